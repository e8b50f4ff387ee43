import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  DateOn,
  Id,
  PersonRef,
  UnitRef,
  Version,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
} from './schema.ts';

const tag = 'services';
const fields = { title: text(300), measure: text(60), target: text(300), endsOn: nullable(DateOn) };

export const ServiceIndicator = named(
  'ServiceIndicator',
  strict(
    {
      id: Id,
      unit: ref(UnitRef),
      title: Type.String(),
      measure: Type.String(),
      target: Type.String(),
      startsOn: DateOn,
      endsOn: nullable(DateOn),
      version: Version,
      actions: Actions,
    },
    { description: 'What citizens get from a unit, and by what it is seen' },
  ),
);
export type ServiceIndicator = Static<typeof ServiceIndicator>;
export const ServiceIndicatorPage = pageOf('ServiceIndicatorPage', ServiceIndicator);
const answer = { status: 200, schema: ref(ServiceIndicator) } as const;
const onService = { params: idParam('serviceId') } as const;

export const listServiceIndicators = defineContract({
  id: 'listServiceIndicators',
  tag,
  summary: 'What units do for citizens',
  method: 'GET',
  path: '/service-indicators',
  access: { permission: 'unit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, unitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(ServiceIndicatorPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getServiceIndicator = defineContract({
  id: 'getServiceIndicator',
  tag,
  summary: 'One service of a unit',
  method: 'GET',
  path: '/service-indicators/{serviceId}',
  access: { permission: 'unit:read' },
  effect: 'none',
  ...onService,
  success: answer,
  errors: ['service.not_found'],
});
export const createServiceIndicator = defineContract({
  id: 'createServiceIndicator',
  tag,
  summary: 'A service of a unit, written by its head or by HR',
  method: 'POST',
  path: '/service-indicators',
  access: { permission: 'service:manage' },
  effect: 'create',
  body: strict({ unitId: Id, startsOn: DateOn, ...fields }),
  success: { status: 201, schema: ref(ServiceIndicator) },
  errors: ['unit.not_found', 'access.denied', 'service.dates_reversed'],
  example: {
    body: {
      unitId: '0193a1b2-0000-7000-8000-000000000001',
      title: 'Murid kelas V bisa membaca dengan paham',
      measure: '% murid',
      target: '90% pada akhir semester',
      startsOn: '2026-07-01',
      endsOn: null,
    },
  },
});
export const updateServiceIndicator = defineContract({
  id: 'updateServiceIndicator',
  tag,
  summary: 'Change the words of a service, or end it',
  method: 'PUT',
  path: '/service-indicators/{serviceId}',
  access: { permission: 'service:manage' },
  effect: 'change',
  ...onService,
  body: strict(fields),
  success: answer,
  errors: ['service.not_found', 'access.denied', 'service.dates_reversed'],
});

const lineFields = { resultId: Id, title: Type.String(), employee: ref(PersonRef), positionTitle: Type.String(), unit: ref(UnitRef) };
export const LineResult = named(
  'LineResult',
  strict(lineFields, { description: 'A result in the line of a service: its title and whose it is, no measure and no rating' }),
);
export type LineResult = Static<typeof LineResult>;
export const SupportingResult = named(
  'SupportingResult',
  strict({
    ...lineFields,
    below: Type.Integer({ description: 'Agreed results that support it directly' }),
  }),
);
export type SupportingResult = Static<typeof SupportingResult>;
export const SupportingResultPage = pageOf('SupportingResultPage', SupportingResult);
export const listSupportingResults = defineContract({
  id: 'listSupportingResults',
  tag,
  summary: 'Agreed results directly under a service in a cycle, or under one of its results',
  method: 'GET',
  path: '/service-indicators/{serviceId}/results',
  access: { permission: 'plan:read' },
  effect: 'none',
  ...onService,
  query: strict({ ...pageQuery, cycleId: Id, underId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(SupportingResultPage) },
  csv: true,
  errors: ['service.not_found', 'paging.cursor_invalid'],
});

const ServiceRef = strict({ serviceId: Id, title: Type.String(), unit: ref(UnitRef) });
export const PlanServices = named(
  'PlanServices',
  strict(
    {
      results: Type.Array(
        strict({
          resultId: Id,
          title: Type.String(),
          path: Type.Array(ref(LineResult), { description: "The superiors' results that it supports, the nearest first" }),
          service: nullable(ServiceRef),
        }),
      ),
    },
    { description: 'For each result of a plan the line up to the service it works for' },
  ),
);
export type PlanServices = Static<typeof PlanServices>;
export const getPlanServices = defineContract({
  id: 'getPlanServices',
  tag,
  summary: 'Which service each result of a plan works for, and through whose results',
  method: 'GET',
  path: '/plans/{planId}/services',
  access: { permission: 'plan:read' },
  effect: 'none',
  params: idParam('planId'),
  success: { status: 200, schema: ref(PlanServices) },
  errors: ['plan.not_found', 'access.denied'],
});
