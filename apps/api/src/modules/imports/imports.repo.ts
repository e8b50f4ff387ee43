import type { ImportKind } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { importRun } from '../../db/schema/trust.ts';
import { statement } from '../../db/statement.ts';

const lock = statement('import_lock', 'select pg_advisory_xact_lock(7312031)');

/** One import at a time: each checks the whole file against what is stored, and must not be overtaken between check and write. */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.query(lock, []);
}

export interface ImportRunRow {
  id: string;
  kind: ImportKind;
  fileName: string | null;
  sha256: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  byName: string;
  at: Date;
}

export async function insertImportRun(tx: Tx, row: ImportRunRow & { byAccountId: string }): Promise<void> {
  await tx.orm.insert(importRun).values(row);
}

const newestFirst = statement(
  'import_run_list',
  `
  select id, kind, file_name as "fileName", sha256, rows, created, updated, unchanged, by_name as "byName", at
  from import_run
  where ($1::uuid is null or by_account_id = $1)
    and ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid))
  order by at desc, id desc limit $4`,
);

/** Newest first; those of one account only, when it is given. */
export async function listImportRuns(
  db: Db,
  options: { byAccountId: string | null; after: { at: string; id: string } | null; limit: number },
): Promise<ImportRunRow[]> {
  return db.query<ImportRunRow>(newestFirst, [options.byAccountId, options.after?.at ?? null, options.after?.id ?? null, options.limit]);
}

const total = statement('import_run_total', 'select count(*)::int as total from import_run where ($1::uuid is null or by_account_id = $1)');

export async function countImportRuns(db: Db, byAccountId: string | null): Promise<number> {
  return (await db.query<{ total: number }>(total, [byAccountId]))[0]?.total ?? 0;
}
