import { Readable } from 'node:stream';
import { type ExportLine, type ResultLine, pathsWith, roleWith, sealedText } from '@pauh/domain';
import { type Read, recordReadings } from '../../db/work.ts';
import { sha256 } from '../../lib/ids.ts';
import type { FileAnswer } from '../../plugins/serve.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import { type ExportedRow, getExportedCycle, listExportedRows } from './receipt-export.repo.ts';

const pageSize = 200;

/**
 * Receipts and deliveries of a cycle, a line of JSON each: the cycle, every released version, the end. Page after page,
 * never the whole in memory.
 */
export async function exportReceipts(read: Read, cycleId: string): Promise<FileAnswer> {
  const { code } = await getVisibleCycle(read, cycleId);
  return { content: Readable.from(sealed(linesOf(read, cycleId))), mediaType: 'application/x-ndjson', fileName: `bukti-${code}.jsonl` };
}

async function* linesOf(read: Read, cycleId: string): AsyncGenerator<ExportLine> {
  const { kind: _kind, ...cycle } = await getExportedCycle(read.db, cycleId);
  yield { kind: 'cycle', format: 1, ...cycle };
  const paths = pathsWith(read.actor, 'receipt:export');
  let results = 0;
  for (let last: ExportedRow | null = null, more = true; more;) {
    const rows: ExportedRow[] = await listExportedRows(read.db, cycleId, paths, last, pageSize);
    await recordReadings(read, roleWith(read.actor, 'receipt:export'), 'receipt', rows);
    yield* rows.map(lineOf);
    results += rows.length;
    last = rows.at(-1) ?? last;
    more = rows.length === pageSize;
  }
  yield { kind: 'end', results };
}

const lineOf = ({
  resultId,
  no,
  employeeName,
  unitCode,
  unitName,
  releasedAt,
  releasedBy,
  receipt,
  receiptHash,
  how,
  receivedOn,
  recordedBy,
  note,
  acknowledgedAt,
  entry,
}: ExportedRow): ResultLine => ({
  kind: 'result',
  resultId,
  no,
  employeeName,
  unitCode,
  unitName,
  releasedAt: releasedAt.toISOString(),
  releasedBy,
  receipt,
  receiptHash,
  acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  delivery: how === null || receivedOn === null ? null : { how, receivedOn, recordedBy, note },
  entry,
});

/** Each line with its seal: a line that is changed, moved or left out breaks all after it. */
async function* sealed(lines: AsyncIterable<ExportLine>): AsyncGenerator<string> {
  let seal = '';
  for await (const line of lines) {
    seal = sha256(sealedText(seal, line));
    yield `${JSON.stringify({ ...line, seal })}\n`;
  }
}
