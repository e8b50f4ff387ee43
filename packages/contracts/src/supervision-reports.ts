import { supervisionReportStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  Id,
  InstantAt,
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
  word,
} from './schema.ts';
import { SupervisionCorrection, supervisionCorrectionErrors } from './supervision.ts';

const tag = 'organisation';

export const SupervisionReport = named(
  'SupervisionReport',
  strict({
    id: Id,
    employee: ref(PersonRef),
    unit: ref(UnitRef),
    positionTitle: Type.String(),
    state: word(supervisionReportStates),
    presentSupervisor: nullable(Type.String({ description: 'Whom the line named when it was reported' })),
    supposedSupervisor: nullable(Type.String({ description: 'Who it should be, in the words of the employee' })),
    statement: Type.String(),
    reportedAt: InstantAt,
    closedAt: nullable(InstantAt),
    closedBy: nullable(Type.String()),
    answer: nullable(Type.String()),
    version: Version,
    actions: Actions,
  }),
);
export type SupervisionReport = Static<typeof SupervisionReport>;
export const SupervisionReportPage = pageOf('SupervisionReportPage', SupervisionReport);
const onReport = { params: idParam('reportId') };
const reportAnswer = { status: 200, schema: ref(SupervisionReport) } as const;
const reportErrors = ['supervision_report.not_found', 'supervision_report.closed', 'access.denied'] as const;
export const listSupervisionReports = defineContract({
  id: 'listSupervisionReports',
  tag,
  summary: "Reports of a wrong supervisor, oldest first: one's own, and those of the units one mends the line of",
  method: 'GET',
  path: '/supervision-reports',
  access: { permission: 'employee:read' },
  effect: 'none',
  query: strict({ ...pageQuery, view: word(['own', 'units']), state: Type.Optional(word(supervisionReportStates)) }),
  success: { status: 200, schema: ref(SupervisionReportPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getSupervisionReport = defineContract({
  id: 'getSupervisionReport',
  tag,
  summary: 'One report of a wrong supervisor',
  method: 'GET',
  path: '/supervision-reports/{reportId}',
  access: { permission: 'employee:read' },
  effect: 'none',
  ...onReport,
  success: reportAnswer,
  errors: ['supervision_report.not_found'],
});
export const createSupervisionReport = defineContract({
  id: 'createSupervisionReport',
  tag,
  summary: 'Say that the own supervisor is not the right one',
  method: 'POST',
  path: '/supervision-reports',
  access: { permission: 'supervision:report' },
  effect: 'create',
  body: strict({ supposedSupervisor: nullable(text(200)), statement: Type.String({ minLength: 10, maxLength: 1000 }) }),
  success: { status: 201, schema: ref(SupervisionReport) },
  errors: ['supervision.no_assignment', 'supervision_report.already_open'],
  example: {
    body: {
      supposedSupervisor: 'Ratna Dewi, Kepala SD Negeri 1',
      statement: 'Sejak Juli saya bekerja di SD Negeri 1, tetapi penilai saya masih kepala sekolah lama.',
    },
  },
});
export const mendSupervisionReport = defineContract({
  id: 'mendSupervisionReport',
  tag,
  summary: 'Name the right supervisor from a date and close the report',
  method: 'POST',
  path: '/supervision-reports/{reportId}/correction',
  access: { permission: 'supervision:manage' },
  effect: 'change',
  ...onReport,
  body: SupervisionCorrection,
  success: reportAnswer,
  errors: [...reportErrors, ...supervisionCorrectionErrors],
});
export const declineSupervisionReport = defineContract({
  id: 'declineSupervisionReport',
  tag,
  summary: 'Close a report because the line is right, with a reason',
  method: 'POST',
  path: '/supervision-reports/{reportId}/refusal',
  access: { permission: 'supervision:manage' },
  effect: 'change',
  ...onReport,
  body: strict({ reason: Type.String({ minLength: 10, maxLength: 1000 }) }),
  success: reportAnswer,
  errors: reportErrors,
});
