import { type Evaluation, evaluateScoring, getPlanScore, listScores } from '@pauh/contracts';
import { type Language, type SheetInput, evaluateSheet } from '@pauh/domain';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../lib/app-error.ts';
import { readPlanScore, readScores } from './scores.service.ts';

export function scoresRoutes(app: FastifyInstance): void {
  app.serve(listScores, (read, { query }) => readScores(read, query));
  app.serve(getPlanScore, (read, { params }) => readPlanScore(read, params.planId));
  app.serve(evaluateScoring, async ({ language }, { body }) => evaluate(body as SheetInput, language));
}

/** What the rules make of figures; nothing is read and nothing is stored. */
function evaluate(input: SheetInput, language: Language): Evaluation {
  const evaluated = evaluateSheet(input, language);
  if (!evaluated.ok) throw new AppError('scoring.refused', [...evaluated.errors]);
  const { rows, steps, ...figures } = evaluated.value;
  return { ...figures, rows: rows.map((row) => ({ ...row })), steps: steps.map((step) => ({ ...step, values: { ...step.values } })) };
}
