import type { ResultKind } from './vocabulary.ts';

/** A result of the leader; `weightHundredths`: of its indicators together, null where nothing is weighted. */
export interface LedResult {
  readonly id: string;
  readonly kind: ResultKind;
  readonly weightHundredths: number | null;
}
/** A member's plan; each row is one of its results with what it supports. */
export interface MatrixMember {
  readonly planId: string;
  readonly rows: readonly { readonly supportedResultId: string | null; readonly weightHundredths: number | null }[];
}

export const matrixGapCodes = [
  'matrix.result_unsupported',
  'matrix.member_without_support',
  'matrix.weight_low',
  'matrix.weight_high',
] as const;
export type MatrixGapCode = (typeof matrixGapCodes)[number];
/** Shares in hundredths of a plan's 100.00, where the gap is about weights. */
export interface MatrixGap {
  readonly code: MatrixGapCode;
  readonly resultId: string | null;
  readonly planId: string | null;
  readonly leaderShare: number | null;
  readonly memberShare: number | null;
}

const gap = (code: MatrixGapCode, fields: Partial<MatrixGap>): MatrixGap => ({
  code,
  resultId: null,
  planId: null,
  leaderShare: null,
  memberShare: null,
  ...fields,
});

/**
 * What a leader sees to be missing in the matrix of roles and results (people x the leader's results) [P]: a main result
 * that nobody supports; a member who supports none; and, with weights, a main result on which the members together spend
 * less than half, or more than twice, of what it weighs for the leader [C]. Advice: it blocks nothing. An additional result
 * may be the leader's own alone; without members there is nothing to distribute, and no gap.
 */
export function matrixGaps(
  results: readonly LedResult[],
  members: readonly MatrixMember[],
  { weighted }: { readonly weighted: boolean },
): MatrixGap[] {
  if (members.length === 0) return [];
  const known = new Set(results.map(({ id }) => id));
  const rows = members.flatMap((member) => member.rows);
  const supported = new Set(rows.map(({ supportedResultId }) => supportedResultId));
  const main = results.filter(({ kind }) => kind === 'main');
  return [
    ...main.filter(({ id }) => !supported.has(id)).map(({ id }) => gap('matrix.result_unsupported', { resultId: id })),
    ...members
      .filter((member) => !member.rows.some(({ supportedResultId }) => supportedResultId !== null && known.has(supportedResultId)))
      .map(({ planId }) => gap('matrix.member_without_support', { planId })),
    ...(weighted ? main.filter(({ id }) => supported.has(id)).flatMap((result) => imbalance(result, members)) : []),
  ];
}

/** Compared as integers: the mean over the members who weigh anything, times how many they are. */
function imbalance({ id, weightHundredths: leader }: LedResult, members: readonly MatrixMember[]): MatrixGap[] {
  const weighing = members.filter(({ rows }) => rows.some(({ weightHundredths }) => weightHundredths !== null)).length;
  if (leader === null || leader <= 0 || weighing === 0) return [];
  const spent = members
    .flatMap(({ rows }) => rows)
    .reduce((sum, row) => sum + (row.supportedResultId === id ? (row.weightHundredths ?? 0) : 0), 0);
  const shares = { resultId: id, leaderShare: leader, memberShare: Math.floor((2 * spent + weighing) / (2 * weighing)) };
  if (spent * 2 < leader * weighing) return [gap('matrix.weight_low', shares)];
  return spent > 2 * leader * weighing ? [gap('matrix.weight_high', shares)] : [];
}
