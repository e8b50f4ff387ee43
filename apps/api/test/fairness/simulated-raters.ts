import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type RatedValue, compareRaters } from '../../src/modules/fairness/compare.ts';

export type Random = () => number;
export const seeded = (seed: number): Random => {
  const random = xoroshiro128plus(seed);
  return () => uniformFloat64(random);
};
/** Box and Muller. */
export const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** Scores in hundredths: mean 100, a spread of 6 within a rater. */
export const score = (random: Random, shift = 0): number => Math.round(10_000 + 600 * normal(random) + shift);

export const rate = (sizes: readonly number[], valueOf: (rater: number) => number): RatedValue[] =>
  sizes.flatMap((size, rater) => Array.from({ length: size }, () => ({ raterId: String(rater), value: valueOf(rater) })));
export const flagged = (rated: readonly RatedValue[]): [raterId: string, finding: string][] =>
  [...compareRaters(rated)].flatMap(([raterId, { finding }]) => (finding === 'higher' || finding === 'lower' ? [[raterId, finding]] : []));
/** Thousands of checks, on a machine that does other things too. */
export const long = { timeout: 180_000 };
export const shareOf = (runs: number, holds: () => boolean): number => Array.from({ length: runs }, holds).filter(Boolean).length / runs;

export const equal = (raters: number, size: number): number[] => Array.from({ length: raters }, () => size);
export const twelveByTwelve = equal(12, 12);
export const unequal = [5, 5, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30];
