import type { MovedCycle } from '@pauh/contracts';
import { type CycleStage, areTwoPersons, isStepBack, moveCycle } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError, type Finding, errorCodeOf } from '../../lib/app-error.ts';
import { deemReceived } from '../deliveries/deliveries.module.ts';
import { endPassedPlans } from './assignment-plans.repo.ts';
import { beginPlans } from './assignment-plans.service.ts';
import { type CalibrationFacts, findCalibrationFacts, keepUncalibratedReason } from './calibration-facts.repo.ts';
import { type ClosingFacts, closePlans, findClosingFacts } from './closing.repo.ts';
import { recountCycle } from './counts.repo.ts';
import { cycleToDto } from './cycles.mapper.ts';
import { type CycleRow, updateCycle } from './cycles.repo.ts';
import { getManagedCycle, getVisibleCycle } from './cycles.service.ts';
import { type LeftOut, countLeftOut, insertDraftPlans, listPartlyAway } from './opening.repo.ts';
import { freezeScheme } from './schemes.repo.ts';

/** Moves a cycle to another stage. A step back is first asked for, and carried out when a second person asks for the same. */
export async function transitionCycle(
  work: Work,
  cycleId: string,
  ifMatch: number,
  input: { to: CycleStage; reason: string | null },
): Promise<MovedCycle> {
  const cycle = await getManagedCycle(work, cycleId, ifMatch);
  const asked = cycle.pendingReturn?.to === input.to ? cycle.pendingReturn : null;
  const reason = asked?.reason ?? input.reason;
  const calibration = cycle.stage === 'calibration' && input.to === 'released' ? await findCalibrationFacts(work.tx, cycle.id) : null;
  const move = moveCycle(cycle.stage, input.to, {
    calibration: cycle.scheme.rules.calibration,
    reason,
    isEmployee: work.actor.employeeId !== null,
    secondPerson: asked !== null && areTwoPersons(cycle.returnAskedBy, work.actor.employeeId),
    ...(input.to === 'closed' ? await closingFacts(work, cycle.id) : {}),
    ...calibration,
  });
  let opening: Opening | null = null;
  if (move.ok) opening = await carryOut(work, cycle, move.to, reason);
  else if (move.code === 'cycle.second_person_required' && asked === null) await askForReturn(work, cycle, input.to, reason ?? '');
  else throw new AppError(errorCodeOf(move.code), findingsOf(move.code, calibration));
  return { ...cycleToDto(await getVisibleCycle(work, cycle.id), work.actor), leftOut: opening?.leftOut ?? [] };
}

async function closingFacts(work: Work, cycleId: string): Promise<ClosingFacts> {
  await deemReceived(work, cycleId);
  return findClosingFacts(work.tx, cycleId, work.now);
}

/** Where it comes from: the reason that is missing, and for whom. */
function findingsOf(code: string, calibration: CalibrationFacts | null): Finding[] {
  if (code === 'cycle.reason_required') return [{ pointer: '/reason', code }];
  return code === 'cycle.uncalibrated_reason_required' && calibration
    ? [{ pointer: '/reason', code, params: { people: calibration.uncalibratedResults, units: calibration.uncalibratedUnits.join(', ') } }]
    : [];
}

async function askForReturn(work: Work, cycle: CycleRow, to: CycleStage, reason: string): Promise<void> {
  await updateCycle(
    work.tx,
    cycle.id,
    cycle.stage,
    { to, reason, requestedBy: work.actorName, requestedByAccountId: work.actor.accountId },
    work.now,
  );
  work.audit({
    action: 'cycle.return_requested',
    subjectType: 'cycle',
    subjectId: cycle.id,
    before: { stage: cycle.stage },
    after: { to, reason },
  });
  work.publish({ kind: 'cycle.return_requested', payload: { cycleId: cycle.id, to } });
}

async function carryOut(work: Work, cycle: CycleRow, to: CycleStage, reason: string | null): Promise<Opening | null> {
  const back = isStepBack(cycle.stage, to);
  await updateCycle(work.tx, cycle.id, to, null, work.now);
  if (cycle.stage === 'calibration' && to === 'released') await keepUncalibratedReason(work.tx, cycle.id, reason);
  const opening = to === 'planning' && !back ? await openPlanning(work, cycle) : null;
  if (to === 'assessment' && !back) {
    await endPassedPlans(work.tx, cycle.id, work.today, work.now);
    await recountCycle(work.tx, cycle.id);
  }
  if (to === 'closed') await closePlans(work.tx, cycle.id, work.now);
  work.audit({
    action: back ? 'cycle.returned' : 'cycle.moved',
    subjectType: 'cycle',
    subjectId: cycle.id,
    before: { stage: cycle.stage },
    after: { stage: to, reason, ...(back ? { requestedBy: cycle.pendingReturn?.requestedBy } : {}), ...opening },
  });
  work.publish({ kind: 'cycle.stage_changed', payload: { cycleId: cycle.id, from: cycle.stage, to } });
  return opening;
}

interface Opening {
  readonly plansCreated: number;
  readonly leftOut: LeftOut[];
}

/** Freezes the rules and gives everybody a draft plan for the days on which their standing has one. */
async function openPlanning(work: Work, cycle: CycleRow): Promise<Opening> {
  await freezeScheme(work.tx, cycle.scheme.id, work.now);
  const inService = await insertDraftPlans(work.tx, cycle.id, work.now);
  const partlyAway = await beginPlans(work, cycle.id, await listPartlyAway(work.tx, cycle.id));
  await recountCycle(work.tx, cycle.id);
  return { plansCreated: inService + partlyAway.length, leftOut: await countLeftOut(work.tx, cycle.id) };
}
