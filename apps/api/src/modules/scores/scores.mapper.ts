import type { Score, ScoreDetail } from '@pauh/contracts';
import {
  type AssessmentContent,
  type AssessmentSuggestion,
  type ExplanationStep,
  type PlanContent,
  fromHundredths,
  fromMillionths,
  fromTenThousandths,
  planIndicators,
} from '@pauh/domain';
import type { ScoreListRow } from './scores.repo.ts';

const hundredths = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : fromHundredths(value);

export const scoreToDto = (row: ScoreListRow): Score => ({
  planId: row.planId,
  employee: { employeeId: row.employeeId, name: row.employeeName },
  unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
  cycleId: row.cycleId,
  complete: row.decidedAt !== null,
  score: hundredths(row.scoreHundredths),
  suggestedResultRating: row.suggestedResultRating,
  updatedAt: (row.decidedAt ?? row.planUpdatedAt).toISOString(),
});

/** What a score is made of: what was planned, what was said of it, what followed, and how. */
export interface ScoreBasis {
  plan: PlanContent;
  content: AssessmentContent;
  suggestion: AssessmentSuggestion;
  steps: readonly ExplanationStep[];
  ruleVersion: string;
}

export function scoreDetailToDto(
  of: Pick<ScoreDetail, 'planId' | 'employee'>,
  { plan, content, suggestion, steps, ruleVersion }: ScoreBasis,
): ScoreDetail {
  const actuals = new Map(content.indicators.map((row) => [row.indicatorId, row.actual]));
  const scored = new Map(suggestion.sheet.rows.map((row) => [row.code, row]));
  return {
    ...of,
    complete: suggestion.complete,
    score: hundredths(suggestion.scoreHundredths),
    rows: planIndicators(plan).map(({ indicator: { id, title, weightHundredths } }) => {
      const actual = actuals.get(id) ?? null;
      const contribution = scored.get(id)?.contribution ?? null;
      return {
        indicatorId: id,
        title,
        weight: hundredths(weightHundredths),
        actual: actual === null ? null : fromTenThousandths(actual),
        achievement: hundredths(scored.get(id)?.achievementHundredths),
        contribution: contribution === null ? null : fromMillionths(contribution),
      };
    }),
    suggestedResultRating: suggestion.resultRating.rating,
    suggestedBehaviourRating: suggestion.behaviourRating?.rating ?? null,
    steps: steps.map((step) => ({ ...step, values: { ...step.values } })),
    ruleVersion,
  };
}
