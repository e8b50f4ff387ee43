import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { approveReopening, closeReopening, listReopenings, refuseReopening, requestReopening } from './reopenings.service.ts';

export function reopeningsRoutes(app: FastifyInstance): void {
  app.serve(contracts.listReopenings, (read, { params, query }) => listReopenings(read, params.cycleId, query));
  app.serve(contracts.requestReopening, (work, { params, body }) => requestReopening(work, params.cycleId, body));
  app.serve(contracts.approveReopening, (work, { params, ifMatch }) => approveReopening(work, params.reopeningId, ifMatch));
  app.serve(contracts.refuseReopening, (work, { params, body, ifMatch }) =>
    refuseReopening(work, params.reopeningId, ifMatch, body.reason),
  );
  app.serve(contracts.closeReopening, (work, { params, ifMatch }) => closeReopening(work, params.reopeningId, ifMatch));
}
