import type { Contrast } from './simultaneous.ts';
import { meansOf, squaresWithin, varianceWithin } from './within.ts';

/** For each value: whose rating it is, 0 to `raters` - 1, and of which group the person is. */
export interface Placed {
  readonly raterOf: readonly number[];
  readonly groupOf: readonly string[];
  readonly raters: number;
}

/** The people of one comparison: only raters who rated some of the group and some of the others say anything about it. */
export interface Sides {
  /** Places of the values that count. */
  readonly used: readonly number[];
  /** For each of them: 0 to `raters` - 1 the group's people by rater, from `raters` on the others by rater. */
  readonly sideOf: readonly number[];
  readonly raters: number;
  readonly own: number;
  readonly others: number;
}

export function sidesOf({ raterOf, groupOf, raters }: Placed, group: string): Sides {
  const sides = raterOf.map((rater, at) => (groupOf[at] === group ? rater : raters + rater));
  const present = new Set(sides);
  const used = sides.flatMap((side, at) => (present.has(side < raters ? side + raters : side - raters) ? [at] : []));
  const sideOf = used.map((at) => sides[at] as number);
  const own = sideOf.filter((side) => side < raters).length;
  return { used, sideOf, raters, own, others: used.length - own };
}

/**
 * A group's mean against that of all others under the same rater, then over the raters, each weighted by how much they
 * can say: m x n / (m + n) for m people on one side and n on the other. So no group is blamed for the raters it happens
 * to have. The two sides may spread differently (Welch), each pooled over the raters.
 */
export function groupContrast({ used, sideOf, raters, own, others }: Sides, all: readonly number[]): Contrast {
  const values = used.map((at) => all[at] as number);
  const { sizes, means } = meansOf(values, sideOf, 2 * raters);
  const strata = sizes.slice(0, raters).filter((size) => size > 0).length;
  const squares = [0, raters].map((first) => squaresWithin(values, sideOf, { sizes, means }, first, first + raters)) as [number, number];
  const pooled = varianceWithin(squares[0] + squares[1], values.length - 2 * strata, values);
  const variance = (side: 0 | 1, freedom: number): number => (squares[side] > 0 && freedom > 0 ? squares[side] / freedom : pooled);
  const [ofOwn, ofOthers] = [variance(0, own - strata), variance(1, others - strata)];
  let [weights, weighted, uncertain] = [0, 0, 0];
  for (let rater = 0; rater < raters; rater++) {
    const [m, n] = [sizes[rater] as number, sizes[raters + rater] as number];
    if (m === 0) continue;
    const weight = (m * n) / (m + n);
    weights += weight;
    weighted += weight * ((means[rater] as number) - (means[raters + rater] as number));
    uncertain += weight ** 2 * (ofOwn / m + ofOthers / n);
  }
  return { estimate: weighted / weights, standardError: Math.sqrt(uncertain) / weights };
}
