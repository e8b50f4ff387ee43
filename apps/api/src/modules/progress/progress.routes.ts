import * as contracts from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import type { EvidenceStore } from './evidence-store.ts';
import { downloadEvidence, uploadEvidence } from './evidence.service.ts';
import { createProgressEntry, listProgressEntries } from './progress.service.ts';

export function progressRoutes(app: FastifyInstance, store: EvidenceStore): void {
  app.serve(contracts.listProgressEntries, (read, { params, query }) => listProgressEntries(read, params.planId, query));
  app.serve(contracts.createProgressEntry, (work, { params, body }) => createProgressEntry(work, params.planId, body));
  app.serve(contracts.uploadEvidence, (work, { params, body }) => uploadEvidence(work, store, params.planId, body));
  app.serve(contracts.downloadEvidence, (read, { params }) => downloadEvidence(read, store, params.evidenceId));
}
