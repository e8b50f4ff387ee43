import * as assessments from './assessments.ts';
import * as assignments from './assignments.ts';
import * as calibrationBoard from './calibration-board.ts';
import * as calibrationChanges from './calibration-changes.ts';
import * as calibrationMinutes from './calibration-minutes.ts';
import * as calibrationSessions from './calibration-sessions.ts';
import * as cascade from './cascade.ts';
import * as closing from './closing.ts';
import * as coaching from './coaching.ts';
import type { Contract } from './contract.ts';
import * as contributions from './contributions.ts';
import * as cycles from './cycles.ts';
import * as data from './data.ts';
import * as deadlines from './deadlines.ts';
import * as delegations from './delegations.ts';
import * as deliveries from './deliveries.ts';
import * as employeeMerges from './employee-merges.ts';
import * as employees from './employees.ts';
import * as fairness from './fairness.ts';
import * as feedback from './feedback.ts';
import * as identity from './identity.ts';
import * as indicators from './indicators.ts';
import * as mirror from './mirror.ts';
import * as noSurprise from './no-surprise.ts';
import * as organisationPredicates from './organisation-predicates.ts';
import * as periodicResults from './periodic-results.ts';
import * as planCopies from './plan-copies.ts';
import * as planRevisions from './plan-revisions.ts';
import * as planTemplates from './plan-templates.ts';
import * as plans from './plans.ts';
import * as progress from './progress.ts';
import * as results from './results.ts';
import * as roleMatrix from './role-matrix.ts';
import * as scores from './scores.ts';
import * as services from './services.ts';
import * as standings from './standings.ts';
import * as superiorResults from './superior-results.ts';
import * as supervision from './supervision.ts';
import * as supervisionReports from './supervision-reports.ts';
import * as trust from './trust.ts';
import * as units from './units.ts';

export * from './assessments.ts';
export * from './assignments.ts';
export * from './calibration-board.ts';
export * from './calibration-changes.ts';
export * from './calibration-minutes.ts';
export * from './calibration-sessions.ts';
export * from './cascade.ts';
export * from './closing.ts';
export * from './coaching.ts';
export * from './contract.ts';
export * from './contributions.ts';
export * from './cycles.ts';
export * from './data.ts';
export * from './deadlines.ts';
export * from './delegations.ts';
export * from './deliveries.ts';
export * from './employee-merges.ts';
export * from './employees.ts';
export * from './errors.ts';
export * from './fairness.ts';
export * from './feedback.ts';
export * from './finding-words.ts';
export * from './identity.ts';
export * from './indicators.ts';
export * from './mirror.ts';
export * from './no-surprise.ts';
export * from './organisation-predicates.ts';
export * from './periodic-results.ts';
export * from './plan-content.ts';
export * from './plan-copies.ts';
export * from './plan-revisions.ts';
export * from './plan-templates.ts';
export * from './plans.ts';
export * from './problem.ts';
export * from './progress.ts';
export * from './results.ts';
export * from './role-matrix.ts';
export * from './schema.ts';
export * from './scores.ts';
export * from './services.ts';
export * from './standings.ts';
export * from './superior-results.ts';
export * from './supervision.ts';
export * from './supervision-reports.ts';
export * from './trust.ts';
export * from './units.ts';

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every route contract there is: the server must serve each, the access matrix must have a row for each. */
export const contracts: readonly Contract[] = [
  identity,
  units,
  employees,
  employeeMerges,
  standings,
  assignments,
  supervision,
  supervisionReports,
  delegations,
  cycles,
  deadlines,
  indicators,
  planTemplates,
  plans,
  superiorResults,
  planRevisions,
  progress,
  cascade,
  services,
  planCopies,
  roleMatrix,
  feedback,
  coaching,
  assessments,
  mirror,
  periodicResults,
  noSurprise,
  contributions,
  calibrationSessions,
  calibrationBoard,
  calibrationChanges,
  calibrationMinutes,
  organisationPredicates,
  scores,
  results,
  deliveries,
  closing,
  fairness,
  data,
  trust,
].flatMap((module) => Object.values(module).filter(isContract));
