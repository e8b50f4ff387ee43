import type { Tx } from '../../../db/client.ts';
import { statement } from '../../../db/statement.ts';

const write = statement('import_indicators_write', `
  insert into indicator_definition (id, code, definition_version, title, description, aspect, unit, direction, maximum, created_at)
  select r.id, r.code, coalesce(last.definition_version, 0) + 1, r.title, r.description, r.aspect, r.unit, r.direction, r.maximum, $2::timestamptz
  from json_to_recordset($1::json) as r(id uuid, code text, title text, description text, aspect text, unit text, direction text, maximum bigint)
  left join lateral (select * from indicator_definition d where d.code = r.code order by d.definition_version desc limit 1) last on true
  where last.id is null or (last.title, last.description, last.aspect, last.unit, last.direction, last.maximum) is distinct from (r.title, r.description, r.aspect, r.unit, r.direction, r.maximum)
  returning definition_version = 1 as created`);

/** Writes the next version of each definition that differs from the newest. */
export async function writeDefinitions(tx: Tx, rows: readonly object[], now: Date): Promise<{ created: boolean }[]> {
  return tx.query(write, [JSON.stringify(rows), now]);
}
