import { type MatrixRows, none, officersOf, signedIn } from './row.ts';

export const dataRows: MatrixRows = {
  runImport: {
    input: () => ({ params: { kind: 'indicators' }, body: 'code,title,unit,direction\nX1,Satu,%,higher\n' }),
    may: officersOf.importer,
  },
  getImportTemplate: { input: () => ({ params: { kind: 'employees' } }), may: officersOf.importer },
  listImports: { input: none, may: officersOf.importer },
  listAuditEntries: { input: none, may: officersOf.auditor },
  listMyAccessEntries: { input: none, may: signedIn },
};
