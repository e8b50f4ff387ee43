import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import { coachingRoutes } from './coaching.routes.ts';

export { recordCoaching } from './coaching.service.ts';

/** Talks that help somebody on: recorded by the supervisor, confirmed by the employee, known to HR as a date. */
export function coachingModule(app: FastifyInstance, { db }: { db: Database }): void {
  coachingRoutes(app, db);
}
