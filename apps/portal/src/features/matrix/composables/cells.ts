import type { MatrixMember, RoleMatrix } from '@pauh/contracts';

type Row = MatrixMember['rows'][number];
/** What a member does for one result of the leader; `weight` of it all together, null where nothing is weighted. */
export interface Cell {
  resultId: string;
  n: number;
  title: string;
  rows: Row[];
  weight: number | null;
}

const hundredths = (weight: number) => Math.round(weight * 100);
function weightOf(rows: readonly Row[]): number | null {
  const weights = rows.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  return weights.length ? weights.reduce((sum, weight) => sum + hundredths(weight), 0) / 100 : null;
}

/** A cell for each result, in the order of the leader's plan. */
export const cellsOf = ({ results }: Pick<RoleMatrix, 'results'>, { rows }: MatrixMember): Cell[] =>
  results.map(({ resultId, title }, index) => {
    const supporting = rows.filter(({ supportedResultId }) => supportedResultId === resultId);
    return { resultId, n: index + 1, title, rows: supporting, weight: weightOf(supporting) };
  });
export const otherRowsOf = ({ rows }: MatrixMember): number => rows.filter(({ supportedResultId }) => supportedResultId === null).length;

/** How many people support each result. */
export const supportersOf = ({ results, members }: Pick<RoleMatrix, 'results' | 'members'>): Map<string, number> =>
  new Map(
    results.map(({ resultId }) => [
      resultId,
      members.filter(({ rows }) => rows.some(({ supportedResultId }) => supportedResultId === resultId)).length,
    ]),
  );
