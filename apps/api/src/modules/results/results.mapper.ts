import type { Result, ResultSummary } from '@pauh/contracts';
import { planContentToDto } from '@pauh/contracts/exact-content';
import { type AssessmentContent, type Language, type Receipt, explainAssessment, fromHundredths, fromMillionths, fromTenThousandths } from '@pauh/domain';
import type { ResultRow, SummaryRow } from './results.repo.ts';

const hundredths = (value: number | null): number | null => (value === null ? null : fromHundredths(value));
const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export const summaryToDto = (row: SummaryRow): ResultSummary => ({
  id: row.id, planId: row.planId, cycle: { cycleId: row.cycleId, name: row.cycleName }, employee: { employeeId: row.employeeId, name: row.employeeName },
  unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName }, positionTitle: row.positionTitle, state: row.state,
  score: hundredths(row.scoreHundredths), resultRating: row.resultRating, behaviourRating: row.behaviourRating, predicate: row.predicate,
  releasedAt: instant(row.releasedAt), deliveredAt: instant(row.deliveredAt), acknowledgedAt: instant(row.acknowledgedAt), version: row.version,
});

/** A result in words. All of it is read from the receipt: what has changed since then does not change it. */
export function resultToDto(row: ResultRow, language: Language, actions: string[]): Result {
  const receipt = JSON.parse(row.receipt) as Receipt;
  const { computed, decided, scheme, assessment, plan } = receipt;
  return {
    ...summaryToDto(row),
    suggestedResultRating: computed.resultRating.rating, resultReason: decided.result.reason,
    suggestedBehaviourRating: computed.behaviourRating?.rating ?? null, behaviourReason: decided.behaviour?.reason ?? null, behavioursRated: scheme.rules.behavioursRated,
    results: resultsToDto(receipt),
    behaviours: scheme.rules.behavioursRated ? assessment.behaviours.map((given) => ({ ...given })) : [],
    noSurpriseDays: scheme.rules.noSurpriseDays, overrides: overridesToDto(assessment),
    steps: explainAssessment(assessment, plan.content, scheme.rules, computed, language).map((step) => ({ ...step, values: { ...step.values } })),
    nextStep: assessment.nextStep, decidedBy: row.decidedBy, decidedFor: decided.result.onBehalfOf ?? null, decidedAt: row.decidedAt.toISOString(),
    scheme: { code: scheme.code, version: scheme.version, name: row.schemeName }, ruleVersion: receipt.ruleVersion,
    acknowledgement: row.acknowledgement, acknowledgementNote: row.acknowledgementNote, objectionUntil: instant(row.objectionUntil), objectionDecider: row.objectionDecider,
    receiptHash: row.receiptHash, actions,
  };
}

/** Receipts from before there were any name none; a submitted one is complete. */
const overridesToDto = ({ overrides = [] }: AssessmentContent): Result['overrides'] =>
  overrides.flatMap(({ kind, reason, ...rated }) => (kind === null || reason === null ? [] : [{ ...rated, kind, reason }]));

function resultsToDto({ plan, assessment, computed, inputs }: Receipt): Result['results'] {
  const said = new Map(assessment.indicators.map((row) => [row.indicatorId, row]));
  const scored = new Map(computed.sheet.rows.map((row) => [row.code, row]));
  const input = new Map(inputs.map((each) => [each.indicatorId, each]));
  const decided = new Map(assessment.results.map((row) => [row.resultId, row]));
  const suggested = new Map(computed.results.map((row) => [row.resultId, row.suggestedRating]));
  const shown = planContentToDto(plan.content);
  return plan.content.results.map(({ id, kind, title, indicators }, r) => ({
    resultId: id, kind, title, suggestedRating: suggested.get(id) ?? null, rating: decided.get(id)?.rating ?? null, reason: decided.get(id)?.reason ?? null,
    indicators: indicators.flatMap((indicator, i) => {
      const dto = shown.results[r]?.indicators[i];
      if (!dto) return [];
      const { actual = null, source = null } = input.get(indicator.id) ?? {};
      const row = said.get(indicator.id);
      const { achievementHundredths = null, contribution = null } = scored.get(indicator.id) ?? {};
      return [{
        indicator: dto, actual: actual === null ? null : fromTenThousandths(actual), source, excusedReason: row?.excusedReason ?? null, note: row?.note ?? null,
        achievement: hundredths(achievementHundredths), contribution: contribution === null ? null : fromMillionths(contribution),
      }];
    }),
  }));
}
