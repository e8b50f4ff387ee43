import type { PlanContent } from './plan.ts';
import type { PlanApproach, PositionKind } from './vocabulary.ts';

/** What decides how a plan is laid out: the position it is made for and the kind of its unit. */
export interface PlannerPosition {
  readonly kind: PositionKind;
  readonly echelon: string | null;
  readonly isHead: boolean;
  readonly unitKind: string;
}

/** Units whose head answers directly to the head of the region without being a high official. [C] */
export const independentUnitKinds: readonly string[] = ['kecamatan', 'rumah_sakit'];

/** Echelon I and II as people write them: 11, 21, II.a, IIb; III and IV are not among them. */
const highEchelon = /^(?:[12][12]|I{1,2}[AB]?)$/;

/**
 * Whether a plan for this position names a perspective (who is served, how the work runs, strengthening within, money)
 * in place of aspects, and supports no result of a superior: high officials (JPT) and heads of independent units [L,
 * annex of PermenPANRB 6/2022]; which units those are is a list [C].
 */
export function plansByPerspective({ kind, echelon, isHead, unitKind }: PlannerPosition): boolean {
  const isHighOfficial = kind === 'struktural' && highEchelon.test((echelon ?? '').replace(/[^0-9a-z]/gi, '').toUpperCase());
  return isHighOfficial || (isHead && independentUnitKinds.includes(unitKind));
}

/** How a plan is written; a plan from before there was a choice is quantitative. */
export const approachOf = ({ approach }: Pick<PlanContent, 'approach'>): PlanApproach => approach ?? 'quantitative';

/** Whether indicators name an aspect: in the quantitative approach [P], where no perspective stands in its place [L]. */
export const namesAspects = (content: Pick<PlanContent, 'approach'>, usesPerspectives: boolean): boolean =>
  approachOf(content) === 'quantitative' && !usesPerspectives;

/** The content without aspects where the plan has none to name; else as it is. What comes from a library or another plan may bring some. */
export function fitAspects<
  C extends Pick<PlanContent, 'approach'> & {
    readonly results: readonly { readonly indicators: readonly { readonly aspect: unknown }[] }[];
  },
>(content: C, usesPerspectives: boolean): C {
  if (namesAspects(content, usesPerspectives)) return content;
  return {
    ...content,
    results: content.results.map((result) => ({
      ...result,
      indicators: result.indicators.map((indicator) => ({ ...indicator, aspect: null })),
    })),
  };
}
