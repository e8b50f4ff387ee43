import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { savePlanContent } from './plan-content.service.ts';
import { confirmCascade } from './plan-marks.service.ts';
import { getPlanCopy, listPlanCopySources } from './plan-copies.service.ts';
import { listPlanRevisions } from './plan-revisions.service.ts';
import { agreePlan, returnPlan, revisePlan, submitPlan } from './plan-steps.service.ts';
import { setPlanExpectations } from './plan-expectations.service.ts';
import { answerPlanProposal, createPlanProposal, listPlanProposals } from './plan-proposals.service.ts';
import { getRoleMatrix } from './role-matrix.service.ts';
import { createPlan, getPlan, listPlans } from './plans.service.ts';
import { getSuperiorResults } from './supported-results.service.ts';

export function plansRoutes(app: FastifyInstance): void {
  app.serve(contracts.listPlans, (read, { query }) => listPlans(read, query));
  app.serve(contracts.getPlan, (read, { params }) => getPlan(read, params.planId));
  app.serve(contracts.createPlan, (work, { body }) => createPlan(work, body));
  app.serve(contracts.savePlanContent, (work, { params, body, ifMatch }) => savePlanContent(work, params.planId, ifMatch, body));
  app.serve(contracts.submitPlan, (work, { params, ifMatch }) => submitPlan(work, params.planId, ifMatch));
  app.serve(contracts.returnPlan, (work, { params, body, ifMatch }) => returnPlan(work, params.planId, ifMatch, body));
  app.serve(contracts.setPlanExpectations, (work, { params, body, ifMatch }) => setPlanExpectations(work, params.planId, ifMatch, body));
  app.serve(contracts.agreePlan, (work, { params, ifMatch }) => agreePlan(work, params.planId, ifMatch));
  app.serve(contracts.revisePlan, (work, { params, body, ifMatch }) => revisePlan(work, params.planId, ifMatch, body.reason));
  app.serve(contracts.getSuperiorResults, (read, { params }) => getSuperiorResults(read, params.planId));
  app.serve(contracts.confirmCascade, (work, { params, body, ifMatch }) => confirmCascade(work, params.planId, ifMatch, body.markIds));
  app.serve(contracts.listPlanCopySources, (read, { params, query }) => listPlanCopySources(read, params.planId, query));
  app.serve(contracts.getPlanCopy, (read, { params }) => getPlanCopy(read, params.planId, params.sourcePlanId));
  app.serve(contracts.getRoleMatrix, (read, { params }) => getRoleMatrix(read, params.planId));
  app.serve(contracts.listPlanProposals, (read, { params, query }) => listPlanProposals(read, params.planId, query));
  app.serve(contracts.createPlanProposal, (work, { params, body }) => createPlanProposal(work, params.planId, body));
  app.serve(contracts.answerPlanProposal, (work, { params, body, ifMatch }) =>
    answerPlanProposal(work, params.planId, params.proposalId, ifMatch, body),
  );
  app.serve(contracts.listPlanRevisions, (read, { params, query }) => listPlanRevisions(read, params.planId, query));
}
