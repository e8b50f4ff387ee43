import { type PlanContent, planIndicators } from './plan.ts';
import { fitAspects } from './plan-form.ts';
import type { SubmissionRules } from './plan-check.ts';

/** What was measured last for an indicator (its id): value in ten-thousandths, day `YYYY-MM-DD`. */
export interface LastMeasured {
  readonly indicatorId: string;
  readonly value: number;
  readonly measuredOn: string;
}

/** A baseline to start from, by the place of its indicator in the copy; value in ten-thousandths. */
export interface OfferedBaseline {
  readonly pointer: string;
  readonly value: number;
  readonly measuredOn: string;
}

export interface PlanCopy {
  readonly content: PlanContent;
  readonly baselines: readonly OfferedBaseline[];
}

/**
 * What a new plan takes over from an earlier one of the same person: results, indicators with their targets,
 * expectations of behaviour and the annex. What was measured stays behind, and what a result
 * supported: the superior has another plan now; where growth is judged (`gain`) the old
 * baseline does too, and the last measured value is offered in its place. Weights come along only into a scheme
 * with weights [C], perspectives only into a position that plans by them, aspects only where they have a place.
 */
export function copyOfPlan(
  source: PlanContent,
  measured: readonly LastMeasured[],
  { weighted, usesPerspectives = false }: SubmissionRules,
): PlanCopy {
  const results = source.results.map((result) => ({
    ...result,
    supportedResultId: null,
    supportedTitle: null,
    serviceIndicatorId: null,
    serviceTitle: null,
    ...(usesPerspectives ? {} : { perspective: null }),
    indicators: result.indicators.map((indicator) => ({
      ...indicator,
      weightHundredths: weighted ? indicator.weightHundredths : null,
      baseline: indicator.direction === 'gain' ? null : indicator.baseline,
    })),
  }));
  const content = fitAspects({ ...source, results }, usesPerspectives);
  const baselines = planIndicators(content).flatMap(({ indicator, pointer }) => {
    const last = indicator.direction === 'gain' ? measured.find(({ indicatorId }) => indicatorId === indicator.id) : undefined;
    return last ? [{ pointer, value: last.value, measuredOn: last.measuredOn }] : [];
  });
  return { content, baselines };
}
