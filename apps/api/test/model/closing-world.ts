import type { CalibrationMark, DeliveryWay, Predicate, Rating, ReopeningState } from '@pauh/domain';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { type ClosingAct, type Place, type Rated, type Stage, type Unit, rated, unitOf } from './closing-acts.ts';

/** The way from a finished assessment to a closed cycle and back for one person, in the plainest words, beside the database. */
export interface World {
  now: string;
  stage: Stage;
  cycleVersion: number;
  /** Who has asked to go back to the assessment, and waits for a second person. */
  asksBack: ActorKey | null;
  sessions: Record<Unit, { state: 'draft' | 'preview' | 'meeting' | 'locked'; version: number }>;
  people: Record<Rated, Person>;
  reopenings: Reopening[];
  /** How everybody stood when the cycle was closed, for good. */
  entries: string[];
  facts: string[];
  events: string[];
  answers: Map<string, { request: string; answer: string }>;
}
export interface Person {
  /** The supervisor's assessment that stands last. */
  sheet: { no: number; state: 'draft' | 'submitted'; version: number; place: Place };
  results: Result[];
  /** On the board of the unit's session; `settled`: which version the lock looked at. */
  seat: { held: boolean; version: number; settled: number | null } | null;
  marks: Partial<Record<PersonKey, { mark: CalibrationMark; version: number }>>;
  /** `about`: the version of the result that was moved. */
  moves: { about: number; from: Place; to: Place }[];
  answers: number;
}
export interface Result {
  no: number;
  place: Place;
  version: number;
  state: 'decided' | 'released' | 'delivered' | 'acknowledged';
  releasedOn: string | null;
  delivery: { how: DeliveryWay; receivedOn: string; opened: boolean } | null;
}
export interface Reopening {
  id: string;
  person: Rated;
  state: ReopeningState;
  askedBy: ActorKey;
  version: number;
}

const asExpected: Place = { result: 'sesuai_ekspektasi', behaviour: 'sesuai_ekspektasi' };
export const isSame = (one: Place, other: Place): boolean => one.result === other.result && one.behaviour === other.behaviour;
/** The matrix of the regulation, written a second time: result in rows, behaviour in columns, each from below to above. */
const grades: readonly Rating[] = ['di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'];
const matrix: readonly (readonly Predicate[])[] = [
  ['sangat_kurang', 'butuh_perbaikan', 'butuh_perbaikan'],
  ['kurang', 'baik', 'baik'],
  ['kurang', 'baik', 'sangat_baik'],
];
export const predicateIn = ({ result, behaviour }: Place): Predicate =>
  matrix[grades.indexOf(result)]?.[grades.indexOf(behaviour)] as Predicate;

export const [deemedDays, objectionDays, lastDayToCorrect] = [2, 3, '2026-12-20'] as const;
export const todayOf = ({ now }: Pick<World, 'now'>): string => new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10);
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

export const resultOf = ({ people }: World, person: Rated): Result => people[person].results.at(-1) as Result;
export const versionOfResult = ({ people }: World, person: Rated, no: number): Result | undefined => people[person].results[no - 1];
export const isOut = ({ releasedOn }: Result): boolean => releasedOn !== null;
export const isReopened = ({ reopenings }: World, person: Rated): boolean =>
  reopenings.some((one) => one.person === person && one.state === 'open');
/** Handed in, decided, and not yet out. */
export const isDecided = (world: World, person: Rated): boolean =>
  world.people[person].sheet.state === 'submitted' && resultOf(world, person).state === 'decided';
export const isSeated = (world: World, person: Rated): boolean => world.people[person].seat?.held === true;
export const isCalibrated = (world: World, person: Rated): boolean =>
  isSeated(world, person) && world.sessions[unitOf[person]].state === 'locked';
/** Where the board has somebody: at the last move about this decision. */
export const placeOf = (world: World, person: Rated): Place =>
  world.people[person].moves.findLast(({ about }) => about === resultOf(world, person).no)?.to ?? resultOf(world, person).place;
export const isOverdue = (world: World, { releasedOn }: Result): boolean =>
  releasedOn !== null && todayOf(world) > dayAfter(releasedOn, deemedDays);
export const deemedDelivery = ({ releasedOn }: Result): NonNullable<Result['delivery']> => ({
  how: 'deemed',
  receivedOn: dayAfter(releasedOn as string, deemedDays),
  opened: false,
});
/** Whether the person may still object on this day; as long as nothing was received, they may. */
export const mayObject = (world: World, { delivery }: Pick<Result, 'delivery'>): boolean =>
  delivery === null || todayOf(world) <= dayAfter(delivery.receivedOn, objectionDays);
export const inUnit = (unit: Unit | 'DISDIK'): Rated[] => rated.filter((person) => unit === 'DISDIK' || unitOf[person] === unit);
export const reopeningWith = ({ reopenings }: World, id: string): Reopening => reopenings.find((one) => one.id === id) as Reopening;

export function founded(now: string, cycleVersion: number, sessionVersion: number, sheetVersion: number): World {
  const person = (): Person => ({
    sheet: { no: 1, state: 'submitted', version: sheetVersion, place: asExpected },
    results: [{ no: 1, place: asExpected, version: 1, state: 'decided', releasedOn: null, delivery: null }],
    seat: null,
    marks: {},
    moves: [],
    answers: 0,
  });
  return {
    now,
    stage: 'assessment',
    cycleVersion,
    asksBack: null,
    sessions: { SD1: { state: 'draft', version: sessionVersion }, SD2: { state: 'draft', version: sessionVersion } },
    people: { teacher: person(), colleague: person(), principal: person(), otherTeacher: person(), otherPrincipal: person() },
    reopenings: [],
    entries: [],
    facts: [],
    events: [],
    answers: new Map(),
  };
}

/** The version of what a request changes; a mark that nobody made has version 0. */
export function versionOf(world: World, request: ClosingAct & { who: ActorKey }): number | undefined {
  switch (request.act) {
    case 'preview':
    case 'meeting':
    case 'lock':
      return world.sessions[request.unit].version;
    case 'move':
      return world.people[request.person].seat?.version ?? 1;
    case 'mark':
      return world.people[request.person].marks[request.who as PersonKey]?.version ?? 0;
    case 'correct':
    case 'save':
    case 'submit':
      return world.people[request.person].sheet.version;
    case 'advance':
      return world.cycleVersion;
    case 'paper':
    case 'acknowledge':
      return versionOfResult(world, request.person, request.no)?.version;
    case 'approve':
    case 'finish':
    case 'refuse':
      return reopeningWith(world, request.id).version;
    case 'answer':
    case 'release':
    case 'open':
    case 'ask':
      return undefined;
  }
}
