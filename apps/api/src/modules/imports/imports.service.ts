import type { ImportReport } from '@pauh/contracts';
import type { ImportKind } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError, type Finding } from '../../lib/app-error.ts';
import { newId, sha256 } from '../../lib/ids.ts';
import { type Columns, type HeaderMatch, matchHeader, readRows } from './columns.ts';
import { type Findings, createFindings } from './findings.ts';
import { insertImportRun, lockImports } from './imports.repo.ts';
import { type AnyImportKind, nothingStored } from './kind.ts';
import { importKindsByName } from './kinds.ts';
import { type Sheet, readSheet } from './sheet.ts';

export interface ImportFile {
  readonly bytes: Buffer;
  readonly fileName: string | null;
}

/**
 * Carries out an import: all rows or none. A rehearsal answers the report with everything that was found; for real,
 * a file with errors is refused. Throws `import.columns_missing`, `import.rows_refused`, and what `readSheet` throws.
 */
export async function runImport(
  work: Work,
  kindName: ImportKind,
  file: ImportFile,
  { dryRun }: { dryRun: boolean },
): Promise<ImportReport> {
  const kind = importKindsByName[kindName];
  const sheet = await readSheet(file.bytes);
  const match = matchHeader(kind.columns, sheet.header);
  const importId = newId();
  const findings = createFindings();
  const complete = match.missing.length === 0;
  if (!complete && !dryRun)
    throw new AppError(
      'import.columns_missing',
      match.missing.map((name) => ({ pointer: `/columns/${name}`, code: 'import.column_missing', params: { column: name } })),
    );
  await lockImports(work.tx);
  const counts = complete ? await storeRows(work, kind, sheet, match, findings, importId) : nothingStored;
  const accepted = complete && findings.errorCount === 0;
  if (!accepted && !dryRun) throw new AppError('import.rows_refused', problemFindings(findings));
  const run = { id: importId, kind: kindName, fileName: file.fileName, sha256: sha256(file.bytes), rows: sheet.rows.length, ...counts };
  if (accepted) {
    await insertImportRun(work.tx, { ...run, byAccountId: work.actor.accountId, byName: work.actorName, at: work.now });
    work.audit({ action: `${kindName}.imported`, subjectType: 'import', subjectId: importId, after: run });
    work.publish({ kind: 'import.completed', payload: { importId } });
  }
  const { used, unknown, missing } = match;
  return {
    importId: accepted && !dryRun ? importId : null,
    kind: kindName,
    dryRun,
    accepted,
    rows: run.rows,
    ...counts,
    columns: { used, unknown, missing },
    ...findings.report(),
  };
}

async function storeRows(work: Work, kind: AnyImportKind, sheet: Sheet, match: HeaderMatch, findings: Findings, importId: string) {
  if (sheet.guessedEncoding !== null) findings.warn(1, null, 'import.encoding_guessed', sheet.guessedEncoding, 'UTF-8');
  const rows = readRows(kind.columns, sheet, match, findings);
  const firstRows = new Map<string, number>();
  for (const row of rows.sound) {
    const key = kind.keyOf(row);
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row.row);
    else findings.error(row.row, columnName(kind.columns, kind.keyColumn), 'import.row_repeated', key, String(first));
  }
  return kind.store(work, rows, findings, importId);
}

const columnName = (columns: Columns, key: string): string => columns[key]?.name ?? key;

function problemFindings(findings: Findings): Finding[] {
  const { errors, errorCount } = findings.report();
  const listed = errors.map(({ row, column, code, found, expected }) => ({
    pointer: `/rows/${row}${column === null ? '' : `/${column}`}`,
    code,
    params: { row, column, found, expected },
  }));
  return errorCount > errors.length
    ? [...listed, { pointer: '/rows', code: 'import.more_errors', params: { listed: errors.length, errorCount } }]
    : listed;
}
