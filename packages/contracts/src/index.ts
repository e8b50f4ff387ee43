import * as assessments from './assessments.ts';
import * as calibration from './calibration.ts';
import * as cascade from './cascade.ts';
import * as closing from './closing.ts';
import * as coaching from './coaching.ts';
import type { Contract } from './contract.ts';
import * as contributions from './contributions.ts';
import * as cycles from './cycles.ts';
import * as data from './data.ts';
import * as deadlines from './deadlines.ts';
import * as delegations from './delegations.ts';
import * as fairness from './fairness.ts';
import * as deliveries from './deliveries.ts';
import * as feedback from './feedback.ts';
import * as identity from './identity.ts';
import * as indicators from './indicators.ts';
import * as mirror from './mirror.ts';
import * as noSurprise from './no-surprise.ts';
import * as organisationPredicates from './organisation-predicates.ts';
import * as organisation from './organisation.ts';
import * as planTemplates from './plan-templates.ts';
import * as planCopies from './plan-copies.ts';
import * as periodicResults from './periodic-results.ts';
import * as plans from './plans.ts';
import * as results from './results.ts';
import * as roleMatrix from './role-matrix.ts';
import * as services from './services.ts';
import * as trust from './trust.ts';

export * from './assessments.ts';
export * from './calibration.ts';
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
export * from './errors.ts';
export * from './fairness.ts';
export * from './feedback.ts';
export * from './finding-words.ts';
export * from './identity.ts';
export * from './indicators.ts';
export * from './mirror.ts';
export * from './no-surprise.ts';
export * from './organisation-predicates.ts';
export * from './organisation.ts';
export * from './periodic-results.ts';
export * from './plan-content.ts';
export * from './plan-templates.ts';
export * from './plan-copies.ts';
export * from './plans.ts';
export * from './problem.ts';
export * from './results.ts';
export * from './role-matrix.ts';
export * from './schema.ts';
export * from './services.ts';
export * from './trust.ts';

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every route contract there is: the server must serve each, the access matrix must have a row for each. */
export const contracts: readonly Contract[] = [
  identity,
  organisation,
  delegations,
  cycles,
  deadlines,
  indicators,
  planTemplates,
  plans,
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
  calibration,
  organisationPredicates,
  results,
  deliveries,
  closing,
  fairness,
  data,
  trust,
].flatMap((module) => Object.values(module).filter(isContract));
