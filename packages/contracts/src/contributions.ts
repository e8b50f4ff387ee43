import { behaviours, contributionStates, contributorRelations, ratings } from '@pauh/domain';
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

const tag = 'contributions';
const onPlan = { params: idParam('planId') } as const;
const onContribution = { params: idParam('contributionId') } as const;

export const ContributedBehaviour = named(
  'ContributedBehaviour',
  strict({ behaviour: word(behaviours), rating: word(ratings), text: nullable(text(1000)) }),
);
/** What somebody said: empty and null until it was answered. */
const said = {
  behaviours: Type.Array(ref(ContributedBehaviour)),
  advice: nullable(Type.String({ description: 'What to go on with, or to try' })),
} as const;

export const Contribution = named(
  'Contribution',
  strict(
    {
      id: Id,
      employee: ref(PersonRef),
      unit: ref(UnitRef),
      positionTitle: Type.String(),
      cycleName: Type.String(),
      invitedBy: ref(PersonRef),
      relation: word(contributorRelations),
      state: word(contributionStates),
      dueAt: InstantAt,
      closedAt: nullable(InstantAt),
      declineReason: nullable(Type.String()),
      ...said,
      version: Version,
      actions: Actions,
    },
    { description: 'What one is asked to say about a colleague. It shows who, and nothing of their plan or assessment' },
  ),
);
export type Contribution = Static<typeof Contribution>;
export const ContributionPage = pageOf('ContributionPage', Contribution);

export const PlanContribution = named(
  'PlanContribution',
  strict({
    id: Id,
    contributor: ref(PersonRef),
    relation: word(contributorRelations),
    state: word(contributionStates),
    invitedAt: InstantAt,
    dueAt: InstantAt,
    closedAt: nullable(InstantAt),
    declineReason: nullable(Type.String()),
    ...said,
  }),
);
export type PlanContribution = Static<typeof PlanContribution>;
export const PlanContributions = named(
  'PlanContributions',
  strict(
    {
      planId: Id,
      employee: ref(PersonRef),
      items: Type.Array(ref(PlanContribution)),
      answered: Type.Integer(),
      shownFrom: Type.Integer({ description: 'From how many answers on the person sees them after release' }),
      shown: Type.Boolean({ description: 'Whether there are that many' }),
      mostContributors: Type.Integer(),
      lastDayOn: nullable(DateOn),
      actions: Actions,
    },
    { description: 'Who was invited about one plan, and what they said: for who assesses. It advises; no score counts it' },
  ),
);
export type PlanContributions = Static<typeof PlanContributions>;

export const ContributionCandidate = named(
  'ContributionCandidate',
  strict({ id: Id, name: Type.String(), unit: ref(UnitRef), positionTitle: Type.String(), relation: word(contributorRelations) }),
);
export type ContributionCandidate = Static<typeof ContributionCandidate>;
export const ContributionCandidatePage = pageOf('ContributionCandidatePage', ContributionCandidate);

export const ReceivedContributions = named(
  'ReceivedContributions',
  strict(
    { items: Type.Array(strict(said)) },
    { description: 'What colleagues said, in an order of its own, without names and times; empty below three answers' },
  ),
);
export type ReceivedContributions = Static<typeof ReceivedContributions>;

