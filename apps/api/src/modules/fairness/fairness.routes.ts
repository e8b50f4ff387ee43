import { getFairnessCheck } from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { readFairnessCheck } from './fairness.service.ts';

export function fairnessRoutes(app: FastifyInstance): void {
  app.serve(getFairnessCheck, (read, { params, query }) => readFairnessCheck(read, params.cycleId, query.unitId));
}
