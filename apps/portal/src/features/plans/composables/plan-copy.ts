import type { PlanContent, PlanCopy, PlanIndicator } from '@pauh/contracts';
import { approachOf, behaviours } from '@pauh/domain';
import { expectationOf, toQualitative } from './plan-rows.ts';

export type CopyWay = 'replace' | 'add';
/** As many results, and points of an annex list, as a plan can hold. */
const most = 20;
const lists = ['resources', 'accountability', 'consequences'] as const;

export const isUnwritten = ({ results, behaviours: expected, annex }: PlanContent): boolean =>
  results.length === 0 && expected.every(({ expectation }) => expectation === '') && lists.every((list) => annex[list].length === 0);
export const hasRoomFor = (draft: PlanContent, copy: PlanContent): boolean => draft.results.length + copy.results.length <= most;

/** The copy with its offered baselines in their indicators, where they are wanted. */
export function copyContent({ content, baselines }: PlanCopy, withBaselines: boolean): PlanContent {
  const offered = new Map(withBaselines ? baselines.map(({ pointer, value }) => [pointer, value]) : []);
  const results = content.results.map((result, r) => ({
    ...result,
    indicators: result.indicators.map((indicator, i) => ({
      ...indicator,
      baseline: offered.get(`/results/${r}/indicators/${i}`) ?? indicator.baseline,
    })),
  }));
  return { ...content, results };
}

/**
 * The draft once the copy is in it. Adding changes no word that is already written: results go below (their weights are
 * to be shared anew), an expectation only where there is none, an annex point only once and while its list has room. Into
 * a qualitative draft figures come as text, told by `inWords`.
 */
export function placeCopy(
  draft: PlanContent,
  earlier: PlanContent,
  way: CopyWay,
  inWords: (indicator: PlanIndicator) => string,
): PlanContent {
  if (way === 'replace') return earlier;
  const copy = approachOf(draft) === 'qualitative' ? toQualitative(earlier, inWords) : earlier;
  const results =
    draft.results.length === 0
      ? copy.results
      : copy.results.map((result) => ({ ...result, indicators: result.indicators.map((indicator) => ({ ...indicator, weight: null })) }));
  return {
    approach: approachOf(draft),
    results: [...draft.results, ...results],
    behaviours: behaviours.flatMap((behaviour) => {
      const expectation = expectationOf(draft, behaviour) || expectationOf(copy, behaviour);
      return expectation ? [{ behaviour, expectation }] : [];
    }),
    annex: Object.fromEntries(
      lists.map((list) => [
        list,
        [...new Set([...draft.annex[list], ...copy.annex[list]])].slice(0, Math.max(most, draft.annex[list].length)),
      ]),
    ) as PlanContent['annex'],
  };
}
