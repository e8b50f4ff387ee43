import { employmentKinds, recordedStandings, sexes, standings } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { Assignment } from './assignments.ts';
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
import { Supervision } from './supervision.ts';

const tag = 'organisation';

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
