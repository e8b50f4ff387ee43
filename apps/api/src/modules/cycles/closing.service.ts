import type { ClosingEntry, ClosingRecap } from '@pauh/contracts';
import { fromHundredths, pathsWith, roleWith } from '@pauh/domain';
import { type Read, listUnlisted, recordReadings } from '../../db/work.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { type EntryRow, countClosingRecap, countEntries, listClosingRecap, listEntryRows } from './closing.repo.ts';
import { getVisibleCycle } from './cycles.service.ts';

/** How each unit stood on the day the cycle was closed; empty before. */
export async function readClosingRecap(read: Read, cycleId: string, query: PageRequest): Promise<Page<ClosingRecap>> {
  await getVisibleCycle(read, cycleId);
  const paths = pathsWith(read.actor, 'closing:read');
  const rows = await listClosingRecap(
    read.db,
    cycleId,
    paths,
    cursorKey('closing-recap', cycleId, query.cursor)?.[0] ?? null,
    query.limit + 1,
  );
  const page = pageOf('closing-recap', cycleId, rows, query.limit, ({ unitPath }) => [unitPath]);
  const items = page.items.map(({ unitId, unitCode, unitName, unitPath: _path, ...counts }) => ({
    unit: { unitId, code: unitCode, name: unitName },
    ...counts,
  }));
  return { ...page, items, ...(query.count ? { total: await countClosingRecap(read.db, cycleId, paths) } : {}) };
}

/** Where each plan stood: as a list of results, for whoever may read and take away the receipts. */
export async function listClosingEntries(
  read: Read,
  cycleId: string,
  query: PageRequest & { unitId?: string },
): Promise<Page<ClosingEntry>> {
  await getVisibleCycle(read, cycleId);
  const filter = { cycleId, paths: pathsWith(read.actor, 'receipt:export'), unitId: query.unitId ?? null };
  const rows = await listEntryRows(read.db, filter, cursorKey('closing-entries', filter, query.cursor), query.limit + 1);
  const page = pageOf('closing-entries', filter, rows, query.limit, ({ unitPath, employeeName, planId }) => [
    unitPath,
    employeeName,
    planId,
  ]);
  const assessed = page.items.filter(({ resultId }) => resultId !== null);
  await recordReadings(
    read,
    roleWith(read.actor, 'receipt:export'),
    'evaluation_list',
    await listUnlisted(read, 'evaluation_list', assessed),
  );
  return { ...page, items: page.items.map(entryToDto), ...(query.count ? { total: await countEntries(read.db, filter) } : {}) };
}

const entryToDto = ({
  employeeId,
  employeeName,
  unitId,
  unitCode,
  unitName,
  unitPath: _path,
  scoreHundredths,
  acknowledgedAt,
  ...row
}: EntryRow): ClosingEntry => ({
  ...row,
  employee: { employeeId, name: employeeName },
  unit: { unitId, code: unitCode, name: unitName },
  score: scoreHundredths === null ? null : fromHundredths(scoreHundredths),
  acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
});
