import type { Reopening } from '@pauh/contracts';
import {
  type Actor,
  type Permission,
  type ReopeningAction,
  type ReopeningFacts,
  type ReopeningState,
  actionsFrom,
  areTwoPersons,
  hasPermissionIn,
  isInTime,
  isReason,
  pathsWith,
  reopeningMachine,
  transition,
} from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError, errorCodeOf, refusedAt } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import {
  type NewReopening,
  type ReopeningRow,
  countReopenings,
  findPersonOfCycle,
  findReopeningForUpdate,
  insertReopening,
  listReopeningRows,
  saveReopeningClosing,
  saveReopeningDecision,
} from './reopenings.repo.ts';

const permissionFor: Record<ReopeningAction, Permission> = {
  approve: 'reopening:decide',
  refuse: 'reopening:decide',
  close: 'reopening:write',
};

/** What the machine asks about whoever acts; a reason that is asked for later counts as given. */
const factsOf = (row: ReopeningRow, { employeeId }: Actor, now: Date, reason: string | null): ReopeningFacts => ({
  ownCase: row.employeeId === employeeId,
  isEmployee: employeeId !== null,
  secondPerson: areTwoPersons(row.askedBy, employeeId),
  reason,
  // a changed result that nobody has received yet has its whole time to object before it
  correctionOpen: row.correctionOpen,
  objectionWindowOpen: !row.received || isInTime(now, row.objectionUntil),
});

function toDto(row: ReopeningRow, { actor, now }: Pick<Read, 'actor' | 'now'>): Reopening {
  const {
    id,
    cycleId,
    cycleName,
    employeeId,
    employeeName,
    unitId,
    unitCode,
    unitName,
    state,
    reason,
    requestedBy,
    decidedBy,
    refusalReason,
    closedBy,
    version,
  } = row;
  const actions = actionsFrom(reopeningMachine, state, factsOf(row, actor, now, 'asked for later')).filter((action) =>
    hasPermissionIn(actor, permissionFor[action], row.unitPath),
  );
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id,
    cycle: { cycleId, name: cycleName },
    employee: { employeeId, name: employeeName },
    unit: { unitId, code: unitCode, name: unitName },
    state,
    reason,
    requestedBy,
    requestedAt: row.requestedAt.toISOString(),
    decidedBy,
    decidedAt: instant(row.decidedAt),
    refusalReason,
    closedBy,
    closedAt: instant(row.closedAt),
    version,
    actions,
  };
}

export async function listReopenings(read: Read, cycleId: string, query: PageRequest & { open: boolean }): Promise<Page<Reopening>> {
  await getVisibleCycle(read, cycleId);
  const filter = { cycleId, paths: pathsWith(read.actor, 'reopening:read'), open: query.open };
  const rows = await listReopeningRows(read.db, filter, cursorKey('reopenings', filter, query.cursor)?.[0] ?? null, query.limit + 1);
  const page = pageOf('reopenings', filter, rows, query.limit, ({ id }) => [id]);
  return {
    ...page,
    items: page.items.map((row) => toDto(row, read)),
    ...(query.count ? { total: await countReopenings(read.db, filter) } : {}),
  };
}

/** HR asks for one person of a closed cycle; until a second person approves nothing is open. */
export async function requestReopening(
  work: Work,
  cycleId: string,
  { employeeId, reason }: { employeeId: string; reason: string },
): Promise<Reopening> {
  const cycle = await getVisibleCycle(work, cycleId);
  const person = await findPersonOfCycle(work.tx, cycleId, employeeId);
  if (!person || !hasPermissionIn(work.actor, 'reopening:write', person.unitPath)) throw refusedAt('/employeeId', 'employee.not_found');
  if (person.employeeId === work.actor.employeeId) throw new AppError('reopening.own_case');
  if (work.actor.employeeId === null) throw new AppError('account.employee_required');
  if (cycle.stage !== 'closed') throw new AppError('reopening.cycle_not_closed');
  if (!person.hasResult) throw new AppError('reopening.nothing_to_correct');
  if (!isReason(reason)) throw refusedAt('/reason', 'reopening.reason_required');
  const row: NewReopening = {
    ...person,
    id: newId(),
    cycleId,
    state: reopeningMachine.initial,
    reason,
    requestedBy: work.actorName,
    requestedByAccountId: work.actor.accountId,
    requestedAt: work.now,
  };
  await insertReopening(work.tx, row).catch((error: unknown) => {
    throw violates(error, 'reopening_under_way') ? new AppError('reopening.under_way') : error;
  });
  work.audit({ action: 'reopening.requested', subjectType: 'reopening', subjectId: row.id, after: { cycleId, employeeId, reason } });
  work.publish({ kind: 'reopening.requested', payload: { reopeningId: row.id, cycleId } });
  return toDto(await getReopening(work, row.id, 'reopening:write'), work);
}

/** The reopening, locked, for whoever may take this action in its unit; elsewhere it is not there. */
async function getReopening(work: Work, id: string, permission: Permission): Promise<ReopeningRow> {
  const row = await findReopeningForUpdate(work.tx, id);
  if (!row || !hasPermissionIn(work.actor, 'reopening:read', row.unitPath)) throw new AppError('reopening.not_found');
  if (!hasPermissionIn(work.actor, permission, row.unitPath)) throw new AppError('access.denied');
  return row;
}

type Act = (row: ReopeningRow, to: ReopeningState) => Promise<void>;
/** One step of the machine by this actor: locked, allowed, recorded, told. */
async function step(work: Work, id: string, ifMatch: number, action: ReopeningAction, reason: string | null, act: Act): Promise<Reopening> {
  const row = await getReopening(work, id, permissionFor[action]);
  expectVersion(row.version, ifMatch);
  const next = transition(reopeningMachine, row.state, action, factsOf(row, work.actor, work.now, reason));
  if (!next.ok) throw next.code === 'reopening.reason_required' ? refusedAt('/reason', next.code) : new AppError(errorCodeOf(next.code));
  await act(row, next.to);
  work.audit({
    action: `reopening.${next.to}`,
    subjectType: 'reopening',
    subjectId: id,
    before: { state: row.state },
    after: { state: next.to, ...(reason === null ? {} : { reason }) },
  });
  work.publish({ kind: `reopening.${next.to}`, payload: { reopeningId: id, cycleId: row.cycleId, employeeId: row.employeeId } });
  return toDto(await getReopening(work, id, permissionFor[action]), work);
}

const decision =
  ({ tx, actor, actorName, now }: Work, refusalReason: string | null): Act =>
  ({ id }, state) =>
    saveReopeningDecision(tx, id, { state, by: actorName, byAccountId: actor.accountId, at: now, refusalReason });

export const approveReopening = (work: Work, id: string, ifMatch: number): Promise<Reopening> =>
  step(work, id, ifMatch, 'approve', null, decision(work, null));
export const refuseReopening = (work: Work, id: string, ifMatch: number, reason: string): Promise<Reopening> =>
  step(work, id, ifMatch, 'refuse', reason, decision(work, reason));
export const closeReopening = (work: Work, id: string, ifMatch: number): Promise<Reopening> =>
  step(work, id, ifMatch, 'close', null, ({ id: closing }, state) =>
    saveReopeningClosing(work.tx, closing, { state, by: work.actorName, at: work.now }),
  );
