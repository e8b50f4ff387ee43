import type { CalibrationAnswer, CalibrationChange, QueryOf, listCalibrationChanges as listContract } from '@pauh/contracts';
import { actionsFrom, calibrationMachine, canAnswerCalibration, grantorsOf, nameOnActs, placeAfter, standsInFor } from '@pauh/domain';
import { type Read, type Work, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { type ChangeRow, countChanges, findChange, insertAnswer, listChangeRows } from './changes.repo.ts';
import { answerToDto, moveToDto, placeToDto } from './person.mapper.ts';
import { findSessionForUpdate } from './sessions.repo.ts';
import { stepOf } from './sessions.service.ts';

/** What was moved of somebody, for who reads of it outside of the board. */
export const movedToDto = (row: ChangeRow) => ({
  employee: { employeeId: row.employeeId, name: row.employeeName },
  unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
  original: placeToDto(row),
  current: placeToDto(placeAfter(row, row.moves)),
  moves: row.moves.map(moveToDto),
  answers: row.answers.map(answerToDto),
});

const toDto = (row: ChangeRow): CalibrationChange => ({
  ...movedToDto(row),
  sessionId: row.sessionId,
  sessionName: row.sessionName,
  state: row.state,
  cycleName: row.cycleName,
  actions: actionsFrom(calibrationMachine, row.state, { stageOpen: row.stage === 'calibration' }).filter((action) => action === 'answer'),
});

/** Who assessed somebody sees what is moved, and by whom, while it can still be talked about. */
export async function listChanges(
  read: Read,
  { limit, cursor, count, ...query }: QueryOf<typeof listContract>,
): Promise<Page<CalibrationChange>> {
  const { db, actor, today } = read;
  const filter = {
    today,
    employeeId: actor.employeeId,
    supervisorIds: [actor.employeeId, ...grantorsOf(actor, 'calibration:write')],
    cycleId: query.cycleId ?? null,
  };
  const rows = await listChangeRows(db, filter, cursorKey('calibration_changes', filter.cycleId, cursor), limit + 1);
  const page = pageOf('calibration_changes', filter.cycleId, rows, limit, (row) => [row.employeeName, row.employeeId, row.sessionId]);
  await recordAccesses(read, page.items, 'assessment.supervisor');
  return { ...page, items: page.items.map(toDto), ...(count ? { total: await countChanges(db, filter) } : {}) };
}

/** The rater, or who stands in for them, says something to the members. For anybody else nothing was moved. */
export async function answerChange(work: Work, sessionId: string, employeeId: string, text: string): Promise<CalibrationAnswer> {
  const { tx, actor, today, now } = work;
  const session = await findSessionForUpdate(tx, { sessionId, employeeId: actor.employeeId, today });
  const change = session && (await findChange(tx, session.id, employeeId, today));
  if (!session || !change || canAnswerCalibration(actor, change, change.raterIds[0] as string) !== 'allowed')
    throw new AppError('calibration.not_found');
  stepOf(session, 'answer');
  const onBehalfOf = standsInFor(actor, change);
  const answer = {
    id: newId(),
    text,
    byEmployeeId: actor.employeeId as string,
    byName: nameOnActs(change, actor.employeeId, work.actorName),
  };
  await insertAnswer(tx, {
    ...answer,
    sessionId: session.id,
    employeeId: change.employeeId,
    forEmployeeId: onBehalfOf?.employeeId ?? null,
    at: now,
  });
  work.audit({
    action: 'calibration.answered',
    subjectType: 'calibration_session',
    subjectId: session.id,
    after: { employeeId: change.employeeId, ...answer },
    onBehalfOf,
  });
  work.publish({ kind: 'calibration.answered', payload: { sessionId: session.id, answerId: answer.id } });
  return answerToDto({ ...answer, onBehalfOf, at: now.toISOString() });
}
