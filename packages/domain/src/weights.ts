import { hundredPercent } from './achievement.ts';

export type WeightsCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'weights.empty' }
  | { readonly ok: false; readonly code: 'weights.not_positive'; readonly index: number }
  | { readonly ok: false; readonly code: 'weights.sum'; readonly sumHundredths: number; readonly differenceHundredths: number };

/**
 * Weights in hundredths: each above zero, together exactly 100.00 (30 + 69.99 is refused).
 * `differenceHundredths` is what is still missing; negative when the weights are over. Domain section 6 [P].
 */
export function checkWeights(hundredths: readonly number[]): WeightsCheck {
  if (hundredths.length === 0) return { ok: false, code: 'weights.empty' };
  const index = hundredths.findIndex((weight) => !(weight > 0));
  if (index >= 0) return { ok: false, code: 'weights.not_positive', index };
  const sumHundredths = hundredths.reduce((sum, weight) => sum + weight, 0);
  if (sumHundredths === hundredPercent) return { ok: true };
  return { ok: false, code: 'weights.sum', sumHundredths, differenceHundredths: hundredPercent - sumHundredths };
}

export type SharedWeights =
  | { readonly ok: true; readonly weights: number[] }
  | { readonly ok: false; readonly code: 'weights.nothing_to_share' | 'weights.remainder_too_small' };

/**
 * "Bagi rata sisa": spreads the missing points evenly over the rows without a weight (null), exact to the hundredth;
 * what does not divide goes to the last of them (33.33, 33.33, 33.34).
 */
export function shareRemainder(weights: readonly (number | null)[]): SharedWeights {
  const open = weights.filter((weight) => weight === null).length;
  if (open === 0) return { ok: false, code: 'weights.nothing_to_share' };
  const remainder = weights.reduce<number>((left, weight) => left - (weight ?? 0), hundredPercent);
  if (remainder < open) return { ok: false, code: 'weights.remainder_too_small' };
  const share = Math.floor(remainder / open);
  let rowsWithoutExtra = open - (remainder % open);
  return { ok: true, weights: weights.map((weight) => weight ?? (rowsWithoutExtra-- > 0 ? share : share + 1)) };
}
