import type { Assignment, BodyOf, QueryOf, createAssignment as createAssignmentContract, endAssignment as endAssignmentContract, listAssignments as listAssignmentsContract } from '@pauh/contracts';
import { addDays, hasPermissionIn } from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { countAssignments, endAssignmentRow, endEarlierDefinitive, findAssignmentForUpdate, getAssignmentView, insertAssignment, listAssignmentViews } from './assignments.repo.ts';
import { findEmployee, lockEmployee } from './employees.repo.ts';
import { managedEmployee, sightOf } from './employees.service.ts';
import { findPlace } from './positions.repo.ts';
import { deriveAround } from './supervision-derivation.repo.ts';

export async function listAssignments(read: Read, query: QueryOf<typeof listAssignmentsContract>): Promise<Page<Assignment>> {
  const sight = sightOf(read.actor);
  const filter = { employeeId: query.employeeId ?? null, unitId: query.unitId ?? null, on: query.on ?? null };
  const rows = await listAssignmentViews(read.db, sight, filter, read.today, cursorKey('assignments', filter, query.cursor), query.limit + 1);
  const page = pageOf('assignments', filter, rows, query.limit, (row) => [row.employee.employeeId, row.startsOn, row.id]);
  return { ...page, ...(query.count ? { total: await countAssignments(read.db, sight, filter, read.today) } : {}) };
}

/** Places a person; the reporting line follows from that day on, for them and for everybody it touches. */
export async function createAssignment(work: Work, body: BodyOf<typeof createAssignmentContract>): Promise<Assignment> {
  if (body.endsOn !== null && body.endsOn < body.startsOn) throw new AppError('assignment.dates_reversed', [{ pointer: '/endsOn', code: 'assignment.dates_reversed' }]);
  await lockEmployee(work.tx, body.employeeId);
  await managedEmployee(work, 'assignment:manage', body.employeeId);
  const place = await findPlace(work.tx, body.positionId);
  if (!place || (place.unitEndsOn !== null && place.unitEndsOn < (body.endsOn ?? '9999-12-31'))) throw new AppError('position.not_found', [{ pointer: '/positionId', code: 'position.not_found' }]);
  if (!hasPermissionIn(work.actor, 'assignment:manage', place.path)) throw new AppError('access.denied');
  const ended = body.kind === 'definitive' ? await endEarlierDefinitive(work.tx, body.employeeId, body.startsOn) : [];
  const id = newId();
  try {
    await insertAssignment(work.tx, { id, unitId: place.unitId, ...body });
  } catch (error) {
    if (violates(error, 'assignment_no_overlap')) throw new AppError('assignment.overlaps', [{ pointer: '/startsOn', code: 'assignment.overlaps' }]);
    throw error;
  }
  await deriveAround(work.tx, [id, ...ended], body.startsOn);
  work.audit({ action: 'assignment.created', subjectType: 'employee', subjectId: body.employeeId, after: { assignmentId: id, ...body, endedAssignmentIds: ended } });
  work.publish({ kind: 'assignment.created', payload: { assignmentId: id, employeeId: body.employeeId } });
  return getAssignmentView(work.tx, id);
}

export async function endAssignment(work: Work, assignmentId: string, body: BodyOf<typeof endAssignmentContract>, ifMatch: number): Promise<Assignment> {
  const row = await findAssignmentForUpdate(work.tx, assignmentId);
  if (!row || !(await findEmployee(work.tx, sightOf(work.actor), row.employeeId, work.today))) throw new AppError('assignment.not_found');
  await managedEmployee(work, 'assignment:manage', row.employeeId);
  expectVersion(row.version, ifMatch);
  if (row.endsOn !== null && row.endsOn < work.today) throw new AppError('assignment.ended');
  if (body.endsOn < row.startsOn) throw new AppError('assignment.dates_reversed', [{ pointer: '/endsOn', code: 'assignment.dates_reversed' }]);
  await endAssignmentRow(work.tx, assignmentId, body.endsOn);
  await deriveAround(work.tx, [assignmentId], addDays(body.endsOn, 1));
  work.audit({ action: 'assignment.ended', subjectType: 'employee', subjectId: row.employeeId, before: { assignmentId, endsOn: row.endsOn }, after: { assignmentId, ...body } });
  work.publish({ kind: 'assignment.ended', payload: { assignmentId, employeeId: row.employeeId } });
  return getAssignmentView(work.tx, assignmentId);
}
