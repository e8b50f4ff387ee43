import { evaluateScoring, getPlanScore, listScores } from '@pauh/contracts';
import type { SheetInput } from '@pauh/domain';
import type { FastifyInstance } from 'fastify';
import { evaluateFigures, readPlanScore, readScores } from './scores.service.ts';

export function scoresRoutes(app: FastifyInstance): void {
  app.serve(listScores, (read, { query }) => readScores(read, query));
  app.serve(getPlanScore, (read, { params }) => readPlanScore(read, params.planId));
  // the contract has checked the words against the domain's lists
  app.serve(evaluateScoring, async ({ language }, { body }) => evaluateFigures(body as SheetInput, language));
}
