import { calibrationMarks, ratings } from '@pauh/domain';
import fc from 'fast-check';
import type { ActorKey } from '../support/agency.ts';
import {
  type ClosingAct,
  type ClosingRequest,
  type Place,
  type Rated,
  type Stage,
  membersOf,
  raterOf,
  rated,
  unitOf,
  units,
} from './closing-acts.ts';
import { type World, inUnit, isOut, isReopened, resultOf, todayOf, versionOf } from './closing-world.ts';
import { ifMatchOf, newKey, oddly, pick } from './wishing.ts';

const people = ['chief', 'principal', 'teacher', 'clerk', 'otherPrincipal', 'nurse', 'hr', 'secondHr', 'leader', 'auditor'] as const;
/** A wish, before it is known what there is: numbers choose among what the world holds when its turn comes. */
const wish = fc.record({
  act: fc.nat(1_000_000),
  which: fc.nat(1_000_000),
  other: fc.nat(1_000_000),
  blank: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  astray: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
  again: fc.oneof(
    { arbitrary: fc.constant('no' as const), weight: 10 },
    { arbitrary: fc.constant('repeat' as const), weight: 1 },
    { arbitrary: fc.constant('reuse' as const), weight: 1 },
  ),
  /** How many days pass before. */
  pause: fc.oneof({ arbitrary: fc.constant(0), weight: 12 }, { arbitrary: fc.integer({ min: 1, max: 3 }), weight: 1 }),
  ...oddly,
});
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
export const wishes = (count: number): fc.Arbitrary<Wish[]> => fc.array(wish, { minLength: count, maxLength: count });

type Name = ClosingAct['act'];
const times = (weights: Partial<Record<Name, number>>): Name[] =>
  (Object.entries(weights) as [Name, number][]).flatMap(([name, weight]) => Array.from({ length: weight }, () => name));
/** What people do in each stage, and in that of calibration as far as the session has come; astray they do anything in any. */
const onBoard: Record<World['sessions']['SD1']['state'], Name[]> = {
  draft: times({ preview: 3, advance: 1 }),
  preview: times({ mark: 5, meeting: 1 }),
  meeting: times({ move: 11, answer: 5, lock: 2, advance: 1 }),
  locked: times({ advance: 3, correct: 1, move: 1 }),
};
const acts: Record<Exclude<Stage, 'calibration'>, Name[]> = {
  assessment: times({ correct: 5, save: 6, submit: 12, advance: 7, mark: 1, move: 1, lock: 1 }),
  released: times({ release: 7, open: 8, paper: 9, acknowledge: 9, advance: 5, correct: 1, move: 1, ask: 1 }),
  closed: times({
    ask: 7,
    approve: 8,
    refuse: 3,
    finish: 4,
    correct: 9,
    save: 5,
    submit: 10,
    open: 8,
    paper: 5,
    acknowledge: 9,
    release: 1,
    move: 1,
  }),
};
const anything = [...new Set([...Object.values(acts), ...Object.values(onBoard)].flat())];
const nameIn = ({ stage, sessions }: World, { astray, act, which }: Wish): Name =>
  pick(astray ? anything : stage === 'calibration' ? onBoard[sessions[pick(units, which)].state] : acts[stage], act);

/** The request that a wish comes to in this world. `given`: the requests accepted before, for those that repeat one. */
export function requestOf(world: World, given: readonly ClosingRequest[], w: Wish): ClosingRequest {
  const earlier = given.length > 0 ? pick(given.slice(-12), w.which) : null;
  if (earlier && w.again === 'repeat') return earlier;
  if (earlier && w.again === 'reuse') return varied(earlier);
  const asked = actOf(world, nameIn(world, w), w);
  const who: ActorKey = w.stranger && asked.act !== 'open' ? pick(people, w.other) : whoMay(world, asked, w);
  return { ...asked, who, key: newKey(), ifMatch: ifMatchOf(versionOf(world, { ...asked, who }), w.version, 0) };
}

/** The same key for something else. */
function varied(request: ClosingRequest): ClosingRequest {
  switch (request.act) {
    case 'answer':
      return { ...request, words: `${request.words} lagi` };
    case 'ask':
      return { ...request, reason: `${request.reason} lagi` };
    case 'release':
      return { ...request, unit: request.unit === 'SD1' ? 'SD2' : 'SD1' };
    default:
      return { ...request, ifMatch: (request.ifMatch ?? 0) + 1 };
  }
}

