import { matrixGapCodes, planStates, proposalStates, resultKinds } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Plan } from './plans.ts';
import {
  Actions,
  Id,
  InstantAt,
  Percent,
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

const weight = nullable(Percent);
const MatrixRow = named('MatrixRow', strict({ resultId: Id, title: Type.String(), supportedResultId: nullable(Id), weight }));
const MatrixMember = named(
  'MatrixMember',
  strict({
    planId: Id,
    employee: ref(PersonRef),
    positionTitle: Type.String(),
    state: word(planStates),
    rows: Type.Array(ref(MatrixRow)),
    proposals: Type.Array(strict({ proposalId: Id, supportedResultId: Id, title: Type.String() }), {
      description: 'Those that wait for an answer',
    }),
    actions: Actions,
  }),
);
export type MatrixMember = Static<typeof MatrixMember>;
const MatrixGap = named(
  'MatrixGap',
  strict(
    {
      code: word(matrixGapCodes),
      resultId: nullable(Id),
      planId: nullable(Id),
      leaderShare: weight,
      memberShare: weight,
    },
    { description: 'What is missing: a result nobody supports, a member without one, a weight out of balance. Advice: it blocks nothing' },
  ),
);
export type MatrixGap = Static<typeof MatrixGap>;

export const RoleMatrix = named(
  'RoleMatrix',
  strict(
    {
      planId: Id,
      cycle: strict({ cycleId: Id, name: Type.String() }),
      employee: ref(PersonRef),
      positionTitle: Type.String(),
      state: word(planStates),
      weighted: Type.Boolean(),
      onBehalfOf: nullable(ref(PersonRef)),
      results: Type.Array(strict({ resultId: Id, kind: word(resultKinds), title: Type.String(), weight })),
      members: Type.Array(ref(MatrixMember), { description: 'Those who are supervised from the position of this plan today' }),
      gaps: Type.Array(ref(MatrixGap)),
    },
    { description: "The matrix of roles and results: people x the leader's results" },
  ),
);
export type RoleMatrix = Static<typeof RoleMatrix>;

export const getRoleMatrix = defineContract({
  id: 'getRoleMatrix',
  tag: 'plans',
  summary: "Who supports which result of a leader's plan, and what is missing",
  method: 'GET',
  path: '/plans/{planId}/matrix',
  access: { permission: 'plan:read' },
  effect: 'none',
  params: idParam('planId'),
  success: { status: 200, schema: ref(RoleMatrix) },
  errors: ['plan.not_found', 'access.denied'],
});

export const PlanProposal = named(
  'PlanProposal',
  strict(
    {
      id: Id,
      planId: Id,
      supportedResultId: Id,
      supportedTitle: Type.String(),
      title: Type.String(),
      note: nullable(Type.String()),
      state: word(proposalStates),
      by: ref(PersonRef),
      onBehalfOf: nullable(ref(PersonRef)),
      createdAt: InstantAt,
      answeredAt: nullable(InstantAt),
      reason: nullable(Type.String()),
      actions: Actions,
    },
    { description: "A result that the leader would like to see in a member's plan" },
  ),
);
export type PlanProposal = Static<typeof PlanProposal>;
export const PlanProposalPage = pageOf('PlanProposalPage', PlanProposal);

export const listPlanProposals = defineContract({
  id: 'listPlanProposals',
  tag: 'plans',
  summary: 'What was proposed for this plan, newest first',
  method: 'GET',
  path: '/plans/{planId}/proposals',
  access: { permission: 'plan:read' },
  effect: 'none',
  params: idParam('planId'),
  query: strict(pageQuery),
  success: { status: 200, schema: ref(PlanProposalPage) },
  csv: true,
  errors: ['plan.not_found', 'access.denied', 'paging.cursor_invalid'],
});
export const createPlanProposal = defineContract({
  id: 'createPlanProposal',
  tag: 'plans',
  summary: "Propose a result of one's own plan to a member, while that plan is being written",
  method: 'POST',
  path: '/plans/{planId}/proposals',
  access: { permission: 'plan:review' },
  effect: 'create',
  params: idParam('planId'),
  body: strict({ supportedResultId: Id, title: text(500), note: nullable(text(1000)) }),
  success: { status: 201, schema: ref(PlanProposal) },
  errors: ['plan.not_found', 'access.denied', 'plan.not_editable', 'plan.stage_closed', 'proposal.result_unknown', 'proposal.exists'],
});
export const answerPlanProposal = defineContract({
  id: 'answerPlanProposal',
  tag: 'plans',
  summary: 'Take a proposed result into the draft, or decline it with a reason',
  method: 'POST',
  path: '/plans/{planId}/proposals/{proposalId}/answer',
  access: { permission: 'plan:write' },
  effect: 'change',
  params: strict({ planId: Id, proposalId: Id }),
  body: strict({ taken: Type.Boolean(), reason: nullable(text(1000)) }),
  success: { status: 200, schema: ref(Plan) },
  errors: [
    'plan.not_found',
    'access.denied',
    'proposal.not_found',
    'proposal.answered',
    'proposal.no_room',
    'plan.not_editable',
    'plan.stage_closed',
  ],
});
