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
const write = statement('indicator_write', `
  insert into indicator_definition as d (id, code, definition_version, title, description, aspect, unit, direction, maximum, created_at)
  select r.id, r.code, coalesce(last.definition_version, 0) + 1, r.title, r.description, r.aspect, r.unit, r.direction, r.maximum, $2::timestamptz
  from json_to_recordset($1::json) as r(id uuid, code text, title text, description text, aspect text, unit text, direction text, maximum bigint)
  left join lateral (select * from indicator_definition n where n.code = r.code order by n.definition_version desc limit 1) last on true
  where last.id is null or (last.title, last.description, last.aspect, last.unit, last.direction, last.maximum) is distinct from (r.title, r.description, r.aspect, r.unit, r.direction, r.maximum)
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

/** Writes the next version (1 of a new code) of each definition that differs from the newest; answers those written. */
export const writeDefinitions = (tx: Tx, rows: readonly Omit<DefinitionRow, 'version' | 'createdAt'>[], now: Date): Promise<DefinitionRow[]> => tx.query<DefinitionRow>(write, [JSON.stringify(rows), now]);
