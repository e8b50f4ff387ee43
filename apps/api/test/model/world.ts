import type { AssignmentKind, PlanState, RecordedStanding } from '@pauh/domain';
import type { PersonKey } from '../support/agency.ts';

/**
 * What plans and assignments are, in the plainest words: lists in memory that the model test changes beside the
 * database, by rules written a second time and day by day. It shares no rule with the product.
 */
export interface World {
  /** The present instant; its date in Jakarta is today. */
  now: string;
  stage: 'planning' | 'running' | 'assessment';
  cycleVersion: number;
  assignments: AssignmentOf[];
  /** In what legal standing somebody is on which days. */
  standings: StandingOf[];
  /** The versions of the records of people. */
  records: Record<Person, number>;
  /** The supervisors whom HR has named, in the order in which it did. */
  corrections: Correction[];
  plans: PlanOf[];
  /** Every audit row that must stand there: what was done, to whom. */
  facts: string[];
  /** The answers given to each key of an account: a repetition gets the same. */
  answers: Map<string, { request: string; answer: string }>;
}

/** One of the agency, or the civil servant who has been appointed and not begun to work. */
export type Person = PersonKey | 'newcomer';
export interface StandingOf {
  id: string;
  person: Person;
  standing: RecordedStanding;
  startsOn: string;
  endsOn: string | null;
  withdrawn: boolean;
}
export interface AssignmentOf {
  id: string;
  person: Person;
  position: PersonKey;
  kind: AssignmentKind;
  startsOn: string;
  endsOn: string | null;
  version: number;
}
export interface Correction {
  assignmentId: string;
  supervisorId: string;
  startsOn: string;
  endsOn: string | null;
}
export interface PlanOf {
  id: string;
  assignmentId: string;
  startsOn: string;
  endsOn: string;
  state: PlanState;
  version: number;
  /** The day on which it was first received. */
  handedInOn: string | null;
  /** What its one result is called; null while nothing is written. */
  title: string | null;
  /** Whether its weights make 100. */
  ready: boolean;
  note: string | null;
  agreedBy: string | null;
  revisions: { reason: string; title: string | null }[];
}

export const cycleDays = {
  startsOn: '2026-07-01',
  endsOn: '2026-12-31',
  planning: '2026-07-31',
  running: '2026-12-10',
  assessment: '2026-12-24',
} as const;

/** The units of a position, its own first; an office at the head of a unit supervises it. */
const unitsOf: Record<PersonKey, readonly string[]> = {
  chief: ['DISDIK', 'PAUH'],
  principal: ['SD1', 'DISDIK', 'PAUH'],
  teacher: ['SD1', 'DISDIK', 'PAUH'],
  colleague: ['SD1', 'DISDIK', 'PAUH'],
  clerk: ['SD1', 'DISDIK', 'PAUH'],
  otherPrincipal: ['SD2', 'DISDIK', 'PAUH'],
  otherTeacher: ['SD2', 'DISDIK', 'PAUH'],
  nurse: ['PKM', 'PAUH'],
};
const headOf: Record<string, PersonKey> = { DISDIK: 'chief', SD1: 'principal', SD2: 'otherPrincipal' };
/** The day on which everybody of the beginning has come. */
export const founding = '2025-01-01';
export const isHead = (position: PersonKey): boolean => Object.values(headOf).includes(position);
const titleOf: Record<PersonKey, string> = {
  chief: 'Kepala Dinas Pendidikan',
  principal: 'Kepala Sekolah',
  teacher: 'Guru Kelas',
  colleague: 'Guru Kelas',
  clerk: 'Tenaga Administrasi',
  otherPrincipal: 'Kepala Sekolah',
  otherTeacher: 'Guru Kelas',
  nurse: 'Perawat',
};
/** How a supervisor signs: who acts in an office says in which. */
export const signed = (name: string, { kind, position }: AssignmentOf): string =>
  kind === 'definitive' ? name : `${name}, ${kind === 'plt' ? 'Plt.' : 'Plh.'} ${titleOf[position]}`;
