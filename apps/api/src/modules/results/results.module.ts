import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import type { Clock } from '../../lib/clock.ts';
import { resultsRoutes } from './results.routes.ts';
import { createResultsService } from './results.service.ts';

export { decideResult } from './decision.service.ts';
export { releaseResults } from './release.service.ts';
export { findCurrentReceipt } from './results.repo.ts';
export { createResultsService } from './results.service.ts';

/** Results: decided, released, delivered, acknowledged, each with its receipt. */
export function resultsModule(app: FastifyInstance, deps: { db: Database; clock: Clock }): void {
  resultsRoutes(app, createResultsService(deps.db, deps.clock));
}
