import { type Zone, dateIn, endOfDay, startOfDay } from '@pauh/domain';

/** The only source of "now"; tests and the demonstration set their own. */
export interface Clock {
  now(): Date;
  /** Today's date in the agency's zone, `YYYY-MM-DD`. */
  today(): string;
  readonly zone: Zone;
}

export function createClock(zone: Zone, now: () => Date = () => new Date()): Clock {
  // asked several times a request, and the same all day
  let day = { text: '', begins: Number.POSITIVE_INFINITY, ends: Number.NEGATIVE_INFINITY };
  return {
    zone,
    now,
    today() {
      const at = now();
      if (at.getTime() < day.begins || at.getTime() > day.ends) {
        const text = dateIn(zone, at);
        day = { text, begins: startOfDay(text, zone).getTime(), ends: endOfDay(text, zone).getTime() };
      }
      return day.text;
    },
  };
}
