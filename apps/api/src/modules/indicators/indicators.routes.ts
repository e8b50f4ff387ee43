import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { getCopiedIndicators } from './copied-indicators.service.ts';
import { createIndicator, listIndicators } from './indicators.service.ts';
import { listMeasuredValues } from './measured-values.service.ts';
import { createPlanTemplate, getPlanTemplate, listPlanTemplates } from './templates.service.ts';

export function indicatorsRoutes(app: FastifyInstance): void {
  app.serve(contracts.listIndicators, (read, { query }) => listIndicators(read, query));
  app.serve(contracts.createIndicator, (work, { body }) => createIndicator(work, body));
  app.serve(contracts.listPlanTemplates, (read, { query }) => listPlanTemplates(read, query));
  app.serve(contracts.getPlanTemplate, (read, { params }) => getPlanTemplate(read, params.templateId));
  app.serve(contracts.createPlanTemplate, (work, { body }) => createPlanTemplate(work, body));
  app.serve(contracts.getCopiedIndicators, (read, { params }) => getCopiedIndicators(read, params.planId));
  app.serve(contracts.listMeasuredValues, (read, { query }) => listMeasuredValues(read, query));
}
