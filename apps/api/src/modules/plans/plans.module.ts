import type { FastifyInstance } from 'fastify';
import { plansRoutes } from './plans.routes.ts';

export { isStageOpen, submissionDeadline } from './plan-actions.ts';
export { contentFromDto } from './plan-content.mapper.ts';
export { formOrder, planContentColumn, writePlanContents } from './plan-content.repo.ts';
export { expectKnownVersions, rowIds, savePlanContent } from './plan-content.service.ts';
export {
  findPlanFacts,
  grantorJson,
  planFactsColumns,
  plansOfPeriodColumn,
  signatureColumns,
  supervisedOn,
  supervisorJson,
  wordsOf,
} from './plan-facts.repo.ts';
export { markedPlan } from './plan-marks.repo.ts';
export { recordListed } from './plan-listings.service.ts';
export { type PlanSheet, plannerPositionColumn, findPlanSheet, findPlanSheetForUpdate } from './plan-sheet.repo.ts';
export { agreePlan, returnPlan, submitPlan } from './plan-steps.service.ts';
export { inSubtree, planVisibility, supervisedBy } from './plan-visibility.ts';
export { findRowsInUse } from './plans.repo.ts';
export { expectAllowed } from './verdict.ts';

/** Plans: what a person is to reach in a cycle, from draft to agreement. */
export function plansModule(app: FastifyInstance): void {
  plansRoutes(app);
}
