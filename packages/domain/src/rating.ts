import type { Bands } from './scheme.ts';
import type { Rating, ResultKind } from './vocabulary.ts';

export interface RatingCounts {
  readonly above: number;
  readonly asExpected: number;
  readonly below: number;
  readonly total: number;
  readonly mainBelow: number;
}

export type RatingRule =
  'score_band' | 'main_below_limit' | 'majority_above' | 'majority_below' | 'no_majority' | 'below_present' | 'incomplete';

/** A suggestion with the rule that gave it. A person decides; where they differ, a written reason is required. */
export interface RatingSuggestion {
  readonly rating: Rating | null;
  readonly reason: { readonly rule: RatingRule; readonly counts: RatingCounts; readonly scoreHundredths: number | null };
}

/** The rating that a percentage (hundredths) falls into. Limits of PP 30/2019, settings of the scheme [P]. */
export function bandOf(hundredths: number, bands: Bands): Rating {
  if (hundredths >= bands.aboveHundredths) return 'di_atas_ekspektasi';
  return hundredths >= bands.asExpectedHundredths ? 'sesuai_ekspektasi' : 'di_bawah_ekspektasi';
}

export interface ResultRatingInput {
  readonly weighted: boolean;
  readonly scoreHundredths: number | null;
  readonly results: readonly { readonly kind: ResultKind; readonly rating: Rating | null }[];
  readonly bands: Bands;
}

/**
 * Suggests the result rating over a plan. Weighted scheme: the band of the score. Unweighted: above when more than
 * half of the results are above, below when more than half are below, else as expected ("most" = more than half [C]).
 * Either way never above when a main result is below [P]. Null with rule `incomplete` while something is unrated.
 */
export function suggestResultRating({ weighted, scoreHundredths, results, bands }: ResultRatingInput): RatingSuggestion {
  const counts = countRatings(results);
  const suggest = (rating: Rating | null, rule: RatingRule): RatingSuggestion => ({
    rating,
    reason: { rule, counts, scoreHundredths: weighted ? scoreHundredths : null },
  });
  const unrated = results.length === 0 || results.some(({ rating }) => rating === null);
  if (weighted ? scoreHundredths === null : unrated) return suggest(null, 'incomplete');
  const byRule = weighted ? { rating: bandOf(scoreHundredths ?? 0, bands), rule: 'score_band' as const } : majority(counts);
  if (byRule.rating === 'di_atas_ekspektasi' && counts.mainBelow > 0) return suggest('sesuai_ekspektasi', 'main_below_limit');
  return suggest(byRule.rating, byRule.rule);
}

/**
 * Suggests the behaviour rating: above needs more than half above and none below, below needs more than half below [C].
 * Null with rule `incomplete` when nothing is given or something is unrated.
 */
export function suggestBehaviourRating(ratings: readonly (Rating | null)[]): RatingSuggestion {
  const counts = countRatings(ratings.map((rating) => ({ kind: 'additional' as const, rating })));
  const suggest = (rating: Rating | null, rule: RatingRule): RatingSuggestion => ({
    rating,
    reason: { rule, counts, scoreHundredths: null },
  });
  if (ratings.length === 0 || ratings.includes(null)) return suggest(null, 'incomplete');
  const { rating, rule } = majority(counts);
  return rating === 'di_atas_ekspektasi' && counts.below > 0 ? suggest('sesuai_ekspektasi', 'below_present') : suggest(rating, rule);
}

function majority({ above, below, total }: RatingCounts): { rating: Rating; rule: RatingRule } {
  if (above * 2 > total) return { rating: 'di_atas_ekspektasi', rule: 'majority_above' };
  if (below * 2 > total) return { rating: 'di_bawah_ekspektasi', rule: 'majority_below' };
  return { rating: 'sesuai_ekspektasi', rule: 'no_majority' };
}

function countRatings(rated: ResultRatingInput['results']): RatingCounts {
  const count = (wanted: Rating): number => rated.filter(({ rating }) => rating === wanted).length;
  return {
    above: count('di_atas_ekspektasi'),
    asExpected: count('sesuai_ekspektasi'),
    below: count('di_bawah_ekspektasi'),
    total: rated.length,
    mainBelow: rated.filter(({ kind, rating }) => kind === 'main' && rating === 'di_bawah_ekspektasi').length,
  };
}
