import type { BodyOf, ProgressEntry, createProgressEntry as contract } from '@pauh/contracts';
import {
  type Measure,
  canReadProgress,
  canWriteProgress,
  checkActual,
  fromTenThousandths,
  planIndicators,
  toTenThousandths,
} from '@pauh/domain';
import { type Read, type Work, recordAccess } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { type PlanSheet, expectAllowed, findPlanFacts, findPlanSheetForUpdate, isStageOpen } from '../plans/plans.module.ts';
import { attachFiles, insertEvidenceLinks } from './evidence.repo.ts';
import { type ProgressRow, countEntries, getEntry, insertEntry, listEntries } from './progress.repo.ts';

type NewProgress = BodyOf<typeof contract>;

const toDto = ({ byEmployeeId, byName, ...row }: ProgressRow): ProgressEntry => ({
  ...row,
  value: row.value === null ? null : fromTenThousandths(row.value),
  by: { employeeId: byEmployeeId, name: byName },
  createdAt: row.createdAt.toISOString(),
});

export async function listProgressEntries(
  read: Read,
  planId: string,
  { limit, cursor, count, indicatorId }: PageRequest & { indicatorId?: string },
): Promise<Page<ProgressEntry>> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canReadProgress(read.actor, facts), 'plan.not_found');
  await recordAccess(read, planId, facts, 'progress');
  const filter = [planId, indicatorId ?? null];
  const rows = await listEntries(read.db, planId, indicatorId ?? null, cursorKey('progress', filter, cursor), limit + 1);
  const page = pageOf('progress', filter, rows, limit, (row) => [row.on, row.id]);
  return { ...page, items: page.items.map(toDto), ...(count ? { total: await countEntries(read.db, planId, indicatorId ?? null) } : {}) };
}

/** What the owner reached on a day, with what shows it. */
export async function createProgressEntry(work: Work, planId: string, input: NewProgress): Promise<ProgressEntry> {
  const plan = await findPlanSheetForUpdate(work.tx, planId, work.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canWriteProgress(work.actor, plan), 'plan.not_found');
  if (plan.state !== 'agreed') throw new AppError('plan.not_agreed');
  if (!isStageOpen('record_progress', plan.stage)) throw new AppError('plan.stage_closed');
  const indicator = indicatorOf(plan, input.indicatorId);
  expectDay(plan, input.on, work.today);
  expectWebLinks(input.links);
  const entry = {
    id: newId(),
    planId,
    indicatorId: indicator.id,
    on: input.on,
    value: valueOf(indicator, input.value),
    note: input.note,
    byEmployeeId: plan.employeeId,
    at: work.now,
  };
  await insertEntry(work.tx, entry);
  await attachEvidence(work, planId, entry.id, input);
  work.audit({
    action: 'progress.recorded',
    subjectType: 'plan',
    subjectId: planId,
    after: { ...entry, links: input.links, evidenceIds: input.evidenceIds },
  });
  work.publish({ kind: 'progress.recorded', payload: { planId, progressEntryId: entry.id } });
  return toDto(await getEntry(work.tx, entry.id));
}

function indicatorOf(plan: PlanSheet, id: string) {
  const found = planIndicators(plan.content).find(({ indicator }) => indicator.id === id.toLowerCase());
  if (!found) throw new AppError('progress.indicator_unknown', [{ pointer: '/indicatorId', code: 'progress.indicator_unknown' }]);
  return found.indicator;
}

function expectDay({ startsOn, endsOn }: PlanSheet, on: string, today: string): void {
  if (on < startsOn || on > endsOn || on > today)
    throw new AppError('progress.date_outside_period', [
      { pointer: '/on', code: 'progress.date_outside_period', params: { from: startsOn, to: endsOn < today ? endsOn : today } },
    ]);
}

function valueOf(measure: Measure, value: number | null): number | null {
  if (value === null) return null;
  const parsed = toTenThousandths(value);
  if (!parsed.ok) throw new AppError('request.refused', [{ pointer: '/value', code: parsed.code }]);
  const codes = checkActual(measure, parsed.value);
  if (codes.length > 0)
    throw new AppError(
      'progress.value_refused',
      codes.map((code) => ({ pointer: '/value', code })),
    );
  return parsed.value;
}

/** Anything else a browser opens (`javascript:`, `file:`, `data:`) is no evidence. */
function expectWebLinks(links: readonly string[]): void {
  const refused = links.flatMap((link, index) =>
    URL.canParse(link) && ['http:', 'https:'].includes(new URL(link).protocol)
      ? []
      : [{ pointer: `/links/${index}`, code: 'evidence.link_refused' }],
  );
  if (refused.length > 0) throw new AppError('evidence.link_refused', refused);
}

async function attachEvidence(work: Work, planId: string, entryId: string, { links, evidenceIds }: NewProgress): Promise<void> {
  if (links.length > 0)
    await insertEvidenceLinks(work.tx, {
      planId,
      entryId,
      links: links.map((link) => ({ id: newId(), link })),
      byAccountId: work.actor.accountId,
      at: work.now,
    });
  if (evidenceIds.length === 0) return;
  const attached = await attachFiles(work.tx, evidenceIds, planId, entryId);
  const lost = evidenceIds.flatMap((id, index) =>
    attached.includes(id.toLowerCase()) ? [] : [{ pointer: `/evidenceIds/${index}`, code: 'evidence.not_found' }],
  );
  if (lost.length > 0) throw new AppError('evidence.not_found', lost);
}
