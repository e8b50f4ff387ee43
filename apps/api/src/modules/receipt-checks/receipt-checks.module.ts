import type { FastifyInstance } from 'fastify';
import { receiptChecksRoutes } from './receipt-checks.routes.ts';

/** The public page: is this receipt ours, and is what its holder shows right? */
export function receiptChecksModule(app: FastifyInstance): void {
  receiptChecksRoutes(app);
}
