import type { PlanContent, PlanIndicator, PlanResult } from '@pauh/contracts';
import { approachOf, behaviours, type PlanApproach } from '@pauh/domain';
import { expectationOf } from './plan-rows.ts';

/** How each part is called and told. */
export interface Teller {
  result(n: number): string;
  supported(n: number): string;
  service(n: number): string;
  indicator(n: number, i: number): string;
  behaviour(name: string): string;
  annex(list: string): string;
  approach: string;
  /** Its kind, and its perspective where it has one. */
  kind(n: number): string;
  sort(result: PlanResult): string;
  measured(indicator: PlanIndicator): string;
  named(approach: PlanApproach): string;
}
export interface Difference {
  place: string;
  mine: string;
  theirs: string;
}
interface Pair<Row> {
  mine: Row | undefined;
  theirs: Row | undefined;
  at: number;
}

/** The same rows of two copies, whatever their order. One that was never saved is compared with what else stands there. */
function pairs<Row extends { id?: string }>(mine: readonly Row[] = [], theirs: readonly Row[] = []): Pair<Row>[] {
  const left = theirs.filter(({ id }) => id === undefined || !mine.some((row) => row.id === id));
  const take = (row: Row): Row | undefined => {
    const same = row.id === undefined ? undefined : theirs.find(({ id }) => id === row.id);
    const next = left.findIndex(({ id }) => id === undefined || row.id === undefined);
    return same ?? (next < 0 ? undefined : left.splice(next, 1)[0]);
  };
  const found = mine.map((row, at): Pair<Row> => ({ mine: row, theirs: take(row), at }));
  return [...found, ...left.map((row) => ({ mine: undefined, theirs: row, at: theirs.indexOf(row) }))];
}

/** The parts of two copies of a plan that do not say the same, by their place; that a row only moved is no difference. */
export function differences(mine: PlanContent, theirs: PlanContent, tell: Teller): Difference[] {
  const measured = (indicator: PlanIndicator | undefined) => (indicator ? tell.measured(indicator) : '');
  const parts: Difference[] = [
    { place: tell.approach, mine: tell.named(approachOf(mine)), theirs: tell.named(approachOf(theirs)) },
    ...pairs(mine.results, theirs.results).flatMap((result) => [
      { place: tell.result(result.at + 1), mine: result.mine?.title ?? '', theirs: result.theirs?.title ?? '' },
      { place: tell.supported(result.at + 1), mine: result.mine?.supportedTitle ?? '', theirs: result.theirs?.supportedTitle ?? '' },
      { place: tell.service(result.at + 1), mine: result.mine?.serviceTitle ?? '', theirs: result.theirs?.serviceTitle ?? '' },
      ...(result.mine && result.theirs
        ? [{ place: tell.kind(result.at + 1), mine: tell.sort(result.mine), theirs: tell.sort(result.theirs) }]
        : []),
      ...pairs(result.mine?.indicators, result.theirs?.indicators).map((row) => ({
        place: tell.indicator(result.at + 1, row.at + 1),
        mine: measured(row.mine),
        theirs: measured(row.theirs),
      })),
    ]),
    ...behaviours.map((name) => ({ place: tell.behaviour(name), mine: expectationOf(mine, name), theirs: expectationOf(theirs, name) })),
    ...(['resources', 'accountability', 'consequences'] as const).map((list) => ({
      place: tell.annex(list),
      mine: mine.annex[list].join('; '),
      theirs: theirs.annex[list].join('; '),
    })),
  ];
  return parts.filter((part) => part.mine !== part.theirs);
}
