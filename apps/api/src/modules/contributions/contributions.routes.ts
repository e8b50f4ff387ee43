import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { answer, decline, getOwn, listOwn } from './contributions.service.ts';
import { inviteContributors, listCandidates, readOfPlan, readReceived } from './invitations.service.ts';

export function contributionsRoutes(app: FastifyInstance): void {
  app.serve(contracts.listPlanContributions, (read, { params }) => readOfPlan(read, params.planId));
  app.serve(contracts.listContributionCandidates, (read, { params, query }) => listCandidates(read, params.planId, query));
  app.serve(contracts.inviteContributors, (work, { params, body }) => inviteContributors(work, params.planId, body));
  app.serve(contracts.listReceivedContributions, (read, { params }) => readReceived(read, params.planId));

  app.serve(contracts.listMyContributions, (read, { query }) => listOwn(read, query));
  app.serve(contracts.getContribution, (read, { params }) => getOwn(read, params.contributionId));
  app.serve(contracts.answerContribution, (work, { params, body, ifMatch }) => answer(work, params.contributionId, body, ifMatch));
  app.serve(contracts.declineContribution, (work, { params, body, ifMatch }) => decline(work, params.contributionId, body.reason, ifMatch));
}
