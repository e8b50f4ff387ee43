import { addDays } from './calendar.ts';
import { lastObjectionDay } from './objection.ts';
import type { SchemeRules } from './scheme.ts';
import type { DeliveryWay } from './vocabulary.ts';

type DeliveryRules = Pick<SchemeRules, 'deemedReceiptDays' | 'objectionDays' | 'objectionDayKind'>;
/** How a result was received, on which day, and the last day on which one may object to it. Dates `YYYY-MM-DD`. */
export interface Delivery {
  readonly how: DeliveryWay;
  readonly receivedOn: string;
  readonly lastObjectionOn: string;
}

/** The day on which a result counts as received that nobody opened or handed over: so many days after the notice, which goes out on the day of release. [C, default 7] */
export const deemedReceiptDay = (releasedOn: string, { deemedReceiptDays }: Pick<SchemeRules, 'deemedReceiptDays'>): string =>
  addDays(releasedOn, deemedReceiptDays);

/** Whether that day is over, so that the result counts as received. */
export const isDeemedReceived = (releasedOn: string, today: string, rules: Pick<SchemeRules, 'deemedReceiptDays'>): boolean =>
  today > deemedReceiptDay(releasedOn, rules);

const received = (how: DeliveryWay, receivedOn: string, rules: DeliveryRules): Delivery => ({
  how,
  receivedOn,
  lastObjectionOn: lastObjectionDay(receivedOn, rules),
});

export const deemedDelivery = (releasedOn: string, rules: DeliveryRules): Delivery =>
  received('deemed', deemedReceiptDay(releasedOn, rules), rules);

/**
 * The delivery of a result that its person opens `today`. Once the day of deemed receipt is over that day stands,
 * whoever came to record it first: the time to object never depends on when a server looked. PP 30/2019 art. 59 [P]
 */
export const openedDelivery = (releasedOn: string, today: string, rules: DeliveryRules): Delivery =>
  isDeemedReceived(releasedOn, today, rules) ? deemedDelivery(releasedOn, rules) : received('opened', today, rules);

export type PaperDelivery =
  | { readonly ok: true; readonly delivery: Delivery }
  | { readonly ok: false; readonly code: 'delivery.before_release' | 'delivery.in_future' | 'delivery.already_deemed' };

/** The delivery of a result that was handed over on paper on `receivedOn` and is recorded `today`; refused where it was received otherwise by then. */
export function paperDelivery(
  receivedOn: string,
  dates: { readonly releasedOn: string; readonly today: string },
  rules: DeliveryRules,
): PaperDelivery {
  if (receivedOn < dates.releasedOn) return { ok: false, code: 'delivery.before_release' };
  if (receivedOn > dates.today) return { ok: false, code: 'delivery.in_future' };
  if (isDeemedReceived(dates.releasedOn, dates.today, rules)) return { ok: false, code: 'delivery.already_deemed' };
  return { ok: true, delivery: received('paper', receivedOn, rules) };
}
