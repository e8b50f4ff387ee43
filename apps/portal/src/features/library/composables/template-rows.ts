import type { Indicator, PlanContent, PlanIndicator, PlanResult } from '@pauh/contracts';
import type { ResultKind } from '@pauh/domain';

export const emptyContent = (): PlanContent => ({
  results: [],
  behaviours: [],
  annex: { resources: [], accountability: [], consequences: [] },
});

export const emptyResult = (kind: ResultKind): PlanResult => ({ kind, title: '', indicators: [] });

/** A row of a template: what the library defines. Its target is left to whoever uses the template. */
export const rowOf = ({ code, version, title, aspect, unit, direction, maximum }: Indicator): PlanIndicator => ({
  code,
  codeVersion: version,
  title,
  aspect,
  unit,
  direction,
  maximum,
  weight: null,
  target: null,
  min: null,
  max: null,
  baseline: null,
});

/** The shares of a template for its meter. */
export const sharesOf = ({ results }: PlanContent): { label: string; weight: number | null }[] =>
  results.flatMap((result) => result.indicators.map(({ title, weight }) => ({ label: title, weight })));
