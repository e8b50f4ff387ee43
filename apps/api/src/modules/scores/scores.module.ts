import type { FastifyInstance } from 'fastify';
import { scoresRoutes } from './scores.routes.ts';

/** Scores of a cycle and of a plan, and what the rules make of given figures. */
export function scoresModule(app: FastifyInstance): void {
  scoresRoutes(app);
}
