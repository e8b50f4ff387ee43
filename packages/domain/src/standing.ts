import { addDays } from './calendar.ts';
import { type RecordedStanding, type Standing, standings } from './vocabulary.ts';

/** The code of each standing in SIASN, two digits [P]. */
export const standingCodes = {
  aktif: '01',
  cltn: '02',
  tugas_belajar: '03',
  pemberhentian_sementara: '04',
  hukuman_disiplin: '15',
  masa_persiapan_pensiun: '20',
  mencapai_bup: '98',
  pensiun: '99',
} as const satisfies Record<Standing, string>;

/** Unpaid leave (CLTN), suspension, preparing for retirement (MPP) [P]; whoever has reached the age or retired does no work to plan. */
const withoutPlan: ReadonlySet<Standing> = new Set([
  'cltn',
  'pemberhentian_sementara',
  'masa_persiapan_pensiun',
  'mencapai_bup',
  'pensiun',
]);

/** Whether a person in this standing gets a plan. A study assignment has one [C]; a disciplinary measure takes none away. */
export const plansIn = (standing: Standing): boolean => !withoutPlan.has(standing);

export const unplannedStandings: readonly Standing[] = standings.filter((standing) => !plansIn(standing));

/** The first and the last day, both included. */
export interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}
/** A standing from a day to a day; null where it began before anybody recorded it, or has no end yet. */
export interface StandingPeriod {
  readonly standing: RecordedStanding;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** The standing on a day: in service where nothing else is recorded. The periods of a person never overlap. */
export const standingOn = (periods: readonly StandingPeriod[], day: string): Standing =>
  periods.find(({ startsOn, endsOn }) => (startsOn ?? day) <= day && day <= (endsOn ?? day))?.standing ?? 'aktif';

/**
 * The parts of a span of work that are planned for, in order: the days in a standing without a plan fall out [P], and
 * whoever comes back has a plan for the days that remain. Empty when none remain, or when the span holds no day.
 */
export function plannedSpans(span: Days, periods: readonly StandingPeriod[]): Days[] {
  const away = periods
    .filter(({ standing }) => !plansIn(standing))
    .map((period) => ({ startsOn: period.startsOn ?? span.startsOn, endsOn: period.endsOn ?? span.endsOn }));
  return without(span, away);
}

/** What remains of a span when these days are taken out. */
export function without(span: Days, taken: readonly Days[]): Days[] {
  let from = span.startsOn;
  const parts: Days[] = [];
  for (const { startsOn, endsOn } of [...taken].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (startsOn > span.endsOn || endsOn < from) continue;
    if (startsOn > from) parts.push({ startsOn: from, endsOn: addDays(startsOn, -1) });
    from = addDays(endsOn, 1);
  }
  return from <= span.endsOn ? [...parts, { startsOn: from, endsOn: span.endsOn }] : parts;
}
