import {
  correctAssessment as correctContract,
  getAssessment,
  getAssessmentMirror,
  getAssessmentSheet,
  getPlanAnnouncements,
  listOverrideCounts,
  listOwnParts,
  listPeriodicResults,
  listPlanAssessments,
  saveAssessment as saveContract,
  submitAssessment as submitContract,
} from '@pauh/contracts';
import type { AssessmentKind } from '@pauh/domain';
import type { FastifyInstance } from 'fastify';
import type { PageRequest } from '../../lib/paging.ts';
import { correctAssessment, saveAssessment, submitAssessment } from './assessments.service.ts';
import { readMirror } from './mirror.service.ts';
import { readAnnouncements, readOverrideCounts } from './no-surprise.service.ts';
import { readOwnParts } from './own-parts.service.ts';
import { readPeriodicResults } from './periodic.service.ts';
import { readAssessment, readAssessments, readSheet } from './sheet.service.ts';

/** The contract has checked the word. */
const kindOf = ({ kind }: { kind: string }): AssessmentKind => kind as AssessmentKind;

export function assessmentsRoutes(app: FastifyInstance): void {
  app.serve(getAssessmentSheet, (read, { params }) => readSheet(read, params.planId, kindOf(params)));
  app.serve(saveContract, (work, { params, body, ifMatch }) => saveAssessment(work, params.planId, kindOf(params), ifMatch, body));
  app.serve(submitContract, (work, { params, ifMatch }) => submitAssessment(work, params.planId, kindOf(params), ifMatch));
  app.serve(correctContract, (work, { params, body, ifMatch }) =>
    correctAssessment(work, params.planId, kindOf(params), ifMatch, body.reason),
  );
  app.serve(listPlanAssessments, async (read, { params }) => ({ items: await readAssessments(read, params.planId) }));
  app.serve(listPeriodicResults, (read, { params }) => readPeriodicResults(read, params.planId));
  app.serve(getPlanAnnouncements, (read, { params }) => readAnnouncements(read, params.planId));
  app.serve(listOverrideCounts, (read, { query }) => readOverrideCounts(read, query as PageRequest & { cycleId?: string }));
  app.serve(getAssessmentMirror, (read, { query }) => readMirror(read, query.cycleId));
  app.serve(listOwnParts, async (read) => ({ items: await readOwnParts(read) }));
  app.serve(getAssessment, (read, { params }) => readAssessment(read, params.assessmentId));
}
