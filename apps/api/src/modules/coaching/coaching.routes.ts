import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import { confirmCoaching, listRecords, listSessions, openRecord, recordCoaching } from './coaching.service.ts';

export function coachingRoutes(app: FastifyInstance, db: Database): void {
  app.serve(contracts.listCoachingSessions, (read, { query }) => listSessions(read, query));
  app.serve(contracts.listCoachingRecords, (read, { params, query }) => listRecords(read, params.planId, query));
  app.serve(contracts.getCoachingRecord, (read, { params }) => openRecord(read, db, params.recordId));
  app.serve(contracts.createCoachingRecord, (work, { params, body }) => recordCoaching(work, params.planId, body));
  app.serve(contracts.confirmCoachingRecord, (work, { params, body, ifMatch }) => confirmCoaching(work, params.recordId, body, ifMatch));
}
