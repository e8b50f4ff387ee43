import { delegationDuties, delegationStates } from '@pauh/domain';
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
  word,
} from './schema.ts';

const tag = 'organisation';
const Duties = Type.Array(word(delegationDuties), { minItems: 1, maxItems: delegationDuties.length });

export const Delegation = named(
  'Delegation',
  strict(
    {
      id: Id,
      grantor: ref(PersonRef),
      delegate: ref(PersonRef),
      duties: Duties,
      startsOn: DateOn,
      endsOn: DateOn,
      state: word(delegationStates),
      reason: Type.String(),
      recordedBy: Type.String(),
      recordedAt: InstantAt,
      revokedAt: nullable(InstantAt),
      revokedBy: nullable(Type.String()),
      revocationReason: nullable(Type.String()),
      version: Version,
      actions: Actions,
    },
    { description: 'What a supervisor has somebody else do in their name, from a day to a day' },
  ),
);
export type Delegation = Static<typeof Delegation>;
export const DelegationPage = pageOf('DelegationPage', Delegation);
const answer = { status: 200, schema: ref(Delegation) } as const;

export const listDelegations = defineContract({
  id: 'listDelegations',
  tag,
  summary: 'Delegations, newest first: given by me, received by me, or those of the units whose line one mends',
  method: 'GET',
  path: '/delegations',
  access: { permission: 'delegation:read' },
  effect: 'none',
  query: strict({ ...pageQuery, view: word(['given', 'received', 'units']) }),
  success: { status: 200, schema: ref(DelegationPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getDelegation = defineContract({
  id: 'getDelegation',
  tag,
  summary: 'One delegation',
  method: 'GET',
  path: '/delegations/{delegationId}',
  access: { permission: 'delegation:read' },
  effect: 'none',
  params: idParam('delegationId'),
  success: answer,
  errors: ['delegation.not_found'],
});
export const createDelegation = defineContract({
  id: 'createDelegation',
  tag,
  summary: "Have somebody else do a part of a supervisor's work for a time; HR names the grantor who is absent",
  method: 'POST',
  path: '/delegations',
  access: { permission: 'delegation:write' },
  effect: 'create',
  body: strict({
    grantorId: nullable(Type.String({ format: 'uuid', description: 'The absent supervisor; null for oneself' })),
    delegateId: Id,
    duties: Duties,
    startsOn: DateOn,
    endsOn: DateOn,
    reason: Type.String({
      minLength: 10,
      maxLength: 500,
      description: 'Why, and on what basis: leave, duty travel, the number of the order',
    }),
  }),
  success: { status: 201, schema: ref(Delegation) },
  errors: [
    'employee.not_found',
    'delegation.starts_in_past',
    'delegation.dates_reversed',
    'delegation.too_long',
    'delegation.self',
    'delegation.nobody_supervised',
    'delegation.own_assessor',
    'delegation.delegate_not_assigned',
    'delegation.duty_repeated',
    'delegation.overlaps',
  ],
  example: {
    body: {
      grantorId: null,
      delegateId: '0193a1b2-0000-7000-8000-000000000001',
      duties: ['plan_review', 'assessment'],
      startsOn: '2026-12-01',
      endsOn: '2026-12-14',
      reason: 'Cuti tahunan, surat izin nomor 12 tahun 2026',
    },
  },
});
export const revokeDelegation = defineContract({
  id: 'revokeDelegation',
  tag,
  summary: 'Take a delegation back at once',
  method: 'POST',
  path: '/delegations/{delegationId}/revocation',
  access: { permission: 'delegation:write' },
  effect: 'change',
  params: idParam('delegationId'),
  body: strict({
    reason: Type.String({ minLength: 10, maxLength: 1000, description: 'Why it ends early; read by the grantor and the delegate' }),
  }),
  success: answer,
  errors: ['delegation.not_found', 'delegation.over', 'access.denied'],
});

export const DelegationCandidate = named(
  'DelegationCandidate',
  strict({ id: Id, name: Type.String(), unit: ref(UnitRef), positionTitle: Type.String() }),
);
export type DelegationCandidate = Static<typeof DelegationCandidate>;
export const DelegationCandidatePage = pageOf('DelegationCandidatePage', DelegationCandidate);
export const listDelegationCandidates = defineContract({
  id: 'listDelegationCandidates',
  tag,
  summary: 'Who may stand in: staff on duty by name or NIP, but nobody below the grantor',
  method: 'GET',
  path: '/delegation-candidates',
  access: { permission: 'delegation:write' },
  effect: 'none',
  query: strict({ ...pageQuery, search: Type.String({ minLength: 3, maxLength: 100 }), grantorId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(DelegationCandidatePage) },
  csv: true,
  errors: ['paging.cursor_invalid', 'employee.not_found', 'access.denied'],
});
