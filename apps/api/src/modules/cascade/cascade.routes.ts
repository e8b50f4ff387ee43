import * as contract from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import {
  createServiceIndicator,
  getServiceIndicator,
  listServiceIndicators,
  updateServiceIndicator,
} from './service-indicators.service.ts';
import { getPlanServices, listSupportingResults } from './service-tree.service.ts';
import { createCascadeWaiver, listCycleSuperiors, withdrawCascadeWaiver } from './waivers.service.ts';

export function cascadeRoutes(app: FastifyInstance): void {
  app.serve(contract.listCycleSuperiors, (read, { params, query }) => listCycleSuperiors(read, params.cycleId, query));
  app.serve(contract.createCascadeWaiver, (work, { params, body }) => createCascadeWaiver(work, params.cycleId, body));
  app.serve(contract.withdrawCascadeWaiver, (work, { params, body, ifMatch }) =>
    withdrawCascadeWaiver(work, params.waiverId, body.reason, ifMatch),
  );

  app.serve(contract.listServiceIndicators, (read, { query }) => listServiceIndicators(read, query));
  app.serve(contract.getServiceIndicator, (read, { params }) => getServiceIndicator(read, params.serviceId));
  app.serve(contract.createServiceIndicator, (work, { body }) => createServiceIndicator(work, body));
  app.serve(contract.updateServiceIndicator, (work, { params, body, ifMatch }) =>
    updateServiceIndicator(work, params.serviceId, body, ifMatch),
  );
  app.serve(contract.listSupportingResults, (read, { params, query }) => listSupportingResults(read, params.serviceId, query));
  app.serve(contract.getPlanServices, (read, { params }) => getPlanServices(read, params.planId));
}
