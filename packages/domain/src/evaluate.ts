import { fromHundredths, fromMillionths } from './exact.ts';
import { type ExplanationStep, explainSheet } from './explanation.ts';
import { type Evaluable, type SheetInput, readSheetInput } from './evaluate-input.ts';
import { predicateOf } from './predicate.ts';
import { type RatingSuggestion, suggestBehaviourRating, suggestResultRating } from './rating.ts';
import type { FieldRefusal } from './refusal.ts';
import { ruleVersion } from './scheme.ts';
import { type ScoreSheet, scoreSheet } from './score.ts';
import type { Language, Predicate, Rating } from './vocabulary.ts';

/** What the rules make of given figures, in plain decimals; null for what was not asked or cannot be said. */
export interface SheetEvaluation {
  /** True only when indicators were given and all that must be measured is. */
  readonly complete: boolean;
  readonly score: number | null;
  readonly rows: readonly { readonly code: string; readonly achievement: number | null; readonly contribution: number | null }[];
  readonly suggestedResultRating: Rating | null;
  readonly suggestedBehaviourRating: Rating | null;
  readonly predicate: Predicate | null;
  readonly steps: readonly ExplanationStep[];
  readonly ruleVersion: string;
}
export type EvaluatedSheet =
  { readonly ok: true; readonly value: SheetEvaluation } | { readonly ok: false; readonly errors: readonly FieldRefusal[] };

/**
 * The whole of `POST /scoring/evaluate` as a pure function. Refused figures are all named with their pointers; an
 * incomplete sheet is not an error (`complete: false, score: null`). The result rating is suggested from the score
 * when indicators are given, by majority when the ratings of results are given; both together are refused. The
 * predicate needs both ratings decided. With nothing given at all: `complete: false`, everything null, no steps.
 */
export function evaluateSheet(input: SheetInput, language: Language): EvaluatedSheet {
  const read = readSheetInput(input);
  return read.ok ? { ok: true, value: evaluate(read.value, language) } : read;
}

function evaluate(asked: Evaluable, language: Language): SheetEvaluation {
  const { rules, rows, resultRatings, behaviourRatings, resultRating, behaviourRating } = asked;
  const sheet = rows ? scoreSheet(rows, rules) : null;
  const resultSuggestion = suggestForResults(sheet, resultRatings, asked);
  const behaviourSuggestion = behaviourRatings ? suggestBehaviourRating(behaviourRatings) : null;
  const predicate = resultRating && behaviourRating ? predicateOf(resultRating, behaviourRating) : null;
  const labelled = (rows ?? []).map((row) => ({ ...row, label: row.code }));
  return {
    complete: sheet?.complete ?? false,
    score: sheet === null || sheet.scoreHundredths === null ? null : fromHundredths(sheet.scoreHundredths),
    rows: (sheet?.rows ?? []).map(({ code, achievementHundredths, contribution }) => ({
      code,
      achievement: achievementHundredths === null ? null : fromHundredths(achievementHundredths),
      contribution: contribution === null ? null : fromMillionths(contribution),
    })),
    suggestedResultRating: resultSuggestion?.rating ?? null,
    suggestedBehaviourRating: behaviourSuggestion?.rating ?? null,
    predicate,
    steps: explainSheet(
      { rows: labelled, bands: rules.bands, resultRating, behaviourRating },
      { sheet, resultSuggestion, behaviourSuggestion, predicate },
      language,
    ),
    ruleVersion,
  };
}

function suggestForResults(
  sheet: ScoreSheet | null,
  resultRatings: Evaluable['resultRatings'],
  { rules }: Evaluable,
): RatingSuggestion | null {
  const { bands } = rules;
  if (sheet) return suggestResultRating({ weighted: true, scoreHundredths: sheet.scoreHundredths, results: [], bands });
  return resultRatings ? suggestResultRating({ weighted: false, scoreHundredths: null, results: resultRatings, bands }) : null;
}
