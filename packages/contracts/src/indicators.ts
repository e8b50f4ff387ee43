import { aspects, directions } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { PlanContent } from './plan-content.ts';
import { Id, DateOn, InstantAt, Measured, PersonRef, idParam, named, nullable, pageOf, pageQuery, ref, strict, text, word } from './schema.ts';

const tag = 'indicators';
const Code = Type.String({ pattern: '^[A-Za-z0-9._-]{1,60}$' });

const indicatorFields = {
  code: Code, title: text(300), description: nullable(text(2000)), aspect: nullable(word(aspects)), unit: text(40), direction: word(directions), maximum: nullable(Measured),
};
export const Indicator = named('Indicator', strict({ id: Id, version: Type.Integer(), ...indicatorFields, createdAt: InstantAt }));
export type Indicator = Static<typeof Indicator>;
export const IndicatorPage = pageOf('IndicatorPage', Indicator);

export const listIndicators = defineContract({
  id: 'listIndicators', tag, summary: 'The library of indicators, newest version of each', method: 'GET', path: '/indicators', access: { permission: 'indicator:read' }, effect: 'none',
  query: strict({ ...pageQuery, search: Type.Optional(text(100)) }), success: { status: 200, schema: ref(IndicatorPage) }, csv: true, errors: ['paging.cursor_invalid'],
});
export const createIndicator = defineContract({
  id: 'createIndicator', tag, summary: 'A new indicator, or the next version of one', method: 'POST', path: '/indicators', access: { permission: 'indicator:manage' }, effect: 'create',
  body: strict(indicatorFields), success: { status: 201, schema: ref(Indicator) }, errors: ['indicator.unchanged', 'indicator.definition_refused'],
});

export const PlanTemplate = named('PlanTemplate', strict({ id: Id, code: Type.String(), version: Type.Integer(), name: Type.String(), content: ref(PlanContent) }));
export type PlanTemplate = Static<typeof PlanTemplate>;
export const PlanTemplatePage = pageOf('PlanTemplatePage', PlanTemplate);
export const listPlanTemplates = defineContract({
  id: 'listPlanTemplates', tag, summary: 'Plan templates by job', method: 'GET', path: '/plan-templates', access: { permission: 'indicator:read' }, effect: 'none',
  query: strict(pageQuery), success: { status: 200, schema: ref(PlanTemplatePage) }, csv: true, errors: ['paging.cursor_invalid'],
});
export const getPlanTemplate = defineContract({
  id: 'getPlanTemplate', tag, summary: 'One plan template', method: 'GET', path: '/plan-templates/{templateId}', access: { permission: 'indicator:read' }, effect: 'none',
  params: idParam('templateId'), success: { status: 200, schema: ref(PlanTemplate) }, errors: ['template.not_found'],
});
export const createPlanTemplate = defineContract({
  id: 'createPlanTemplate', tag, summary: 'A new plan template, or the next version of one', method: 'POST', path: '/plan-templates', access: { permission: 'indicator:manage' }, effect: 'create',
  body: strict({ code: Code, name: text(200), content: ref(PlanContent) }), success: { status: 201, schema: ref(PlanTemplate) }, errors: ['plan.not_ready'],
});

export const CopiedIndicators = named('CopiedIndicators', strict({ titles: Type.Array(Type.String(), { description: 'Of the plan itself; whose text they resemble is not told' }) }));
export type CopiedIndicators = Static<typeof CopiedIndicators>;
export const getCopiedIndicators = defineContract({
  id: 'getCopiedIndicators', tag, summary: "The plan's own indicators that resemble a colleague's of the same unit and cycle", method: 'GET', path: '/plans/{planId}/copied-indicators', access: { permission: 'plan:write' }, effect: 'none',
  params: idParam('planId'), success: { status: 200, schema: ref(CopiedIndicators) }, errors: ['plan.not_found', 'access.denied'],
});

export const MeasuredValue = named('MeasuredValue', strict({
  id: Id, employee: ref(PersonRef), indicatorCode: Type.String(), cycleId: Id, value: nullable(Measured), measuredOn: DateOn, source: Type.String(), recordedAt: InstantAt,
}));
export type MeasuredValue = Static<typeof MeasuredValue>;
export const MeasuredValuePage = pageOf('MeasuredValuePage', MeasuredValue);
export const listMeasuredValues = defineContract({
  id: 'listMeasuredValues', tag, summary: 'Measured values that other systems delivered', method: 'GET', path: '/measured-values', access: { permission: 'measured_value:read' }, effect: 'none',
  query: strict({ ...pageQuery, cycleId: Id, employeeId: Type.Optional(Id), indicatorCode: Type.Optional(Code) }),
  success: { status: 200, schema: ref(MeasuredValuePage) }, csv: true, errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
