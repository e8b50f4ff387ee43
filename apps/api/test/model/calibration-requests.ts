import { calibrationMarks, ratings } from '@pauh/domain';
import fc from 'fast-check';
import type { ActorKey } from '../support/agency.ts';
import { type CalibrationAct, type CalibrationRequest, type World, members, raterOf, rated, versionOf } from './calibration-world.ts';
import { act, ifMatchOf, newKey, oddly, pick } from './wishing.ts';

const people = ['chief', 'principal', 'teacher', 'colleague', 'clerk', 'otherPrincipal', 'nurse', 'hr', 'auditor'] as const;
/** A wish, before it is known what there is: numbers choose among what the world holds when its turn comes. */
const wish = fc.record({
  act: fc.oneof(act('mark', 20), act('move', 60), act('answer', 20), act('preview', 6), act('meeting', 3), act('lock', 1), act('advance', 4), act('release', 4), act('repeat', 14), act('reuse', 8)),
  which: fc.nat(1_000_000), other: fc.nat(1_000_000), blank: fc.integer({ min: 0, max: 9 }).map((n) => n === 0), ...oddly,
});
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
export const wishes = (count: number): fc.Arbitrary<Wish[]> => fc.array(wish, { minLength: count, maxLength: count });

/** The request that a wish comes to in this world. `given`: the requests accepted before, for those that repeat one. */
export function requestOf(world: World, given: readonly CalibrationRequest[], w: Wish): CalibrationRequest {
  const earlier = given.length > 0 ? pick(given.slice(-12), w.which) : null;
  if (earlier && w.act === 'repeat') return earlier;
  if (earlier && w.act === 'reuse') return varied(earlier);
  const asked = actOf(w);
  const who: ActorKey = w.stranger ? pick(people, w.other) : whoMay(asked, w.other);
  return { ...asked, who, key: newKey(), ifMatch: ifMatchOf(versionOf(world, { ...asked, who }), w.version, 0) };
}

/** The same key for something else. */
function varied(request: CalibrationRequest): CalibrationRequest {
  if (request.act === 'answer') return { ...request, words: `${request.words} lagi` };
  return request.act === 'release' ? request : { ...request, ifMatch: (request.ifMatch ?? 0) + 1 };
}

function actOf({ act: name, which, other, blank }: Wish): CalibrationAct {
  const person = pick(rated, which);
  switch (name) {
    case 'mark': return { act: 'mark', person, mark: pick(calibrationMarks, other) };
    case 'answer': return { act: 'answer', person, words: `Kata ${other}` };
    case 'preview': case 'meeting': case 'lock': case 'advance': case 'release': return { act: name };
    default: return { act: 'move', person, to: { result: pick(ratings, other), behaviour: pick(ratings, Math.floor(other / 3)) }, reason: blank ? ' '.repeat(12) : `Setara kelas lain: ${other}` };
  }
}

/** Whoever may: a member, the rater, HR. */
function whoMay(asked: CalibrationAct, other: number): ActorKey {
  if (asked.act === 'mark' || asked.act === 'move') return pick(members, other);
  return asked.act === 'answer' ? raterOf[asked.person] : 'hr';
}
