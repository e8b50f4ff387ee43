import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { availabilityModule } from './modules/availability/availability.module.ts';
import { calibrationModule } from './modules/calibration/calibration.module.ts';
import { cascadeModule } from './modules/cascade/cascade.module.ts';
import { coachingModule } from './modules/coaching/coaching.module.ts';
import { contributionsModule } from './modules/contributions/contributions.module.ts';
import { cyclesModule } from './modules/cycles/cycles.module.ts';
import { assessmentsModule } from './modules/assessments/assessments.module.ts';
import { auditModule } from './modules/audit/audit.module.ts';
import { identityModule } from './modules/identity/identity.module.ts';
import { organisationModule } from './modules/organisation/organisation.module.ts';
import { organisationPredicatesModule } from './modules/organisation-predicates/organisation-predicates.module.ts';
import { importsModule } from './modules/imports/imports.module.ts';
import { feedbackModule } from './modules/feedback/feedback.module.ts';
import { indicatorsModule } from './modules/indicators/indicators.module.ts';
import { plansModule } from './modules/plans/plans.module.ts';
import { progressModule } from './modules/progress/progress.module.ts';
import { resultsModule } from './modules/results/results.module.ts';
import { scoresModule } from './modules/scores/scores.module.ts';
import { tasksModule } from './modules/tasks/tasks.module.ts';

/** The features, in the order they register; nothing is found by itself. */
export function registerModules(app: FastifyInstance, deps: AppDeps): void {
  identityModule(app, deps);
  organisationModule(app, deps);
  auditModule(app);
  cyclesModule(app);
  plansModule(app);
  cascadeModule(app);
  indicatorsModule(app);
  progressModule(app, deps);
  feedbackModule(app, deps);
  coachingModule(app, deps);
  importsModule(app);
  assessmentsModule(app);
  contributionsModule(app);
  calibrationModule(app);
  organisationPredicatesModule(app);
  resultsModule(app, deps);
  scoresModule(app);
  tasksModule(app);
  availabilityModule(app, deps);
}
