import type {
  BodyOf,
  PlanContent as PlanContentDto,
  PlanTemplate,
  QueryOf,
  createPlanTemplate as createContract,
  listPlanTemplates as listContract,
  revisePlanTemplate as reviseContract,
} from '@pauh/contracts';
import { type Actor, checkPlanForSubmission, planIndicators } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import type { Page, PageRequest } from '../../lib/paging.ts';
import { contentFromDto, expectKnownVersions } from '../plans/plans.module.ts';
import {
  type EntryKind,
  entryOf,
  expectFree,
  expectMaintained,
  getEntry,
  listEntries,
  listVersionsOf,
  newestToChange,
  withdrawEntry,
  writtenEntry,
} from './library.service.ts';
import { type TemplateRow, type TemplateToWrite, templates, writeTemplate } from './templates.repo.ts';

const toDto = (row: TemplateRow, actor: Actor): PlanTemplate => entryOf(row, actor);

const planTemplates: EntryKind<TemplateRow, PlanTemplate> = {
  repo: templates,
  subjectType: 'plan_template',
  toDto,
  codes: { missing: 'template.not_found', taken: 'template.code_taken', withdrawn: 'template.withdrawn' },
};

export const listPlanTemplates = (read: Read, query: QueryOf<typeof listContract>): Promise<Page<PlanTemplate>> =>
  listEntries(planTemplates, read, query);
export const listPlanTemplateVersions = (read: Read, templateId: string, page: PageRequest): Promise<Page<PlanTemplate>> =>
  listVersionsOf(planTemplates, read, templateId, page);
export const withdrawPlanTemplate = (work: Work, templateId: string, reason: string, ifMatch: number): Promise<PlanTemplate> =>
  withdrawEntry(planTemplates, work, templateId, reason, ifMatch);

export const getPlanTemplate = async (read: Read, templateId: string): Promise<PlanTemplate> =>
  toDto(await getEntry(planTemplates, read, templateId), read.actor);

export async function createPlanTemplate(work: Work, { forUnitId, ...body }: BodyOf<typeof createContract>): Promise<PlanTemplate> {
  await expectMaintained(work, forUnitId);
  await expectFree(planTemplates, work, body.code);
  return write(work, 'plan_template.created', { ...body, unitId: forUnitId, reason: null, again: false, id: newId() });
}

/** A template is never changed: what is to be different is the next version. */
export async function revisePlanTemplate(
  work: Work,
  templateId: string,
  { forUnitId, ...body }: BodyOf<typeof reviseContract>,
  ifMatch: number,
): Promise<PlanTemplate> {
  const newest = await newestToChange(planTemplates, work, templateId, ifMatch);
  await expectMaintained(work, forUnitId);
  return write(work, 'plan_template.revised', {
    ...body,
    code: newest.code,
    unitId: forUnitId,
    again: newest.withdrawnAt !== null,
    id: newId(),
  });
}

async function write(work: Work, action: string, row: TemplateToWrite): Promise<PlanTemplate> {
  await expectUsable(work, row.content);
  if (!(await writeTemplate(work.tx, { ...row, content: withoutIds(row.content) }, work.actorName, work.now)))
    throw new AppError('template.unchanged');
  const template = toDto(await writtenEntry(planTemplates, work, row.id), work.actor);
  const { code, version, name, positionKind, positionTitle, forUnit, reason } = template;
  work.audit({
    action,
    subjectType: 'plan_template',
    subjectId: row.id,
    after: { code, version, name, positionKind, positionTitle, forUnit, reason },
  });
  return template;
}

/** The figures of a job differ from person to person: what a template leaves open its user fills in. Anything else must be as in a plan. */
async function expectUsable(work: Work, dto: PlanContentDto): Promise<void> {
  const content = contentFromDto(dto);
  const weighted = planIndicators(content).some(({ indicator }) => indicator.weightHundredths !== null);
  const refusals = checkPlanForSubmission(content, { weighted }).filter(({ code }) => !/^indicator\.\w+_required$/.test(code));
  if (refusals.length > 0)
    throw new AppError(
      'plan.not_ready',
      refusals.map(({ pointer, ...rest }) => ({ ...rest, pointer: `/content${pointer}` })),
    );
  await expectKnownVersions(work.tx, planIndicators(content), '/content');
}

/** Rows of a template are copied, never pointed to; what they support is each user's own superior's. */
const withoutIds = (dto: PlanContentDto): PlanContentDto => ({
  ...dto,
  results: dto.results.map(
    ({
      id: _result,
      supportedResultId: _supported,
      supportedTitle: _title,
      serviceIndicatorId: _service,
      serviceTitle: _name,
      ...result
    }) => ({ ...result, indicators: result.indicators.map(({ id: _indicator, ...indicator }) => indicator) }),
  ),
});
