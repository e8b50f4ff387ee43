import type { PlanContent, PlanIndicator } from '@pauh/contracts';
import { behaviours } from '@pauh/domain';
import { expectationOf } from './plan-rows.ts';

/** How each part is called and told. */
export interface Teller {
  result(n: number): string; supported(n: number): string; indicator(n: number, i: number): string; behaviour(name: string): string; annex(list: string): string; measured(indicator: PlanIndicator): string;
}
export interface Difference { place: string; mine: string; theirs: string }

/** The parts of two copies of a plan that do not say the same, by their place. */
export function differences(mine: PlanContent, theirs: PlanContent, tell: Teller): Difference[] {
  const longest = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined) => [...Array(Math.max(a?.length ?? 0, b?.length ?? 0)).keys()];
  const measured = (indicator: PlanIndicator | undefined) => (indicator ? tell.measured(indicator) : '');
  const parts: Difference[] = [
    ...longest(mine.results, theirs.results).flatMap((r) => [
      { place: tell.result(r + 1), mine: mine.results[r]?.title ?? '', theirs: theirs.results[r]?.title ?? '' },
      { place: tell.supported(r + 1), mine: mine.results[r]?.supportedTitle ?? '', theirs: theirs.results[r]?.supportedTitle ?? '' },
      ...longest(mine.results[r]?.indicators, theirs.results[r]?.indicators).map((i) => (
        { place: tell.indicator(r + 1, i + 1), mine: measured(mine.results[r]?.indicators[i]), theirs: measured(theirs.results[r]?.indicators[i]) })),
    ]),
    ...behaviours.map((name) => ({ place: tell.behaviour(name), mine: expectationOf(mine, name), theirs: expectationOf(theirs, name) })),
    ...(['resources', 'accountability', 'consequences'] as const).map((list) => ({ place: tell.annex(list), mine: mine.annex[list].join('; '), theirs: theirs.annex[list].join('; ') })),
  ];
  return parts.filter((part) => part.mine !== part.theirs);
}
