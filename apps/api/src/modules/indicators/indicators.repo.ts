import type { Aspect, Direction } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { type Asker, type EntryRow, type EntryTable, columnsOf, createLibraryRepo, nearness, posts } from './library.repo.ts';

interface Definition {
  title: string;
  description: string | null;
  aspect: Aspect | null;
  unit: string;
  direction: Direction;
  /** Ten-thousandths. */
  maximum: number | null;
}
export interface DefinitionRow extends EntryRow, Definition {}

const table: EntryTable = {
  table: 'indicator_definition',
  version: 'definition_version',
  name: 'title',
  words: 'd.title, d.description, d.aspect, d.unit, d.direction, d.maximum',
};
export const definitions = createLibraryRepo<DefinitionRow>(table);

export interface DefinitionToWrite extends Definition, Pick<EntryRow, 'id' | 'code' | 'positionKind' | 'positionTitle' | 'reason'> {
  unitId: string | null;
  /** Whether it is written even when nothing differs: what was withdrawn is offered again. */
  again: boolean;
}
const compared = ['title', 'description', 'aspect', 'unit', 'direction', 'maximum', 'position_kind', 'position_title', 'unit_id'];
const of = (row: string) => compared.map((column) => `${row}.${column}`).join(', ');
const write = statement(
  'indicator_write',
  `
  insert into indicator_definition as d (
    id, code, definition_version, reason, created_by, created_at, ${compared.join(', ')}
  )
  select r.id, r.code, coalesce(last.definition_version, 0) + 1, r.reason, $2, $3::timestamptz, ${of('r')}
  from json_to_recordset($1::json) as r(
    id uuid, code text, reason text, again boolean, title text, description text, aspect text, unit text,
    direction text, maximum bigint, position_kind text, position_title text, unit_id uuid
  )
  left join lateral (
    select *
    from indicator_definition n
    where n.code = r.code
    order by n.definition_version desc limit 1
  ) last on true
  where last.id is null or r.again or (${of('last')}) is distinct from (${of('r')})
  returning d.id, d.definition_version as version`,
);

/** Writes the next version (1 of a new code) of each definition that differs from the newest; answers those written. */
export const writeDefinitions = (
  tx: Tx,
  rows: readonly DefinitionToWrite[],
  by: string,
  now: Date,
): Promise<{ id: string; version: number }[]> =>
  tx.query(write, [
    JSON.stringify(
      rows.map(({ positionKind, positionTitle, unitId, ...row }) => ({
        ...row,
        position_kind: positionKind,
        position_title: positionTitle,
        unit_id: unitId,
      })),
    ),
    by,
    now,
  ]);

const newestOfCodes = statement(
  'indicator_newest_of',
  `
  with ${posts}
  select distinct on (d.code) ${columnsOf(table)}
  from indicator_definition d ${nearness}
  where d.code = any($3::text[])
  order by d.code, d.definition_version desc`,
);
export const findNewestDefinitions = (db: Db, { employeeId, today }: Asker, codes: readonly string[]): Promise<DefinitionRow[]> =>
  db.query<DefinitionRow>(newestOfCodes, [employeeId, today, codes]);

const use = statement(
  'indicator_use',
  `
  select
    c.code, count(distinct i.plan_id) as plans,
    count(distinct i.plan_id) filter (where i.code_version < c.newest) as "plansOnOlder"
  from unnest($1::text[], $2::int[]) as c(code, newest)
  left join plan_indicator i on i.code = c.code
  group by c.code`,
);
export interface Use {
  plans: number;
  plansOnOlder: number;
}
/**
 * How many plans use each of these codes, and how many of them took a version before the newest. Nobody's name is told.
 * One statement, however many.
 */
export async function countUse(db: Db, rows: readonly Pick<EntryRow, 'code' | 'newestVersion'>[]): Promise<Map<string, Use>> {
  const counted = await db.query<Use & { code: string }>(use, [
    rows.map(({ code }) => code),
    rows.map(({ newestVersion }) => newestVersion),
  ]);
  return new Map(counted.map(({ code, ...of }) => [code, of]));
}

const newer = statement(
  'indicator_newer',
  `
  with ${posts}, taken as (
    select distinct code, code_version
    from plan_indicator
    where plan_id = $3
      and code_version is not null
  ), last as (
    select distinct on (n.code) n.id, n.code, n.definition_version, n.withdrawn_at
    from indicator_definition n
    join taken on taken.code = n.code
    order by n.code, n.definition_version desc
  ), outdated as (
    select taken.code, taken.code_version, last.id
    from taken
    join last on last.code = taken.code and last.withdrawn_at is null and last.definition_version > taken.code_version
  )
  select ${columnsOf(table)}
  from indicator_definition d ${nearness}
  where d.id in (select id from outdated)
    or (d.code, d.definition_version) in (select code, code_version from outdated)`,
);
/** Of each definition that a plan took and that is offered in a newer version now: the versions taken, and the newest. */
export const listOutdated = (db: Db, { employeeId, today }: Asker, planId: string): Promise<DefinitionRow[]> =>
  db.query<DefinitionRow>(newer, [employeeId, today, planId]);
