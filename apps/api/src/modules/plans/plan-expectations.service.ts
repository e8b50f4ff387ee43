import type { BodyOf, Plan, setPlanExpectations as contract } from '@pauh/contracts';
import { canReviewPlan, followRemarks, standsInFor } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { isStageOpen } from './plan-actions.ts';
import { writePlanContent } from './plan-content.repo.ts';
import { touchPlan } from './plans.repo.ts';
import { openPlan, rereadPlan } from './plans.service.ts';

/**
 * The leader's special expectations of behaviour are the leader's to say [L]: the member may draft what was talked about,
 * and while the plan waits for agreement the supervisor has the last word on it.
 */
export async function setPlanExpectations(
  work: Work,
  planId: string,
  ifMatch: number,
  { behaviours }: BodyOf<typeof contract>,
): Promise<Plan> {
  const sheet = await openPlan(work, planId, ifMatch, canReviewPlan);
  if (sheet.state !== 'submitted') throw new AppError('plan.not_submitted');
  if (!isStageOpen('agree', sheet.stage)) throw new AppError('plan.stage_closed');
  const twice = behaviours.flatMap(({ behaviour }, b) =>
    behaviours.findIndex((other) => other.behaviour === behaviour) < b ? [{ pointer: `/behaviours/${b}`, code: 'plan.row_repeated' }] : [],
  );
  if (twice.length > 0) throw new AppError('plan.row_repeated', twice);
  const content = { ...sheet.content, behaviours };
  await writePlanContent(work.tx, planId, content);
  await touchPlan(work.tx, planId, followRemarks(sheet.remarks, sheet.content, content), work.now);
  work.audit({
    action: 'plan.expectations_set',
    subjectType: 'plan',
    subjectId: planId,
    before: { behaviours: sheet.content.behaviours },
    after: { behaviours },
    onBehalfOf: standsInFor(work.actor, sheet),
  });
  return rereadPlan(work, planId);
}
