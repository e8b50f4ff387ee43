import type { Plan } from '@pauh/contracts';
import { canConfirmCascade, changedResults, standsInFor } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { isStageOpen } from './plan-actions.ts';
import { clearMarks, confirmMarks, markDependents } from './plan-marks.repo.ts';
import { listRevisions } from './plan-revisions.repo.ts';
import type { PlanSheet } from './plan-sheet.repo.ts';
import { touchPlan } from './plans.repo.ts';
import { openPlan, rereadPlan } from './plans.service.ts';

/** After an agreement: what changed since the last one is to be looked at by those who support it; the plan's own marks are answered. */
export async function followAgreement(work: Work, sheet: PlanSheet): Promise<void> {
  await clearMarks(work.tx, sheet.id, work.actorName, work.now);
  const [before] = await listRevisions(work.tx, sheet.id, null, 1);
  const changed = before ? changedResults(before.content, sheet.content) : [];
  if (changed.length === 0) return;
  const planIds = await markDependents(work.tx, sheet.id, changed, work.actorName, work.now);
  if (planIds.length === 0) return;
  work.audit({ action: 'plan.dependents_marked', subjectType: 'plan', subjectId: sheet.id, after: { changed, planIds } });
  work.publish({ kind: 'plan.dependents_marked', payload: { planId: sheet.id, planIds } });
}

/** The owner or the supervisor has looked: the plan is still right as it stands. Only what they saw is answered. */
export async function confirmCascade(work: Work, planId: string, ifMatch: number, markIds: readonly string[]): Promise<Plan> {
  const sheet = await openPlan(work, planId, ifMatch, canConfirmCascade);
  if (!isStageOpen('confirm_cascade', sheet.stage)) throw new AppError('plan.stage_closed');
  const confirmed = await confirmMarks(work.tx, planId, markIds, work.actorName, work.now);
  if (confirmed.length === 0) throw new AppError('plan.nothing_to_confirm');
  await touchPlan(work.tx, planId, sheet.remarks, work.now);
  work.audit({
    action: 'plan.cascade_confirmed',
    subjectType: 'plan',
    subjectId: planId,
    before: confirmed.map(({ resultId, before: title }) => ({ resultId, title })),
    after: confirmed.map(({ resultId, after: title }) => ({ resultId, title })),
    onBehalfOf: standsInFor(work.actor, sheet),
  });
  return rereadPlan(work, planId);
}
