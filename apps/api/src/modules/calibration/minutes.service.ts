import type { CalibrationMinutes } from '@pauh/contracts';
import { canReadMinutes } from '@pauh/domain';
import { type Read, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { listChangesOfSession } from './changes.repo.ts';
import { movedToDto } from './changes.service.ts';
import { type LockedPatterns, patternToDto, patternsOf } from './pattern.mapper.ts';
import { listPeople } from './people.repo.ts';
import { factsOf, sessionToDto } from './session.mapper.ts';
import type { SessionRow } from './sessions.repo.ts';
import { getReadableSession } from './sessions.service.ts';

/** For who locks, and for who looks afterwards: as they would be until the lock, and as they were from then on. */
export async function readMinutes(read: Read, sessionId: string): Promise<CalibrationMinutes> {
  const row = await getReadableSession(read, sessionId);
  if (row.holdsActor) throw new AppError('calibration.own_case');
  if (!canReadMinutes(read.actor, { ...factsOf(row), holdsActor: row.holdsActor })) throw new AppError('access.denied');
  if (row.state !== 'meeting' && row.state !== 'locked') throw new AppError('calibration.no_minutes');
  const { patterns, reasons } = await patternsNow(read, row);
  const moved = await listChangesOfSession(read.db, row.id, read.today);
  await recordAccesses(read, moved, 'assessment.supervisor');
  return {
    session: sessionToDto(row, read.actor),
    patterns: patterns.map((pattern) => patternToDto(pattern, read.language, reasons)),
    moved: moved.map((change) => ({ ...movedToDto(change), ratedBy: change.ratedBy })),
  };
}

async function patternsNow({ db, today }: Read, { id: sessionId, state, patterns }: SessionRow): Promise<LockedPatterns> {
  if (state === 'locked') return patterns as LockedPatterns;
  return { patterns: patternsOf(await listPeople(db, { sessionId, today, memberId: null })), reasons: [] };
}
