import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import type { FeedbackService } from './feedback.service.ts';

export function feedbackRoutes(app: FastifyInstance, feedback: FeedbackService): void {
  app.serve(contracts.listFeedback, (read, { params, query }) => feedback.list(read, params.planId, query));
  app.serve(contracts.createFeedback, (work, { params, body }) => feedback.give(work, params.planId, body));
}
