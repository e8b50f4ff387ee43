import type { PlanState } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { type FittedPlan, type MovedPlan, fitPlans, listMovedPlans } from './assignment-plans.repo.ts';
import { type CountChange, type CountName, changeCountsOf } from './counts.repo.ts';
import { insertDraftPlans } from './opening.repo.ts';

export type PlanMove = Omit<MovedPlan, 'cycleId'> & { begun: boolean };

/**
 * Plans follow their assignments in every cycle that plans or runs: those whose assignment has ended end at its last
 * day, kept as they were, and an assignment without a plan gets one for its own dates [P]. Call it last of a change.
 */
export async function followAssignments(work: Work, assignmentIds: readonly string[]): Promise<PlanMove[]> {
  const fitted = new Map((await fitPlans(work.tx, assignmentIds, work.today, work.now)).map((plan) => [plan.id, plan]));
  const begun = await insertDraftPlans(work.tx, { assignmentIds }, work.now);
  const moves = await listMovedPlans(work.tx, [...fitted.keys(), ...begun.map(({ id }) => id)]);
  for (const move of moves) note(work, move, fitted.get(move.planId));
  const ended = moves.flatMap(({ planId, state }) => (state === 'ended' ? (fitted.get(planId) ?? []) : []));
  await changeCountsOf(work.tx, [...begun.map(({ cycleId, unitId }) => ({ cycleId, unitId, differences: { plans: 1, draft: 1 } })), ...ended.map(leavesCounts)]);
  return moves.map(({ cycleId: _, ...move }) => ({ ...move, begun: !fitted.has(move.planId) }));
}

function note(work: Work, { planId, cycleId, startsOn, endsOn, state }: MovedPlan, before: FittedPlan | undefined): void {
  const action = !before ? 'plan.created' : state === 'ended' ? 'plan.ended' : 'plan.dates_changed';
  work.audit({ action, subjectType: 'plan', subjectId: planId, ...(before ? { before: { state: before.stateBefore, endsOn: before.endsOnBefore } } : {}), after: { cycleId, startsOn, endsOn, state } });
  work.publish({ kind: action, payload: { planId, cycleId } });
}

const countOf = { draft: 'draft', revising: 'draft', submitted: 'submitted', returned: 'returned', agreed: 'agreed', ended: 'agreed' } as const satisfies Record<PlanState, CountName>;

/** A plan that ends agreed still counts as agreed; one that was never agreed waits for nobody any more. */
const leavesCounts = ({ cycleId, unitId, stateBefore, agreed }: FittedPlan): CountChange => ({ cycleId, unitId, differences: agreed ? {} : { plans: -1, [countOf[stateBefore]]: -1 } });
