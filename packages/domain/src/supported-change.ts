import type { Measure } from './indicator.ts';
import type { PlanContent, PlanIndicator, PlanResult } from './plan.ts';
import type { ResultKind } from './vocabulary.ts';

/** An indicator of the superior as those below rest on it; values in ten-thousandths. */
export interface SupportedIndicator
  extends Pick<PlanIndicator, 'id' | 'title' | 'unit'>, Pick<Measure, 'direction' | 'target' | 'min' | 'max' | 'baseline'> {}

/** What a plan below rests on when it supports a result. Two of them are equal when their JSON is. */
export interface SupportedSubstance {
  readonly title: string;
  readonly kind: ResultKind;
  readonly indicators: readonly SupportedIndicator[];
}

/** A result that those below are to look at: what they agreed to support, and what it is now; null where it is gone. */
export interface ChangedResult {
  readonly id: string;
  readonly before: SupportedSubstance;
  readonly after: SupportedSubstance | null;
}

/**
 * What is to be reached counts: the words, whether it is a main result, and each indicator's name, unit, direction and
 * target with its bounds. What changes nothing in it does not: another order, the weight (how the superior's own score is
 * shared out), the aspect and the library's code (how it is filed), a stated maximum (it only refuses slips of the pen).
 */
export const substanceOf = ({ title, kind, indicators }: PlanResult): SupportedSubstance => ({
  title,
  kind,
  indicators: indicators
    .map(({ id, title: name, unit, direction, target, min, max, baseline }) => ({
      id,
      title: name,
      unit,
      direction,
      target,
      min,
      max,
      baseline,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The results of one agreed content that another, agreed later, has no more or has with another substance. Pure; in the order of `before`. [P] */
export const changedResults = (before: PlanContent, after: PlanContent): ChangedResult[] =>
  before.results.flatMap((result) => {
    const now = after.results.find(({ id }) => id === result.id);
    const change = { id: result.id, before: substanceOf(result), after: now ? substanceOf(now) : null };
    return isSame(change.before, change.after) ? [] : [change];
  });

/** What differs beside the title, for whoever looks at the change. An indicator that is new, or gone, has one side only. */
export interface SubstanceDifference {
  readonly kind: { readonly before: ResultKind; readonly after: ResultKind } | null;
  readonly indicators: readonly { readonly before: SupportedIndicator | null; readonly after: SupportedIndicator | null }[];
}

/** Of a result that is gone, that it is gone is all there is to tell. */
export function substanceDifference(before: SupportedSubstance, after: SupportedSubstance | null): SubstanceDifference {
  if (after === null) return { kind: null, indicators: [] };
  const ids = [...new Set([...before.indicators, ...after.indicators].map(({ id }) => id))];
  const find = ({ indicators }: SupportedSubstance, id: string) => indicators.find((one) => one.id === id) ?? null;
  const rows = ids.map((id) => ({ before: find(before, id), after: find(after, id) }));
  return {
    kind: before.kind === after.kind ? null : { before: before.kind, after: after.kind },
    indicators: rows.filter((row) => !isSame(row.before, row.after)),
  };
}
