import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import { feedbackRoutes } from './feedback.routes.ts';
import { createFeedbackService } from './feedback.service.ts';

export { createFeedbackService } from './feedback.service.ts';

/** What a supervisor says in the course of the work, and when it reached the person. */
export function feedbackModule(app: FastifyInstance, { db }: { db: Database }): void {
  feedbackRoutes(app, createFeedbackService(db));
}
