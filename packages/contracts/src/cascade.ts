import { superiorPlanStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  Id,
  InstantAt,
  PersonRef,
  UnitRef,
  Version,
  defaulted,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  word,
} from './schema.ts';

const tag = 'cascade';
const reason = Type.String({ minLength: 10, maxLength: 500 });

export const CascadeWaiver = named(
  'CascadeWaiver',
  strict(
    {
      id: Id,
      cycleId: Id,
      superiorAssignmentId: Id,
      reason: Type.String(),
      recordedBy: Type.String(),
      recordedAt: InstantAt,
      withdrawnAt: nullable(InstantAt),
      withdrawnBy: nullable(Type.String()),
      withdrawalReason: nullable(Type.String()),
      version: Version,
    },
    { description: 'The plans below this superior need not wait for theirs in this cycle' },
  ),
);
export type CascadeWaiver = Static<typeof CascadeWaiver>;

export const CycleSuperior = named(
  'CycleSuperior',
  strict(
    {
      assignmentId: Id,
      employee: ref(PersonRef),
      unit: ref(UnitRef),
      positionTitle: Type.String(),
      state: word(superiorPlanStates),
      members: Type.Integer({ description: 'Plans of this cycle directly below' }),
      waiting: Type.Integer({ description: 'Of these, submitted and not agreed' }),
      waiver: nullable(ref(CascadeWaiver)),
      actions: Actions,
    },
    { description: 'Who stands above plans of the cycle, and where their own plan stands' },
  ),
);
export type CycleSuperior = Static<typeof CycleSuperior>;
export const CycleSuperiorPage = pageOf('CycleSuperiorPage', CycleSuperior);
export const listCycleSuperiors = defineContract({
  id: 'listCycleSuperiors',
  tag,
  summary: 'Superiors in a cycle and whether their own plan is agreed, missing or waived',
  method: 'GET',
  path: '/cycles/{cycleId}/superiors',
  access: { permission: 'cycle:manage' },
  effect: 'none',
  params: idParam('cycleId'),
  query: strict({
    ...pageQuery,
    open: defaulted(Type.Boolean({ default: false, description: 'Only those whose own plan is not agreed' })),
  }),
  success: { status: 200, schema: ref(CycleSuperiorPage) },
  csv: true,
  errors: ['cycle.not_found', 'access.denied', 'paging.cursor_invalid'],
});
export const createCascadeWaiver = defineContract({
  id: 'createCascadeWaiver',
  tag,
  summary: 'Let the plans below a superior be agreed before theirs',
  method: 'POST',
  path: '/cycles/{cycleId}/cascade-waivers',
  access: { permission: 'cycle:manage' },
  effect: 'create',
  params: idParam('cycleId'),
  body: strict({ superiorAssignmentId: Id, reason }),
  success: { status: 201, schema: ref(CascadeWaiver) },
  errors: [
    'cycle.not_found',
    'access.denied',
    'plan.stage_closed',
    'cascade_waiver.exists',
    'cascade_waiver.not_needed',
    'cascade_waiver.own_line',
  ],
});
export const withdrawCascadeWaiver = defineContract({
  id: 'withdrawCascadeWaiver',
  tag,
  summary: 'Take a waiver back; what was agreed under it stays agreed',
  method: 'POST',
  path: '/cascade-waivers/{waiverId}/withdrawal',
  access: { permission: 'cycle:manage' },
  effect: 'change',
  params: idParam('waiverId'),
  body: strict({ reason }),
  success: { status: 200, schema: ref(CascadeWaiver) },
  errors: ['cascade_waiver.not_found', 'access.denied', 'cascade_waiver.withdrawn', 'cascade_waiver.own_line', 'cycle.closed'],
});
