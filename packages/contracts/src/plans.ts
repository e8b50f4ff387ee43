import { assessmentStates, directions, planStates, resultKinds, resultStates, superiorPlanStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { deadlineFields, late } from './deadlines.ts';
import { BehaviourExpectations, PlanContent } from './plan-content.ts';
import {
  Actions,
  DateOn,
  Id,
  InstantAt,
  Measured,
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

const tag = 'plans';
const onPlan = { params: idParam('planId') } as const;

/** In lists and on pages `onBehalfOf` is the supervisor in whose name the reader acts on it; on what was written, in whose name it was. */
const planFields = {
  id: Id,
  cycle: strict({ cycleId: Id, name: Type.String(), stage: Type.String() }),
  employee: ref(PersonRef),
  unit: ref(UnitRef),
  positionTitle: Type.String(),
  startsOn: DateOn,
  endsOn: DateOn,
  state: word(planStates),
  agreed: Type.Boolean({ description: 'Agreed, also where it has since ended with its assignment: what is assessed' }),
  selfAssessment: nullable(word(assessmentStates)),
  supervisorAssessment: nullable(word(assessmentStates)),
  resultState: nullable(word(resultStates)),
  onBehalfOf: nullable(ref(PersonRef)),
  updatedAt: InstantAt,
  version: Version,
};
export const PlanSummary = named('PlanSummary', strict(planFields));
export type PlanSummary = Static<typeof PlanSummary>;
export const PlanPage = pageOf('PlanPage', PlanSummary);

export const Remark = named(
  'Remark',
  strict({ pointer: Type.String({ maxLength: 200, description: 'JSON Pointer into the content' }), text: text(1000) }),
);
export const agreedFor = nullable(Type.String({ description: 'The supervisor in whose name a delegate agreed' }));
export const SupportedIndicator = named(
  'SupportedIndicator',
  strict({
    title: Type.String(),
    unit: Type.String(),
    direction: word(directions),
    target: nullable(Measured),
    min: nullable(Measured),
    max: nullable(Measured),
    baseline: nullable(Measured),
  }),
);
export type SupportedIndicator = Static<typeof SupportedIndicator>;
export const CascadeMark = named(
  'CascadeMark',
  strict(
    {
      id: Id,
      resultId: Id,
      resultTitle: Type.String(),
      before: Type.String(),
      after: nullable(Type.String({ description: "Null where the result is no longer in the superior's plan" })),
      kind: nullable(strict({ before: word(resultKinds), after: word(resultKinds) }, { description: 'Where it changed' })),
      indicators: Type.Array(strict({ before: nullable(ref(SupportedIndicator)), after: nullable(ref(SupportedIndicator)) }), {
        description: 'Those that changed; one that is new has no before, one that is gone no after',
      }),
      markedAt: InstantAt,
    },
    { description: "The superior's result that this one supports was changed" },
  ),
);
export const Plan = named(
  'Plan',
  strict({
    ...planFields,
    unitNow: nullable(Type.String({ description: 'What the unit is called today, where it is called otherwise than in this plan' })),
    supervisor: nullable(ref(PersonRef)),
    externalSupervisor: nullable(Type.String({ description: 'The supervising official who is no civil servant' })),
    superiorPlan: strict(
      { state: word(superiorPlanStates), waived: Type.Boolean() },
      { description: 'The plan that this one waits for, and whether HR has waived it' },
    ),
    matrixPlanId: nullable(
      Type.String({
        format: 'uuid',
        description:
          "The superior's plan, for whoever may open its matrix of roles and results: the superior, and who agrees to plans in their name",
      }),
    ),
    marks: Type.Array(ref(CascadeMark)),
    content: ref(PlanContent),
    note: nullable(Type.String()),
    remarks: Type.Array(ref(Remark)),
    submittedAt: nullable(InstantAt),
    agreedAt: nullable(InstantAt),
    agreedBy: nullable(Type.String()),
    agreedFor,
    returnedBy: nullable(Type.String({ description: 'Who returned it last; null once it is agreed' })),
    returnedFor: nullable(Type.String({ description: 'The supervisor in whose name a delegate returned it' })),
    ...deadlineFields,
    late,
    revisions: Type.Integer({ minimum: 0, description: 'How often it was opened again after agreement' }),
    weighted: Type.Boolean({ description: 'Whether the scheme of the cycle uses weights' }),
    usesPerspectives: Type.Boolean({
      description:
        'Whether the position plans by perspective (high officials, heads of independent units), in place of aspects and supported results',
    }),
    actions: Actions,
  }),
);
export type Plan = Static<typeof Plan>;

export const outstandingParts = [
  'plan',
  'agreement',
  'self_assessment',
  'supervisor_assessment',
  'release',
  'acknowledgement',
  'cascade',
] as const;
const planViews = ['own', 'team', 'former'] as const;
export const listPlans = defineContract({
  id: 'listPlans',
  tag,
  summary: "Plans and their state: my own (the newest first), my team's, those I supervised before, my units' (by name)",
  method: 'GET',
  path: '/plans',
  access: { permission: 'status:read' },
  effect: 'none',
  query: strict({
    ...pageQuery,
    cycleId: Type.Optional(Id),
    unitId: Type.Optional(Id),
    state: Type.Optional(word(planStates)),
    employeeId: Type.Optional(Id),
    view: Type.Optional(word(planViews)),
    outstanding: Type.Optional(word(outstandingParts)),
  }),
  success: { status: 200, schema: ref(PlanPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getPlan = defineContract({
  id: 'getPlan',
  tag,
  summary: 'One plan',
  method: 'GET',
  path: '/plans/{planId}',
  access: { permission: 'plan:read' },
  effect: 'none',
  ...onPlan,
  success: { status: 200, schema: ref(Plan) },
  errors: ['plan.not_found', 'access.denied'],
});
export const createPlan = defineContract({
  id: 'createPlan',
  tag,
  summary: 'A plan for an assignment that began after planning opened',
  method: 'POST',
  path: '/plans',
  access: { permission: 'cycle:manage' },
  effect: 'create',
  body: strict({ cycleId: Id, assignmentId: Id }),
  success: { status: 201, schema: ref(Plan) },
  errors: ['cycle.not_found', 'assignment.not_found', 'plan.exists', 'plan.stage_closed', 'plan.standing_without_plan'],
});
export const savePlanContent = defineContract({
  id: 'savePlanContent',
  tag,
  summary: 'Save the draft; a draft may be unfinished',
  method: 'PUT',
  path: '/plans/{planId}/content',
  access: { permission: 'plan:write' },
  effect: 'change',
  ...onPlan,
  body: ref(PlanContent),
  success: { status: 200, schema: ref(Plan) },
  errors: [
    'plan.not_found',
    'access.denied',
    'plan.not_editable',
    'plan.stage_closed',
    'plan.row_unknown',
    'plan.row_repeated',
    'plan.row_in_use',
    'plan.supported_result_not_superiors',
    'plan.service_not_units',
    'plan.indicator_version_unknown',
  ],
});
export const submitPlan = defineContract({
  id: 'submitPlan',
  tag,
  summary: 'Submit the plan to the supervisor; after the deadline it is kept and marked late',
  method: 'POST',
  path: '/plans/{planId}/submission',
  access: { permission: 'plan:submit' },
  effect: 'change',
  ...onPlan,
  success: { status: 200, schema: ref(Plan) },
  errors: [
    'plan.not_found',
    'access.denied',
    'plan.not_ready',
    'plan.already_submitted',
    'plan.stage_closed',
    'plan.supported_result_not_superiors',
    'plan.service_not_units',
  ],
});
export const returnPlan = defineContract({
  id: 'returnPlan',
  tag,
  summary: 'Return the plan with remarks on its fields',
  method: 'POST',
  path: '/plans/{planId}/return',
  access: { permission: 'plan:review' },
  effect: 'change',
  ...onPlan,
  body: strict({ note: text(2000), remarks: Type.Array(ref(Remark), { maxItems: 50 }) }),
  success: { status: 200, schema: ref(Plan) },
  errors: ['plan.not_found', 'access.denied', 'plan.not_submitted', 'plan.stage_closed', 'plan.remark_pointer_unknown'],
});
export const setPlanExpectations = defineContract({
  id: 'setPlanExpectations',
  tag,
  summary: "The leader's special expectations of behaviour, said by the supervisor while the plan waits for agreement",
  method: 'PUT',
  path: '/plans/{planId}/expectations',
  access: { permission: 'plan:review' },
  effect: 'change',
  ...onPlan,
  body: strict({ behaviours: BehaviourExpectations }),
  success: { status: 200, schema: ref(Plan) },
  errors: ['plan.not_found', 'access.denied', 'plan.not_submitted', 'plan.stage_closed', 'plan.row_repeated'],
});
export const agreePlan = defineContract({
  id: 'agreePlan',
  tag,
  summary: 'Agree to the plan',
  method: 'POST',
  path: '/plans/{planId}/agreement',
  access: { permission: 'plan:review' },
  effect: 'change',
  ...onPlan,
  success: { status: 200, schema: ref(Plan) },
  errors: [
    'plan.not_found',
    'access.denied',
    'plan.not_submitted',
    'plan.stage_closed',
    'plan.not_ready',
    'plan.supported_result_not_superiors',
    'plan.service_not_units',
    'plan.superior_not_agreed',
  ],
});
export const revisePlan = defineContract({
  id: 'revisePlan',
  tag,
  summary: 'Open an agreed plan again, with a reason',
  method: 'POST',
  path: '/plans/{planId}/revision',
  access: { permission: 'plan:submit' },
  effect: 'change',
  ...onPlan,
  body: strict({ reason: Type.String({ minLength: 10, maxLength: 1000 }) }),
  success: { status: 200, schema: ref(Plan) },
  errors: ['plan.not_found', 'access.denied', 'plan.not_agreed', 'plan.stage_closed'],
});
