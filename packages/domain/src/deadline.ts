/** The three zones of Indonesia; none has summer time (Keppres 41/1987). [L] */
export const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof zones)[number];

/** By how many hours a zone is ahead of UTC: WIB, WITA, WIT. */
const hoursAhead: Readonly<Record<Zone, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

const hourMs = 3_600_000;
/** 00:00:00 of a date (`YYYY-MM-DD`) in a zone, as an instant. */
export const startOfDay = (date: string, zone: Zone): Date => new Date(Date.parse(`${date}T00:00:00Z`) - hoursAhead[zone] * hourMs);
/** 23:59:59 of a date (`YYYY-MM-DD`) in a zone, as an instant: the last second that a deadline of that day leaves. */
export const endOfDay = (date: string, zone: Zone): Date => new Date(Date.parse(`${date}T23:59:59Z`) - hoursAhead[zone] * hourMs);
/** The date (`YYYY-MM-DD`) on the wall of a zone at an instant. */
export const dateIn = (zone: Zone, at: Date): string => new Date(at.getTime() + hoursAhead[zone] * hourMs).toISOString().slice(0, 10);

/** The hours in which a date is today somewhere in the country: from the morning in the east to midnight in the west. */
export const nationalDay = (date: string): { from: Date; until: Date } => ({ from: startOfDay(date, 'Asia/Jayapura'), until: new Date(endOfDay(date, 'Asia/Jakarta').getTime() + 1000) });

/**
 * Whether what the server received at that instant came in time. `closesAt` is the last second that counts, to its
 * very end; null means no deadline. Only the server's time of receipt is asked: the clock of a device can be set.
 */
export const isInTime = (receivedAt: Date, closesAt: Date | null): boolean => closesAt === null || receivedAt.getTime() < closesAt.getTime() + 1000;

/** More time that was given, to a unit and all below it or to one person. */
export interface Extension {
  /** The end of its last day in the agency's zone. */
  readonly until: Date;
  readonly reason: string;
  readonly personal: boolean;
  /** Seconds of a measured outage that it makes good; null where it names none. */
  readonly outageSeconds: number | null;
}

/** Which of the extensions that hold for somebody decides: the latest; of two for the same day, the one's own. Null where there is none. */
export function decidingExtension<E extends Pick<Extension, 'until' | 'personal'>>(extensions: readonly E[]): E | null {
  return extensions.reduce<E | null>((best, each) => {
    const later = best === null ? 1 : each.until.getTime() - best.until.getTime();
    return later > 0 || (later === 0 && each.personal) ? each : best;
  }, null);
}

/** A stretch of time without a ready server; `until` is when the next one said that it was ready. */
export interface Outage { readonly from: Date; readonly until: Date }

/** How long an instance may say nothing before it counts as not ready: three beats. */
export const beatSeconds = 20;
export const silenceSeconds = 3 * beatSeconds;

/**
 * The outages within a stretch of time, cut to it, in their order, and their seconds together. Bad input: a stretch
 * that ends before it begins holds nothing.
 */
export function outagesWithin(outages: readonly Outage[], { from, until }: Outage): { outages: Outage[]; seconds: number } {
  const within = outages
    .map((each) => ({ from: each.from > from ? each.from : from, until: each.until < until ? each.until : until }))
    .filter((each) => each.from < each.until)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return { outages: within, seconds: within.reduce((sum, each) => sum + Math.round((each.until.getTime() - each.from.getTime()) / 1000), 0) };
}
