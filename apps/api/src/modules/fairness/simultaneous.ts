import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A difference and its standard error, in the unit of the values. */
export interface Contrast {
  readonly estimate: number;
  readonly standardError: number;
}
export interface Interval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

export interface Design {
  readonly values: readonly number[];
  /** Places of `values` that could be exchanged for one another if there were no difference. */
  readonly exchangeable: readonly (readonly number[])[];
  /** The comparisons, always the same ones in the same order. */
  readonly contrastsOf: (values: readonly number[]) => readonly Contrast[];
}

/** As many as make the width of an interval certain to 1 or 2%, of many people to 3%: each costs as much as there are people. */
const shufflesOf = (people: number): number => Math.min(4_999, Math.max(999, Math.floor(2_000_000 / people)));
/** Fixed, so that whoever asks again reads the same numbers. */
const seed = 20_261_129;

/**
 * Intervals that hold all together with this confidence (0 to 1), one for each comparison: single-step max-T by
 * permutation (Westfall and Young 1993). No shape of the values is supposed, for scores end at a cap and nine in ten
 * ratings are the same. Null for all where no two values differ.
 */
export function simultaneousIntervals({ values, exchangeable, contrastsOf }: Design, confidence: number): Interval[] | null {
  if (values.every((value) => value === values[0])) return null;
  const random = xoroshiro128plus(seed);
  const shuffles = shufflesOf(values.length);
  const shuffled = [...values];
  const largest: number[] = [];
  for (let nth = 0; nth < shuffles; nth++) {
    for (const places of exchangeable) shuffle(shuffled, places, random);
    largest.push(Math.max(...contrastsOf(shuffled).map(distance)));
  }
  const critical = largest.sort((a, b) => a - b)[Math.ceil(confidence * (shuffles + 1)) - 1] as number;
  return contrastsOf(values).map(({ estimate, standardError }) => ({
    estimate,
    lower: estimate - critical * standardError,
    upper: estimate + critical * standardError,
  }));
}

const distance = ({ estimate, standardError }: Contrast): number => (estimate === 0 ? 0 : Math.abs(estimate) / standardError);

/** Fisher and Yates, within these places. */
function shuffle(values: number[], places: readonly number[], random: ReturnType<typeof xoroshiro128plus>): void {
  for (let last = places.length - 1; last > 0; last--) {
    const [a, b] = [places[last] as number, places[uniformInt(random, 0, last)] as number];
    [values[a], values[b]] = [values[b] as number, values[a] as number];
  }
}
