import type { MeasuredValue } from '@pauh/contracts';
import { fromTenThousandths, pathsWith } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import { type MeasuredFilter, type MeasuredRow, countMeasured, listMeasured } from './measured-values.repo.ts';

const toDto = ({ employeeId, employeeName, ...row }: MeasuredRow): MeasuredValue => ({
  ...row,
  employee: { employeeId, name: employeeName },
  value: row.value === null ? null : fromTenThousandths(row.value),
  recordedAt: row.recordedAt.toISOString(),
});

/** What other systems delivered about the people of the units one answers for. */
export async function listMeasuredValues(
  read: Read,
  { limit, cursor, count, ...filter }: PageRequest & MeasuredFilter,
): Promise<Page<MeasuredValue>> {
  await getVisibleCycle(read, filter.cycleId);
  const paths = pathsWith(read.actor, 'measured_value:read');
  const rows = await listMeasured(read.db, paths, filter, cursorKey('measured-values', filter, cursor), limit + 1);
  const page = pageOf('measured-values', filter, rows, limit, (row) => [row.employeeId, row.indicatorCode, row.measuredOn]);
  return { ...page, items: page.items.map(toDto), ...(count ? { total: await countMeasured(read.db, paths, filter) } : {}) };
}
