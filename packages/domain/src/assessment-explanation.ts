import type { AssessmentContent } from './assessment.ts';
import { type ExplainedResult, type ExplanationStep, explainSheet } from './explanation.ts';
import { type ExplainedPart, explainParts } from './parts-explanation.ts';
import { type PlanContent, planIndicators } from './plan.ts';
import type { SchemeRules } from './scheme.ts';
import { type AssessmentSuggestion, scoreRows } from './suggestion.ts';
import type { Language } from './vocabulary.ts';

/**
 * Explains an assessment of a plan, from what `suggestAssessment` made of it; labels are the plan's own titles. `parts`
 * name those that the suggestion was made from, this sheet as the last: they stand before what follows from them.
 */
export function explainAssessment(
  content: AssessmentContent,
  plan: PlanContent,
  rules: SchemeRules,
  suggestion: AssessmentSuggestion,
  language: Language,
  parts: readonly ExplainedPart[] = [],
): ExplanationStep[] {
  const steps = explainOwn(content, plan, rules, suggestion, language);
  if (!suggestion.parts) return steps;
  const follows = steps.findIndex(
    ({ rule }) => rule === 'result_suggestion' || rule === 'behaviour_suggestion' || rule.endsWith('_decision'),
  );
  return steps.toSpliced(
    follows < 0 ? steps.length : follows,
    0,
    ...explainParts(parts, suggestion.parts, rules.minimumPartDays, language),
  );
}

function explainOwn(
  content: AssessmentContent,
  plan: PlanContent,
  rules: SchemeRules,
  suggestion: AssessmentSuggestion,
  language: Language,
): ExplanationStep[] {
  const indicators = planIndicators(plan);
  const said = new Map(content.indicators.map((row) => [row.indicatorId, row]));
  return explainSheet(
    {
      rows: scoreRows(content, plan, rules).map((row, index) => ({
        ...row,
        label: indicators[index]?.indicator.title ?? row.code,
        excusedReason: said.get(row.code)?.excusedReason ?? null,
      })),
      results: explainedResults(content, plan, suggestion),
      bands: suggestion.bands,
      resultRating: content.resultRating,
      resultReason: content.resultReason,
      behaviourRating: rules.behavioursRated ? content.behaviourRating : null,
      behaviourReason: content.behaviourReason,
    },
    {
      sheet: suggestion.sheet,
      resultSuggestion: suggestion.resultRating,
      behaviourSuggestion: suggestion.behaviourRating,
      predicate: suggestion.predicate,
    },
    language,
  );
}

/** Each result with what was suggested of it and what the supervisor made of that. */
function explainedResults(content: AssessmentContent, plan: PlanContent, suggestion: AssessmentSuggestion): ExplainedResult[] {
  const decided = new Map(content.results.map(({ resultId, rating }) => [resultId, rating]));
  return plan.results.flatMap((result, index) => {
    const suggested = suggestion.results[index];
    if (!suggested) return [];
    const { achievementHundredths, bands, suggestedRating } = suggested;
    return [
      {
        label: result.title,
        kind: result.kind,
        rowCodes: result.indicators.map(({ id }) => id),
        achievementHundredths,
        bands,
        suggestedRating,
        decidedRating: decided.get(result.id) ?? null,
      },
    ];
  });
}
