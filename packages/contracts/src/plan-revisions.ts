import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { PlanContent } from './plan-content.ts';
import { agreedFor } from './plans.ts';
import { InstantAt, UnitRef, idParam, named, nullable, pageOf, pageQuery, ref, strict } from './schema.ts';

const tag = 'plans';
const onPlan = { params: idParam('planId') } as const;

export const PlanRevision = named(
  'PlanRevision',
  strict(
    {
      no: Type.Integer({ minimum: 1 }),
      reason: Type.String(),
      by: Type.String({ description: 'Who opened the plan again' }),
      at: InstantAt,
      agreedBy: nullable(Type.String({ description: 'Who had agreed to the content; null where it was not recorded' })),
      agreedFor,
      agreedAt: nullable(InstantAt),
      unit: ref(UnitRef),
      positionTitle: Type.String(),
      content: ref(PlanContent),
    },
    { description: 'The content as it was agreed, for which unit and job, and why the plan was opened again' },
  ),
);
export type PlanRevision = Static<typeof PlanRevision>;
export const PlanRevisionPage = pageOf('PlanRevisionPage', PlanRevision);
export const listPlanRevisions = defineContract({
  id: 'listPlanRevisions',
  tag,
  summary: 'What was agreed before each revision of a plan, newest first',
  method: 'GET',
  path: '/plans/{planId}/revisions',
  access: { permission: 'plan:read' },
  effect: 'none',
  ...onPlan,
  query: strict(pageQuery),
  success: { status: 200, schema: ref(PlanRevisionPage) },
  csv: true,
  errors: ['plan.not_found', 'access.denied', 'paging.cursor_invalid'],
});
