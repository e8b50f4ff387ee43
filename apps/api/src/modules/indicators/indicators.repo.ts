import type { Aspect, Direction } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface DefinitionRow {
  id: string; code: string; version: number; title: string; description: string | null; aspect: Aspect | null; unit: string; direction: Direction;
  /** Ten-thousandths. */
  maximum: number | null;
  createdAt: Date;
}
const columns = 'd.id, d.code, d.definition_version as version, d.title, d.description, d.aspect, d.unit, d.direction, d.maximum, d.created_at as "createdAt"';
// the newest version of each code; searched in code and title
const newest = `from (select distinct on (code) * from indicator_definition order by code, definition_version desc) d
  where ($1::text is null or d.code ilike '%' || $1::text || '%' or d.title ilike '%' || $1::text || '%')`;
const page = statement('indicator_page', `select ${columns} ${newest} and ($2::text is null or d.code > $2::text) order by d.code limit $3`);
const count = statement('indicator_count', `select count(*) as total ${newest}`);
const last = statement('indicator_last', `select ${columns} from indicator_definition d where d.code = $1 order by d.definition_version desc limit 1`);
const insert = statement('indicator_insert', `
  insert into indicator_definition as d (id, code, definition_version, title, description, aspect, unit, direction, maximum, created_at)
  select $1::uuid, $2::text, coalesce(max(definition_version), 0) + 1, $3::text, $4::text, $5::text, $6::text, $7::text, $8::bigint, $9::timestamptz from indicator_definition where code = $2::text
  returning ${columns}`);

/** What a person searched for, with the signs that LIKE would read taken literally. */
const literal = (search: string | undefined): string | null => search?.replace(/[\\%_]/g, '\\$&') ?? null;

export const listDefinitions = (db: Db, search: string | undefined, after: string | null, limit: number): Promise<DefinitionRow[]> => db.query<DefinitionRow>(page, [literal(search), after, limit]);

export async function countDefinitions(db: Db, search: string | undefined): Promise<number> {
  return (await db.query<{ total: number }>(count, [literal(search)]))[0]?.total ?? 0;
}

export async function findNewestDefinition(db: Db, code: string): Promise<DefinitionRow | null> {
  return (await db.query<DefinitionRow>(last, [code]))[0] ?? null;
}

/** The next version of a code; version 1 of a new one. */
export async function insertDefinition(tx: Tx, row: Omit<DefinitionRow, 'version'>): Promise<DefinitionRow> {
  const [stored] = await tx.query<DefinitionRow>(insert, [row.id, row.code, row.title, row.description, row.aspect, row.unit, row.direction, row.maximum, row.createdAt]);
  return stored as DefinitionRow;
}
