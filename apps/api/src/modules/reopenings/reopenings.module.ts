import type { FastifyInstance } from 'fastify';
import { reopeningsRoutes } from './reopenings.routes.ts';

export { reopenedColumn } from './reopenings.repo.ts';

/** People of a closed cycle who are opened again: asked for by one, approved by another. */
export function reopeningsModule(app: FastifyInstance): void {
  reopeningsRoutes(app);
}
