import type { AssessmentContent } from './assessment.ts';
import { partsOfPeriod } from './part-sheets.ts';
import { planIndicators } from './plan.ts';
import { predicateOf } from './predicate.ts';
import type { Receipt } from './receipt.ts';
import { type AssessmentSuggestion, suggestAssessment } from './suggestion.ts';
import type { Predicate } from './vocabulary.ts';

/** What the rules make of other figures. `predicate`: if whoever decides followed the suggestion, and the behaviours stayed as decided; null without one. */
export interface WhatIf {
  readonly suggestion: AssessmentSuggestion;
  readonly predicate: Predicate | null;
}

/**
 * The rules of a decided result on other figures: `moved` has ten-thousandths by indicator id (null: not measured), every
 * other figure stays as the receipt has it. The rating of a result stays as decided unless one of its figures moved:
 * then what the rule suggests takes its place, for nobody has decided on those. With nothing moved the suggestion is the
 * one the receipt holds. An exercise: what is decided, a person decides.
 */
export function whatIf({ plan, scheme, assessment, parts = [], decided }: Receipt, moved: ReadonlyMap<string, number | null>): WhatIf {
  const touched = new Set(plan.content.results.filter(({ indicators }) => indicators.some(({ id }) => moved.has(id))).map(({ id }) => id));
  const said = new Map(assessment.indicators.map((row) => [row.indicatorId, row]));
  const content: AssessmentContent = {
    ...assessment,
    indicators: planIndicators(plan.content).map(({ indicator: { id: indicatorId } }) => {
      const row = said.get(indicatorId) ?? { indicatorId, actual: null, excusedReason: null, note: null };
      return moved.has(indicatorId) ? { ...row, actual: moved.get(indicatorId) ?? null } : row;
    }),
    results: assessment.results.filter(({ resultId }) => !touched.has(resultId)),
  };
  const suggestion = suggestAssessment(content, plan.content, scheme.rules, partsOfPeriod(plan, parts, scheme.rules, assessment));
  const behaviour = decided.behaviour?.rating ?? null;
  return {
    suggestion,
    predicate:
      suggestion.resultRating.rating !== null && behaviour !== null ? predicateOf(suggestion.resultRating.rating, behaviour) : null,
  };
}
