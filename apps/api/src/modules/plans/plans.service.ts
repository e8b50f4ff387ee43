import type { Plan, PlanSummary } from '@pauh/contracts';
import { type Actor, type PlanFacts, type Verdict, canReadPlan, hasPermissionIn, plannedSpans } from '@pauh/domain';
import { type Read, type Work, recordAccess } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { beginPlans, changeCounts, getVisibleCycle } from '../cycles/cycles.module.ts';
import { type PlanFilter, countPlans, listPlans as listRows, orderOf } from './plan-list.repo.ts';
import { type PlanSheet, findPlanSheet, findPlanSheetForUpdate } from './plan-sheet.repo.ts';
import { planToDto, summaryToDto } from './plans.mapper.ts';
import { findAssignmentForUpdate } from './plans.repo.ts';
import { expectAllowed } from './verdict.ts';

export async function listPlans({ db, actor, today }: Read, query: PageRequest & PlanFilter): Promise<Page<PlanSummary>> {
  const { limit, cursor, count, ...filter } = query;
  const rows = await listRows(db, actor, today, filter, cursorKey('plans', filter, cursor), limit + 1);
  const page = pageOf('plans', filter, rows, limit, orderOf(filter).keyOf);
  return {
    ...page,
    items: page.items.map((row) => summaryToDto(row, actor)),
    ...(count ? { total: await countPlans(db, actor, today, filter) } : {}),
  };
}

export async function getPlan(read: Read, planId: string): Promise<Plan> {
  const sheet = await findPlanSheet(read.db, planId, read.today);
  if (!sheet) throw new AppError('plan.not_found');
  expectAllowed(canReadPlan(read.actor, sheet), 'plan.not_found');
  await recordAccess(read, planId, sheet, 'plan');
  return planToDto(sheet, read.actor);
}

/** The plan, locked, for an act that the policy allows on the version the actor read. */
export async function openPlan(
  work: Work,
  planId: string,
  ifMatch: number,
  policy: (actor: Actor, facts: PlanFacts) => Verdict,
): Promise<PlanSheet> {
  const sheet = await findPlanSheetForUpdate(work.tx, planId, work.today);
  if (!sheet) throw new AppError('plan.not_found');
  expectAllowed(policy(work.actor, sheet), 'plan.not_found');
  expectVersion(sheet.version, ifMatch);
  return sheet;
}

/** The plan as it is after a write of this transaction. */
export async function rereadPlan(work: Work, planId: string): Promise<Plan> {
  const sheet = await findPlanSheet(work.tx, planId, work.today);
  if (!sheet) throw new Error('a plan that was just written is gone');
  return planToDto(sheet, work.actor);
}

/** A plan for somebody who came after planning opened, of any kind of assignment: transfer, Plt, a new civil servant. */
export async function createPlan(work: Work, { cycleId, assignmentId }: { cycleId: string; assignmentId: string }): Promise<Plan> {
  const absent = () => new AppError('assignment.not_found', [{ pointer: '/assignmentId', code: 'assignment.not_found' }]);
  const cycle = await getVisibleCycle(work, cycleId);
  const assignment = await findAssignmentForUpdate(work.tx, assignmentId, cycle.id);
  if (!assignment?.unitPath.startsWith(cycle.unitPath) || !hasPermissionIn(work.actor, 'cycle:manage', assignment.unitPath)) throw absent();
  if (assignment.planId !== null) throw new AppError('plan.exists');
  if (cycle.stage !== 'planning' && cycle.stage !== 'running') throw new AppError('plan.stage_closed');
  if (assignment.held.endsOn < assignment.held.startsOn) throw absent(); // its days lie outside the cycle
  if (plannedSpans(assignment.held, assignment.standings).length === 0)
    throw new AppError('plan.standing_without_plan', [{ pointer: '/assignmentId', code: 'plan.standing_without_plan' }]);
  // whoever is away in between has one for each part
  const made = await beginPlans(work, cycle.id, [assignmentId]);
  const [first] = made;
  if (!first) throw absent();
  for (const { id: planId } of made) {
    work.audit({ action: 'plan.created', subjectType: 'plan', subjectId: planId, after: { cycleId, assignmentId } });
    work.publish({ kind: 'plan.created', payload: { planId, cycleId } });
  }
  const plan = await rereadPlan(work, first.id);
  await changeCounts(work.tx, cycle.id, plan.unit.unitId, { plans: made.length, draft: made.length });
  return plan;
}
