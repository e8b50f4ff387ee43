import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import { feedbackRoutes } from './feedback.routes.ts';

export { notCorrected } from './feedback.repo.ts';
export { giveFeedback } from './feedback.service.ts';
export { answerRequest, askForFeedback } from './requests.service.ts';
export { giveThanks } from './thanks.service.ts';

/** What people say to each other in the course of the work: given or asked for, seen, answered. */
export function feedbackModule(app: FastifyInstance, { db }: { db: Database }): void {
  feedbackRoutes(app, db);
}
