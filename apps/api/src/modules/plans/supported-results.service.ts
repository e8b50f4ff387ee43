import type { SuperiorResults } from '@pauh/contracts';
import { type PlanContent, canWritePlan } from '@pauh/domain';
import { type Read, type Work, recordTitlesRead } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { findPlanFacts } from './plan-facts.repo.ts';
import type { PlanSheet } from './plan-sheet.repo.ts';
import { type Superior, findSuperior } from './superior.repo.ts';
import { expectAllowed } from './verdict.ts';

/** What the writer of a plan may support: the titles of the superior's results as last agreed, nothing else of that plan. */
export async function getSuperiorResults(read: Read, planId: string): Promise<SuperiorResults> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canWritePlan(read.actor, facts), 'plan.not_found');
  const { superior, state, planId: superiorPlanId, results } = (await findSuperior(read.db, planId, read.today)) as Superior;
  if (superior && superiorPlanId !== null && results.length > 0) await recordTitlesRead(read, 'subordinate', [{ employeeId: superior.employeeId, planId: superiorPlanId }]);
  return { superior, state, items: results };
}

/**
 * The content with what each result supports in the superior's own words. A choice that was kept before stays as it
 * was, also where the superior's result is gone meanwhile: a draft always saves, submission refuses it.
 */
export async function nameSupported(work: Work, sheet: PlanSheet, content: PlanContent): Promise<PlanContent> {
  const offered = await offeredTo(work, sheet, content);
  const before = new Map(sheet.content.results.map((result) => [result.id, result]));
  const kept = ({ id, supportedResultId }: PlanContent['results'][number]) => {
    const stored = before.get(id);
    return stored?.supportedResultId === supportedResultId ? stored : undefined;
  };
  refuseOthers(content, (result) => offered.has(result.supportedResultId as string) || kept(result) !== undefined);
  return {
    ...content, results: content.results.map((result) => ({
      ...result, supportedTitle: result.supportedResultId === null ? null : (offered.get(result.supportedResultId) ?? kept(result)?.supportedTitle ?? null),
    })),
  };
}

/** Throws 422 with the place of each result that supports none of the superior's as last agreed. */
export async function expectSupported(work: Work, sheet: PlanSheet): Promise<void> {
  const offered = await offeredTo(work, sheet, sheet.content);
  refuseOthers(sheet.content, ({ supportedResultId }) => offered.has(supportedResultId as string));
}

/** Titles of the superior's results by id; not asked for where nothing is supported. */
async function offeredTo(work: Work, sheet: PlanSheet, content: PlanContent): Promise<ReadonlyMap<string, string>> {
  if (content.results.every(({ supportedResultId }) => supportedResultId === null)) return new Map();
  const superior = await findSuperior(work.tx, sheet.id, work.today);
  return new Map((superior?.results ?? []).map(({ resultId, title }) => [resultId, title]));
}

function refuseOthers(content: PlanContent, holds: (result: PlanContent['results'][number]) => boolean): void {
  const code = 'plan.supported_result_not_superiors';
  const refused = content.results.flatMap((result, r) => (result.supportedResultId === null || holds(result) ? [] : [{ pointer: `/results/${r}/supportedResultId`, code }]));
  if (refused.length > 0) throw new AppError(code, refused);
}
