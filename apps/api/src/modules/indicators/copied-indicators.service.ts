import type { CopiedIndicators } from '@pauh/contracts';
import { canWritePlan, copiesAmong } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectAllowed, findPlanFacts } from '../plans/plans.module.ts';
import { listIndicatorTexts } from './copied-indicators.repo.ts';

/** Which of one's own indicators resemble a colleague's of the same unit and cycle. Nobody's text but one's own is told. */
export async function getCopiedIndicators(read: Read, planId: string): Promise<CopiedIndicators> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canWritePlan(read.actor, facts), 'plan.not_found');
  const texts = await listIndicatorTexts(read.db, planId);
  const those = (own: boolean) => texts.filter((text) => text.own === own).map(({ title }) => title);
  return { titles: copiesAmong(those(true), those(false)) };
}
