import { coachingForm, coachingKinds, coachingViews } from '@pauh/domain';
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

const tag = 'coaching';
const onPlan = { params: idParam('planId') } as const;
const onRecord = { params: idParam('recordId') } as const;

/** That a talk took place, and nothing of what was said. */
const sessionFields = {
  id: Id,
  planId: Id,
  employee: ref(PersonRef),
  unit: ref(UnitRef),
  kind: word(coachingKinds),
  heldOn: DateOn,
  by: ref(PersonRef),
  onBehalfOf: nullable(ref(PersonRef)),
  confirmed: Type.Boolean({ description: 'Whether the employee has said to it what they think' }),
};
export const CoachingSession = named(
  'CoachingSession',
  strict(sessionFields, { description: 'That coaching or counselling took place: nothing of its content' }),
);
export type CoachingSession = Static<typeof CoachingSession>;
export const CoachingSessionPage = pageOf('CoachingSessionPage', CoachingSession);

const Statement = strict({ statement: word(coachingForm.statements), met: Type.Boolean(), note: nullable(text(500)) });
export const CoachingRecord = named(
  'CoachingRecord',
  strict({
    ...sessionFields,
    formVersion: Type.String({ description: 'The version of the nine statements it was written with' }),
    statements: Type.Array(Statement),
    nextStep: Type.String(),
    nextStepOn: DateOn,
    recordedAt: InstantAt,
    seenAt: nullable(InstantAt),
    view: nullable(word(coachingViews)),
    viewText: nullable(Type.String()),
    confirmedAt: nullable(InstantAt),
    version: Version,
    actions: Actions,
  }),
);
export type CoachingRecord = Static<typeof CoachingRecord>;

export const listCoachingSessions = defineContract({
  id: 'listCoachingSessions',
  tag,
  summary: 'That coaching took place, for HR: who, when and which kind, newest first',
  method: 'GET',
  path: '/coaching-sessions',
  access: { permission: 'coaching:status' },
  effect: 'none',
  query: strict({ ...pageQuery, cycleId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(CoachingSessionPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const listCoachingRecords = defineContract({
  id: 'listCoachingRecords',
  tag,
  summary: 'The records of one plan, newest first; a list opens none',
  method: 'GET',
  path: '/plans/{planId}/coaching-records',
  access: { permission: 'coaching:read' },
  effect: 'none',
  ...onPlan,
  query: strict(pageQuery),
  success: { status: 200, schema: ref(CoachingSessionPage) },
  csv: true,
  errors: ['plan.not_found', 'access.denied', 'paging.cursor_invalid'],
});
export const getCoachingRecord = defineContract({
  id: 'getCoachingRecord',
  tag,
  summary: 'One record; the first opening by the employee is kept',
  method: 'GET',
  path: '/coaching-records/{recordId}',
  access: { permission: 'coaching:read' },
  effect: 'none',
  ...onRecord,
  success: { status: 200, schema: ref(CoachingRecord) },
  errors: ['coaching.not_found', 'access.denied'],
});
export const createCoachingRecord = defineContract({
  id: 'createCoachingRecord',
  tag,
  summary: 'Record a talk: nine statements, an agreed next step and its date',
  method: 'POST',
  path: '/plans/{planId}/coaching-records',
  access: { permission: 'coaching:write' },
  effect: 'create',
  ...onPlan,
  body: strict({
    kind: word(coachingKinds),
    heldOn: DateOn,
    statements: Type.Array(Statement, { maxItems: 20 }),
    nextStep: text(1000),
    nextStepOn: DateOn,
  }),
  success: { status: 201, schema: ref(CoachingRecord) },
  errors: [
    'plan.not_found',
    'access.denied',
    'plan.stage_closed',
    'coaching.date_outside',
    'coaching.statements_incomplete',
    'coaching.next_step_before',
  ],
});
export const confirmCoachingRecord = defineContract({
  id: 'confirmCoachingRecord',
  tag,
  summary: 'The employee: it is as written, or there is another view in own words',
  method: 'POST',
  path: '/coaching-records/{recordId}/confirmation',
  access: { permission: 'coaching:read' },
  effect: 'change',
  ...onRecord,
  body: strict({ view: word(coachingViews), text: nullable(text(2000)) }),
  success: { status: 200, schema: ref(CoachingRecord) },
  errors: ['coaching.not_found', 'access.denied', 'coaching.already_confirmed', 'coaching.view_missing', 'plan.stage_closed'],
});
