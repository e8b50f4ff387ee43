import type { FastifyInstance } from 'fastify';
import { indicatorsRoutes } from './indicators.routes.ts';

export { findNewestDefinitions, writeDefinitions } from './indicators.repo.ts';
export { reviseIndicator, withdrawIndicator } from './indicators.service.ts';
export { findManagePath } from './library.repo.ts';
export { createPlanTemplate } from './templates.service.ts';

/** The library of indicators, plan templates by job, and what other systems measured. */
export function indicatorsModule(app: FastifyInstance): void {
  indicatorsRoutes(app);
}
