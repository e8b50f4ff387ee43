import fc from 'fast-check';
import type { ActorKey } from '../support/agency.ts';
import type { AssessmentAct, AssessmentRequest } from './assessment-acts.ts';
import { type World, authorOf, near, planOf, versionOf } from './assessment-world.ts';
import { act, ifMatchOf, newKey, oddly, pick } from './wishing.ts';

const rated = ['teacher', 'colleague', 'principal', 'otherTeacher'] as const;
const people = ['chief', 'principal', 'teacher', 'colleague', 'clerk', 'otherPrincipal', 'otherTeacher', 'nurse'] as const;
/** A wish, before it is known what there is: numbers choose among what the world holds when its turn comes. */
const wish = fc.record({
  act: fc.oneof(
    act('save', 60),
    act('submit', 45),
    act('correct', 24),
    act('invite', 16),
    act('answer', 14),
    act('decline', 6),
    act('release', 2),
    act('repeat', 14),
    act('reuse', 8),
  ),
  which: fc.nat(1_000_000),
  other: fc.nat(1_000_000),
  kind: fc.constantFrom('self' as const, 'supervisor' as const, 'part' as const),
  takesOver: fc.boolean(),
  ready: fc.integer({ min: 0, max: 9 }).map((n) => n > 1),
  blank: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  /** How many days pass before. */
  pause: fc.oneof({ arbitrary: fc.constant(0), weight: 40 }, { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 1 }),
  ...oddly,
});
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
export const wishes = (count: number): fc.Arbitrary<Wish[]> => fc.array(wish, { minLength: count, maxLength: count });

/** The request that a wish comes to in this world. `given`: the requests accepted before, for those that repeat one. */
export function requestOf(world: World, given: readonly AssessmentRequest[], w: Wish): AssessmentRequest {
  const earlier = given.length > 0 ? pick(given.slice(-12), w.which) : null;
  if (earlier && w.act === 'repeat') return earlier;
  if (earlier && w.act === 'reuse') return varied(earlier);
  const asked = { ...actOf(world, w), who: 'hr' as ActorKey, key: newKey() };
  const version = versionOf(world, asked);
  return {
    ...asked,
    who: w.stranger ? pick([...people, 'hr', 'auditor'] as const, w.other) : whoMay(world, asked),
    ifMatch: ifMatchOf(version, w.version, 0),
  };
}

/** The same key for something else. */
function varied(request: AssessmentRequest): AssessmentRequest {
  if (request.act === 'release') return { ...request, unit: request.unit === 'SD1' ? 'SD2' : 'SD1' };
  if (request.act === 'invite') return { ...request, contributor: request.contributor === 'nurse' ? 'clerk' : 'nurse' };
  return { ...request, ifMatch: (request.ifMatch ?? 0) + 1 };
}

function actOf(world: World, { act: name, which, other, kind: wished, ready, blank, takesOver }: Wish): AssessmentAct {
  const person = pick(rated, which);
  const { earlier } = planOf(world, person);
  // now and then a part is asked for where nobody supervised earlier
  const kind = wished === 'part' && earlier === null && other % 5 > 0 ? 'supervisor' : wished;
  const words = `Kata ${other}`;
  switch (name) {
    case 'submit':
      return { act: 'submit', person, kind };
    case 'correct':
      return { act: 'correct', person, kind, reason: blank ? ' '.repeat(12) : `Salah membaca: ${words}` };
    case 'invite':
      return {
        act: 'invite',
        person,
        contributor: other % 7 === 0 || near[person].length === 0 ? pick(people, other) : pick(near[person], other),
      };
    case 'answer':
    case 'decline':
      if (world.asked.length > 0) return { act: name, id: pick(world.asked.slice(-6), which).id, words };
    // falls through: nobody was asked yet
    default:
      return name === 'release'
        ? { act: 'release', unit: pick(['SD1', 'SD2'] as const, which) }
        : { act: 'save', person, kind, words, ready, takesOver: takesOver && kind === 'supervisor' ? earlier : null };
  }
}

/** Whoever may: the person, the supervisor, whoever was asked, HR. */
function whoMay(world: World, asked: AssessmentAct): ActorKey {
  if ('id' in asked) return world.asked.find(({ id }) => id === asked.id)?.contributor ?? 'hr';
  if (asked.act === 'release') return 'hr';
  const plan = planOf(world, asked.person);
  return ('kind' in asked ? authorOf(plan, asked.kind) : null) ?? plan.supervisor;
}
