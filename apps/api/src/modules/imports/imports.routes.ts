import { getImportTemplate, listImports, runImport as runImportContract } from '@pauh/contracts';
import type { FastifyInstance } from 'fastify';
import { listRuns } from './import-runs.service.ts';
import { runImport } from './imports.service.ts';
import { importKindsByName } from './kinds.ts';
import { emptyWorkbook } from './xlsx-sheet.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function importsRoutes(app: FastifyInstance): void {
  app.serve(runImportContract, (work, { params, query, body }) => runImport(work, params.kind, body, { dryRun: query.dryRun }));
  app.serve(getImportTemplate, async (_read, { params }) => {
    const { kind } = params;
    const names = Object.values(importKindsByName[kind].columns).map((column) => column.name);
    return { content: await emptyWorkbook(kind, names), mediaType: xlsx, fileName: `${kind}.xlsx` };
  });
  app.serve(listImports, (read, { query }) => listRuns(read, query));
}
