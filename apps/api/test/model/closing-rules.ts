import type { PersonKey } from '../support/agency.ts';
import type { Answer } from './answer.ts';
import { type ClosingRequest, type Rated, type Stage, type Unit, rated, unitOf } from './closing-acts.ts';
import { refusalsOf } from './closing-refusals.ts';
import {
  type Result,
  type World,
  deemedDelivery,
  inUnit,
  isDecided,
  isOut,
  isOverdue,
  isReopened,
  isSame,
  isSeated,
  placeOf,
  predicateIn,
  reopeningWith,
  resultOf,
  todayOf,
  versionOf,
  versionOfResult,
} from './closing-world.ts';
import type { Rules } from './judge.ts';

/** What was done, and what the rest of the world is told of it. */
function told(world: World, fact: string, ...events: string[]): void {
  world.facts.push(fact);
  world.events.push(...events);
}

function after(before: World, request: ClosingRequest, { value }: Answer): World {
  const world: World = { ...structuredClone({ ...before, answers: null }), answers: new Map(before.answers) };
  switch (request.act) {
    case 'preview':
    case 'meeting':
      openSession(world, request.unit, request.act);
      break;
    case 'lock':
      lock(world, request.unit);
      break;
    case 'mark':
    case 'move':
    case 'answer':
      onBoard(world, request);
      break;
    case 'correct':
    case 'save':
    case 'submit':
      onSheet(world, request);
      break;
    case 'advance':
      advance(world, request);
      break;
    case 'release':
      release(
        world,
        inUnit(request.unit).filter((person) => isDecided(world, person)),
      );
      break;
    case 'open':
      open(world, versionOfResult(world, request.person, request.no) as Result);
      break;
    case 'paper':
      deliver(world, versionOfResult(world, request.person, request.no) as Result, { how: 'paper', receivedOn: request.on, opened: false });
      break;
    case 'acknowledge':
      acknowledge(world, versionOfResult(world, request.person, request.no) as Result);
      break;
    case 'ask':
      world.reopenings.push({ id: value.id as string, person: request.person, state: 'requested', askedBy: request.who, version: 1 });
      told(world, 'reopening.requested', 'reopening.requested');
      break;
    case 'approve':
    case 'refuse':
    case 'finish':
      decide(world, request);
      break;
  }
  return world;
}

/** Who is decided takes a seat on the board when the preview opens. */
function openSession(world: World, unit: Unit, state: 'preview' | 'meeting'): void {
  const session = world.sessions[unit];
  Object.assign(session, { state, version: session.version + 1 });
  if (state === 'preview')
    for (const person of inUnit(unit).filter((each) => isDecided(world, each)))
      world.people[person].seat = { held: true, version: 1, settled: null };
  told(world, `calibration.${state}`, `calibration.${state}`);
}

/** The moved have another version of their result; who is not decided at that moment is let go. */
function lock(world: World, unit: Unit): void {
  const session = world.sessions[unit];
  const moved: string[] = [];
  for (const person of inUnit(unit).filter((each) => isSeated(world, each))) {
    const { seat, results } = world.people[person];
    const [decided, result, place] = [isDecided(world, person), resultOf(world, person), placeOf(world, person)];
    if (seat) Object.assign(seat, { held: decided, version: seat.version + 1, settled: decided ? result.no : null });
    if (!decided || isSame(place, result.place)) continue;
    supersede(results, place);
    moved.push('result.calibrated');
  }
  Object.assign(session, { state: 'locked', version: session.version + 1 });
  told(world, 'calibration.locked', 'calibration.locked', ...moved);
}

function supersede(results: Result[], place: Result['place']): void {
  const last = results.at(-1) as Result;
  last.version++;
  results.push({ no: last.no + 1, place, version: 1, state: 'decided', releasedOn: null, delivery: null });
}

function onBoard(world: World, request: Extract<ClosingRequest, { act: 'mark' | 'move' | 'answer' }>): void {
  const person = world.people[request.person];
  const session = world.sessions[unitOf[request.person]];
  if (request.act === 'mark') {
    const member = request.who as PersonKey;
    person.marks[member] = { mark: request.mark, version: (person.marks[member]?.version ?? 0) + 1 };
    return told(world, 'calibration.marked');
  }
  session.version++;
  if (request.act === 'answer') {
    person.answers++;
    return told(world, 'calibration.answered', 'calibration.answered');
  }
  person.moves.push({ about: resultOf(world, request.person).no, from: placeOf(world, request.person), to: request.to });
  if (person.seat) person.seat.version++;
  told(world, 'calibration.moved', 'calibration.moved');
}

function onSheet(world: World, request: Extract<ClosingRequest, { act: 'correct' | 'save' | 'submit' }>): void {
  const { sheet, results } = world.people[request.person];
  sheet.version++;
  if (request.act === 'correct') {
    Object.assign(sheet, { no: sheet.no + 1, state: 'draft' });
    return told(world, 'assessment.correction_opened', 'assessment.correction_opened');
  }
  if (request.act === 'save') {
    sheet.place = request.to;
    return told(world, 'assessment.saved');
  }
  sheet.state = 'submitted';
  supersede(results, sheet.place);
  told(world, 'assessment.submitted', 'assessment.submitted', 'result.decided');
  if (isReopened(world, request.person)) release(world, [request.person]);
}

