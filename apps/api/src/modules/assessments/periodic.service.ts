import type { PeriodicResults } from '@pauh/contracts';
import type { Read } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectAllowed } from '../plans/plans.module.ts';
import { periodicResultsOf } from '../results/results.module.ts';
import { verdictOnParts } from './parts.service.ts';
import { findSheetHead } from './sheet.repo.ts';

/** The periodic results of the year that this plan is of, for whoever reads its assessment. None for a cycle that is no year. */
export async function readPeriodicResults(read: Read, planId: string): Promise<PeriodicResults> {
  const head = await findSheetHead(read.db, planId, read.today, read.actor);
  if (!head) throw new AppError('plan.not_found');
  expectAllowed(verdictOnParts(read.actor, head), 'plan.not_found');
  return { planId: head.planId, items: await periodicResultsOf(read, head) };
}
