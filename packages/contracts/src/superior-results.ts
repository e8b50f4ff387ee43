import { resultKinds, superiorPlanStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Plan } from './plans.ts';
import { Id, PersonRef, idParam, named, nullable, ref, strict, word } from './schema.ts';

const tag = 'plans';
const onPlan = { params: idParam('planId') } as const;

export const confirmCascade = defineContract({
  id: 'confirmCascade',
  tag,
  summary: "Say that a plan is still right after a change of the superior's results",
  method: 'POST',
  path: '/plans/{planId}/cascade-confirmation',
  access: { permission: 'plan:write' },
  effect: 'change',
  ...onPlan,
  body: strict({ markIds: Type.Array(Id, { minItems: 1, maxItems: 50 }) }),
  success: { status: 200, schema: ref(Plan) },
  errors: ['plan.not_found', 'access.denied', 'plan.stage_closed', 'plan.nothing_to_confirm'],
});

export const SuperiorResult = named('SuperiorResult', strict({ resultId: Id, kind: word(resultKinds), title: Type.String() }));
export const SuperiorResults = named(
  'SuperiorResults',
  strict(
    {
      superior: nullable(ref(PersonRef)),
      state: word(superiorPlanStates),
      items: Type.Array(ref(SuperiorResult)),
      services: Type.Array(strict({ serviceIndicatorId: Id, title: Type.String() }), {
        description: 'Services of the unit, where the owner heads it',
      }),
    },
    { description: "The results that those of this plan may support: the superior's as last agreed" },
  ),
);
export type SuperiorResults = Static<typeof SuperiorResults>;
// a route of its own: the superior is told who opened it, and everybody else who reads the plan has no need of it
export const getSuperiorResults = defineContract({
  id: 'getSuperiorResults',
  tag,
  summary: "The superior's results that those of a plan may support",
  method: 'GET',
  path: '/plans/{planId}/superior-results',
  access: { permission: 'plan:write' },
  effect: 'none',
  ...onPlan,
  success: { status: 200, schema: ref(SuperiorResults) },
  errors: ['plan.not_found', 'access.denied'],
});
