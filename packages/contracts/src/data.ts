import { importKinds } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Id, InstantAt, defaulted, named, nullable, pageOf, pageQuery, ref, strict, text, word } from './schema.ts';

const tag = 'data';

export const ImportFinding = named(
  'ImportFinding',
  strict({
    row: Type.Integer({ description: 'As the spreadsheet counts: the header is row 1' }),
    column: nullable(Type.String()),
    code: Type.String(),
    found: nullable(Type.String()),
    expected: nullable(Type.String()),
  }),
);
export type ImportFinding = Static<typeof ImportFinding>;
export const ImportReport = named(
  'ImportReport',
  strict({
    importId: nullable(Id),
    kind: word(importKinds),
    dryRun: Type.Boolean(),
    accepted: Type.Boolean(),
    rows: Type.Integer(),
    created: Type.Integer(),
    updated: Type.Integer(),
    unchanged: Type.Integer(),
    columns: strict({ used: Type.Array(Type.String()), unknown: Type.Array(Type.String()), missing: Type.Array(Type.String()) }),
    errors: Type.Array(ref(ImportFinding)),
    errorCount: Type.Integer(),
    warnings: Type.Array(ref(ImportFinding)),
    warningCount: Type.Integer(),
  }),
);
export type ImportReport = Static<typeof ImportReport>;
export const runImport = defineContract({
  id: 'runImport',
  tag,
  summary: 'Import a CSV or XLSX file: dry run first, then all or nothing',
  method: 'POST',
  path: '/imports/{kind}',
  access: { permission: 'import:run' },
  effect: 'create',
  bodyKind: 'sheet',
  params: strict({ kind: word(importKinds) }),
  query: strict({ dryRun: defaulted(Type.Boolean({ default: false })), fileName: Type.Optional(text(200)) }),
  success: { status: 200, schema: ref(ImportReport) },
  errors: ['import.rows_refused', 'import.columns_missing', 'import.unreadable', 'import.empty', 'import.too_large'],
});
export const getImportTemplate = defineContract({
  id: 'getImportTemplate',
  tag,
  summary: 'An empty sheet with the columns of an import',
  method: 'GET',
  path: '/imports/{kind}/template',
  access: { permission: 'import:run' },
  effect: 'none',
  params: strict({ kind: word(importKinds) }),
  success: { status: 200, schema: null, media: 'file' },
  errors: [],
});
export const ImportRun = named(
  'ImportRun',
  strict({
    id: Id,
    kind: word(importKinds),
    fileName: nullable(Type.String()),
    sha256: Type.String(),
    rows: Type.Integer(),
    created: Type.Integer(),
    updated: Type.Integer(),
    unchanged: Type.Integer(),
    by: Type.String(),
    at: InstantAt,
  }),
);
export type ImportRun = Static<typeof ImportRun>;
export const ImportRunPage = pageOf('ImportRunPage', ImportRun);
export const listImports = defineContract({
  id: 'listImports',
  tag,
  summary: 'Imports that were carried out',
  method: 'GET',
  path: '/imports',
  access: { permission: 'import:run' },
  effect: 'none',
  query: strict(pageQuery),
  success: { status: 200, schema: ref(ImportRunPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