const placeFrom = (n: number): Place => ({ result: pick(ratings, n), behaviour: pick(ratings, Math.floor(n / 3)) });

function actOf(world: World, name: Name, w: Wish): ClosingAct {
  const { which, other, blank } = w;
  const person = personFor(world, name, which);
  const reason = blank ? ' '.repeat(12) : `Tertukar dengan kelas lain: ${other}`;
  switch (name) {
    case 'preview':
    case 'meeting':
    case 'lock':
      return { act: name, unit: pick(units, which) };
    case 'mark':
      return { act: 'mark', person, mark: pick(calibrationMarks, other) };
    case 'move':
      return { act: 'move', person, to: placeFrom(other), reason };
    case 'answer':
      return { act: 'answer', person, words: `Kata ${other}` };
    case 'correct':
      return { act: 'correct', person, reason };
    case 'save':
      return { act: 'save', person, to: placeFrom(other) };
    case 'advance':
      return advanceFrom(world, w, reason);
    case 'release':
      return { act: 'release', unit: pick([...units, 'DISDIK'] as const, which) };
    case 'open':
    case 'acknowledge':
      return { act: name, person, no: noOf(world, person, other) };
    case 'paper':
      return { act: 'paper', person, no: noOf(world, person, other), on: todayOf(world) };
    case 'ask':
      return { act: 'ask', person, reason };
    case 'approve':
    case 'refuse':
    case 'finish':
      return reopeningFor(world, name, which, { act: 'ask', person, reason });
    case 'submit':
      return { act: 'submit', person };
  }
}

/** Mostly whoever is being corrected, or was reopened; in the stage of calibration somebody of the session. */
function personFor(world: World, name: Name, which: number): Rated {
  if (world.stage === 'calibration') return pick(inUnit(pick(units, which)), Math.floor(which / 2));
  const chosen = rated.filter((each) =>
    name === 'submit' || name === 'save' ? world.people[each].sheet.state === 'draft' : name !== 'ask' && isReopened(world, each),
  );
  return pick(chosen.length > 0 && which % 5 > 0 ? chosen : rated, which);
}

/** Mostly one that waits for it; while nobody was reopened it is asked for. */
function reopeningFor(
  { reopenings }: World,
  name: 'approve' | 'refuse' | 'finish',
  which: number,
  ask: Extract<ClosingAct, { act: 'ask' }>,
): ClosingAct {
  const waiting = reopenings.filter(({ state }) => state === (name === 'finish' ? 'open' : 'requested'));
  return reopenings.length === 0
    ? ask
    : { act: name, id: pick(waiting.length > 0 && which % 5 > 0 ? waiting : reopenings, which).id, reason: ask.reason };
}

/** Mostly on; from the calibration also back, and as long as somebody is being corrected only astray on: nothing leads back from a release here. */
function advanceFrom({ stage, asksBack, people: all }: World, { which, astray }: Wish, reason: string): ClosingAct {
  const on = { assessment: 'calibration', calibration: 'released', released: 'closed', closed: 'released' } as const;
  const corrected = rated.some((person) => all[person].sheet.state === 'draft');
  const back = stage === 'calibration' && (corrected ? !astray : (asksBack !== null || which % 4 === 0) && which % 5 < 4);
  const to = back ? 'assessment' : on[stage];
  return { act: 'advance', to, reason: to === 'assessment' || to === 'released' ? reason : null };
}

/** Mostly the version that is out, or stands last. */
function noOf(world: World, person: Rated, other: number): number {
  const { results } = world.people[person];
  return other % 3 === 0 ? pick(results, Math.floor(other / 3)).no : (results.findLast(isOut) ?? resultOf(world, person)).no;
}

/** Whoever may: a member, the rater, the person, HR, a second person. */
function whoMay(world: World, asked: ClosingAct, { other, stranger }: Wish): ActorKey {
  switch (asked.act) {
    case 'mark':
    case 'move':
      return pick(membersOf[unitOf[asked.person]], other);
    case 'answer':
    case 'correct':
    case 'save':
    case 'submit':
      return raterOf[asked.person];
    case 'open':
      return stranger ? 'clerk' : asked.person;
    case 'acknowledge':
      return asked.person;
    case 'paper':
      return pick(['hr', 'secondHr', raterOf[asked.person]] as const, other);
    case 'approve':
    case 'refuse':
      return pick(['hr', 'secondHr', 'leader'] as const, other);
    default:
      return other % 3 === 0 ? 'secondHr' : 'hr';
  }
}
