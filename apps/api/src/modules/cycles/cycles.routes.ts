import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { listClosingEntries, readClosingRecap } from './closing.service.ts';
import { readCycleProgress } from './cycle-progress.service.ts';
import { createCycle, getCycle, listCycles } from './cycles.service.ts';
import { extendCycle, extendPerson, listLateHandIns, listPersonalExtensions, readDeadlines } from './deadlines.service.ts';
import { createScheme, listSchemes } from './schemes.service.ts';
import { transitionCycle } from './transition.service.ts';

export function cyclesRoutes(app: FastifyInstance): void {
  app.serve(contracts.listSchemes, (read, { query }) => listSchemes(read, query));
  app.serve(contracts.createScheme, (work, { body }) => createScheme(work, body));
  app.serve(contracts.listCycles, (read, { query }) => listCycles(read, query));
  app.serve(contracts.getCycle, (read, { params }) => getCycle(read, params.cycleId));
  app.serve(contracts.createCycle, (work, { body }) => createCycle(work, body));
  app.serve(contracts.transitionCycle, (work, { params, body, ifMatch }) => transitionCycle(work, params.cycleId, ifMatch, body));
  app.serve(contracts.extendCycle, (work, { params, body, ifMatch }) => extendCycle(work, params.cycleId, ifMatch, body));
  app.serve(contracts.getCycleDeadlines, (read, { params }) => readDeadlines(read, params.cycleId));
  app.serve(contracts.listPersonalExtensions, (read, { params, query }) => listPersonalExtensions(read, params.cycleId, query));
  app.serve(contracts.extendPerson, (work, { params, body, ifMatch }) => extendPerson(work, params.cycleId, ifMatch, body));
  app.serve(contracts.listLateHandIns, (read, { params, query }) => listLateHandIns(read, params.cycleId, query));
  app.serve(contracts.getCycleProgress, (read, { params, query }) => readCycleProgress(read, params.cycleId, query));
  app.serve(contracts.getClosingRecap, (read, { params, query }) => readClosingRecap(read, params.cycleId, query));
  app.serve(contracts.listClosingEntries, (read, { params, query }) => listClosingEntries(read, params.cycleId, query));
}