/** Two people hold the same position from the beginning. */
export const positionOf = (key: PersonKey): PersonKey => (key === 'colleague' ? 'teacher' : key);
export const unitOf = (position: PersonKey): string => unitsOf[position][0] ?? '';
export const isInCycle = (position: PersonKey): boolean => unitsOf[position].includes('DISDIK');

export const todayOf = ({ now }: World): string => new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10);
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const never = '9999-12-31';
export const lastOf = (endsOn: string | null): string => endsOn ?? never;
/** The earliest of these ends; null where none of them ends. */
export const earliest = (...ends: (string | null)[]): string | null => ends.filter((day) => day !== null).sort()[0] ?? null;
export const holdsOn = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string): boolean =>
  startsOn <= day && day <= lastOf(endsOn);
export const meet = (a: { startsOn: string; endsOn: string | null }, b: { startsOn: string; endsOn: string | null }): boolean =>
  a.startsOn <= lastOf(b.endsOn) && b.startsOn <= lastOf(a.endsOn);

export function known<T extends { id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`the model does not know ${id}`);
  return row;
}

const rank = { definitive: 0, plt: 1, plh: 2 } as const;

/** What a person holds on a day: the definitive assignment, then the acting one, then the day-to-day one; the later before the earlier. */
export const heldOn = ({ assignments }: World, person: Person, day: string): AssignmentOf | undefined =>
  assignments
    .filter((a) => a.person === person && holdsOn(a, day))
    .sort((a, b) => rank[a.kind] - rank[b.kind] || b.startsOn.localeCompare(a.startsOn))[0];

/** Whoever assesses the plans of an assignment is kept through the year after its last day. */
const keptUntil = ({ endsOn }: AssignmentOf): string => (endsOn === null ? lastOf(null) : `${Number(endsOn.slice(0, 4)) + 1}-12-31`);

/**
 * Who supervises an assignment on a day: whom HR named; else whoever holds the nearest office above on that day, of
 * several the definitive holder, then the acting one, then the day-to-day one. Nobody is their own supervisor.
 */
export function supervisorOn(world: World, of: AssignmentOf, day: string): AssignmentOf | undefined {
  if (day < of.startsOn || day > keptUntil(of)) return undefined;
  // whom HR named for the last day goes on after it, as long as that person is in the post
  const on = day > lastOf(of.endsOn) ? lastOf(of.endsOn) : day;
  const named = world.corrections.find((c) => c.assignmentId === of.id && holdsOn(c, on));
  const corrected = named && known(world.assignments, named.supervisorId);
  if (corrected && holdsOn(corrected, day)) return corrected;
  for (const unit of unitsOf[of.position]) {
    const office = headOf[unit];
    if (office === undefined || office === of.position) continue;
    const [holder] = world.assignments
      .filter((a) => a.position === office && a.person !== of.person && holdsOn(a, day))
      .sort((a, b) => rank[a.kind] - rank[b.kind] || b.startsOn.localeCompare(a.startsOn) || (a.id < b.id ? -1 : 1));
    if (holder) return holder;
  }
  return undefined;
}

/** The days on which something may differ from the day before. */
export const turningDays = ({ assignments, corrections }: World): string[] =>
  [
    ...new Set(
      [...assignments, ...corrections].flatMap(({ startsOn, endsOn }) => [startsOn, ...(endsOn ? [endsOn, dayAfter(endsOn, 1)] : [])]),
    ),
  ].sort();

/** Whether the line above an assignment leads to that person on a day. */
export function leadsTo(world: World, from: AssignmentOf, person: Person, day: string): boolean {
  const seen = new Set<string>();
  for (let at: AssignmentOf | undefined = from; at && !seen.has(at.id); at = supervisorOn(world, at, day)) {
    if (at.person === person) return true;
    seen.add(at.id);
  }
  return false;
}

export const copyOf = (world: World): World => ({ ...structuredClone({ ...world, answers: null }), answers: new Map(world.answers) });
