import * as contract from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { listAuditEntries, listMyAccessEntries } from './audit.service.ts';

export function auditRoutes(app: FastifyInstance): void {
  app.serve(contract.listAuditEntries, (read, { query }) => listAuditEntries(read, query));
  app.serve(contract.listMyAccessEntries, (read, { query }) => listMyAccessEntries(read, query));
}
