import { planStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { PlanContent } from './plan-content.ts';
import { DateOn, Id, Measured, idParam, named, pageOf, pageQuery, ref, strict, word } from './schema.ts';

const tag = 'plans';

export const PlanCopySource = named(
  'PlanCopySource',
  strict({
    planId: Id,
    cycleName: Type.String(),
    positionTitle: Type.String(),
    unitName: Type.String(),
    startsOn: DateOn,
    endsOn: DateOn,
    state: word(planStates),
    results: Type.Integer({ minimum: 1 }),
    indicators: Type.Integer({ minimum: 0 }),
  }),
);
export type PlanCopySource = Static<typeof PlanCopySource>;
export const PlanCopySourcePage = pageOf('PlanCopySourcePage', PlanCopySource);

export const PlanCopy = named(
  'PlanCopy',
  strict(
    {
      source: ref(PlanCopySource),
      content: ref(PlanContent),
      baselines: Type.Array(
        strict({
          pointer: Type.String({ description: 'JSON Pointer to the indicator in `content`' }),
          value: Measured,
          measuredOn: DateOn,
        }),
        { description: 'Last measured values, offered where growth is judged' },
      ),
    },
    {
      description: 'What a plan may take over from an earlier one: nothing that was measured, and no supported results. Nothing is written',
    },
  ),
);
export type PlanCopy = Static<typeof PlanCopy>;

export const listPlanCopySources = defineContract({
  id: 'listPlanCopySources',
  tag,
  summary: "The owner's earlier plans, of any assignment, that this one may take over from; newest first",
  method: 'GET',
  path: '/plans/{planId}/copy-sources',
  access: { permission: 'plan:write' },
  effect: 'none',
  params: idParam('planId'),
  query: strict(pageQuery),
  success: { status: 200, schema: ref(PlanCopySourcePage) },
  csv: true,
  errors: ['plan.not_found', 'access.denied', 'paging.cursor_invalid'],
});
export const getPlanCopy = defineContract({
  id: 'getPlanCopy',
  tag,
  summary: 'What this plan would take over from that earlier one; save it with the content',
  method: 'GET',
  path: '/plans/{planId}/copy-sources/{sourcePlanId}',
  access: { permission: 'plan:write' },
  effect: 'none',
  params: strict({ planId: Id, sourcePlanId: Id }),
  success: { status: 200, schema: ref(PlanCopy) },
  errors: ['plan.not_found', 'access.denied'],
});
