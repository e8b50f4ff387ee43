/** The only source of "now"; tests and the demonstration set their own. */
export interface Clock {
  now(): Date;
  /** Today's date in the agency's zone, `YYYY-MM-DD`. */
  today(): string;
  readonly zone: string;
}

export function createClock(zone: string, now: () => Date = () => new Date()): Clock {
  // asked several times a request, and the same all day
  let day = { text: '', begins: Number.POSITIVE_INFINITY, ends: Number.NEGATIVE_INFINITY };
  return {
    zone, now,
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

/** The date on the wall of that zone at that instant. */
export function dateIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** 23:59:59 of a date in a zone, as an instant: when a deadline of that day ends. */
export function endOfDay(date: string, zone: string): Date {
  return new Date(Date.parse(`${date}T23:59:59Z`) - offsetMs(zone, date));
}

/** 00:00:00 of a date in a zone, as an instant. */
export function startOfDay(date: string, zone: string): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - offsetMs(zone, date));
}

/** Indonesian zones have one offset all year; it is read at noon of the day all the same. */
function offsetMs(zone: string, date: string): number {
  const noon = new Date(`${date}T12:00:00Z`);
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).formatToParts(noon).map((p) => [p.type, p.value]));
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`) - noon.getTime();
}
