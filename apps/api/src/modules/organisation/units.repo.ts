import type { Zone } from '@pauh/domain';
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { unitJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { unit } from '../../db/schema/organisation.ts';
import { statement } from '../../db/statement.ts';
import { AppError } from '../../lib/app-error.ts';

export interface UnitRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  path: string;
  depth: number;
  startsOn: string;
  endsOn: string | null;
  version: number;
  parent: { unitId: string; code: string; name: string } | null;
  headName: string | null;
  zone: Zone | null;
}

/** Over `unit u`; $1 is today. A definitive head is named before an acting one. */
const columns = `
  u.id, u.code, u.name, u.kind, u.path, u.zone, u.starts_on as "startsOn", u.ends_on as "endsOn", u.version,
  cardinality(string_to_array(trim(both '/' from u.path), '/')) as depth,
  (select ${unitJson('o')} from unit o where o.id = u.parent_id) as parent,
  (
    select e.name
    from position p
    join assignment a on a.position_id = p.id
    join employee e on e.id = a.employee_id
    where p.unit_id = u.id
      and p.is_head
      and ${onDay('a', '$1::date')}
    order by a.kind, a.starts_on limit 1
  ) as "headName"`;
/** $2: the paths within which the actor sees units, null for all; $3: only below this unit; $4: a part of code or name. */
const filter = `
  ($2::text[] is null or ${withinPaths('u.path', '$2')})
  and ($3::uuid is null or u.path like (select path || '%' from unit where id = $3))
  and ($4::text is null or position(lower($4) in lower(u.name)) > 0 or position(lower($4) in lower(u.code)) > 0)`;

const oneUnit = statement('unit_get', `select ${columns} from unit u where u.id = $2`);
const unitPage = statement(
  'unit_page',
  `
  select ${columns}
  from unit u
  where ${filter}
    and ($5::text is null or u.path > $5)
  order by u.path limit $6`,
);
const unitCount = statement('unit_count', `select count(*) as total from unit u where $1::date is not null and ${filter}`);

export async function findUnit(db: Db, id: string, today: string): Promise<UnitRow | null> {
  return (await db.query<UnitRow>(oneUnit, [today, id]))[0] ?? null;
}

export async function getUnitRow(db: Db, id: string, today: string): Promise<UnitRow> {
  const row = await findUnit(db, id, today);
  if (!row) throw new AppError('unit.not_found');
  return row;
}

export interface UnitFilter {
  paths: readonly string[] | null;
  belowUnitId: string | null;
  search: string | null;
}
const valuesOf = (filter: UnitFilter, today: string) => [today, filter.paths, filter.belowUnitId, filter.search];

export async function listUnitRows(db: Db, filter: UnitFilter, today: string, after: string | null, limit: number): Promise<UnitRow[]> {
  return db.query<UnitRow>(unitPage, [...valuesOf(filter, today), after, limit]);
}

export async function countUnits(db: Db, filter: UnitFilter, today: string): Promise<number> {
  return (await db.query<{ total: number }>(unitCount, valuesOf(filter, today)))[0]?.total ?? 0;
}

export async function findUnitByCode(db: Db, code: string): Promise<{ id: string } | null> {
  return (await db.orm.select({ id: unit.id }).from(unit).where(eq(unit.code, code)))[0] ?? null;
}

export async function hasUnits(db: Db): Promise<boolean> {
  return (await db.orm.select({ id: unit.id }).from(unit).limit(1)).length > 0;
}

/** Locked, so that nobody is placed in it while it is changed. */
export async function findUnitForUpdate(tx: Tx, id: string) {
  const [row] = await tx.orm.select().from(unit).where(eq(unit.id, id)).for('update');
  return row ?? null;
}

export interface NewUnit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  startsOn: string;
}
const insert = statement(
  'unit_insert',
  `
  insert into unit (id, no, code, name, kind, parent_id, path, starts_on) overriding system value
  select
    $1, next.no, $2, $3, $4, $5::uuid, coalesce((select path from unit where id = $5::uuid), '/') || next.no || '/',
    $6
  from (select nextval(pg_get_serial_sequence('unit', 'no'))::int as no) next`,
);

/** The path is the parent's with the unit's own number behind it. */
export async function insertUnit(tx: Tx, row: NewUnit): Promise<void> {
  await tx.query(insert, [row.id, row.code, row.name, row.kind, row.parentId, row.startsOn]);
}

export async function updateUnitRow(
  tx: Tx,
  id: string,
  values: { name: string; kind: string; endsOn: string | null; zone?: Zone | null | undefined },
): Promise<void> {
  await tx.orm
    .update(unit)
    .set({ ...values, version: sql`${unit.version} + 1`, updatedAt: sql`now()` })
    .where(eq(unit.id, id));
}

const occupied = statement(
  'unit_occupied',
  `
  select exists (select 1 from unit where parent_id = $1 and (ends_on is null or ends_on > $2::date))
    or exists (select 1 from assignment where unit_id = $1 and (ends_on is null or ends_on > $2::date)) as occupied`,
);

/** Whether a unit below it or somebody in it goes on after that day. */
export async function isOccupiedAfter(tx: Tx, unitId: string, day: string): Promise<boolean> {
  return (await tx.query<{ occupied: boolean }>(occupied, [unitId, day]))[0]?.occupied ?? false;
}
