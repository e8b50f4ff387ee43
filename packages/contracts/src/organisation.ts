import {
  assignmentKinds,
  employmentKinds,
  planStates,
  positionKinds,
  recordedStandings,
  sexes,
  standings,
  supervisionReportStates,
  supervisionSources,
  zones,
} from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  DateOn,
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

const tag = 'organisation';

export const Unit = named(
  'Unit',
  strict({
    id: Id,
    code: Type.String(),
    name: Type.String(),
    kind: Type.String(),
    parent: nullable(ref(UnitRef)),
    depth: Type.Integer(),
    headName: nullable(Type.String()),
    zone: nullable(word(zones)),
    startsOn: DateOn,
    endsOn: nullable(DateOn),
    version: Version,
    actions: Actions,
  }),
);
export type Unit = Static<typeof Unit>;
export const UnitPage = pageOf('UnitPage', Unit);
const unitFields = { name: text(200), kind: text(60) };

export const listUnits = defineContract({
  id: 'listUnits',
  tag,
  summary: 'Units, in the order of the tree',
  method: 'GET',
  path: '/units',
  access: { permission: 'unit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, search: Type.Optional(text(100)), belowUnitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(UnitPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getUnit = defineContract({
  id: 'getUnit',
  tag,
  summary: 'One unit',
  method: 'GET',
  path: '/units/{unitId}',
  access: { permission: 'unit:read' },
  effect: 'none',
  params: idParam('unitId'),
  success: { status: 200, schema: ref(Unit) },
  errors: ['unit.not_found'],
});
export const createUnit = defineContract({
  id: 'createUnit',
  tag,
  summary: 'A new unit below another',
  method: 'POST',
  path: '/units',
  access: { permission: 'unit:manage' },
  effect: 'create',
  body: strict({ code: Type.String({ pattern: '^[A-Za-z0-9._-]{1,60}$' }), parentId: Id, startsOn: DateOn, ...unitFields }),
  success: { status: 201, schema: ref(Unit) },
  errors: ['unit.not_found', 'unit.code_taken', 'unit.too_deep'],
});
export const updateUnit = defineContract({
  id: 'updateUnit',
  tag,
  summary: 'Rename a unit, set its zone, or end it',
  method: 'PUT',
  path: '/units/{unitId}',
  access: { permission: 'unit:manage' },
  effect: 'change',
  params: idParam('unitId'),
  body: strict({
    ...unitFields,
    endsOn: nullable(DateOn),
    zone: Type.Optional(
      nullable(
        Type.Enum([...zones], {
          type: 'string',
          description: 'In which the days of deadlines end; null: as the unit above; left out: as it was',
        }),
      ),
    ),
  }),
  success: { status: 200, schema: ref(Unit) },
  errors: ['unit.not_found', 'unit.not_empty'],
});

export const Position = named(
  'Position',
  strict({
    id: Id,
    unit: ref(UnitRef),
    title: Type.String(),
    kind: word(positionKinds),
    echelon: nullable(Type.String()),
    level: nullable(Type.String()),
    isHead: Type.Boolean(),
    superiorPositionId: nullable(Id),
    holderName: nullable(Type.String()),
    version: Version,
  }),
);
export type Position = Static<typeof Position>;
export const PositionPage = pageOf('PositionPage', Position);
export const listPositions = defineContract({
  id: 'listPositions',
  tag,
  summary: 'Positions',
  method: 'GET',
  path: '/positions',
  access: { permission: 'unit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, unitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(PositionPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const JobTitle = named(
  'JobTitle',
  strict({ title: Type.String(), kind: word(positionKinds), positions: Type.Integer({ description: 'How many positions have it' }) }),
);
export type JobTitle = Static<typeof JobTitle>;
export const JobTitlePage = pageOf('JobTitlePage', JobTitle);
export const listJobTitles = defineContract({
  id: 'listJobTitles',
  tag,
  summary: 'The titles of positions, each once however it is written',
  method: 'GET',
  path: '/job-titles',
  access: { permission: 'unit:read' },
  effect: 'none',
  query: strict({ ...pageQuery, search: Type.Optional(text(100)) }),
  success: { status: 200, schema: ref(JobTitlePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const createPosition = defineContract({
  id: 'createPosition',
  tag,
  summary: 'A new position in a unit',
  method: 'POST',
  path: '/positions',
  access: { permission: 'unit:manage' },
  effect: 'create',
  body: strict({
    unitId: Id,
    title: text(200),
    kind: word(positionKinds),
    echelon: nullable(text(20)),
    level: nullable(text(40)),
    isHead: Type.Boolean(),
    superiorPositionId: nullable(Id),
  }),
  success: { status: 201, schema: ref(Position) },
  errors: ['unit.not_found', 'position.not_found', 'position.head_exists', 'position.title_taken'],
});

const assignmentFields = {
  id: Id,
  employee: ref(PersonRef),
  unit: ref(UnitRef),
  positionId: Id,
  positionTitle: Type.String(),
  kind: word(assignmentKinds),
  startsOn: DateOn,
  endsOn: nullable(DateOn),
  version: Version,
};
export const Assignment = named('Assignment', strict(assignmentFields));
export type Assignment = Static<typeof Assignment>;
export const AssignmentPage = pageOf('AssignmentPage', Assignment);
const PlanMoves = Type.Array(
  strict({
    planId: Id,
    cycleName: Type.String(),
    unit: ref(UnitRef),
    positionTitle: Type.String(),
    startsOn: DateOn,
    endsOn: DateOn,
    state: word(planStates),
    begun: Type.Boolean(),
  }),
  {
    description: 'Plans of cycles in planning or running: those that got other dates or ended, and those that begin',
  },
);
/** What follows from a change of an assignment; a dry run answers the same. */
export const Placement = named(
  'Placement',
  strict({
    ...assignmentFields,
    ended: Type.Array(ref(Assignment), { description: 'The assignments that end because of it' }),
    line: Type.Array(
      strict({ employee: ref(PersonRef), positionTitle: Type.String(), before: nullable(Type.String()), after: nullable(Type.String()) }),
      {
        description: 'Whose supervisor changes on that day, with the names before and after: open tasks move with them',
      },
    ),
    plans: PlanMoves,
  }),
);
export type Placement = Static<typeof Placement>;

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

export const EmployeeSummary = named(
  'EmployeeSummary',
  strict({
    id: Id,
    nip: Type.String(),
    name: Type.String(),
    employmentKind: word(employmentKinds),
    standing: word(standings),
    unit: nullable(ref(UnitRef)),
    positionTitle: nullable(Type.String()),
    supervisor: nullable(ref(PersonRef)),
    externalSupervisor: nullable(Type.String({ description: 'The supervising official who is no civil servant, such as the regent' })),
    mergedNip: nullable(Type.String({ description: 'The number of a record that became part of this one, where the search found it' })),
  }),
);
export type EmployeeSummary = Static<typeof EmployeeSummary>;
export const EmployeePage = pageOf('EmployeePage', EmployeeSummary);
export const FormerNip = named(
  'FormerNip',
  strict({ nip: Type.String(), reason: Type.String(), recordedBy: Type.String(), recordedAt: InstantAt }),
);
export const MergedRecord = named(
  'MergedRecord',
  strict({ nip: Type.String(), name: Type.String(), reason: Type.String(), recordedBy: Type.String(), recordedAt: InstantAt }),
);
export const StandingPeriod = named(
  'StandingPeriod',
  strict(
    {
      id: Id,
      standing: word(recordedStandings),
      startsOn: nullable(Type.String({ format: 'date', description: 'Null: since before it was recorded' })),
      endsOn: nullable(DateOn),
      reason: nullable(Type.String({ description: 'Null: it came with an import' })),
      recordedBy: Type.String(),
      recordedAt: InstantAt,
      endReason: nullable(Type.String()),
      endedBy: nullable(Type.String()),
      endedAt: nullable(InstantAt),
      withdrawn: Type.Boolean({ description: 'It was recorded by mistake and never held' }),
    },
    { description: 'In which legal standing a person was, from a day to a day; on all other days they were in service' },
  ),
);
export type StandingPeriod = Static<typeof StandingPeriod>;
export const Employee = named(
  'Employee',
  strict({
    id: Id,
    nip: Type.String(),
    name: Type.String(),
    frontTitle: nullable(Type.String()),
    backTitle: nullable(Type.String()),
    birthOn: nullable(DateOn),
    sex: nullable(word(sexes)),
    employmentKind: word(employmentKinds),
    standing: word(standings),
    rankCode: nullable(Type.String()),
    rankName: nullable(Type.String()),
    email: nullable(Type.String()),
    assignments: Type.Array(ref(Assignment)),
    supervision: Type.Array(ref(Supervision)),
    accountId: nullable(Id),
    formerNips: Type.Array(ref(FormerNip)),
    mergedFrom: Type.Array(ref(MergedRecord)),
    mergedInto: nullable(ref(PersonRef)),
    standings: Type.Array(ref(StandingPeriod)),
    version: Version,
    actions: Actions,
  }),
);
export type Employee = Static<typeof Employee>;

export const listEmployees = defineContract({
  id: 'listEmployees',
  tag,
  summary: 'Staff of the units one may see',
  method: 'GET',
  path: '/employees',
  access: { permission: 'employee:read' },
  effect: 'none',
  query: strict({
    ...pageQuery,
    search: Type.Optional(text(100)),
    unitId: Type.Optional(Id),
    withoutSupervisor: Type.Optional(Type.Boolean()),
  }),
  success: { status: 200, schema: ref(EmployeePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getEmployee = defineContract({
  id: 'getEmployee',
  tag,
  summary: 'One person: assignments and reporting line with history',
  method: 'GET',
  path: '/employees/{employeeId}',
  access: { permission: 'employee:read' },
  effect: 'none',
  params: idParam('employeeId'),
  success: { status: 200, schema: ref(Employee) },
  errors: ['employee.not_found'],
});
export const updateEmployee = defineContract({
  id: 'updateEmployee',
  tag,
  summary: 'Mend the name, titles or rank of a person',
  method: 'PUT',
  path: '/employees/{employeeId}',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: idParam('employeeId'),
  body: strict({
    name: text(200),
    frontTitle: nullable(text(60)),
    backTitle: nullable(text(100)),
    rankCode: nullable(text(10)),
    rankName: nullable(text(60)),
    email: nullable(Type.String({ format: 'email' })),
  }),
  success: { status: 200, schema: ref(Employee) },
  errors: ['employee.not_found', 'employee.merged'],
});

export const correctNip = defineContract({
  id: 'correctNip',
  tag,
  summary: 'Mend a mistyped NIP, with a reason; the old one still finds the person',
  method: 'POST',
  path: '/employees/{employeeId}/nip',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: idParam('employeeId'),
  body: strict({ nip: text(30), reason: Type.String({ minLength: 10, maxLength: 500 }) }),
  success: { status: 200, schema: ref(Employee) },
  errors: ['employee.not_found', 'employee.merged', 'employee.nip_refused', 'employee.nip_taken'],
});

/** What moves with a record, by the tables that have a word of their own; everything else is counted as other. */
export const mergedParts = [
  'assignment',
  'plan',
  'supervision',
  'progress_entry',
  'feedback_note',
  'assessment',
  'result',
  'measured_value',
  'supervision_report',
  'delegation',
  'employee_standing',
  'nip_correction',
] as const;
export const EmployeeMerge = named(
  'EmployeeMerge',
  strict({
    employee: ref(Employee),
    moved: Type.Array(strict({ what: word([...mergedParts, 'other']), rows: Type.Integer() }), {
      description: 'What the record given up has handed over',
    }),
  }),
);
export type EmployeeMerge = Static<typeof EmployeeMerge>;
export const mergeEmployee = defineContract({
  id: 'mergeEmployee',
  tag,
  summary: 'Make two records of one person one: everything moves to the other record, which keeps its NIP. It is not undone',
  method: 'POST',
  path: '/employees/{employeeId}/merge',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: idParam('employeeId'),
  body: strict({ intoEmployeeId: Id, reason: Type.String({ minLength: 10, maxLength: 500 }) }),
  success: { status: 200, schema: ref(EmployeeMerge) },
  errors: [
    'employee.not_found',
    'employee.merged',
    'employee.merge_self',
    'employee.merge_line',
    'employee.merge_overlaps',
    'employee.merge_conflict',
    'supervision.cycle',
    'supervision.too_deep',
  ],
  example: { body: { intoEmployeeId: '0193a1b2-0000-7000-8000-000000000001', reason: 'Dua catatan dari impor Januari, orang yang sama' } },
});

/** What follows from a change of a standing; a dry run answers the same. */
export const StandingChange = named(
  'StandingChange',
  strict({
    employee: ref(Employee),
    plans: PlanMoves,
    supervised: Type.Integer({
      description: 'How many assignments the person supervises on that day: their line stays until somebody is named to act',
    }),
  }),
);
export type StandingChange = Static<typeof StandingChange>;
const standingErrors = ['employee.not_found', 'employee.merged', 'standing.dates_reversed', 'standing.overlaps'] as const;
const standingReason = Type.String({ minLength: 10, maxLength: 500 });
export const recordStanding = defineContract({
  id: 'recordStanding',
  tag,
  summary:
    'Record a legal standing from a day on: long leave, study, suspension, retirement; one that was open ends the day before, and plans follow',
  method: 'POST',
  path: '/employees/{employeeId}/standings',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: idParam('employeeId'),
  body: strict({ standing: word(recordedStandings), startsOn: DateOn, endsOn: nullable(DateOn), reason: standingReason }),
  success: { status: 200, schema: ref(StandingChange) },
  errors: standingErrors,
  example: { body: { standing: 'cltn', startsOn: '2026-08-01', endsOn: '2026-10-31', reason: 'Keputusan cuti nomor 12 tahun 2026' } },
});
export const endStanding = defineContract({
  id: 'endStanding',
  tag,
  summary: 'Give a standing its last day, or withdraw it (no day) because it was recorded by mistake; plans follow',
  method: 'POST',
  path: '/employees/{employeeId}/standings/{standingId}/end',
  access: { permission: 'employee:manage' },
  effect: 'change',
  params: strict({ employeeId: Id, standingId: Id }),
  body: strict({ endsOn: nullable(DateOn), reason: standingReason }),
  success: { status: 200, schema: ref(StandingChange) },
  errors: [...standingErrors, 'standing.not_found', 'standing.withdrawn'],
});

export const listAssignments = defineContract({
  id: 'listAssignments',
  tag,
  summary: 'Assignments with their dates',
  method: 'GET',
  path: '/assignments',
  access: { permission: 'employee:read' },
  effect: 'none',
  query: strict({ ...pageQuery, employeeId: Type.Optional(Id), unitId: Type.Optional(Id), on: Type.Optional(DateOn) }),
  success: { status: 200, schema: ref(AssignmentPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
/** A change after which somebody would stand above themselves, or the line would be too long. */
const lineErrors = ['supervision.cycle', 'supervision.too_deep'] as const;
export const createAssignment = defineContract({
  id: 'createAssignment',
  tag,
  summary:
    'Place a person in a position; a definitive one ends the earlier definitive one the day before; plans and the reporting line follow',
  method: 'POST',
  path: '/assignments',
  access: { permission: 'assignment:manage' },
  effect: 'create',
  body: strict({ employeeId: Id, positionId: Id, kind: word(assignmentKinds), startsOn: DateOn, endsOn: nullable(DateOn) }),
  success: { status: 201, schema: ref(Placement) },
  errors: [
    'employee.not_found',
    'employee.merged',
    'position.not_found',
    'assignment.overlaps',
    'assignment.dates_reversed',
    'assignment.outside_unit',
    'assignment.two_heads',
    ...lineErrors,
  ],
});
export const endAssignment = defineContract({
  id: 'endAssignment',
  tag,
  summary: 'End an assignment on a date; its plan and the reporting line follow',
  method: 'POST',
  path: '/assignments/{assignmentId}/end',
  access: { permission: 'assignment:manage' },
  effect: 'change',
  params: idParam('assignmentId'),
  body: strict({ endsOn: DateOn, reason: text(500) }),
  success: { status: 200, schema: ref(Placement) },
  errors: [
    'assignment.not_found',
    'assignment.dates_reversed',
    'assignment.ended',
    'assignment.overlaps',
    'assignment.outside_unit',
    'assignment.two_heads',
    ...lineErrors,
  ],
});

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
const Correction = strict({
  supervisorEmployeeId: nullable(Id),
  externalName: nullable(text(200)),
  startsOn: DateOn,
  reason: Type.String({ minLength: 10, maxLength: 500 }),
});
const correctionErrors = [
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
  body: Correction,
  success: { status: 201, schema: ref(SupervisionHistory) },
  errors: correctionErrors,
  example: {
    body: {
      supervisorEmployeeId: '0193a1b2-0000-7000-8000-000000000001',
      externalName: null,
      startsOn: '2026-07-01',
      reason: 'Kepala sekolah yang baru dilantik 1 Juli 2026',
    },
  },
});

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
  body: Correction,
  success: reportAnswer,
  errors: [...reportErrors, ...correctionErrors],
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
