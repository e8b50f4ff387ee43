import type { BodyOf, StandingChange, endStanding as endContract, recordStanding as recordContract } from '@pauh/contracts';
import { addDays } from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { followAssignments } from '../cycles/cycles.module.ts';
import { type EmployeeRow, lockEmployee, updateEmployeeRow } from './employees.repo.ts';
import { managedEmployee, seenEmployee } from './employees.service.ts';
import { employeeOf } from './organisation.mapper.ts';
import { endStandingRow, insertStanding } from './standings.repo.ts';
import { countSupervised } from './supervision.repo.ts';

/** A standing from a day on, until a day that may not be known yet. One that was open until further notice ends the day before. */
export async function recordStanding(
  work: Work,
  employeeId: string,
  body: BodyOf<typeof recordContract>,
  ifMatch: number,
): Promise<StandingChange> {
  const before = await lockedEmployee(work, employeeId, ifMatch);
  const { standing, startsOn, endsOn, reason } = body;
  if (endsOn !== null && endsOn < startsOn)
    throw new AppError('standing.dates_reversed', [{ pointer: '/endsOn', code: 'standing.dates_reversed' }]);
  const open = await endOpenStanding(work, before, startsOn, reason);
  await refusingOverlap('/startsOn', () =>
    insertStanding(work.tx, {
      id: newId(),
      employeeId,
      standing,
      startsOn,
      endsOn,
      reason,
      recordedBy: work.actorName,
      recordedAt: work.now,
    }),
  );
  work.audit({
    action: 'standing.recorded',
    subjectType: 'employee',
    subjectId: employeeId,
    ...(open ? { before: { standing: open.standing, startsOn: open.startsOn, endsOn: open.endsOn } } : {}),
    after: body,
  });
  work.publish({ kind: 'standing.recorded', payload: { employeeId, startsOn } });
  return changed(work, before, startsOn);
}

/** Answers the standing as it was before it ended, where one was open until further notice. */
async function endOpenStanding(
  work: Work,
  { standings }: EmployeeRow,
  nextOn: string,
  reason: string,
): Promise<EmployeeRow['standings'][number] | undefined> {
  const open = standings.find((held) => !held.withdrawn && held.endsOn === null && (held.startsOn ?? '') < nextOn);
  if (open)
    await endStandingRow(work.tx, open.id, {
      endsOn: addDays(nextOn, -1),
      endReason: reason,
      endedBy: work.actorName,
      endedAt: work.now,
    });
  return open;
}

/** No two standings share a day, which the database keeps; the field named is the one that this act could change. */
async function refusingOverlap(pointer: '/startsOn' | '/endsOn', write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violates(error, 'employee_standing_no_overlap')) throw new AppError('standing.overlaps', [{ pointer, code: 'standing.overlaps' }]);
    throw error;
  }
}

/** Gives a standing its last day or another one; without a day it is withdrawn, as it never was, and stays in the history. */
export async function endStanding(
  work: Work,
  employeeId: string,
  standingId: string,
  { endsOn, reason }: BodyOf<typeof endContract>,
  ifMatch: number,
): Promise<StandingChange> {
  const before = await lockedEmployee(work, employeeId, ifMatch);
  const held = before.standings.find(({ id }) => id === standingId);
  if (!held) throw new AppError('standing.not_found');
  if (held.withdrawn) throw new AppError('standing.withdrawn');
  if (endsOn !== null && endsOn < (held.startsOn ?? endsOn))
    throw new AppError('standing.dates_reversed', [{ pointer: '/endsOn', code: 'standing.dates_reversed' }]);
  await refusingOverlap('/endsOn', () =>
    endStandingRow(work.tx, standingId, {
      ...(endsOn === null ? { withdrawn: true } : { endsOn }),
      endReason: reason,
      endedBy: work.actorName,
      endedAt: work.now,
    }),
  );
  const action = endsOn === null ? 'standing.withdrawn' : 'standing.ended';
  const { standing, startsOn } = held;
  work.audit({
    action,
    subjectType: 'employee',
    subjectId: employeeId,
    before: { standing, startsOn, endsOn: held.endsOn },
    after: { standing, startsOn, endsOn, reason },
  });
  work.publish({ kind: action, payload: { employeeId, standingId } });
  return changed(work, before, endsOn === null ? (startsOn ?? work.today) : addDays(endsOn, 1));
}

async function lockedEmployee(work: Work, employeeId: string, ifMatch: number): Promise<EmployeeRow> {
  await lockEmployee(work.tx, employeeId);
  const row = await managedEmployee(work, 'employee:manage', employeeId);
  expectVersion(row.version, ifMatch);
  return row;
}

/** The record as it is now, with what followed: the plans of everything the person holds. */
async function changed(work: Work, { id, assignments }: EmployeeRow, day: string): Promise<StandingChange> {
  await updateEmployeeRow(work.tx, id, {});
  const plans = await followAssignments(
    work,
    assignments.map((held) => held.id),
  );
  return {
    employee: employeeOf(await seenEmployee(work.tx, work, id), work.actor),
    plans,
    supervised: await countSupervised(work.tx, id, day),
  };
}
