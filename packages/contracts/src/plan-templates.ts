import type { Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Code, Reason, audienceBody, entryFields, libraryQuery } from './library.ts';
import { PlanContent } from './plan-content.ts';
import { idParam, named, pageOf, pageQuery, ref, strict, text } from './schema.ts';

const tag = 'indicators';
const onTemplate = { params: idParam('templateId') } as const;
const words = { name: text(200), content: ref(PlanContent) };

export const PlanTemplate = named('PlanTemplate', strict({ ...entryFields, ...words }));
export type PlanTemplate = Static<typeof PlanTemplate>;
export const PlanTemplatePage = pageOf('PlanTemplatePage', PlanTemplate);

export const listPlanTemplates = defineContract({
  id: 'listPlanTemplates',
  tag,
  summary: 'Plan templates, newest version of each: first what fits my job and unit',
  method: 'GET',
  path: '/plan-templates',
  access: { permission: 'indicator:read' },
  effect: 'none',
  query: strict(libraryQuery),
  success: { status: 200, schema: ref(PlanTemplatePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getPlanTemplate = defineContract({
  id: 'getPlanTemplate',
  tag,
  summary: 'One version of a plan template',
  method: 'GET',
  path: '/plan-templates/{templateId}',
  access: { permission: 'indicator:read' },
  effect: 'none',
  ...onTemplate,
  success: { status: 200, schema: ref(PlanTemplate) },
  errors: ['template.not_found'],
});
export const listPlanTemplateVersions = defineContract({
  id: 'listPlanTemplateVersions',
  tag,
  summary: 'All versions of a plan template, newest first',
  method: 'GET',
  path: '/plan-templates/{templateId}/versions',
  access: { permission: 'indicator:read' },
  effect: 'none',
  ...onTemplate,
  query: strict(pageQuery),
  success: { status: 200, schema: ref(PlanTemplatePage) },
  csv: true,
  errors: ['template.not_found', 'paging.cursor_invalid'],
});
export const createPlanTemplate = defineContract({
  id: 'createPlanTemplate',
  tag,
  summary: 'A new plan template for a job, a unit or all',
  method: 'POST',
  path: '/plan-templates',
  access: { permission: 'indicator:manage' },
  effect: 'create',
  body: strict({ code: Code, ...words, ...audienceBody }),
  success: { status: 201, schema: ref(PlanTemplate) },
  errors: ['unit.not_found', 'template.code_taken', 'plan.not_ready', 'plan.indicator_version_unknown'],
});
export const revisePlanTemplate = defineContract({
  id: 'revisePlanTemplate',
  tag,
  summary: 'The next version of a plan template, with a reason; a withdrawn one is offered again',
  method: 'POST',
  path: '/plan-templates/{templateId}/versions',
  access: { permission: 'indicator:manage' },
  effect: 'change',
  ...onTemplate,
  body: strict({ ...words, ...audienceBody, reason: Reason }),
  success: { status: 201, schema: ref(PlanTemplate) },
  errors: ['template.not_found', 'unit.not_found', 'template.unchanged', 'plan.not_ready', 'plan.indicator_version_unknown'],
});
export const withdrawPlanTemplate = defineContract({
  id: 'withdrawPlanTemplate',
  tag,
  summary: 'Offer a plan template no more, with a reason',
  method: 'POST',
  path: '/plan-templates/{templateId}/withdrawal',
  access: { permission: 'indicator:manage' },
  effect: 'change',
  ...onTemplate,
  body: strict({ reason: Reason }),
  success: { status: 200, schema: ref(PlanTemplate) },
  errors: ['template.not_found', 'template.withdrawn'],
});
