import { decidingPlan, hasPermissionIn, isReleasable, resultMachine, transition } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { recountCycle } from '../cycles/cycles.module.ts';
import { expectPredicates } from '../organisation-predicates/organisation-predicates.module.ts';
import { type ReadyRow, findReleaseCycle, findUnitPath, listReadyForUpdate, listWaiting, releaseDecided } from './release.repo.ts';

/** Of who still waits, however many they are. */
const mostShown = 100;

/**
 * Releases the decided results of a unit and everything below it, and answers how many still wait, and of the first who and why. It is
 * set-based and names nobody: an officer of HR who works in that unit is released like everybody else.
 */
export async function releaseResults(work: Work, cycleId: string, unitId: string) {
  const { tx, actor } = work;
  const cycle = await findReleaseCycle(tx, cycleId);
  if (!cycle) throw new AppError('cycle.not_found');
  const unitPath = await findUnitPath(tx, unitId);
  if (unitPath === null) throw new AppError('unit.not_found');
  if (!hasPermissionIn(actor, 'result:release', unitPath)) throw new AppError('access.denied');
  if (!isReleasable(cycle.stage, cycle.rules.calibration)) throw new AppError('result.stage_not_releasable');
  const next = transition(resultMachine, 'decided', 'release');
  if (!next.ok) throw new AppError(errorCodeOf(next.code));
  const ready = (await listReadyForUpdate(tx, cycleId, unitPath)).filter(isDeciding);
  await expectPredicates(
    tx,
    cycleId,
    cycle.rules,
    ready.map((row) => row.unitId),
  );
  const released = await releaseDecided(
    tx,
    ready.map(({ planId }) => planId),
    { state: next.to, at: work.now, by: work.actorName },
  );
  if (released.length === 0) throw new AppError('result.nothing_to_release');
  tellReleased(work, { cycleId, unitId }, released);
  const waiting = (await listWaiting(tx, cycleId, unitPath)).filter(isDeciding);
  await recountCycle(tx, cycleId);
  return {
    released: released.length,
    waitingCount: waiting.length,
    waiting: waiting.slice(0, mostShown).map(({ planId, employeeId, employeeName, agreed }) => ({
      planId,
      employee: { employeeId, name: employeeName },
      because: agreed ? ('not_assessed' as const) : ('no_plan_agreed' as const),
    })),
  };
}

/** The changed result of a person of a closed cycle who was reopened by two: released as soon as it is decided, and delivered anew. */
export async function releaseReopened(
  work: Work,
  { cycleId, planId, unitId }: { cycleId: string; planId: string; unitId: string },
): Promise<void> {
  const next = transition(resultMachine, 'decided', 'release');
  if (!next.ok) throw new TypeError(next.code);
  tellReleased(work, { cycleId, unitId }, await releaseDecided(work.tx, [planId], { state: next.to, at: work.now, by: work.actorName }));
  await recountCycle(work.tx, cycleId);
}

function tellReleased(
  work: Work,
  { cycleId, unitId }: { cycleId: string; unitId: string },
  released: readonly { id: string; planId: string }[],
): void {
  work.audit({
    action: 'results.released',
    subjectType: 'cycle',
    subjectId: cycleId,
    after: { unitId, resultIds: released.map(({ id }) => id) },
  });
  for (const { id, planId } of released) work.publish({ kind: 'result.released', payload: { resultId: id, planId } });
}

/** One result a person and cycle: the plans of their other assignments are parts of it. */
const isDeciding = ({ planId, plans }: Pick<ReadyRow, 'planId' | 'plans'>): boolean => decidingPlan(plans) === planId;
