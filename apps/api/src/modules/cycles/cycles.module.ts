import type { FastifyInstance } from 'fastify';
import { cyclesRoutes } from './cycles.routes.ts';

export { type PlanMove, beginPlans, followAssignments } from './assignment-plans.service.ts';
export { type CountName, changeCounts, changeCountsOf, recountCycle } from './counts.repo.ts';
export { personOfAccount, standingsOf } from './persons.repo.ts';
export { takePlaces } from './plan-places.repo.ts';
export { followUnits } from './plan-places.service.ts';
export { createCycle, getVisibleCycle, getVisibleCycleForUpdate } from './cycles.service.ts';
export { deadlineToDto } from './deadline.mapper.ts';
export { type DeadlineRow, deadlineColumn, deadlineZone, extensionsColumn, handInStage } from './deadline.repo.ts';
export { createScheme } from './schemes.service.ts';
export { transitionCycle } from './transition.service.ts';

/** Schemes of rules, and cycles with their stages, deadlines and maintained figures. */
export function cyclesModule(app: FastifyInstance): void {
  cyclesRoutes(app);
}
