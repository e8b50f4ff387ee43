import type { CycleProgress } from '@pauh/contracts';
import { pathsWith } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { findCycleProgress } from './cycle-progress.repo.ts';
import { getVisibleCycle } from './cycles.service.ts';

/** How far each unit is. Heads see their units; those with a grant the units it covers. */
export async function readCycleProgress(
  read: Read,
  cycleId: string,
  query: PageRequest & { belowUnitId?: string },
): Promise<CycleProgress> {
  await getVisibleCycle(read, cycleId);
  const filter = [cycleId, query.belowUnitId ?? null];
  const [after = null] = cursorKey('cycle-progress', filter, query.cursor) ?? [];
  const { overall, units } = await findCycleProgress(
    read.db,
    cycleId,
    [...pathsWith(read.actor, 'status:read'), ...read.actor.headOf],
    query.belowUnitId ?? null,
    after,
    query.limit + 1,
  );
  const page = pageOf('cycle-progress', filter, units, query.limit, (row) => [row.unitPath]);
  return {
    ...page,
    overall,
    items: page.items.map(({ unitId, unitCode, unitName, unitPath: _path, ...counts }) => ({
      unit: { unitId, code: unitCode, name: unitName },
      ...counts,
    })),
  };
}
