import type {
  Assignment,
  BodyOf,
  Placement,
  QueryOf,
  createAssignment as createAssignmentContract,
  endAssignment as endAssignmentContract,
  listAssignments as listAssignmentsContract,
} from '@pauh/contracts';
import { addDays, hasPermissionIn } from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError, refusedAt } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { followAssignments } from '../cycles/cycles.module.ts';
import {
  countAssignments,
  endAssignmentRow,
  endEarlierDefinitive,
  findAssignmentForUpdate,
  getAssignmentView,
  insertAssignment,
  listAssignmentViews,
  listAssignmentsById,
} from './assignments.repo.ts';
import { findEmployee, lockEmployee } from './employees.repo.ts';
import { managedEmployee, sightOf } from './employees.service.ts';
import { type Place, findPlace } from './positions.repo.ts';
import { expectSoundLine } from './line-shape.ts';
import { listSharedHeads } from './shared-heads.repo.ts';
import { deriveSupervision, findAffected, lockReportingLine } from './supervision-derivation.repo.ts';
import { listLineOn } from './supervision.repo.ts';

export async function listAssignments(read: Read, query: QueryOf<typeof listAssignmentsContract>): Promise<Page<Assignment>> {
  const sight = sightOf(read.actor);
  const filter = { employeeId: query.employeeId ?? null, unitId: query.unitId ?? null, on: query.on ?? null };
  const rows = await listAssignmentViews(
    read.db,
    sight,
    filter,
    read.today,
    cursorKey('assignments', filter, query.cursor),
    query.limit + 1,
  );
  const page = pageOf('assignments', filter, rows, query.limit, (row) => [row.employee.employeeId, row.startsOn, row.id]);
  return { ...page, ...(query.count ? { total: await countAssignments(read.db, sight, filter, read.today) } : {}) };
}

/** Places a person; from that day on the plans follow, and the reporting line of them and of everybody it touches. */
export async function createAssignment(work: Work, body: BodyOf<typeof createAssignmentContract>): Promise<Placement> {
  if (body.endsOn !== null && body.endsOn < body.startsOn)
    throw new AppError('assignment.dates_reversed', [{ pointer: '/endsOn', code: 'assignment.dates_reversed' }]);
  await lockEmployee(work.tx, body.employeeId);
  await lockReportingLine(work.tx);
  await managedEmployee(work, 'assignment:manage', body.employeeId);
  const place = await findPlace(work.tx, body.positionId);
  if (!place) throw new AppError('position.not_found', [{ pointer: '/positionId', code: 'position.not_found' }]);
  if (!hasPermissionIn(work.actor, 'assignment:manage', place.path)) throw new AppError('access.denied');
  expectWithin(place, body);
  const ended = body.kind === 'definitive' ? await endEarlierDefinitive(work.tx, body.employeeId, body.startsOn) : [];
  const id = newId();
  await keepApart('/startsOn', () => insertAssignment(work.tx, { id, unitId: place.unitId, ...body }));
  await expectOneHead(work, body, body.startsOn, '/positionId');
  work.audit({
    action: 'assignment.created',
    subjectType: 'employee',
    subjectId: body.employeeId,
    after: { assignmentId: id, ...body, endedAssignmentIds: ended },
  });
  work.publish({ kind: 'assignment.created', payload: { assignmentId: id, employeeId: body.employeeId } });
  return follow(work, id, ended, body.startsOn, '/positionId');
}

export async function endAssignment(
  work: Work,
  assignmentId: string,
  body: BodyOf<typeof endAssignmentContract>,
  ifMatch: number,
): Promise<Placement> {
  await lockReportingLine(work.tx);
  const row = await findAssignmentForUpdate(work.tx, assignmentId);
  if (!row || !(await findEmployee(work.tx, sightOf(work.actor), row.employeeId, work.today))) throw new AppError('assignment.not_found');
  await managedEmployee(work, 'assignment:manage', row.employeeId);
  expectVersion(row.version, ifMatch);
  if (row.endsOn !== null && row.endsOn < work.today) throw new AppError('assignment.ended');
  if (body.endsOn < row.startsOn)
    throw new AppError('assignment.dates_reversed', [{ pointer: '/endsOn', code: 'assignment.dates_reversed' }]);
  const place = await findPlace(work.tx, row.positionId);
  if (place) expectWithin(place, { startsOn: row.startsOn, endsOn: body.endsOn });
  await keepApart('/endsOn', () => endAssignmentRow(work.tx, assignmentId, body.endsOn));
  // a later end gives days back: the line is derived for them too
  const firstChangedOn = addDays(row.endsOn !== null && row.endsOn < body.endsOn ? row.endsOn : body.endsOn, 1);
  await expectOneHead(work, row, firstChangedOn, '/endsOn');
  work.audit({
    action: 'assignment.ended',
    subjectType: 'employee',
    subjectId: row.employeeId,
    before: { assignmentId, endsOn: row.endsOn },
    after: { assignmentId, ...body },
  });
  work.publish({ kind: 'assignment.ended', payload: { assignmentId, employeeId: row.employeeId } });
  return follow(work, assignmentId, [], firstChangedOn, '/endsOn');
}

/** One definitive assignment a day for a person: the database holds it, and what it refuses is told at the field that reaches too far. */
async function keepApart(pointer: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violates(error, 'assignment_no_overlap')) throw refusedAt(pointer, 'assignment.overlaps');
    throw error;
  }
}

/** One head of a unit a day: whoever holds the post already leaves it first. Ask it under the lock of the line. */
async function expectOneHead(
  work: Work,
  { employeeId, kind }: { employeeId: string; kind: string },
  from: string,
  pointer: string,
): Promise<void> {
  if (kind === 'definitive' && (await listSharedHeads(work.tx, [employeeId], [], from)).length > 0)
    throw refusedAt(pointer, 'assignment.two_heads');
}

/** Nobody works in a unit that has ended. A unit's own first day is often only the day of its import, and refuses nothing. */
function expectWithin({ unitEndsOn }: Place, { startsOn, endsOn }: { startsOn: string; endsOn: string | null }): void {
  const last = unitEndsOn ?? never;
  if ((endsOn ?? never) <= last) return;
  throw new AppError('assignment.outside_unit', [{ pointer: startsOn > last ? '/startsOn' : '/endsOn', code: 'assignment.outside_unit' }]);
}
const never = '9999-12-31';

/** What an assignment draws after it from a day on: the line of everybody it touches, then the plans. Open tasks are read from the line. */
async function follow(work: Work, assignmentId: string, endedIds: readonly string[], day: string, pointer: string): Promise<Placement> {
  const changed = [assignmentId, ...endedIds];
  const touched = await findAffected(work.tx, changed, day);
  const before = new Map((await listLineOn(work.tx, touched, day)).map((row) => [row.assignmentId, row.supervisor]));
  await deriveSupervision(work.tx, { assignmentIds: touched, from: day });
  const line = (await listLineOn(work.tx, touched, day)).filter(
    ({ assignmentId: id, supervisor }) => id === assignmentId || supervisor !== before.get(id),
  );
  await expectSoundLine(work.tx, { moved: line.map((row) => row.assignmentId), changed, from: day }, pointer);
  const plans = await followAssignments(work, changed);
  return {
    ...(await getAssignmentView(work.tx, assignmentId)),
    ended: await listAssignmentsById(work.tx, endedIds),
    plans,
    line: line.map(({ employee, positionTitle, assignmentId: id, supervisor }) => ({
      employee,
      positionTitle,
      before: before.get(id) ?? null,
      after: supervisor,
    })),
  };
}
