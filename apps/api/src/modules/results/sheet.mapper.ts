import type { Result } from '@pauh/contracts';
import { planContentToDto } from '@pauh/contracts/exact-content';
import {
  type AssessmentContent,
  type AssessmentSuggestion,
  type PlanContent,
  type ReceiptInput,
  fromHundredths,
  fromMillionths,
  fromTenThousandths,
} from '@pauh/domain';

/** Null stays null: what has no score is not 0. */
export const hundredths = (value: number | null): number | null => (value === null ? null : fromHundredths(value));

/** A sheet as it was handed in, with what the rules made of it; `inputs` say where a figure came from. */
export interface ReadSheet {
  readonly content: PlanContent;
  readonly assessment: AssessmentContent;
  readonly computed: Pick<AssessmentSuggestion, 'sheet' | 'results'>;
  readonly inputs: readonly ReceiptInput[];
}

export function resultsToDto({ content, assessment, computed, inputs }: ReadSheet): Result['results'] {
  const said = new Map(assessment.indicators.map((row) => [row.indicatorId, row]));
  const scored = new Map(computed.sheet.rows.map((row) => [row.code, row]));
  const input = new Map(inputs.map((each) => [each.indicatorId, each]));
  const decided = new Map(assessment.results.map((row) => [row.resultId, row]));
  const suggested = new Map(computed.results.map((row) => [row.resultId, row.suggestedRating]));
  const shown = planContentToDto(content);
  return content.results.map(({ id, kind, title, indicators }, r) => ({
    resultId: id,
    kind,
    title,
    suggestedRating: suggested.get(id) ?? null,
    rating: decided.get(id)?.rating ?? null,
    reason: decided.get(id)?.reason ?? null,
    indicators: indicators.flatMap((indicator, i) => {
      const dto = shown.results[r]?.indicators[i];
      if (!dto) return [];
      const { actual = null, source = null } = input.get(indicator.id) ?? {};
      const row = said.get(indicator.id);
      const { achievementHundredths = null, contribution = null } = scored.get(indicator.id) ?? {};
      return [
        {
          indicator: dto,
          actual: actual === null ? null : fromTenThousandths(actual),
          source,
          excusedReason: row?.excusedReason ?? null,
          note: row?.note ?? null,
          achievement: hundredths(achievementHundredths),
          contribution: contribution === null ? null : fromMillionths(contribution),
        },
      ];
    }),
  }));
}

/** Receipts from before there were any name none; a submitted one is complete. */
export const overridesToDto = ({ overrides = [] }: AssessmentContent): Result['overrides'] =>
  overrides.flatMap(({ kind, reason, ...rated }) => (kind === null || reason === null ? [] : [{ ...rated, kind, reason }]));
