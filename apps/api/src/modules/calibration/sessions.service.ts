import type {
  BodyOf,
  CalibrationSession,
  createCalibrationSession as createContract,
  listCalibrationSessions as listContract,
  QueryOf,
  composeCalibrationSession as composeContract,
} from '@pauh/contracts';
import {
  type CalibrationAction,
  type CalibrationFacts,
  type FieldRefusal,
  calibrationMachine,
  canManageSession,
  canReadSession,
  hasPermissionIn,
  pathsWith,
  transition,
} from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError, errorCodeOf, refusedAt } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { getVisibleCycle } from '../cycles/cycles.module.ts';
import { factsOf, isStageOpen, sessionToDto } from './session.mapper.ts';
import {
  type SessionRow,
  advanceSession,
  countSessions,
  findSession,
  findSessionForUpdate,
  gatherPeople,
  insertSession,
  letPeopleGo,
  listEmployeesByIds,
  listSessionRows,
  listUnitsByIds,
  renameSession,
  replaceComposition,
} from './sessions.repo.ts';

const keyOf = ({ actor, today }: Read | Work, sessionId: string) => ({ sessionId, employeeId: actor.employeeId, today });

/** A session that the actor may know of; any other is not there. */
export async function getReadableSession(read: Read, sessionId: string): Promise<SessionRow> {
  const row = await findSession(read.db, keyOf(read, sessionId));
  if (!row || !canReadSession(read.actor, factsOf(row))) throw new AppError('calibration.not_found');
  return row;
}

/** The same, held until the transaction ends. */
export async function getSessionForUpdate(work: Work, sessionId: string): Promise<SessionRow> {
  const row = await findSessionForUpdate(work.tx, keyOf(work, sessionId));
  if (!row || !canReadSession(work.actor, factsOf(row))) throw new AppError('calibration.not_found');
  return row;
}

/** The same, for HR of all its units, at the version that was read. */
export async function getManagedSession(work: Work, sessionId: string, ifMatch: number): Promise<SessionRow> {
  const row = await getSessionForUpdate(work, sessionId);
  if (!canManageSession(work.actor, factsOf(row))) throw new AppError('access.denied');
  expectVersion(row.version, ifMatch);
  return row;
}

/** The state that an action leads to; throws the machine's refusal, with the findings that say where it comes from. */
export function stepOf(
  row: SessionRow,
  action: CalibrationAction,
  facts: Partial<CalibrationFacts> = {},
  findings: readonly FieldRefusal[] = [],
): SessionRow['state'] {
  const next = transition(calibrationMachine, row.state, action, { stageOpen: isStageOpen(row), ...facts });
  if (next.ok) return next.to;
  const pointer = {
    'calibration.too_few_members': '/memberIds',
    'calibration.nobody_present': '/presentIds',
    'calibration.reason_too_short': '/reason',
  }[next.code];
  throw pointer === undefined
    ? new AppError(
        errorCodeOf(next.code),
        findings.filter(({ code }) => code === next.code),
      )
    : refusedAt(pointer, errorCodeOf(next.code));
}

export async function listSessions(
  { db, actor }: Read,
  { limit, cursor, count, ...query }: QueryOf<typeof listContract>,
): Promise<Page<CalibrationSession>> {
  const filter = {
    employeeId: actor.employeeId,
    paths: pathsWith(actor, 'calibration:read'),
    cycleId: query.cycleId ?? null,
    state: query.state ?? null,
  };
  const bound = [filter.cycleId, filter.state];
  const rows = await listSessionRows(db, filter, cursorKey('calibration_sessions', bound, cursor), limit + 1);
  const page = pageOf('calibration_sessions', bound, rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => sessionToDto(row, actor)),
    ...(count ? { total: await countSessions(db, filter) } : {}),
  };
}

export const getSession = async (read: Read, sessionId: string): Promise<CalibrationSession> =>
  sessionToDto(await getReadableSession(read, sessionId), read.actor);

const present = async (work: Work, sessionId: string): Promise<CalibrationSession> =>
  sessionToDto((await findSession(work.tx, keyOf(work, sessionId))) as SessionRow, work.actor);

type Composition = BodyOf<typeof composeContract>;

