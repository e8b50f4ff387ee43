import { supervisionSources } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { lineErrors } from './assignments.ts';
import { defineContract } from './contract.ts';
import { DateOn, Id, PersonRef, idParam, named, nullable, ref, strict, text, word } from './schema.ts';

const tag = 'organisation';

export const Supervision = named(
  'Supervision',
  strict({
    id: Id,
    assignmentId: Id,
    supervisor: nullable(ref(PersonRef)),
    externalName: nullable(Type.String()),
    vacantOffice: nullable(Type.String({ description: 'The nearer office that nobody held when this began: why the line goes past it' })),
    startsOn: DateOn,
    endsOn: nullable(DateOn),
    source: word(supervisionSources),
    reason: nullable(Type.String()),
    recordedBy: nullable(Type.String()),
  }),
);
export type Supervision = Static<typeof Supervision>;

export const SupervisionHistory = named('SupervisionHistory', strict({ items: Type.Array(ref(Supervision)) }));
export const getSupervision = defineContract({
  id: 'getSupervision',
  tag,
  summary: 'Who supervises this person, and who did',
  method: 'GET',
  path: '/employees/{employeeId}/supervision',
  access: { permission: 'employee:read' },
  effect: 'none',
  params: idParam('employeeId'),
  success: { status: 200, schema: ref(SupervisionHistory) },
  errors: ['employee.not_found'],
});
export const SupervisionCorrection = strict({
  supervisorEmployeeId: nullable(Id),
  externalName: nullable(text(200)),
  startsOn: DateOn,
  reason: Type.String({ minLength: 10, maxLength: 500 }),
});
export const supervisionCorrectionErrors = [
  'employee.not_found',
  'employee.merged',
  'supervision.self',
  ...lineErrors,
  'supervision.no_assignment',
  'supervision.supervisor_not_assigned',
  'supervision.one_supervisor',
  'supervision.starts_before_assignment',
] as const;
export const correctSupervision = defineContract({
  id: 'correctSupervision',
  tag,
  summary: 'Name another supervisor from a date, with a reason',
  method: 'POST',
  path: '/employees/{employeeId}/supervision',
  access: { permission: 'supervision:manage' },
  effect: 'create',
  params: idParam('employeeId'),
  body: SupervisionCorrection,
  success: { status: 201, schema: ref(SupervisionHistory) },
  errors: supervisionCorrectionErrors,
  example: {
    body: {
      supervisorEmployeeId: '0193a1b2-0000-7000-8000-000000000001',
      externalName: null,
      startsOn: '2026-07-01',
      reason: 'Kepala sekolah yang baru dilantik 1 Juli 2026',
    },
  },
});
