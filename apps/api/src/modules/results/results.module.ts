import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import { resultsRoutes } from './results.routes.ts';

export { decideResult } from './decision.service.ts';
export { explainReceipt } from './explain-receipt.ts';
export { periodicResultsOf } from './periodic.service.ts';
export { releaseReopened, releaseResults } from './release.service.ts';
export { findCurrentReceipt } from './results.repo.ts';
export { acknowledgeResult, openResult } from './results.service.ts';

/** Results: decided, released, delivered, acknowledged, each with its receipt. */
export function resultsModule(app: FastifyInstance, { db }: { db: Database }): void {
  resultsRoutes(app, db);
}
