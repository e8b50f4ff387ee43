import type { FastifyInstance } from 'fastify';
import { importsRoutes } from './imports.routes.ts';

export { type ImportFile, runImport } from './imports.service.ts';

/** Sheets of other systems and offices: units, staff, indicators, plans, measured values. */
export function importsModule(app: FastifyInstance): void {
  importsRoutes(app);
}
