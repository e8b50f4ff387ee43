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
/** What the wall of a zone shows, as an ISO text whose Z does not count. */
const clockIn = (zone: Zone, at: Date): string => new Date(at.getTime() + hoursAhead[zone] * hourMs).toISOString();
/** The date (`YYYY-MM-DD`) on the wall of a zone at an instant. */
export const dateIn = (zone: Zone, at: Date): string => clockIn(zone, at).slice(0, 10);
/** The time of day of a moment in a zone, `23:59`. */
export const timeIn = (zone: Zone, at: Date): string => clockIn(zone, at).slice(11, 16);

/** The hours in which a date is today somewhere in the country: from the morning in the east to midnight in the west. */
export const nationalDay = (date: string): { from: Date; until: Date } => ({
  from: startOfDay(date, 'Asia/Jayapura'),
  until: new Date(endOfDay(date, 'Asia/Jakarta').getTime() + 1000),
});
