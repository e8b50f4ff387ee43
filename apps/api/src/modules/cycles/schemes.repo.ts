import type { SchemeRules } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface SchemeRow {
  id: string;
  code: string;
  version: number;
  name: string;
  rules: SchemeRules;
  frozenAt: Date | null;
}
const columns = 'id, code, scheme_version as version, name, rules, frozen_at as "frozenAt"';

const list = statement(
  'scheme_list',
  `
  select ${columns}
  from scheme
  where $1::text is null or (code, scheme_version) > ($1::text, $2::int)
  order by code, scheme_version limit $3`,
);
const byId = statement('scheme_by_id', `select ${columns} from scheme where id = $1`);
const count = statement('scheme_count', 'select count(*) as total from scheme');
const insert = statement(
  'scheme_insert',
  `
  insert into scheme (id, code, scheme_version, name, rules)
  select $1, $2, coalesce(max(scheme_version), 0) + 1, $3, $4::jsonb
  from scheme
  where code = $2
  returning ${columns}`,
);
const freeze = statement('scheme_freeze', 'update scheme set frozen_at = $2 where id = $1 and frozen_at is null');

export const listSchemes = (db: Db, after: readonly string[] | null, limit: number): Promise<SchemeRow[]> =>
  db.query<SchemeRow>(list, [after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countSchemes(db: Db): Promise<number> {
  return (await db.query<{ total: number }>(count, []))[0]?.total ?? 0;
}

export async function findScheme(db: Db, id: string): Promise<SchemeRow | null> {
  return (await db.query<SchemeRow>(byId, [id]))[0] ?? null;
}

/** The next version of a code; version 1 of a new one. */
export async function insertScheme(tx: Tx, scheme: Pick<SchemeRow, 'id' | 'code' | 'name' | 'rules'>): Promise<SchemeRow> {
  const [row] = await tx.query<SchemeRow>(insert, [scheme.id, scheme.code, scheme.name, JSON.stringify(scheme.rules)]);
  return row as SchemeRow;
}

/** From now on this version of the scheme never changes. */
export async function freezeScheme(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query(freeze, [id, now]);
}
