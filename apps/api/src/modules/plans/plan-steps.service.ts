import type { Plan } from '@pauh/contracts';
import { planContentToDto } from '@pauh/contracts/exact-content';
import {
  type PlanActionName,
  type PlanMachineFacts,
  type PlanState,
  canReviewPlan,
  canSubmitPlan,
  checkPlanForSubmission,
  followsPlace,
  nameOnActs,
  planMachine,
  plansByPerspective,
  standsInFor,
  transition,
  waitsForSuperior,
} from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type CountName, changeCounts, takePlaces } from '../cycles/cycles.module.ts';
import { type PlanAct, isStageOpen } from './plan-actions.ts';
import { followAgreement } from './plan-marks.service.ts';
import type { PlanSheet } from './plan-sheet.repo.ts';
import { insertRevision } from './plan-revisions.repo.ts';
import { type PlanChange, updatePlanState } from './plans.repo.ts';
import { openPlan, rereadPlan } from './plans.service.ts';
import { expectSupported } from './supported-results.service.ts';

/** The owner hands the plan in; what counts is when the server received it. After the deadline it is kept and marked late. */
export async function submitPlan(work: Work, planId: string, ifMatch: number): Promise<Plan> {
  const sheet = await openPlan(work, planId, ifMatch, canSubmitPlan);
  const state = stateAfter(sheet, 'submit');
  expectStage(sheet, 'submit');
  await expectReady(work, sheet);
  // the note stays for the supervisor to compare with; the remarks pointed into the content as it was
  return move(work, sheet, { state, remarks: [], submittedAt: work.now }, 'plan.submitted', { content: sheet.content });
}

/** The supervisor sends it back, saying what to mend and where. */
export async function returnPlan(
  work: Work,
  planId: string,
  ifMatch: number,
  { note, remarks }: Pick<PlanChange, 'remarks'> & { note: string },
): Promise<Plan> {
  const sheet = await openPlan(work, planId, ifMatch, canReviewPlan);
  const state = stateAfter(sheet, 'return', note);
  expectStage(sheet, 'return');
  const content = planContentToDto(sheet.content);
  const lost = remarks.flatMap(({ pointer }, index) =>
    pointsInto(content, pointer) ? [] : [{ pointer: `/remarks/${index}/pointer`, code: 'plan.remark_pointer_unknown' }],
  );
  if (lost.length > 0) throw new AppError('plan.remark_pointer_unknown', lost);
  return move(
    work,
    sheet,
    { state, note, remarks, returnedBy: signature(work, sheet), returnedFor: standsInFor(work.actor, sheet)?.name ?? null },
    'plan.returned',
    { note, remarks },
  );
}

export async function agreePlan(work: Work, planId: string, ifMatch: number): Promise<Plan> {
  const sheet = await openPlan(work, planId, ifMatch, canReviewPlan);
  const state = stateAfter(sheet, 'agree');
  expectStage(sheet, 'agree');
  await expectReady(work, sheet);
  await followAgreement(work, sheet);
  return move(
    work,
    sheet,
    {
      state,
      note: null,
      remarks: [],
      agreedAt: work.now,
      agreedBy: signature(work, sheet),
      agreedFor: standsInFor(work.actor, sheet)?.name ?? null,
      returnedBy: null,
      returnedFor: null,
    },
    'plan.agreed',
    { content: sheet.content },
  );
}

/** Opens an agreed plan again; what was agreed is kept beside the reason. */
export async function revisePlan(work: Work, planId: string, ifMatch: number, reason: string): Promise<Plan> {
  const sheet = await openPlan(work, planId, ifMatch, canSubmitPlan);
  const state = stateAfter(sheet, 'revise', reason);
  expectStage(sheet, 'revise');
  const { content, agreedBy, agreedFor, agreedAt } = sheet;
  await insertRevision(work.tx, { id: newId(), planId, content, agreedBy, agreedFor, agreedAt, reason, by: work.actorName, at: work.now });
  // what is agreed anew is agreed for the unit and the job as they are called by then
  if (followsPlace({ ...sheet, state }, work.today)) await takePlaces(work.tx, [planId], work.now);
  return move(work, sheet, { state, submittedAt: null, agreedAt: null, agreedBy: null, agreedFor: null }, 'plan.revised', { reason });
}

const signature = ({ actor, actorName }: Work, sheet: PlanSheet): string => nameOnActs(sheet, actor.employeeId, actorName);

/** Where the machine leads. A text it finds missing is a refused field, everything else is a refused act. */
function stateAfter(sheet: PlanSheet, action: PlanActionName, reason: string | null = null): PlanState {
  const facts: PlanMachineFacts = { reason, superiorPlanOpen: waitsForSuperior(sheet.superiorPlan) };
  const next = transition(planMachine, sheet.state, action, facts);
  if (next.ok) return next.to;
  const field = { 'plan.remarks_required': '/note', 'plan.reason_required': '/reason' }[next.code];
  throw field ? new AppError('request.refused', [{ pointer: field, code: next.code }]) : new AppError(errorCodeOf(next.code));
}

function expectStage(sheet: PlanSheet, act: PlanAct): void {
  if (!isStageOpen(act, sheet.stage)) throw new AppError('plan.stage_closed');
}

async function expectReady(work: Work, sheet: PlanSheet): Promise<void> {
  const refusals = checkPlanForSubmission(sheet.content, {
    weighted: sheet.rules.weighted,
    usesPerspectives: plansByPerspective(sheet.position),
  });
  if (refusals.length > 0)
    throw new AppError(
      'plan.not_ready',
      refusals.map((refusal) => ({ ...refusal })),
    );
  await expectSupported(work, sheet);
}

const countOf: Record<PlanState, CountName> = {
  draft: 'draft',
  revising: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  agreed: 'agreed',
  ended: 'agreed',
};

async function move(
  work: Work,
  sheet: PlanSheet,
  change: Partial<PlanChange> & { state: PlanState },
  action: string,
  after: object,
): Promise<Plan> {
  const { state, note, remarks, submittedAt, agreedAt, agreedBy, agreedFor, returnedBy, returnedFor } = { ...sheet, ...change };
  await updatePlanState(
    work.tx,
    sheet.id,
    { state, note, remarks, submittedAt, agreedAt, agreedBy, agreedFor, returnedBy, returnedFor },
    work.now,
  );
  work.audit({
    action,
    subjectType: 'plan',
    subjectId: sheet.id,
    before: { state: sheet.state },
    after: { state, ...after },
    onBehalfOf: standsInFor(work.actor, sheet),
  });
  work.publish({ kind: action, payload: { planId: sheet.id, cycleId: sheet.cycleId } });
  const plan = await rereadPlan(work, sheet.id);
  if (countOf[sheet.state] !== countOf[state])
    await changeCounts(work.tx, sheet.cycleId, sheet.unitId, { [countOf[sheet.state]]: -1, [countOf[state]]: 1 });
  return plan;
}

/** Whether a JSON Pointer leads to a part of the content. */
function pointsInto(content: unknown, pointer: string): boolean {
  if (!pointer.startsWith('/')) return pointer === '';
  let at = content;
  for (const key of pointer.slice(1).split('/')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key) || (Array.isArray(at) && !/^\d+$/.test(key))) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}
