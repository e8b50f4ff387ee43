import type {
  BodyOf,
  CascadeWaiver,
  CycleSuperior,
  QueryOf,
  createCascadeWaiver as createContract,
  listCycleSuperiors as listContract,
} from '@pauh/contracts';
import { type Actor, hasPermissionIn } from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import { isStageOpen } from '../plans/plans.module.ts';
import {
  type SuperiorRow,
  type WaiverRow,
  countSuperiors,
  findSuperiorRow,
  findWaiverForUpdate,
  insertWaiver,
  listSuperiorRows,
  saveWithdrawal,
} from './waivers.repo.ts';

const waiverOf = ({ updatedAt: _, recordedAt, withdrawnAt, ...row }: WaiverRow): CascadeWaiver => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
});

/** Nobody waives what their own plan, or one below them, waits for. */
const isOwnLine = ({ employeeId }: Actor, { employee, memberIds }: SuperiorRow): boolean =>
  employeeId !== null && (employee.employeeId === employeeId || memberIds.includes(employeeId));

function superiorOf({ memberIds, waiver, ...row }: SuperiorRow, actor: Actor): CycleSuperior {
  const acts = isOwnLine(actor, { memberIds, waiver, ...row }) ? [] : waiver ? ['withdraw'] : row.state === 'agreed' ? [] : ['waive'];
  return { ...row, waiver: waiver && { ...waiver, recordedAt: new Date(waiver.recordedAt).toISOString() }, actions: acts };
}

/** The cycle, for HR that runs it: of its unit or one above. */
async function managedCycle(occasion: Read | Work, cycleId: string) {
  const cycle = await getVisibleCycle(occasion, cycleId);
  if (!hasPermissionIn(occasion.actor, 'cycle:manage', cycle.unitPath)) throw new AppError('access.denied');
  return cycle;
}

export async function listCycleSuperiors(
  read: Read,
  cycleId: string,
  { open, limit, cursor, count }: QueryOf<typeof listContract>,
): Promise<Page<CycleSuperior>> {
  await managedCycle(read, cycleId);
  const filter = { cycleId, open };
  const rows = await listSuperiorRows(read.db, cycleId, read.today, open, cursorKey('cycle_superiors', filter, cursor), limit + 1);
  const page = pageOf('cycle_superiors', filter, rows, limit, (row) => [row.employee.name, row.assignmentId]);
  return {
    ...page,
    items: page.items.map((row) => superiorOf(row, read.actor)),
    ...(count ? { total: await countSuperiors(read.db, cycleId, read.today, open) } : {}),
  };
}

/** For a superior outside the cycle, or one whose plan nobody can agree. */
export async function createCascadeWaiver(
  work: Work,
  cycleId: string,
  { superiorAssignmentId, reason }: BodyOf<typeof createContract>,
): Promise<CascadeWaiver> {
  const cycle = await managedCycle(work, cycleId);
  if (!isStageOpen('agree', cycle.stage)) throw new AppError('plan.stage_closed');
  const superior = await findSuperiorRow(work.tx, cycleId, work.today, superiorAssignmentId);
  if (!superior || superior.state === 'agreed')
    throw new AppError('cascade_waiver.not_needed', [{ pointer: '/superiorAssignmentId', code: 'cascade_waiver.not_needed' }]);
  if (isOwnLine(work.actor, superior)) throw new AppError('cascade_waiver.own_line');
  const waiver = {
    id: newId(),
    cycleId,
    superiorAssignmentId: superior.assignmentId,
    reason,
    recordedBy: work.actorName,
    recordedAt: work.now,
  };
  const row = await insertWaiver(work.tx, waiver).catch((error: unknown) => {
    throw violates(error, 'cascade_waiver_one') ? new AppError('cascade_waiver.exists') : error;
  });
  work.audit({
    action: 'cascade.waived',
    subjectType: 'cycle',
    subjectId: cycleId,
    after: { waiverId: waiver.id, superiorAssignmentId: superior.assignmentId, superior: superior.employee, reason },
  });
  return waiverOf(row);
}

export async function withdrawCascadeWaiver(work: Work, waiverId: string, reason: string, ifMatch: number): Promise<CascadeWaiver> {
  const row = await findWaiverForUpdate(work.tx, waiverId);
  if (!row) throw new AppError('cascade_waiver.not_found');
  const { stage } = await managedCycle(work, row.cycleId).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'cycle.not_found' ? new AppError('cascade_waiver.not_found') : error;
  });
  expectVersion(row.version, ifMatch);
  if (stage === 'closed') throw new AppError('cycle.closed');
  if (row.withdrawnAt !== null) throw new AppError('cascade_waiver.withdrawn');
  const superior = await findSuperiorRow(work.tx, row.cycleId, work.today, row.superiorAssignmentId);
  if (superior && isOwnLine(work.actor, superior)) throw new AppError('cascade_waiver.own_line');
  const withdrawn = await saveWithdrawal(work.tx, row, { withdrawnAt: work.now, withdrawnBy: work.actorName, withdrawalReason: reason });
  work.audit({
    action: 'cascade.waiver_withdrawn',
    subjectType: 'cycle',
    subjectId: row.cycleId,
    before: { waiverId, superiorAssignmentId: row.superiorAssignmentId, reason: row.reason },
    after: { waiverId, reason },
  });
  return waiverOf(withdrawn);
}
