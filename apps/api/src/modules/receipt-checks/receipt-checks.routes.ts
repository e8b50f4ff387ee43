import { checkReceipt as checkReceiptContract } from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { checkReceipt } from './receipt-checks.service.ts';

export function receiptChecksRoutes(app: FastifyInstance): void {
  app.serve(checkReceiptContract, (visit, { body }) => checkReceipt(visit.db, visit, body));
}
