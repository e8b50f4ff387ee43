import type { AssessmentContent } from './assessment.ts';
import { type CombinedParts, type OtherPart, type PartsOfPeriod, combineParts } from './parts.ts';
import { type PlanContent, type PlanResult, planIndicators } from './plan.ts';
import { predicateOf } from './predicate.ts';
import { type RatingSuggestion, bandOf, suggestBehaviourRating, suggestResultRating } from './rating.ts';
import type { Bands, SchemeRules } from './scheme.ts';
import { type ScoreRow, type ScoreSheet, scoreSheet, weightedAchievement } from './score.ts';
import { type Predicate, type Rating, type ResultKind, behaviours } from './vocabulary.ts';

export interface ResultSuggestion {
  readonly resultId: string;
  readonly kind: ResultKind;
  readonly achievementHundredths: number | null;
  readonly bands: Bands;
  readonly suggestedRating: Rating | null;
  /** What the assessor decided for this result, else the suggestion: what counts for the plan. */
  readonly rating: Rating | null;
}

export interface AssessmentSuggestion {
  readonly complete: boolean;
  /** Of the whole period: where it has parts, of all that count; `sheet` has that of this sheet alone. */
  readonly scoreHundredths: number | null;
  /** The parts given with the question, and this sheet as the last; null where it stands alone. Left out of receipts from before there were any. */
  readonly parts?: CombinedParts | null;
  /** One row per indicator of the plan, in its order; `code` is the indicator's id. */
  readonly sheet: ScoreSheet;
  readonly results: readonly ResultSuggestion[];
  readonly bands: Bands;
  readonly resultRating: RatingSuggestion;
  /** Null where the scheme does not rate behaviours. */
  readonly behaviourRating: RatingSuggestion | null;
  /** From the two decided ratings only; null without both, and in a scheme without behaviours. */
  readonly predicate: Predicate | null;
}

/**
 * Everything that follows from an assessment: the score sheet, a suggestion per result, over the results and over the
 * seven behaviours, and the predicate of the decided ratings. The server stores what this says and the portal
 * previews with it. A draft may be unfinished: what cannot be said yet is null. With `parts` the suggestion over the
 * results is made from all of them that count; behaviours are rated anew by who decides, seeing the earlier ratings [C].
 */
export function suggestAssessment(
  content: AssessmentContent,
  plan: PlanContent,
  rules: SchemeRules,
  parts: PartsOfPeriod | null = null,
): AssessmentSuggestion {
  const rows = scoreRows(content, plan, rules);
  const sheet = scoreSheet(rows, rules);
  const results = plan.results.map((result) => suggestResult(result, rows, sheet, content, rules));
  const bands = bandsFor(rows, sheet, rules);
  const own: OtherPart = { days: parts?.ownDays ?? 0, complete: sheet.complete, scoreHundredths: sheet.scoreHundredths, bands, results };
  const whole = parts && parts.others.length > 0 ? wholeOf([...parts.others, own], rules) : { ...own, parts: null };
  const given = new Map(content.behaviours.map(({ behaviour, rating }) => [behaviour, rating]));
  return {
    complete: sheet.complete && whole.complete,
    scoreHundredths: whole.scoreHundredths,
    parts: whole.parts,
    sheet,
    results,
    bands: whole.bands,
    resultRating: suggestResultRating({
      weighted: rules.weighted,
      scoreHundredths: whole.scoreHundredths,
      results: whole.results,
      bands: whole.bands,
    }),
    behaviourRating: rules.behavioursRated ? suggestBehaviourRating(behaviours.map((behaviour) => given.get(behaviour) ?? null)) : null,
    predicate: decidedPredicate(content, rules),
  };
}

/** The parts that count as one: their score by days, all their results, and their limits by the same days. */
function wholeOf(sheets: readonly OtherPart[], rules: SchemeRules): OtherPart & { readonly parts: CombinedParts } {
  const parts = combineParts(sheets, rules.minimumPartDays);
  const used = sheets.filter((_, index) => parts.counted[index]);
  const above = weightedAchievement(
    used.map(({ days, bands }) => ({ weightHundredths: days, achievementHundredths: bands.aboveHundredths })),
  );
  return {
    days: parts.days,
    complete: parts.complete,
    scoreHundredths: parts.scoreHundredths,
    parts,
    bands: { ...rules.bands, aboveHundredths: above ?? rules.bands.aboveHundredths },
    results: used.flatMap(({ results }) => results),
  };
}

/** The predicate of an assessment's decided ratings, or null while there is none to speak of. */
export function decidedPredicate(
  { resultRating, behaviourRating }: AssessmentContent,
  rules: Pick<SchemeRules, 'behavioursRated'>,
): Predicate | null {
  return rules.behavioursRated && resultRating !== null && behaviourRating !== null ? predicateOf(resultRating, behaviourRating) : null;
}

/** The plan's indicators with what the assessment says of each. An excuse only matters where nothing was measured. */
export function scoreRows(content: AssessmentContent, plan: PlanContent, rules: Pick<SchemeRules, 'weighted'>): ScoreRow[] {
  const said = new Map(content.indicators.map((row) => [row.indicatorId, row]));
  return planIndicators(plan).map(({ indicator }) => {
    const row = said.get(indicator.id);
    return {
      code: indicator.id,
      weightHundredths: rules.weighted ? indicator.weightHundredths : null,
      measure: indicator,
      actual: row?.actual ?? null,
      excused: (row?.excusedReason ?? '').trim() !== '',
    };
  });
}

function suggestResult(
  result: PlanResult,
  rows: readonly ScoreRow[],
  sheet: ScoreSheet,
  content: AssessmentContent,
  rules: SchemeRules,
): ResultSuggestion {
  const ids = new Set(result.indicators.map(({ id }) => id));
  const own = rows.flatMap((row, index) => {
    const scored = sheet.rows[index];
    return ids.has(row.code) && scored ? [{ ...row, ...scored }] : [];
  });
  const gap = rules.missing === 'incomplete' && own.some((row) => !row.counted && row.excused !== true);
  const achievementHundredths = gap ? null : weightedAchievement(own);
  const bands = bandsFor(own, { rows: own }, rules);
  const suggestedRating = achievementHundredths === null ? null : bandOf(achievementHundredths, bands);
  const decided = content.results.find(({ resultId }) => resultId === result.id)?.rating ?? null;
  return { resultId: result.id, kind: result.kind, achievementHundredths, bands, suggestedRating, rating: decided ?? suggestedRating };
}

/**
 * The bands for a set of rows. Where a scheme gives a direction its own `above` limit, the limit for the set is the
 * mean of its rows' limits, by the same weights as the achievement: one yes/no indicator reaches "above" at its own
 * limit, a mixed result between the two [C].
 */
function bandsFor(rows: readonly ScoreRow[], sheet: Pick<ScoreSheet, 'rows'>, { bands, aboveLimits }: SchemeRules): Bands {
  if (aboveLimits === undefined) return bands;
  const limits = rows.map(({ weightHundredths, measure }, index) => ({
    weightHundredths,
    achievementHundredths: sheet.rows[index]?.counted ? (aboveLimits[measure.direction] ?? bands.aboveHundredths) : null,
  }));
  return { ...bands, aboveHundredths: weightedAchievement(limits) ?? bands.aboveHundredths };
}
