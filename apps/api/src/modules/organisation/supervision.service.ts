import type { BodyOf, Supervision, correctSupervision as correctSupervisionContract } from '@pauh/contracts';
import type { ErrorCode } from '@pauh/contracts';
import { longestLine } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Held, beginsAfter, findAssignmentOn } from './assignments.repo.ts';
import { getEmployee, managedEmployee, seenEmployee } from './employees.service.ts';
import { deriveSupervision, listEndedWithoutSupervisor, lockReportingLine } from './supervision-derivation.repo.ts';
import { insertCorrection, makeRoom, shapeOfLine } from './supervision.repo.ts';

type Correction = BodyOf<typeof correctSupervisionContract>;

export async function getSupervision(read: Read, employeeId: string): Promise<{ items: Supervision[] }> {
  return { items: (await getEmployee(read, employeeId)).supervision };
}

/** Names another supervisor from a day on. Plans read the line by date, so that nothing else is to be changed. */
export async function correctSupervision(work: Work, employeeId: string, body: Correction): Promise<{ items: Supervision[] }> {
  await lockReportingLine(work.tx);
  const before = await managedEmployee(work, 'supervision:manage', employeeId);
  if ((body.supervisorEmployeeId === null) === (body.externalName === null)) refuse('supervision.one_supervisor', '/supervisorEmployeeId');
  if (body.supervisorEmployeeId === employeeId) refuse('supervision.self', '/supervisorEmployeeId');
  const held = await heldOn(work, employeeId, body.startsOn);
  const supervisor = body.supervisorEmployeeId === null ? null : await supervisorOn(work, held, body.supervisorEmployeeId, body.startsOn);
  const { startsOn, reason, externalName, supervisorEmployeeId } = body;
  const roomUntil = await makeRoom(work.tx, held.id, startsOn);
  const endsOn = earliest(roomUntil, held.endsOn, supervisor?.endsOn ?? null);
  await insertCorrection(work.tx, {
    id: newId(),
    assignmentId: held.id,
    supervisorAssignmentId: supervisor?.id ?? null,
    supervisorEmployeeId,
    externalName,
    startsOn,
    endsOn,
    reason,
    recordedBy: work.actorName,
  });
  await deriveSupervision(work.tx, { assignmentIds: [held.id], from: startsOn });
  work.audit({
    action: 'supervision.corrected',
    subjectType: 'employee',
    subjectId: employeeId,
    before: before.supervision.find((s) => s.assignmentId === held.id) ?? null,
    after: body,
  });
  work.publish({ kind: 'supervision.corrected', payload: { employeeId, assignmentId: held.id, supervisorEmployeeId } });
  return { items: (await seenEmployee(work.tx, work, employeeId)).supervision };
}

/**
 * Assignments that ended while an earlier version ran, which ended their line with them, are assessed like all others
 * by whoever supervised them, through the year after. Asked at every start, and does nothing a second time.
 */
export async function keepAssessors(tx: Tx, today: string): Promise<void> {
  const assignmentIds = await listEndedWithoutSupervisor(tx, today);
  if (assignmentIds.length > 0) await deriveSupervision(tx, { assignmentIds, from: today });
}

/** The first of these days; null where none of them is known. */
const earliest = (...days: (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null;

async function heldOn(work: Work, employeeId: string, day: string): Promise<Held> {
  const held = await findAssignmentOn(work.tx, employeeId, day);
  if (held) return held;
  return refuse(
    (await beginsAfter(work.tx, employeeId, day)) ? 'supervision.starts_before_assignment' : 'supervision.no_assignment',
    '/startsOn',
  );
}

async function supervisorOn(work: Work, held: Held, supervisorEmployeeId: string, day: string): Promise<Held> {
  const supervisor = await findAssignmentOn(work.tx, supervisorEmployeeId, day);
  if (!supervisor) return refuse('supervision.supervisor_not_assigned', '/supervisorEmployeeId');
  const { circular, levels } = await shapeOfLine(
    work.tx,
    held.id,
    supervisor.id,
    { startsOn: day, endsOn: earliest(held.endsOn, supervisor.endsOn) },
    longestLine,
  );
  if (circular) refuse('supervision.cycle', '/supervisorEmployeeId');
  if (levels > longestLine) refuse('supervision.too_deep', '/supervisorEmployeeId');
  return supervisor;
}

function refuse(code: ErrorCode, pointer: string): never {
  throw new AppError(code, [{ pointer, code }]);
}
