import type { FastifyInstance } from 'fastify';
import { contributionsRoutes } from './contributions.routes.ts';

/** What peers and subordinates say for an assessment: advice to who assesses, without names to who is assessed. */
export function contributionsModule(app: FastifyInstance): void {
  contributionsRoutes(app);
}
