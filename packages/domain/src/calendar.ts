/** Plain dates, `YYYY-MM-DD`. No zone and no clock: the end of a day somewhere is the caller's matter. */
const dayMilliseconds = 86_400_000;
const dateText = /^\d{4}-\d{2}-\d{2}$/;

const toDays = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
const fromDays = (days: number): string => new Date(days * dayMilliseconds).toISOString().slice(0, 10);

/** Whether the text is a date that exists: 2026-02-30 is not. */
export function isDate(text: string): boolean {
  if (!dateText.test(text)) return false;
  const days = toDays(text);
  return Number.isFinite(days) && fromDays(days) === text;
}

/** The date `days` later, or earlier when negative. */
export const addDays = (date: string, days: number): string => fromDays(toDays(date) + days);

/** Days from the first to the second date: 0 for the same, negative when the second lies before. */
export const daysBetween = (from: string, to: string): number => toDays(to) - toDays(from);

/** Days from the first to the last, both counted. */
export const daysOf = ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): number =>
  daysBetween(startsOn, endsOn) + 1;

/** Negative, zero or positive, for sorting. The texts order as the dates do. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The date `days` working days later: Saturdays, Sundays and the given holidays are passed over. */
export function addWorkingDays(date: string, days: number, holidays: ReadonlySet<string> = new Set()): string {
  let current = date;
  for (let left = days; left > 0;) {
    current = addDays(current, 1);
    const weekday = new Date(`${current}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(current)) left -= 1;
  }
  return current;
}