export const listPlanContributions = defineContract({
  id: 'listPlanContributions',
  tag,
  summary: 'Who was invited about a plan and what they said, for who assesses',
  method: 'GET',
  path: '/plans/{planId}/contributions',
  access: { permission: 'contribution:read' },
  effect: 'none',
  ...onPlan,
  success: { status: 200, schema: ref(PlanContributions) },
  errors: ['plan.not_found', 'access.denied'],
});
export const listContributionCandidates = defineContract({
  id: 'listContributionCandidates',
  tag,
  summary: 'Peers and subordinates who may still be invited, by name',
  method: 'GET',
  path: '/plans/{planId}/contribution-candidates',
  access: { permission: 'contribution:write' },
  effect: 'none',
  ...onPlan,
  query: strict({ ...pageQuery, search: Type.Optional(text(100)) }),
  success: { status: 200, schema: ref(ContributionCandidatePage) },
  csv: true,
  errors: ['plan.not_found', 'access.denied', 'paging.cursor_invalid'],
});
export const inviteContributors = defineContract({
  id: 'inviteContributors',
  tag,
  summary: 'Ask peers and subordinates what they see of the behaviours, by a day',
  method: 'POST',
  path: '/plans/{planId}/contributions',
  access: { permission: 'contribution:write' },
  effect: 'create',
  ...onPlan,
  body: strict({ contributorIds: Type.Array(Id, { minItems: 1, maxItems: 20 }), dueOn: DateOn }),
  success: { status: 201, schema: ref(PlanContributions) },
  errors: [
    'plan.not_found',
    'access.denied',
    'assessment.stage_closed',
    'assessment.already_submitted',
    'contribution.self',
    'contribution.in_line',
    'contribution.not_near',
    'contribution.already_invited',
    'contribution.too_many',
    'contribution.due_outside',
  ],
  example: { body: { contributorIds: ['0193a1b2-0000-7000-8000-000000000001'], dueOn: '2026-12-11' } },
});
export const listReceivedContributions = defineContract({
  id: 'listReceivedContributions',
  tag,
  summary: 'What colleagues said about me: after release, from three answers on, without names',
  method: 'GET',
  path: '/plans/{planId}/received-contributions',
  access: { permission: 'contribution:read' },
  effect: 'none',
  ...onPlan,
  success: { status: 200, schema: ref(ReceivedContributions) },
  errors: ['plan.not_found', 'access.denied'],
});

export const listMyContributions = defineContract({
  id: 'listMyContributions',
  tag,
  summary: 'Whom I am asked about, newest first',
  method: 'GET',
  path: '/contributions',
  access: { permission: 'contribution:write' },
  effect: 'none',
  query: strict({ ...pageQuery, state: Type.Optional(word(contributionStates)) }),
  success: { status: 200, schema: ref(ContributionPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getContribution = defineContract({
  id: 'getContribution',
  tag,
  summary: 'One invitation, for who was invited',
  method: 'GET',
  path: '/contributions/{contributionId}',
  access: { permission: 'contribution:write' },
  effect: 'none',
  ...onContribution,
  success: { status: 200, schema: ref(Contribution) },
  errors: ['contribution.not_found'],
});
export const answerContribution = defineContract({
  id: 'answerContribution',
  tag,
  summary: 'Say what one sees, once and in time',
  method: 'POST',
  path: '/contributions/{contributionId}/answer',
  access: { permission: 'contribution:write' },
  effect: 'change',
  ...onContribution,
  body: strict({ behaviours: Type.Array(ref(ContributedBehaviour), { maxItems: 20 }), advice: nullable(text(2000)) }),
  success: { status: 200, schema: ref(Contribution) },
  errors: [
    'contribution.not_found',
    'contribution.closed',
    'contribution.deadline_passed',
    'assessment.stage_closed',
    'assessment.released',
    'contribution.empty',
    'contribution.behaviour_twice',
    'contribution.example_missing',
  ],
  example: {
    body: {
      behaviours: [{ behaviour: 'kolaboratif', rating: 'di_atas_ekspektasi', text: 'Membagi bahan ajarnya sebelum diminta.' }],
      advice: 'Teruskan kelompok belajar hari Selasa.',
    },
  },
});
export const declineContribution = defineContract({
  id: 'declineContribution',
  tag,
  summary: 'Decline, with a reason that only the line reads',
  method: 'POST',
  path: '/contributions/{contributionId}/declination',
  access: { permission: 'contribution:write' },
  effect: 'change',
  ...onContribution,
  body: strict({ reason: Type.String({ minLength: 10, maxLength: 500 }) }),
  success: { status: 200, schema: ref(Contribution) },
  errors: ['contribution.not_found', 'contribution.closed', 'assessment.stage_closed'],
});
