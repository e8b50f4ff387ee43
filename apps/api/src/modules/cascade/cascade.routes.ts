import * as contract from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { createCascadeWaiver, listCycleSuperiors, withdrawCascadeWaiver } from './waivers.service.ts';

export function cascadeRoutes(app: FastifyInstance): void {
  app.serve(contract.listCycleSuperiors, (read, { params, query }) => listCycleSuperiors(read, params.cycleId, query));
  app.serve(contract.createCascadeWaiver, (work, { params, body }) => createCascadeWaiver(work, params.cycleId, body));
  app.serve(contract.withdrawCascadeWaiver, (work, { params, body, ifMatch }) => withdrawCascadeWaiver(work, params.waiverId, body.reason, ifMatch));
}
