import { expect, test } from 'vitest';
import { type Random, equal, flagged, long, normal, rate, score, seeded, shareOf, twelveByTwelve, unequal } from './simulated-raters.ts';

/** Shapes on which a t test goes wrong: 19 to 37 false alarms in 100 where nearly all ratings are the same. */
test.each<[string, readonly number[], (random: Random) => number]>([
  ['teams of unequal size', unequal, score],
  ['scores that end at the cap', unequal, (random) => Math.min(12_000, score(random, 1500))],
  ['scores with a long tail', unequal, (random) => 12_000 - Math.round(600 * Math.exp(0.8 * normal(random)))],
  ['ratings of which 3 in 100 are not "as expected"', twelveByTwelve, (random) => (random() < 0.97 ? 0 : 100)],
  ['ratings of which 1 in 200 is not "as expected"', equal(12, 6), (random) => (random() < 0.995 ? 0 : 100)],
  ['three raters', [5, 5, 5], score],
])('%s: still at most 10 of 200 fair checks name anybody', long, (_shape, sizes, valueOf) => {
  const random = seeded(17);
  expect(shareOf(200, () => flagged(rate(sizes, () => valueOf(random))).length > 0)).toBeLessThanOrEqual(0.05);
});
