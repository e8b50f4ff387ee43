import type { DeliveryEntry } from '@pauh/contracts';
import { pathsWith } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import { countDeliveries, listDeliveryRows } from './delivery-list.repo.ts';
import { deliveryEntryOf } from './delivery.mapper.ts';

/** Who received what, and whom to remind; heads see their units, others those of their grants. It tells no rating. */
export async function listDeliveries(
  read: Read,
  cycleId: string,
  query: PageRequest & { due: boolean; unitId?: string },
): Promise<Page<DeliveryEntry>> {
  await getVisibleCycle(read, cycleId);
  const filter = {
    cycleId,
    paths: [...pathsWith(read.actor, 'delivery:read'), ...read.actor.headOf],
    due: query.due,
    unitId: query.unitId ?? null,
  };
  const rows = await listDeliveryRows(read.db, filter, cursorKey('deliveries', filter, query.cursor), query.limit + 1);
  const page = pageOf('deliveries', filter, rows, query.limit, (row) => [row.employeeName, row.resultId]);
  return {
    ...page,
    items: page.items.map((row) => deliveryEntryOf(row, row.rules, read.zone)),
    ...(query.count ? { total: await countDeliveries(read.db, filter) } : {}),
  };
}
