import { aspects, directions } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Code, Reason, audienceBody, entryFields, libraryQuery } from './library.ts';
import {
  DateOn,
  Id,
  InstantAt,
  Measured,
  PersonRef,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'indicators';
const onIndicator = { params: idParam('indicatorId') } as const;

const definition = {
  title: text(300),
  description: nullable(text(2000)),
  aspect: nullable(word(aspects)),
  unit: text(40),
  direction: word(directions),
  maximum: nullable(Measured),
};
export const Indicator = named('Indicator', strict({ ...entryFields, ...definition }));
export type Indicator = Static<typeof Indicator>;
export const IndicatorPage = pageOf('IndicatorPage', Indicator);
const use = {
  plans: Type.Integer({ description: 'How many plans use it, in whatever version' }),
  plansOnOlder: Type.Integer({ description: 'How many of them keep a version before the newest' }),
};
export const IndicatorInList = named(
  'IndicatorInList',
  strict({
    ...entryFields,
    ...definition,
    use: nullable(strict(use, { description: 'For whoever maintains it: what withdrawing it would leave behind' })),
  }),
);
export type IndicatorInList = Static<typeof IndicatorInList>;
export const IndicatorListPage = pageOf('IndicatorListPage', IndicatorInList);
export const IndicatorDetail = named(
  'IndicatorDetail',
  strict({
    ...entryFields,
    ...definition,
    ...use,
  }),
);
export type IndicatorDetail = Static<typeof IndicatorDetail>;

export const listIndicators = defineContract({
  id: 'listIndicators',
  tag,
  summary:
    'The library of indicators, newest version of each: first what fits my job and unit, the nearest unit before the job, the job before what is for all',
  method: 'GET',
  path: '/indicators',
  access: { permission: 'indicator:read' },
  effect: 'none',
  query: strict(libraryQuery),
  success: { status: 200, schema: ref(IndicatorListPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getIndicator = defineContract({
  id: 'getIndicator',
  tag,
  summary: 'One version of an indicator, and how many plans use the indicator',
  method: 'GET',
  path: '/indicators/{indicatorId}',
  access: { permission: 'indicator:read' },
  effect: 'none',
  ...onIndicator,
  success: { status: 200, schema: ref(IndicatorDetail) },
  errors: ['indicator.not_found'],
});
export const listIndicatorVersions = defineContract({
  id: 'listIndicatorVersions',
  tag,
  summary: 'All versions of an indicator, newest first',
  method: 'GET',
  path: '/indicators/{indicatorId}/versions',
  access: { permission: 'indicator:read' },
  effect: 'none',
  ...onIndicator,
  query: strict(pageQuery),
  success: { status: 200, schema: ref(IndicatorPage) },
  csv: true,
  errors: ['indicator.not_found', 'paging.cursor_invalid'],
});
export const createIndicator = defineContract({
  id: 'createIndicator',
  tag,
  summary: 'A new indicator for a job, a unit or all',
  method: 'POST',
  path: '/indicators',
  access: { permission: 'indicator:manage' },
  effect: 'create',
  body: strict({ code: Code, ...definition, ...audienceBody }),
  success: { status: 201, schema: ref(Indicator) },
  errors: ['unit.not_found', 'indicator.code_taken', 'indicator.definition_refused'],
  example: {
    body: {
      code: 'TUNTAS-BACA',
      title: 'Persentase murid kelas 3 yang membaca lancar',
      description: 'Diukur dengan tes baca sekolah pada akhir semester.',
      aspect: 'kualitas',
      unit: '%',
      direction: 'higher',
      maximum: 100,
      positionKind: null,
      positionTitle: 'Guru Kelas',
      forUnitId: null,
    },
  },
});
export const reviseIndicator = defineContract({
  id: 'reviseIndicator',
  tag,
  summary: 'The next version of an indicator, with a reason; plans keep the version they took, and a withdrawn one is offered again',
  method: 'POST',
  path: '/indicators/{indicatorId}/versions',
  access: { permission: 'indicator:manage' },
  effect: 'change',
  ...onIndicator,
  body: strict({ ...definition, ...audienceBody, reason: Reason }),
  success: { status: 201, schema: ref(Indicator) },
  errors: ['indicator.not_found', 'unit.not_found', 'indicator.unchanged', 'indicator.definition_refused'],
});
export const withdrawIndicator = defineContract({
  id: 'withdrawIndicator',
  tag,
  summary: 'Offer an indicator no more, with a reason; plans that took it keep it',
  method: 'POST',
  path: '/indicators/{indicatorId}/withdrawal',
  access: { permission: 'indicator:manage' },
  effect: 'change',
  ...onIndicator,
  body: strict({ reason: Reason }),
  success: { status: 200, schema: ref(Indicator) },
  errors: ['indicator.not_found', 'indicator.withdrawn'],
});

export const CopiedIndicators = named(
  'CopiedIndicators',
  strict({ titles: Type.Array(Type.String(), { description: 'Of the plan itself; whose text they resemble is not told' }) }),
);
export type CopiedIndicators = Static<typeof CopiedIndicators>;
export const getCopiedIndicators = defineContract({
  id: 'getCopiedIndicators',
  tag,
  summary: "The plan's own indicators that resemble a colleague's of the same unit and cycle",
  method: 'GET',
  path: '/plans/{planId}/copied-indicators',
  access: { permission: 'plan:write' },
  effect: 'none',
  params: idParam('planId'),
  success: { status: 200, schema: ref(CopiedIndicators) },
  errors: ['plan.not_found', 'access.denied'],
});

export const NewerIndicators = named(
  'NewerIndicators',
  strict({
    items: Type.Array(strict({ taken: ref(Indicator), newest: ref(Indicator) }), {
      description: 'The version that the plan took, and the one that is offered now',
    }),
  }),
);
export type NewerIndicators = Static<typeof NewerIndicators>;
export const getNewerIndicators = defineContract({
  id: 'getNewerIndicators',
  tag,
  summary: 'Which indicators of the plan have a newer version in the library; the plan itself stays as it is',
  method: 'GET',
  path: '/plans/{planId}/newer-indicators',
  access: { permission: 'plan:write' },
  effect: 'none',
  params: idParam('planId'),
  success: { status: 200, schema: ref(NewerIndicators) },
  errors: ['plan.not_found', 'access.denied'],
});

export const MeasuredValue = named(
  'MeasuredValue',
  strict({
    id: Id,
    employee: ref(PersonRef),
    indicatorCode: Type.String(),
    cycleId: Id,
    value: nullable(Measured),
    measuredOn: DateOn,
    source: Type.String(),
    recordedAt: InstantAt,
  }),
);
export type MeasuredValue = Static<typeof MeasuredValue>;
export const MeasuredValuePage = pageOf('MeasuredValuePage', MeasuredValue);
export const listMeasuredValues = defineContract({
  id: 'listMeasuredValues',
  tag,
  summary: 'Measured values that other systems delivered',
  method: 'GET',
  path: '/measured-values',
  access: { permission: 'measured_value:read' },
  effect: 'none',
  query: strict({ ...pageQuery, cycleId: Id, employeeId: Type.Optional(Id), indicatorCode: Type.Optional(Code) }),
  success: { status: 200, schema: ref(MeasuredValuePage) },
  csv: true,
  errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
