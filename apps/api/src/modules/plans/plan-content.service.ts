import type { Plan, PlanContent as PlanContentDto } from '@pauh/contracts';
import { type PlanContent, type PlanIndicator, canWritePlan, followRemarks, isPlanEditable, planIndicators } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import type { Work } from '../../db/work.ts';
import { AppError, type Finding } from '../../lib/app-error.ts';
import { isStageOpen } from './plan-actions.ts';
import { contentFromDto } from './plan-content.mapper.ts';
import { writePlanContent } from './plan-content.repo.ts';
import { findKnownVersions, findRowsInUse, touchPlan } from './plans.repo.ts';
import { openPlan, rereadPlan } from './plans.service.ts';
import { nameSupported } from './supported-results.service.ts';

/**
 * Saves a draft, finished or not. Rows keep their ids; what a row already carries (progress, assessments, feedback)
 * keeps it in the plan.
 */
export async function savePlanContent(work: Work, planId: string, ifMatch: number, dto: PlanContentDto): Promise<Plan> {
  const sheet = await openPlan(work, planId, ifMatch, canWritePlan);
  if (!isPlanEditable(sheet.state)) throw new AppError('plan.not_editable');
  if (!isStageOpen('write', sheet.stage)) throw new AppError('plan.stage_closed');
  expectOwnRows(dto, sheet.content);
  const content = await nameSupported(work, sheet, contentFromDto(dto));
  await expectNoneInUse(work, planId, sheet.content, content);
  const stored = new Set(planIndicators(sheet.content).map(({ indicator }) => versionKey(indicator)));
  await expectKnownVersions(
    work.tx,
    planIndicators(content).filter(({ indicator }) => !stored.has(versionKey(indicator))),
  );
  await writePlanContent(work.tx, planId, content);
  await touchPlan(work.tx, planId, followRemarks(sheet.remarks, sheet.content, content), work.now);
  work.audit({
    action: 'plan.saved',
    subjectType: 'plan',
    subjectId: planId,
    before: { rows: rowIds(sheet.content).length },
    after: { rows: rowIds(content).length },
  });
  return rereadPlan(work, planId);
}

const resultIds = ({ results }: PlanContent): string[] => results.map((result) => result.id);
const indicatorIds = (content: PlanContent): string[] => planIndicators(content).map(({ indicator }) => indicator.id);
/** Every row of a plan, by its id. */
export const rowIds = (content: PlanContent): string[] => [...resultIds(content), ...indicatorIds(content)];

/** A row names an id only to say which row of this plan it is. Throws 422 with the place of each that is not, or is named twice. */
function expectOwnRows(dto: PlanContentDto, present: PlanContent): void {
  const given = [
    ...dto.results.map((result, r) => ({ key: result.id?.toLowerCase(), pointer: `/results/${r}`, known: resultIds(present) })),
    ...dto.results.flatMap((result, r) =>
      result.indicators.map((indicator, i) => ({
        key: indicator.id?.toLowerCase(),
        pointer: `/results/${r}/indicators/${i}`,
        known: indicatorIds(present),
      })),
    ),
  ].filter((row): row is typeof row & { key: string } => row.key !== undefined);
  refuse(
    'plan.row_unknown',
    given.filter(({ key, known }) => !known.includes(key)),
  );
  const named = [...given, ...dto.behaviours.map(({ behaviour }, b) => ({ key: behaviour, pointer: `/behaviours/${b}` }))];
  refuse(
    'plan.row_repeated',
    named.filter(({ key }, index) => named.findIndex((other) => other.key === key) < index),
  );
}

function refuse(code: 'plan.row_unknown' | 'plan.row_repeated', rows: readonly { pointer: string }[]): void {
  const findings: Finding[] = rows.map(({ pointer }) => ({ pointer, code }));
  if (findings.length > 0) throw new AppError(code, findings);
}

type Taken = Pick<PlanIndicator, 'code' | 'codeVersion'>;
const versionKey = ({ code, codeVersion }: Taken): string => `${code} ${codeVersion}`;

/**
 * A row may name only a version that the library has. Throws 422 with the place of each that names another; `at` is
 * where the content stands.
 */
export async function expectKnownVersions(tx: Tx, rows: readonly { indicator: Taken; pointer: string }[], at = ''): Promise<void> {
  const named = rows.filter(({ indicator }) => indicator.codeVersion !== null);
  if (named.length === 0) return;
  const known = new Set(
    (
      await findKnownVersions(
        tx,
        named.map(({ indicator }) => indicator),
      )
    ).map(versionKey),
  );
  const unknown = named.filter(({ indicator }) => !known.has(versionKey(indicator)));
  const code = 'plan.indicator_version_unknown';
  if (unknown.length > 0)
    throw new AppError(
      code,
      unknown.map(({ pointer }) => ({ pointer: `${at}${pointer}/codeVersion`, code })),
    );
}

async function expectNoneInUse(work: Work, planId: string, before: PlanContent, after: PlanContent): Promise<void> {
  const kept = new Set(rowIds(after));
  const removed = rowIds(before).filter((id) => !kept.has(id));
  if (removed.length === 0) return;
  const used = await findRowsInUse(work.tx, [planId], removed);
  if (used.length > 0)
    throw new AppError(
      'plan.row_in_use',
      used.map(({ id, title }) => ({ pointer: '/results', code: 'plan.row_in_use', params: { id, title } })),
    );
}