export async function createSession(work: Work, { cycleId, ...composition }: BodyOf<typeof createContract>): Promise<CalibrationSession> {
  const { tx, now, actorName } = work;
  const cycle = await getVisibleCycle(work, cycleId);
  if (cycle.stage === 'released' || cycle.stage === 'closed') throw new AppError('calibration.stage_closed');
  if (!cycle.scheme.rules.calibration || !cycle.scheme.rules.behavioursRated) throw new AppError('calibration.not_in_scheme');
  await expectComposable(work, cycle.unitPath, composition);
  const session = { id: newId(), cycleId: cycle.id, name: composition.name, state: calibrationMachine.initial, by: actorName, at: now };
  await insertSession(tx, session);
  await replaceComposition(tx, session.id, composition);
  work.audit({
    action: 'calibration.created',
    subjectType: 'calibration_session',
    subjectId: session.id,
    after: { cycleId, ...composition },
  });
  return present(work, session.id);
}

/** Units of the cycle that HR holds, and people who are there, each named once. */
async function expectComposable(work: Work, cyclePath: string, { unitIds, memberIds }: Composition): Promise<void> {
  const units = new Map((await listUnitsByIds(work.tx, unitIds)).map((unit) => [unit.unitId, unit.path]));
  for (const [index, unitId] of unitIds.entries()) {
    const path = units.get(unitId.toLowerCase());
    if (path === undefined || !hasPermissionIn(work.actor, 'calibration:manage', path))
      throw refusedAt(`/unitIds/${index}`, 'unit.not_found');
    if (!path.startsWith(cyclePath)) throw refusedAt(`/unitIds/${index}`, 'calibration.unit_outside');
  }
  const people = new Set((await listEmployeesByIds(work.tx, memberIds)).map(({ employeeId }) => employeeId));
  const members = memberIds.map((id) => id.toLowerCase());
  for (const [index, memberId] of members.entries()) {
    if (!people.has(memberId)) throw refusedAt(`/memberIds/${index}`, 'employee.not_found');
    if (members.indexOf(memberId) < index) throw refusedAt(`/memberIds/${index}`, 'calibration.member_twice');
  }
}

export async function composeSession(
  work: Work,
  sessionId: string,
  ifMatch: number,
  composition: Composition,
): Promise<CalibrationSession> {
  const row = await getManagedSession(work, sessionId, ifMatch);
  const state = stepOf(row, 'compose');
  await expectComposable(work, (await getVisibleCycle(work, row.cycleId)).unitPath, composition);
  await renameSession(work.tx, row.id, composition.name, work.now);
  await replaceComposition(work.tx, row.id, composition);
  // what was opened must still be something that can be opened
  if (state === 'preview')
    stepOf({ ...row, state: calibrationMachine.initial }, 'open_preview', {
      stageOpen: true,
      members: composition.memberIds.length,
      people: await gatherPeople(work.tx, row.id, work.now),
    });
  work.audit({
    action: 'calibration.composed',
    subjectType: 'calibration_session',
    subjectId: row.id,
    before: { name: row.name, units: row.units, members: row.members },
    after: composition,
  });
  return present(work, row.id);
}

export async function openPreview(work: Work, sessionId: string, ifMatch: number): Promise<CalibrationSession> {
  const row = await getManagedSession(work, sessionId, ifMatch);
  const people = await gatherPeople(work.tx, row.id, work.now);
  return advanced(work, row, stepOf(row, 'open_preview', { members: row.members.length, people }));
}

export async function openMeeting(work: Work, sessionId: string, ifMatch: number): Promise<CalibrationSession> {
  const row = await getManagedSession(work, sessionId, ifMatch);
  return advanced(work, row, stepOf(row, 'open_meeting'));
}

export async function cancelSession(work: Work, sessionId: string, ifMatch: number, reason: string): Promise<CalibrationSession> {
  const row = await getManagedSession(work, sessionId, ifMatch);
  const state = stepOf(row, 'cancel', { reason });
  await letPeopleGo(work.tx, row.id, work.now);
  return advanced(work, row, state, reason);
}

async function advanced(work: Work, row: SessionRow, state: SessionRow['state'], cancelReason?: string): Promise<CalibrationSession> {
  await advanceSession(work.tx, row.id, { state, at: work.now, ...(cancelReason === undefined ? {} : { cancelReason }) });
  work.audit({
    action: `calibration.${state}`,
    subjectType: 'calibration_session',
    subjectId: row.id,
    before: { state: row.state },
    after: { state, ...(cancelReason === undefined ? {} : { reason: cancelReason }) },
  });
  work.publish({ kind: `calibration.${state}`, payload: { sessionId: row.id } });
  return present(work, row.id);
}
