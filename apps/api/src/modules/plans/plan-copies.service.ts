import type { PlanCopy, PlanCopySource } from '@pauh/contracts';
import { planContentToDto } from '@pauh/contracts/exact-content';
import { type PlanContent, canWritePlan, copyOfPlan, fromTenThousandths, plansByPerspective } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { countCopySources, findCopySource, listCopySources } from './plan-copies.repo.ts';
import { findPlanFacts } from './plan-facts.repo.ts';
import { findPlanSheet } from './plan-sheet.repo.ts';
import { expectAllowed } from './verdict.ts';

/** The owner's earlier plans, newest first. */
export async function listPlanCopySources(
  read: Read,
  planId: string,
  { limit, cursor, count }: PageRequest,
): Promise<Page<PlanCopySource>> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canWritePlan(read.actor, facts), 'plan.not_found');
  const rows = await listCopySources(read.db, planId, cursorKey('plan_copy_sources', planId, cursor), limit + 1);
  const page = pageOf('plan_copy_sources', planId, rows, limit, (row) => [row.startsOn, row.planId]);
  return { ...page, ...(count ? { total: await countCopySources(read.db, planId) } : {}) };
}

/** What a plan would take over from an earlier one, for its owner to look at; nothing is written. */
export async function getPlanCopy(read: Read, planId: string, sourcePlanId: string): Promise<PlanCopy> {
  const plan = await findPlanSheet(read.db, planId, read.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canWritePlan(read.actor, plan), 'plan.not_found');
  const found = await findCopySource(read.db, planId, sourcePlanId);
  if (!found) throw new AppError('plan.not_found');
  const { content: written, measured, ...source } = found;
  const { content, baselines } = copyOfPlan(written, measured, {
    weighted: plan.rules.weighted,
    usesPerspectives: plansByPerspective(plan.position),
  });
  return {
    source,
    content: asNew(content),
    baselines: baselines.map(({ value, ...offer }) => ({ ...offer, value: fromTenThousandths(value) })),
  };
}

/** The rows of a copy have no id yet: they get one where they are saved. */
function asNew(content: PlanContent): PlanCopy['content'] {
  const dto = planContentToDto(content);
  return {
    ...dto,
    results: dto.results.map(({ id: _id, ...result }) => ({
      ...result,
      indicators: result.indicators.map(({ id: _own, ...indicator }) => indicator),
    })),
  };
}
