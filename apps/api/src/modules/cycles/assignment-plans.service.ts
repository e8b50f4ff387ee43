import { type DatedPlan, type PlanDays, type PlanState, fitPlans, followsPlace, plannedSpans } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import {
  type MovedPlan,
  type NewPlan,
  type PlacedInCycle,
  insertPlans,
  listMovedPlans,
  listPlacedForUpdate,
  updatePlanDays,
} from './assignment-plans.repo.ts';
import { takePlaces } from './plan-places.repo.ts';
import { type CountChange, type CountName, changeCountsOf } from './counts.repo.ts';

export type PlanMove = Omit<MovedPlan, 'cycleId'> & { begun: boolean };
type StoredPlan = DatedPlan & { cycleId: string; unitId: string };

/**
 * Plans follow their assignments and the standings of their people in every cycle that plans or runs: those whose
 * days have changed take the new ones, those that are over end, kept as they were, and days without a plan get one
 * [P]. Call it last of a change.
 */
export async function followAssignments(work: Work, assignmentIds: readonly string[]): Promise<PlanMove[]> {
  const { changed, begun, before } = await fit(work, assignmentIds, null);
  const moves = await listMovedPlans(
    work.tx,
    [...changed, ...begun].map(({ id }) => id),
  );
  for (const move of moves) note(work, move, before.get(move.planId));
  await changeCountsOf(work.tx, [
    ...begun.map(({ cycleId, unitId }) => ({ cycleId, unitId, differences: { plans: 1, draft: 1 } })),
    ...changed.map((plan) => countChange(before.get(plan.id) as StoredPlan, plan.state)),
  ]);
  return moves.map(({ cycleId: _, ...move }) => ({ ...move, begun: !before.has(move.planId) }));
}

/** The plans of one cycle for these assignments, whose people are away on some of its days. Figures are for the caller. */
export async function beginPlans(work: Work, cycleId: string, assignmentIds: readonly string[]): Promise<NewPlan[]> {
  return (await fit(work, assignmentIds, cycleId)).begun;
}

async function fit(
  work: Work,
  assignmentIds: readonly string[],
  cycleId: string | null,
): Promise<{ changed: PlanDays[]; begun: NewPlan[]; before: Map<string, StoredPlan> }> {
  const placed = await listPlacedForUpdate(work.tx, assignmentIds, cycleId);
  const fits = placed.map((one) => ({ ...one, ...fitOf(one, work.today) }));
  const changed = fits.flatMap((one) => one.changed);
  await updatePlanDays(work.tx, changed, work.now);
  // one that opens again has missed what was renamed meanwhile
  await takePlaces(
    work.tx,
    changed.filter((plan) => followsPlace(plan, work.today)).map(({ id }) => id),
    work.now,
  );
  const begun = await insertPlans(
    work.tx,
    fits.flatMap((one) => one.begun.map((days) => ({ ...days, cycleId: one.cycleId, assignmentId: one.assignmentId }))),
    work.now,
  );
  return {
    changed,
    begun,
    before: new Map(placed.flatMap((one) => one.plans.map((plan) => [plan.id, { ...plan, cycleId: one.cycleId }]))),
  };
}

const fitOf = ({ cycle, held, standings, plans }: PlacedInCycle, today: string) =>
  fitPlans({ cycle, spans: plannedSpans(held, standings), plans, today });

function note(work: Work, { planId, cycleId, startsOn, endsOn, state }: MovedPlan, before: StoredPlan | undefined): void {
  const action = !before ? 'plan.created' : state === 'ended' ? 'plan.ended' : 'plan.dates_changed';
  work.audit({
    action,
    subjectType: 'plan',
    subjectId: planId,
    ...(before ? { before: { state: before.state, startsOn: before.startsOn, endsOn: before.endsOn } } : {}),
    after: { cycleId, startsOn, endsOn, state },
  });
  work.publish({ kind: action, payload: { planId, cycleId } });
}

const countOf = {
  draft: 'draft',
  revising: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  agreed: 'agreed',
  ended: 'agreed',
} as const satisfies Record<PlanState, CountName>;

/** A plan that ends agreed still counts as agreed; one that was never agreed waits for nobody any more, until it opens again. */
function countChange({ cycleId, unitId, state: before, agreed }: StoredPlan, after: PlanState): CountChange {
  const differences =
    before === after || agreed ? {} : after === 'ended' ? { plans: -1, [countOf[before]]: -1 } : { plans: 1, [countOf[after]]: 1 };
  return { cycleId, unitId, differences };
}
