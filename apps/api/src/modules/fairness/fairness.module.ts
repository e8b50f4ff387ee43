import type { FastifyInstance } from 'fastify';
import { fairnessRoutes } from './fairness.routes.ts';

/** What the ratings of a cycle show about raters and groups, before anybody signs; it owns no table. */
export function fairnessModule(app: FastifyInstance): void {
  fairnessRoutes(app);
}
