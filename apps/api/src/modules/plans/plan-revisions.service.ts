import type { PlanRevision } from '@pauh/contracts';
import { planContentToDto } from '@pauh/contracts/exact-content';
import { canReadPlan } from '@pauh/domain';
import { type Read, recordAccess } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { findPlanFacts } from './plan-facts.repo.ts';
import { type RevisionRow, countRevisions, listRevisions } from './plan-revisions.repo.ts';
import { expectAllowed } from './verdict.ts';

const toDto = ({ content, agreedAt, at, ...row }: RevisionRow): PlanRevision => ({
  ...row,
  at: at.toISOString(),
  agreedAt: agreedAt?.toISOString() ?? null,
  content: planContentToDto(content),
});

/** What was agreed before each revision, for whoever may read the plan. */
export async function listPlanRevisions(read: Read, planId: string, { limit, cursor, count }: PageRequest): Promise<Page<PlanRevision>> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canReadPlan(read.actor, facts), 'plan.not_found');
  await recordAccess(read, planId, facts, 'plan_revisions');
  const rows = await listRevisions(read.db, planId, cursorKey('plan_revisions', planId, cursor), limit + 1);
  const page = pageOf('plan_revisions', planId, rows, limit, (row) => [row.no]);
  return { ...page, items: page.items.map(toDto), ...(count ? { total: await countRevisions(read.db, planId) } : {}) };
}
