import { assignmentKinds, planStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { DateOn, Id, PersonRef, UnitRef, Version, idParam, named, nullable, pageOf, pageQuery, ref, strict, text, word } from './schema.ts';

const tag = 'organisation';

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
export const PlanMoves = Type.Array(
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
export const lineErrors = ['supervision.cycle', 'supervision.too_deep'] as const;
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
