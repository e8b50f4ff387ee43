import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { getCopiedIndicators } from './copied-indicators.service.ts';
import {
  createIndicator,
  getIndicator,
  getNewerIndicators,
  listIndicatorVersions,
  listIndicators,
  reviseIndicator,
  withdrawIndicator,
} from './indicators.service.ts';
import { listMeasuredValues } from './measured-values.service.ts';
import {
  createPlanTemplate,
  getPlanTemplate,
  listPlanTemplateVersions,
  listPlanTemplates,
  revisePlanTemplate,
  withdrawPlanTemplate,
} from './templates.service.ts';

export function indicatorsRoutes(app: FastifyInstance): void {
  app.serve(contracts.listIndicators, (read, { query }) => listIndicators(read, query));
  app.serve(contracts.getIndicator, (read, { params }) => getIndicator(read, params.indicatorId));
  app.serve(contracts.listIndicatorVersions, (read, { params, query }) => listIndicatorVersions(read, params.indicatorId, query));
  app.serve(contracts.createIndicator, (work, { body }) => createIndicator(work, body));
  app.serve(contracts.reviseIndicator, (work, { params, body, ifMatch }) => reviseIndicator(work, params.indicatorId, body, ifMatch));
  app.serve(contracts.withdrawIndicator, (work, { params, body, ifMatch }) =>
    withdrawIndicator(work, params.indicatorId, body.reason, ifMatch),
  );
  app.serve(contracts.listPlanTemplates, (read, { query }) => listPlanTemplates(read, query));
  app.serve(contracts.getPlanTemplate, (read, { params }) => getPlanTemplate(read, params.templateId));
  app.serve(contracts.listPlanTemplateVersions, (read, { params, query }) => listPlanTemplateVersions(read, params.templateId, query));
  app.serve(contracts.createPlanTemplate, (work, { body }) => createPlanTemplate(work, body));
  app.serve(contracts.revisePlanTemplate, (work, { params, body, ifMatch }) => revisePlanTemplate(work, params.templateId, body, ifMatch));
  app.serve(contracts.withdrawPlanTemplate, (work, { params, body, ifMatch }) =>
    withdrawPlanTemplate(work, params.templateId, body.reason, ifMatch),
  );
  app.serve(contracts.getNewerIndicators, (read, { params }) => getNewerIndicators(read, params.planId));
  app.serve(contracts.getCopiedIndicators, (read, { params }) => getCopiedIndicators(read, params.planId));
  app.serve(contracts.listMeasuredValues, (read, { query }) => listMeasuredValues(read, query));
}
