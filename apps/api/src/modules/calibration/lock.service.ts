import type { BodyOf, CalibrationSession, lockCalibrationSession as lockContract } from '@pauh/contracts';
import {
  type CalibrationStep,
  type Receipt,
  calibrateReceipt,
  checkPatternReasons,
  isMoved,
  placeAfter,
  predicateOf,
  reasonsInForce,
  receiptBytes,
} from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError, refusedAt } from '../../lib/app-error.ts';
import { newId, newSecret, sha256 } from '../../lib/ids.ts';
import { type CalibratedResult, holdPlans, insertCalibrated, listReceipts, settleLock } from './lock.repo.ts';
import { patternsOf } from './pattern.mapper.ts';
import { type PersonRow, type StoredMove, listPeople } from './people.repo.ts';
import { fromOf } from './person.mapper.ts';
import type { SessionRow } from './sessions.repo.ts';
import { getManagedSession, getSessionForUpdate, stepOf } from './sessions.service.ts';
import { sessionToDto } from './session.mapper.ts';

/** Freezes a session: the moved get a new version of their result, set-based, the others keep theirs. Nothing is shown to them by it. */
export async function lockSession(
  work: Work,
  sessionId: string,
  ifMatch: number,
  { presentIds, patternReasons }: BodyOf<typeof lockContract>,
): Promise<CalibrationSession> {
  const row = await getManagedSession(work, sessionId, ifMatch);
  if (row.holdsActor) throw new AppError('calibration.own_case');
  const present = membersPresent(row, presentIds);
  await holdPlans(work.tx, row.id);
  const people = await listPeople(work.tx, { sessionId: row.id, today: work.today, memberId: null });
  const patterns = patternsOf(people);
  const unexplained = checkPatternReasons(patterns, patternReasons);
  const state = stepOf(row, 'lock', { present: present.length, patternExplained: unexplained.length === 0 }, unexplained);
  const calibrated = await calibratedResults(work, row, people);
  await insertCalibrated(work.tx, calibrated, work.now);
  const reasons = reasonsInForce(patterns, patternReasons);
  await settleLock(work.tx, {
    sessionId: row.id,
    at: work.now,
    by: work.actorName,
    people,
    presentIds: present,
    patterns: { patterns, reasons },
  });
  const results = calibrated.map(({ id, originalId }) => ({ resultId: id, originalId }));
  work.audit({
    action: 'calibration.locked',
    subjectType: 'calibration_session',
    subjectId: row.id,
    before: { state: row.state },
    after: { state, presentIds: present, reasons, results },
  });
  work.publish({ kind: 'calibration.locked', payload: { sessionId: row.id } });
  for (const { resultId, originalId } of results) work.publish({ kind: 'result.calibrated', payload: { resultId, originalId } });
  return sessionToDto(await getSessionForUpdate(work, row.id), work.actor);
}

function membersPresent({ members }: SessionRow, presentIds: readonly string[]): string[] {
  const present = presentIds.map((id) => id.toLowerCase());
  const stranger = present.findIndex((id) => members.every(({ employeeId }) => employeeId !== id));
  if (stranger >= 0) throw refusedAt(`/presentIds/${stranger}`, 'calibration.not_a_member');
  return [...new Set(present)];
}

async function calibratedResults(work: Work, row: SessionRow, people: readonly PersonRow[]): Promise<CalibratedResult[]> {
  const moved = people.filter((person) => isMoved(person, person.moves));
  const originals = new Map(
    (
      await listReceipts(
        work.tx,
        moved.map(({ resultId }) => resultId),
      )
    ).map((original) => [original.id, original]),
  );
  return moved.map((person) => {
    const { no, receipt } = originals.get(person.resultId) as { no: number; receipt: string };
    const [id, version] = [newId(), no + 1];
    const canonical = receiptBytes(
      calibrateReceipt(JSON.parse(receipt) as Receipt, {
        salt: newSecret(),
        resultId: id,
        version,
        calibration: { sessionId: row.id, sessionName: row.name, lockedAt: work.now.toISOString(), steps: person.moves.map(stepToReceipt) },
      }),
    );
    const place = placeAfter(person, person.moves);
    return {
      id,
      originalId: person.resultId,
      no: version,
      ...place,
      predicate: predicateOf(place.resultRating, place.behaviourRating),
      receipt: canonical,
      receiptHash: sha256(canonical),
    };
  });
}

const stepToReceipt = (move: StoredMove): CalibrationStep => ({
  from: fromOf(move),
  to: { resultRating: move.resultRating, behaviourRating: move.behaviourRating },
  reason: move.reason,
  by: move.byName,
  at: new Date(move.at).toISOString(),
  ...(move.overrides.length > 0 ? { overrides: move.overrides } : {}),
});
