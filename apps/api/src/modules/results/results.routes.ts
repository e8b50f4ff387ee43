import {
  acknowledgeResult as acknowledgeContract,
  exportReceipts as exportContract,
  getReceipt,
  getResult,
  listDeliveries as listDeliveriesContract,
  listPeriodicResultsOf,
  listResults as listContract,
  recordPaperDelivery as paperContract,
  releaseResults as releaseContract,
} from '@pauh/contracts';
import type { Acknowledgement } from '@pauh/domain';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import type { PageRequest } from '../../lib/paging.ts';
import { listDeliveries } from './delivery-list.service.ts';
import { recordPaperDelivery } from './delivery.service.ts';
import { readPeriodicResultsOf } from './periodic.service.ts';
import { exportReceipts } from './receipt-export.service.ts';
import { releaseResults } from './release.service.ts';
import type { ResultFilter } from './result-list.repo.ts';
import { acknowledgeResult, openReceipt, openResult, readResultList } from './results.service.ts';

export function resultsRoutes(app: FastifyInstance, db: Database): void {
  app.serve(listContract, (read, { query }) => readResultList(read, query as PageRequest & ResultFilter));
  app.serve(getResult, (read, { params }) => openResult(read, db, params.resultId));
  app.serve(listPeriodicResultsOf, (read, { params }) => readPeriodicResultsOf(read, params.resultId));
  app.serve(getReceipt, (read, { params }) => openReceipt(read, db, params.resultId));
  app.serve(acknowledgeContract, (work, { params, body, ifMatch }) =>
    acknowledgeResult(work, params.resultId, ifMatch, { note: body.note, answer: body.answer as Acknowledgement }),
  );
  app.serve(releaseContract, (work, { params, body }) => releaseResults(work, params.cycleId, body.unitId));
  app.serve(listDeliveriesContract, (read, { params, query }) => listDeliveries(read, params.cycleId, query));
  app.serve(paperContract, (work, { params, body, ifMatch }) => recordPaperDelivery(work, params.resultId, ifMatch, body));
  app.serve(exportContract, (read, { params }) => exportReceipts(read, params.cycleId));
}
