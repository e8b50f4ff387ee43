import type { PlanServices, QueryOf, SupportingResult, listSupportingResults as belowContract } from '@pauh/contracts';
import { canReadPlan } from '@pauh/domain';
import { type Read, recordAccess, recordTitlesRead } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { expectAllowed, findPlanFacts } from '../plans/plans.module.ts';
import { seenService } from './service-indicators.service.ts';
import { type LineRow, countBelow, leadsTo, listBelow, listServicesOfPlan } from './service-tree.repo.ts';

/** Whoever reads the plan sees its line: of everybody above the titles alone, and each of them is told. */
export async function getPlanServices(read: Read, planId: string): Promise<PlanServices> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canReadPlan(read.actor, facts), 'plan.not_found');
  await recordAccess(read, planId, facts, 'plan_services');
  const rows = await listServicesOfPlan(read.db, planId);
  await recordTitles(
    read,
    rows.flatMap(({ path }) => path),
  );
  return { results: rows.map((row) => ({ ...row, path: row.path.map(lineOf) })) };
}

const lineOf = <Row extends LineRow>({ planId: _, ...row }: Row) => row;

/** One step down: what is not in the line of the service is not shown under it. */
export async function listSupportingResults(
  read: Read,
  serviceId: string,
  { cycleId, underId, limit, cursor, count }: QueryOf<typeof belowContract>,
): Promise<Page<SupportingResult>> {
  await seenService(read.db, read.actor, serviceId);
  if (underId !== undefined && !(await leadsTo(read.db, underId, serviceId))) throw new AppError('service.not_found');
  const filter = { serviceId, cycleId, underId: underId ?? null };
  const rows = await listBelow(read.db, serviceId, cycleId, filter.underId, cursorKey('supporting_results', filter, cursor), limit + 1);
  const page = pageOf('supporting_results', filter, rows, limit, (row) => [row.employee.name, row.resultId]);
  await recordTitles(read, page.items);
  return {
    ...page,
    items: page.items.map(lineOf),
    ...(count ? { total: await countBelow(read.db, serviceId, cycleId, filter.underId) } : {}),
  };
}

/** Of each plan once. */
async function recordTitles(read: Read, rows: readonly LineRow[]): Promise<void> {
  await recordTitlesRead(read, 'in_line', [
    ...new Map(rows.map(({ planId, employee }) => [planId, { planId, employeeId: employee.employeeId }])).values(),
  ]);
}
