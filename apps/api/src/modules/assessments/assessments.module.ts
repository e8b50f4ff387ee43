import type { FastifyInstance } from 'fastify';
import { assessmentsRoutes } from './assessments.routes.ts';

export { measuredContent } from './measured-content.ts';
export { type OwnPartRow, listOwnParts } from './own-parts.repo.ts';
export { isCounted as isPartCounted } from './own-parts.service.ts';
export { type Figures, findSheetHead, getFigures } from './sheet.repo.ts';
export { assessmentJson } from './stored-assessment.repo.ts';
export { saveAssessment, submitAssessment } from './assessments.service.ts';

/** The sheet, self-assessment and the supervisor's assessment. */
export function assessmentsModule(app: FastifyInstance): void {
  assessmentsRoutes(app);
}
