import type { FastifyInstance } from 'fastify';
import { createEvidenceStore } from './evidence-store.ts';
import { progressRoutes } from './progress.routes.ts';

export { type EvidenceRow, evidenceJson } from './evidence.repo.ts';
export { createProgressEntry } from './progress.service.ts';

/** What a person reached, day by day, with its evidence. */
export function progressModule(app: FastifyInstance, { dataDir }: { dataDir: string }): void {
  progressRoutes(app, createEvidenceStore(dataDir));
}
