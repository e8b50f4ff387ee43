import type {
  BodyOf,
  PlanContent as PlanContentDto,
  PlanTemplate,
  createPlanTemplate as createContract,
  revisePlanTemplate as reviseContract,
} from '@pauh/contracts';
import { type Actor, checkPlanForSubmission, planIndicators } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { contentFromDto, expectKnownVersions } from '../plans/plans.module.ts';
import { createEntryService, entryOf, expectMaintained } from './library.service.ts';
import { type TemplateRow, type TemplateToWrite, templates, writeTemplate } from './templates.repo.ts';

const toDto = (row: TemplateRow, actor: Actor): PlanTemplate => entryOf(row, actor);

const entries = createEntryService({
  repo: templates,
  subjectType: 'plan_template',
  toDto,
  codes: { missing: 'template.not_found', taken: 'template.code_taken', withdrawn: 'template.withdrawn' },
});
export const { list: listPlanTemplates, listVersions: listPlanTemplateVersions, withdraw: withdrawPlanTemplate } = entries;

export const getPlanTemplate = async (read: Read, templateId: string): Promise<PlanTemplate> =>
  toDto(await entries.get(read, templateId), read.actor);

export async function createPlanTemplate(work: Work, { forUnitId, ...body }: BodyOf<typeof createContract>): Promise<PlanTemplate> {
  await expectMaintained(work, forUnitId);
  await entries.expectFree(work, body.code);
  return write(work, 'plan_template.created', { ...body, unitId: forUnitId, reason: null, again: false, id: newId() });
}

/** A template is never changed: what is to be different is the next version. */
export async function revisePlanTemplate(
  work: Work,
  templateId: string,
  { forUnitId, ...body }: BodyOf<typeof reviseContract>,
  ifMatch: number,
): Promise<PlanTemplate> {
  const newest = await entries.newestToChange(work, templateId, ifMatch);
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
  const template = toDto(await entries.written(work, row.id), work.actor);
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