function advance(world: World, { to, who }: { to: Stage; who: ClosingRequest['who'] }): void {
  world.cycleVersion++;
  if (to === 'assessment' && world.asksBack === null) {
    world.asksBack = who;
    return told(world, 'cycle.return_requested', 'cycle.return_requested');
  }
  Object.assign(world, { stage: to, asksBack: null });
  if (to === 'closed') close(world);
  told(world, to === 'assessment' ? 'cycle.returned' : 'cycle.moved', 'cycle.stage_changed');
}

/** What counts as received is recorded, a fact for each day of receipt; then it is kept where everybody stands. */
function close(world: World): void {
  const due = rated.map((person) => resultOf(world, person)).filter((result) => result.state === 'released' && isOverdue(world, result));
  for (const day of new Set(due.map((result) => deemedDelivery(result).receivedOn))) {
    const that = due.filter((result) => deemedDelivery(result).receivedOn === day);
    for (const result of that) Object.assign(result, { state: 'delivered', delivery: deemedDelivery(result), version: result.version + 1 });
    told(world, 'results.deemed_received', ...that.map(() => 'result.delivered'));
  }
  world.entries = rated.map((person) => {
    const { no, state, place, delivery } = resultOf(world, person);
    return [person, no, state, predicateIn(place), delivery?.how, delivery?.receivedOn].join(' ');
  });
}

function release(world: World, people: readonly Rated[]): void {
  for (const person of people) {
    const result = resultOf(world, person);
    Object.assign(result, { state: 'released', releasedOn: todayOf(world), version: result.version + 1 });
  }
  told(world, 'results.released', ...people.map(() => 'result.released'));
}

function deliver(world: World, result: Result, delivery: NonNullable<Result['delivery']>): void {
  Object.assign(result, { state: 'delivered', delivery, version: result.version + 1 });
  told(world, 'result.delivered', 'result.delivered');
}

/** The first reading is the delivery, unless it was received otherwise before; then it is only kept that it was opened. */
function open(world: World, result: Result): void {
  if (result.delivery === null)
    return deliver(
      world,
      result,
      isOverdue(world, result) ? { ...deemedDelivery(result), opened: true } : { how: 'opened', receivedOn: todayOf(world), opened: true },
    );
  if (result.delivery.opened) return;
  result.delivery.opened = true;
  told(world, 'result.opened');
}

function acknowledge(world: World, result: Result): void {
  Object.assign(result, { state: 'acknowledged', version: result.version + 1 });
  told(world, 'result.acknowledged', 'result.acknowledged');
}

function decide(world: World, { act, id }: Extract<ClosingRequest, { act: 'approve' | 'refuse' | 'finish' }>): void {
  const reopening = reopeningWith(world, id);
  const state = ({ approve: 'open', refuse: 'refused', finish: 'closed' } as const)[act];
  Object.assign(reopening, { state, version: reopening.version + 1 });
  told(world, `reopening.${state}`, `reopening.${state}`);
}

/** What the person reads of a version that is out: its ratings, how it was received, and every version that is out beside it. */
const readIn = (world: World, person: Rated, result: Result) => ({
  no: result.no,
  predicate: predicateIn(result.place),
  resultRating: result.place.result,
  behaviourRating: result.place.behaviour,
  delivery: { how: result.delivery?.how, receivedOn: result.delivery?.receivedOn },
  versions: world.people[person].results.filter(isOut).map(({ no }) => no),
});
interface Read {
  no: number;
  predicate: string;
  resultRating: string;
  behaviourRating: string;
  delivery: { how: string; receivedOn: string } | null;
  versions: { no: number }[];
}

function contradicts(next: World, request: ClosingRequest, { value }: Answer): string | null {
  if (request.act === 'open') {
    const { no, predicate, resultRating, behaviourRating, delivery, versions } = value as unknown as Read;
    const [said, expected] = [
      {
        no,
        predicate,
        resultRating,
        behaviourRating,
        delivery: delivery && { how: delivery.how, receivedOn: delivery.receivedOn },
        versions: versions.map((version) => version.no),
      },
      readIn(next, request.person, versionOfResult(next, request.person, request.no) as Result),
    ].map((each) => JSON.stringify(each));
    return said === expected ? null : `read ${said} in place of ${expected}`;
  }
  const version = versionOf(next, request);
  return version === undefined || version === value.version ? null : `answered version ${String(value.version)} in place of ${version}`;
}

const changes = (request: ClosingRequest): boolean => !['answer', 'release', 'ask', 'open'].includes(request.act);
export const closingRules: Rules<World, ClosingRequest> = {
  keyOf: ({ who, key }) => `${who} ${key}`,
  identityOf: (request) => JSON.stringify(changes(request) ? request : { ...request, ifMatch: null }),
  refusalsOf,
  after,
  contradicts,
  statusPinned: {
    'calibration.meeting_closed': 409,
    'calibration.preview_closed': 409,
    'calibration.own_case': 403,
    'calibration.move_refused': 422,
    'calibration.stage_closed': 409,
    'cycle.calibration_open': 409,
    'cycle.objection_window_open': 409,
    'cycle.results_unreleased': 409,
    'assessment.calibration_locked': 409,
    'assessment.stage_closed': 409,
    'result.not_found': 404,
    'result.not_delivered': 409,
    'result.already_acknowledged': 409,
    'delivery.already_received': 409,
    'delivery.already_deemed': 409,
    'cycle.closed': 409,
    'reopening.second_person_required': 409,
    'reopening.already_decided': 409,
    'reopening.under_way': 409,
    'reopening.objection_window_open': 409,
    'concurrency.stale': 412,
    'concurrency.if_match_required': 428,
    'idempotency.key_reused': 422,
  },
};
