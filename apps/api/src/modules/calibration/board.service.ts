import type {
  BodyOf,
  CalibrationBoard,
  CalibrationPerson,
  OwnCalibrationMark,
  markCalibrationPerson as markContract,
  moveCalibrationPerson as moveContract,
} from '@pauh/contracts';
import {
  type CalibrationAction,
  type CalibrationMove,
  checkMove,
  isCalibrationOpen,
  isOwnCase,
  isSessionMember,
  overridesOfMove,
  placeAfter,
} from '@pauh/domain';
import { type Occasion, type Read, type Work, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { patternToDto, patternsOf } from './pattern.mapper.ts';
import { type PersonRow, findPerson, insertMove, listPeople, saveMark } from './people.repo.ts';
import { type BoardViewer, announcementsFor, calibratorOf, personToDto } from './person.mapper.ts';
import { factsOf, isStageOpen, sessionToDto } from './session.mapper.ts';
import type { SessionRow } from './sessions.repo.ts';
import { getReadableSession, getSessionForUpdate, stepOf } from './sessions.service.ts';

const viewerOf = (row: SessionRow, { actor, today, zone }: Pick<Read, 'actor'> & Occasion): BoardViewer => ({
  actor,
  today,
  zone,
  supervisorIds: row.actorSupervisorIds,
  state: row.state,
  stageOpen: isStageOpen(row),
  noSurpriseDays: row.rules.noSurpriseDays,
});

/** Only members see the people, and only while the session is open: for HR and auditors there are the minutes. */
export async function readBoard(read: Read, sessionId: string): Promise<CalibrationBoard> {
  const row = await getReadableSession(read, sessionId);
  if (!isSessionMember(read.actor, factsOf(row))) throw new AppError('access.denied');
  if (!isCalibrationOpen(row.state)) throw new AppError('calibration.board_closed');
  const people = await listPeople(read.db, { sessionId: row.id, today: read.today, memberId: read.actor.employeeId });
  // before release the person's own log names what they know of, the assessment
  await recordAccesses(read, people, 'assessment.supervisor', 'calibrator');
  const viewer = viewerOf(row, read);
  return {
    session: sessionToDto(row, read.actor),
    today: read.today,
    noSurpriseDays: row.rules.noSurpriseDays,
    people: people.map((person) => personToDto(person, viewer)),
    patterns: patternsOf(people).map((pattern) => patternToDto(pattern, read.language)),
  };
}

interface Seat {
  row: SessionRow;
  person: PersonRow;
  viewer: BoardViewer;
  memberId: string;
}

/** A member before somebody whom they may mark or move now; the session is held. */
async function takeSeat(
  work: Work,
  sessionId: string,
  employeeId: string,
  action: Extract<CalibrationAction, 'mark' | 'move'>,
): Promise<Seat> {
  const row = await getSessionForUpdate(work, sessionId);
  if (!isSessionMember(work.actor, factsOf(row))) throw new AppError('access.denied');
  stepOf(row, action);
  const memberId = work.actor.employeeId as string;
  const person = await findPerson(work.tx, { sessionId: row.id, today: work.today, memberId }, employeeId);
  if (!person) throw new AppError('calibration.person_not_found');
  const viewer = viewerOf(row, work);
  if (isOwnCase(calibratorOf(viewer), person)) throw new AppError('calibration.own_case');
  return { row, person, viewer, memberId };
}

/** A mark is its member's alone until the meeting; the audit says that there is one, not which. */
export async function markPerson(
  work: Work,
  sessionId: string,
  employeeId: string,
  ifMatch: number,
  { mark, note }: BodyOf<typeof markContract>,
): Promise<OwnCalibrationMark> {
  const { row, person, memberId } = await takeSeat(work, sessionId, employeeId, 'mark');
  const version = person.marks.find((each) => each.memberId === memberId)?.version ?? 0;
  expectVersion(version, ifMatch);
  await saveMark(work.tx, { sessionId: row.id, employeeId: person.employeeId, memberId, mark, note, at: work.now });
  work.audit({
    action: 'calibration.marked',
    subjectType: 'calibration_session',
    subjectId: row.id,
    after: { employeeId: person.employeeId },
  });
  return { mark, note, version: version + 1 };
}

/** The move from where the person stands now. Throws where it is none, or where its reasons do not carry it. */
function soundMove({ rules }: SessionRow, person: PersonRow, body: BodyOf<typeof moveContract>, occasion: Occasion) {
  const move: CalibrationMove = { ...body, overrides: body.overrides.map((override) => ({ ...override, subjectId: null })) };
  const from = placeAfter(person, person.moves);
  const facts = announcementsFor(person, rules.noSurpriseDays, occasion);
  const [first, ...others] = checkMove(move, { original: person, current: from }, rules, facts);
  if (first) throw new AppError('calibration.move_refused', [first, ...others]);
  const { resultRating, behaviourRating, reason } = move;
  return { id: newId(), from, to: { resultRating, behaviourRating }, reason, overrides: overridesOfMove(move, person, rules, facts) };
}

/** Two who move the same person at once come one after the other: the second has not seen the first move, and is told so. */
export async function movePerson(
  work: Work,
  sessionId: string,
  employeeId: string,
  ifMatch: number,
  body: BodyOf<typeof moveContract>,
): Promise<CalibrationPerson> {
  const { row, person, viewer, memberId } = await takeSeat(work, sessionId, employeeId, 'move');
  expectVersion(person.version, ifMatch);
  const made = soundMove(row, person, body, work);
  await insertMove(work.tx, {
    ...made,
    sessionId: row.id,
    employeeId: person.employeeId,
    resultId: person.resultId,
    byEmployeeId: memberId,
    byName: work.actorName,
    at: work.now,
  });
  work.audit({
    action: 'calibration.moved',
    subjectType: 'calibration_session',
    subjectId: row.id,
    before: made.from,
    after: { employeeId: person.employeeId, resultId: person.resultId, ...made },
  });
  work.publish({ kind: 'calibration.moved', payload: { sessionId: row.id, moveId: made.id, planId: person.planId } });
  return personToDto(
    (await findPerson(work.tx, { sessionId: row.id, today: work.today, memberId }, person.employeeId)) as PersonRow,
    viewer,
  );
}
