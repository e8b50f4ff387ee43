import type { OverrideCount, PlanAnnouncements } from '@pauh/contracts';
import { canWriteFeedback, pathsWith, suggestAssessment } from '@pauh/domain';
import { type Read, recordAccess } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { expectAllowed } from '../plans/plans.module.ts';
import { announcementsToDto, noSurpriseFacts } from './announcements.ts';
import { measuredContent } from './measured-content.ts';
import { countOverrideCounts, listOverrideCounts } from './override-counts.repo.ts';
import { findSheetHead, getSheetBody } from './sheet.repo.ts';

/** For whoever may give the notes, while there is time: what is announced, and what lies below by the figures so far. */
export async function readAnnouncements(read: Read, planId: string): Promise<PlanAnnouncements> {
  const head = await findSheetHead(read.db, planId, read.today, read.actor);
  if (!head) throw new AppError('plan.not_found');
  expectAllowed(canWriteFeedback(read.actor, head), 'plan.not_found');
  const body = await getSheetBody(read.db, head, read.actor.employeeId);
  await recordAccess(read, planId, head, 'score');
  const { results } = suggestAssessment(measuredContent(body), body.plan, head.rules);
  return {
    planId: head.planId,
    ...announcementsToDto(noSurpriseFacts(head, body, read), head.rules.noSurpriseDays),
    belowSoFar: results.filter(({ suggestedRating }) => suggestedRating === 'di_bawah_ekspektasi').map(({ resultId }) => resultId),
  };
}

/** For HR, in the units of each grant that gives it. */
export async function readOverrideCounts(
  read: Read,
  { limit, cursor, count, ...query }: PageRequest & { cycleId?: string | undefined },
): Promise<Page<OverrideCount>> {
  const sight = { paths: pathsWith(read.actor, 'override:read'), cycleId: query.cycleId ?? null };
  const rows = await listOverrideCounts(read.db, sight, cursorKey('override_counts', sight.cycleId, cursor), limit + 1);
  const page = pageOf('override_counts', sight.cycleId, rows, limit, ({ by, givenIn }) => [by.name, by.employeeId, givenIn]);
  return { ...page, ...(count ? { total: await countOverrideCounts(read.db, sight) } : {}) };
}
