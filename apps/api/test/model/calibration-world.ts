import type { ErrorCode } from '@pauh/contracts';
import type { CalibrationMark, Rating } from '@pauh/domain';
import type { ActorKey } from '../support/agency.ts';
import type { Rules } from './judge.ts';

/** A school's four results, the two who calibrate them, and who assessed them. */
export const rated = ['teacher', 'colleague', 'clerk', 'principal'] as const;
export type Rated = (typeof rated)[number];
export const members = ['chief', 'otherPrincipal'] as const;
type Member = (typeof members)[number];
export const raterOf: Record<Rated, ActorKey> = { teacher: 'principal', colleague: 'principal', clerk: 'principal', principal: 'chief' };

export interface Place { result: Rating; behaviour: Rating }
/** What is asked, in the words of the API. */
export type CalibrationAct =
  | { act: 'preview' | 'meeting' | 'lock' | 'advance' | 'release' }
  | { act: 'mark'; person: Rated; mark: CalibrationMark } | { act: 'move'; person: Rated; to: Place; reason: string } | { act: 'answer'; person: Rated; words: string };
export type CalibrationRequest = CalibrationAct & { who: ActorKey; ifMatch: number | undefined; key: string };

/** A calibration in the plainest words, beside the database. */
export interface World {
  session: { state: 'draft' | 'preview' | 'meeting' | 'locked'; version: number };
  stage: 'calibration' | 'released'; cycleVersion: number; released: boolean;
  people: Record<Rated, { version: number; moves: Place[]; marks: Partial<Record<Member, { mark: CalibrationMark; version: number }>>; answers: number }>;
  facts: string[]; answers: Map<string, { request: string; answer: string }>;
}
export const original: Place = { result: 'sesuai_ekspektasi', behaviour: 'sesuai_ekspektasi' };
export const placeOf = ({ people }: World, person: Rated): Place => people[person].moves.at(-1) ?? original;
export const isSame = (one: Place, other: Place): boolean => one.result === other.result && one.behaviour === other.behaviour;

export function founded(session: number, cycle: number): World {
  const person = () => ({ version: 1, moves: [], marks: {}, answers: 0 });
  return { session: { state: 'draft', version: session }, stage: 'calibration', cycleVersion: cycle, released: false, people: { teacher: person(), colleague: person(), clerk: person(), principal: person() }, facts: [], answers: new Map() };
}

const isMember = (who: ActorKey): who is Member => (members as readonly ActorKey[]).includes(who);
const isOwnCase = (who: ActorKey, person: Rated): boolean => who === raterOf[person];

/** The version of what a request changes; a mark that nobody made has version 0. */
export function versionOf(world: World, request: CalibrationAct & { who: ActorKey }): number | undefined {
  switch (request.act) {
    case 'preview': case 'meeting': case 'lock': return world.session.version;
    case 'advance': return world.cycleVersion;
    case 'move': return world.people[request.person].version;
    case 'mark': return isMember(request.who) ? (world.people[request.person].marks[request.who]?.version ?? 0) : 0;
    case 'answer': case 'release': return undefined;
  }
}

function refusalsOf(world: World, request: CalibrationRequest): ErrorCode[] {
  const version = versionOf(world, request);
  const unread: ErrorCode[] = version === undefined || version === request.ifMatch ? [] : [request.ifMatch === undefined ? 'concurrency.if_match_required' : 'concurrency.stale'];
  return [...unread, ...refusalsAsRead(world, request)];
}

const needs: Record<'preview' | 'meeting' | 'lock', { state: World['session']['state']; code: ErrorCode }> = {
  preview: { state: 'draft', code: 'calibration.already_opened' }, meeting: { state: 'preview', code: 'calibration.preview_closed' }, lock: { state: 'meeting', code: 'calibration.meeting_closed' },
};
const notYours: ErrorCode[] = ['access.denied', 'calibration.not_found'];

function refusalsAsRead(world: World, request: CalibrationRequest): ErrorCode[] {
  const { session, stage, released } = world;
  switch (request.act) {
    case 'preview': case 'meeting': case 'lock': return request.who !== 'hr' ? notYours : session.state === needs[request.act].state ? [] : [needs[request.act].code];
    case 'advance': return request.who !== 'hr' ? ['access.denied'] : stage === 'released' ? ['cycle.transition_not_allowed'] : session.state === 'locked' ? [] : ['cycle.calibration_open'];
    case 'release': return request.who !== 'hr' ? ['access.denied'] : stage !== 'released' ? ['result.stage_not_releasable'] : released ? ['result.nothing_to_release'] : [];
    case 'answer': return request.who !== raterOf[request.person] || world.people[request.person].moves.length === 0 ? notYours : session.state === 'meeting' ? [] : ['calibration.meeting_closed'];
    case 'mark': case 'move': return boardRefusals(world, request);
  }
}

function boardRefusals(world: World, request: Extract<CalibrationRequest, { act: 'mark' | 'move' }>): ErrorCode[] {
  if (!isMember(request.who) || world.session.state === 'draft') return notYours;
  const marking = request.act === 'mark';
  if (world.session.state !== (marking ? 'preview' : 'meeting')) return [marking ? 'calibration.preview_closed' : 'calibration.meeting_closed'];
  if (isOwnCase(request.who, request.person)) return ['calibration.own_case'];
  return request.act === 'move' && (isSame(request.to, placeOf(world, request.person)) || request.reason.trim().length < 10) ? ['calibration.move_refused'] : [];
}

function after(before: World, request: CalibrationRequest): World {
  const world: World = { ...structuredClone({ ...before, answers: null }), answers: new Map(before.answers) };
  const { session, people } = world;
  switch (request.act) {
    case 'preview': case 'meeting': Object.assign(session, { state: request.act, version: session.version + 1 }); break;
    case 'lock':
      Object.assign(session, { state: 'locked', version: session.version + 1 });
      for (const person of rated) people[person].version++;
      break;
    case 'advance': world.stage = 'released'; world.cycleVersion++; break;
    case 'release': world.released = true; break;
    case 'mark': people[request.person].marks[request.who as Member] = { mark: request.mark, version: (people[request.person].marks[request.who as Member]?.version ?? 0) + 1 }; break;
    case 'move': people[request.person].moves.push(request.to); people[request.person].version++; session.version++; break;
    case 'answer': people[request.person].answers++; session.version++; break;
  }
  world.facts.push({ preview: 'calibration.preview', meeting: 'calibration.meeting', lock: 'calibration.locked', advance: 'cycle.moved', release: 'results.released', mark: 'calibration.marked', move: 'calibration.moved', answer: 'calibration.answered' }[request.act]);
  return world;
}

export const calibrationRules: Rules<World, CalibrationRequest> = {
  keyOf: ({ who, key }) => `${who} ${key}`,
  identityOf: (request) => JSON.stringify(request.act === 'answer' || request.act === 'release' ? { ...request, ifMatch: null } : request),
  refusalsOf, after,
  statusPinned: { 'calibration.meeting_closed': 409, 'calibration.preview_closed': 409, 'calibration.own_case': 403, 'calibration.move_refused': 422, 'cycle.calibration_open': 409, 'concurrency.stale': 412, 'concurrency.if_match_required': 428 },
  contradicts(next, request, { value }) {
    const version = versionOf(next, request);
    return version === undefined || version === value.version ? null : `answered version ${String(value.version)} in place of ${version}`;
  },
};
