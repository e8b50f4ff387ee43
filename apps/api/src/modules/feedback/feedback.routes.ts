import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/client.ts';
import { correctFeedback, giveFeedback, listMyFeedback, listPlanFeedback, openFeedback, replyToFeedback } from './feedback.service.ts';
import { deletePrivateNote, keepPrivateNote, listPrivateNotes } from './private-notes.service.ts';
import {
  answerRequest,
  askForFeedback,
  declineRequest,
  getRequest,
  listColleagues,
  listRequests,
  withdrawRequest,
} from './requests.service.ts';
import { giveThanks, listThanks } from './thanks.service.ts';

export function feedbackRoutes(app: FastifyInstance, db: Database): void {
  app.serve(contracts.listFeedback, (read, { params, query }) => listPlanFeedback(read, params.planId, query));
  app.serve(contracts.createFeedback, (work, { params, body }) => giveFeedback(work, params.planId, body));
  app.serve(contracts.listMyFeedback, (read, { query }) => listMyFeedback(read, query));
  app.serve(contracts.getFeedback, (read, { params }) => openFeedback(read, db, params.feedbackId));
  app.serve(contracts.replyToFeedback, (work, { params, body }) => replyToFeedback(work, params.feedbackId, body.text));
  app.serve(contracts.correctFeedback, (work, { params, body }) => correctFeedback(work, params.feedbackId, body));

  app.serve(contracts.listFeedbackRequests, (read, { query }) => listRequests(read, query));
  app.serve(contracts.getFeedbackRequest, (read, { params }) => getRequest(read, params.requestId));
  app.serve(contracts.createFeedbackRequest, (work, { params, body }) => askForFeedback(work, params.planId, body));
  app.serve(contracts.answerFeedbackRequest, (work, { params, body, ifMatch }) => answerRequest(work, params.requestId, body, ifMatch));
  app.serve(contracts.declineFeedbackRequest, (work, { params, body, ifMatch }) =>
    declineRequest(work, params.requestId, body.reason, ifMatch),
  );
  app.serve(contracts.withdrawFeedbackRequest, (work, { params, ifMatch }) => withdrawRequest(work, params.requestId, ifMatch));
  app.serve(contracts.listColleagues, (read, { query }) => listColleagues(read, query));

  app.serve(contracts.listThanks, (read, { query }) => listThanks(read, query));
  app.serve(contracts.createThanks, (work, { body }) => giveThanks(work, body));
  app.serve(contracts.listPrivateNotes, (read, { query }) => listPrivateNotes(read, query));
  app.serve(contracts.createPrivateNote, (work, { params, body }) => keepPrivateNote(work, params.planId, body.text));
  app.serve(contracts.deletePrivateNote, (work, { params }) => deletePrivateNote(work, params.noteId));
}
