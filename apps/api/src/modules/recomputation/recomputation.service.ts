import { type Difference, differencesOf, factsOf, readReceipt, recomputeReceipt } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { sha256 } from '../../lib/ids.ts';
import { type StoredRow, findCycleByCode, listStoredRows } from './recomputation.repo.ts';

/** What of a stored result comes out otherwise when it is computed again. `refused`: its receipt cannot be read at all. */
export interface Recomputed {
  readonly row: Pick<StoredRow, 'id' | 'no' | 'employeeName' | 'unitName'>;
  readonly differences: readonly Difference[];
  readonly refused: string | null;
}

const pageSize = 500;

/** Every released result of a cycle, computed again; page after page, never the whole in memory. */
export async function* recomputeCycle(db: Db, cycleId: string): AsyncGenerator<Recomputed> {
  for (let last: StoredRow | null = null, more = true; more;) {
    const rows: StoredRow[] = await listStoredRows(db, cycleId, last, pageSize);
    yield* rows.map(recompute);
    last = rows.at(-1) ?? null;
    more = rows.length === pageSize;
  }
}

export const findCycleToRecompute = findCycleByCode;

/**
 * The receipt from the inputs in the tables, by the rules of the scheme that the cycle pins, and everything that was
 * stored beside it. A version that another replaced has its inputs in its receipt alone: they were corrected since.
 */
function recompute(row: StoredRow): Recomputed {
  const { id, no, employeeName, unitName } = row;
  const read = readReceipt(row.receipt);
  const hashes = [
    ...differencesOf(row.receiptHash, sha256(row.receipt), '/receipt_hash'),
    ...(row.closingHash === null ? [] : differencesOf(row.closingHash, sha256(row.receipt), '/closing_entry/receipt_hash')),
  ];
  if (!read.ok) return { row: { id, no, employeeName, unitName }, differences: hashes, refused: read.code };
  const { receipt } = read;
  const own = factsOf(receipt);
  const stored = row.isCurrent
    ? { ...own, scheme: { ...own.scheme, rules: row.rules }, plan: { ...own.plan, content: row.plan }, assessment: row.assessment.content }
    : own;
  // words of a plan may be brought up to date after it was assessed; whatever of it enters a figure comes out there
  const figures = recomputeReceipt(receipt, stored).filter(({ pointer }) => !pointer.startsWith('/plan/content/'));
  const { computed, decided } = receipt;
  const columns = differencesOf(
    row.columns,
    {
      scoreHundredths: computed.scoreHundredths,
      suggestedResultRating: computed.resultRating.rating,
      resultRating: decided.result.rating,
      suggestedBehaviourRating: computed.behaviourRating?.rating ?? null,
      behaviourRating: decided.behaviour?.rating ?? null,
      predicate: decided.predicate,
      ruleVersion: receipt.ruleVersion,
    },
    '/result',
  );
  const reached = Object.fromEntries(computed.sheet.rows.map(({ code, achievementHundredths }) => [code, achievementHundredths]));
  return {
    row: { id, no, employeeName, unitName },
    differences: [
      ...hashes,
      ...columns,
      ...(row.isCurrent ? differencesOf(row.achievements, reached, '/assessment_indicator') : []),
      ...figures,
    ],
    refused: null,
  };
}
