import type { Db, Tx } from '../../../db/client.ts';
import { statement } from '../../../db/statement.ts';

export interface StoredUnit {
  id: string;
  code: string;
  path: string;
  parentCode: string | null;
  name: string;
  kind: string;
  headTitle: string | null;
  echelon: string | null;
}
const byCode = statement(
  'import_units_find',
  `
  select u.id, u.code, u.path, p.code as "parentCode", u.name, u.kind, h.title as "headTitle", h.echelon
  from unit u
  left join unit p on p.id = u.parent_id
  left join position h on h.unit_id = u.id and h.is_head
  where u.code = any($1::text[])`,
);

export async function findUnits(db: Db, codes: readonly string[]): Promise<StoredUnit[]> {
  return db.query<StoredUnit>(byCode, [codes]);
}

const upsert = statement(
  'import_units_upsert',
  `
  insert into unit (id, code, name, kind, parent_id, path, starts_on, updated_at)
  select
    id, code, name, coalesce(kind, 'unit'), parent_id, '/new/' || id || '/', coalesce("startsOn", $2::date),
    $3::timestamptz
  from json_to_recordset($1::json) as r(id uuid, code text, name text, kind text, parent_id uuid, "startsOn" date)
  on conflict (code) do update
  set
    name = excluded.name, kind = case when excluded.kind = 'unit' then unit.kind else excluded.kind end,
    version = unit.version + 1, updated_at = excluded.updated_at
  where (unit.name, unit.kind) is distinct from (
    excluded.name, case when excluded.kind = 'unit' then unit.kind else excluded.kind end
  )
  returning id, xmax = 0 as created`,
);

/** Answers the units that were created or changed; a new one still waits for its place in the tree. */
export async function upsertUnits(tx: Tx, rows: readonly object[], today: string, now: Date): Promise<{ id: string; created: boolean }[]> {
  return tx.query(upsert, [JSON.stringify(rows), today, now]);
}

const place = statement(
  'import_units_place',
  `
  with recursive tree as (
    select u.id, coalesce(p.path, '/') || u.no || '/' as path
    from unit u
    left join unit p on p.id = u.parent_id
    where u.id = any($1::uuid[])
      and (u.parent_id is null or u.parent_id <> all($1::uuid[]))
    union all
    select u.id, tree.path || u.no || '/'
    from tree
    join unit u on u.parent_id = tree.id
    where u.id = any($1::uuid[])
  )
  update unit set path = tree.path
  from tree
  where unit.id = tree.id`,
);

/** Gives new units their paths, from those that hang on a stored unit downwards. */
export async function placeUnits(tx: Tx, newUnitIds: readonly string[]): Promise<void> {
  await tx.query(place, [newUnitIds]);
}

// a unit has one head: the title that the sheet does not name any more steps down first
const stepDown = statement(
  'import_heads_step_down',
  `
  update position set is_head = false, version = position.version + 1, updated_at = $2
  from json_to_recordset($1::json) as r(unit_id uuid, title text)
  where position.unit_id = r.unit_id
    and position.is_head
    and position.title <> r.title`,
);
const upsertHeads = statement(
  'import_heads_upsert',
  `
  insert into position (id, unit_id, title, kind, echelon, is_head, updated_at)
  select id, unit_id, title, 'struktural', echelon, true, $2::timestamptz
  from json_to_recordset($1::json) as r(id uuid, unit_id uuid, title text, echelon text)
  on conflict (unit_id, title) do update
  set
    is_head = true, echelon = coalesce(excluded.echelon, position.echelon), version = position.version + 1,
    updated_at = excluded.updated_at
  where not position.is_head or position.echelon is distinct from coalesce(excluded.echelon, position.echelon)
  returning unit_id as "unitId"`,
);

/** Answers the units whose head position was made or changed. */
export async function upsertHeadPositions(tx: Tx, rows: readonly object[], now: Date): Promise<string[]> {
  await tx.query(stepDown, [JSON.stringify(rows), now]);
  return (await tx.query<{ unitId: string }>(upsertHeads, [JSON.stringify(rows), now])).map((row) => row.unitId);
}
