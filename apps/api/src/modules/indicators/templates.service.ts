import type { PlanContent as PlanContentDto, PlanTemplate } from '@pauh/contracts';
import { checkPlanForSubmission, planIndicators } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { contentFromDto } from '../plans/plans.module.ts';
import { countTemplates, findTemplate, insertTemplate, listTemplates } from './templates.repo.ts';

export async function listPlanTemplates({ db }: Read, { limit, cursor, count }: PageRequest): Promise<Page<PlanTemplate>> {
  const [after = null] = cursorKey('plan-templates', null, cursor) ?? [];
  const page = pageOf('plan-templates', null, await listTemplates(db, after, limit + 1), limit, (row) => [row.code]);
  return { ...page, ...(count ? { total: await countTemplates(db) } : {}) };
}

export async function getPlanTemplate({ db }: Read, templateId: string): Promise<PlanTemplate> {
  const row = await findTemplate(db, templateId);
  if (!row) throw new AppError('template.not_found');
  return row;
}

/** A template is never changed: what is to be different is the next version. */
export async function createPlanTemplate(work: Work, input: { code: string; name: string; content: PlanContentDto }): Promise<PlanTemplate> {
  expectUsable(input.content);
  const row = await insertTemplate(work.tx, { id: newId(), code: input.code, name: input.name, content: withoutIds(input.content) });
  work.audit({ action: 'plan_template.created', subjectType: 'plan_template', subjectId: row.id, after: { code: row.code, version: row.version, name: row.name } });
  return row;
}

/** The figures of a job differ from person to person: what a template leaves open its user fills in. Anything else must be as in a plan. */
function expectUsable(dto: PlanContentDto): void {
  const content = contentFromDto(dto);
  const weighted = planIndicators(content).some(({ indicator }) => indicator.weightHundredths !== null);
  const refusals = checkPlanForSubmission(content, { weighted }).filter(({ code }) => !/^indicator\.\w+_required$/.test(code));
  if (refusals.length > 0) throw new AppError('plan.not_ready', refusals.map(({ pointer, ...rest }) => ({ ...rest, pointer: `/content${pointer}` })));
}

/** Rows of a template are copied, never pointed to; what they support is each user's own superior's. */
const withoutIds = (dto: PlanContentDto): PlanContentDto => ({
  ...dto, results: dto.results.map(({ id: _result, supportedResultId: _supported, supportedTitle: _title, ...result }) => ({ ...result, indicators: result.indicators.map(({ id: _indicator, ...indicator }) => indicator) })),
});
