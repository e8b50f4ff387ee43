import { eq } from 'drizzle-orm';
import type { PositionKind } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { unitJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { position } from '../../db/schema/organisation.ts';
import { statement } from '../../db/statement.ts';
import { AppError } from '../../lib/app-error.ts';

export interface PositionRow {
  id: string;
  unit: { unitId: string; code: string; name: string };
  title: string;
  kind: PositionKind;
  echelon: string | null;
  level: string | null;
  isHead: boolean;
  superiorPositionId: string | null;
  holderName: string | null;
  version: number;
}

/** Over `position p join unit u`; $1 is today. A position may be shared: all its holders are named. */
const columns = `
  p.id, ${unitJson('u')} as unit, p.title, p.kind, p.echelon, p.level, p.is_head as "isHead",
  p.superior_position_id as "superiorPositionId", p.version,
  (
    select string_agg(e.name, ', ' order by e.name)
    from assignment a
    join employee e on e.id = a.employee_id
    where a.position_id = p.id
      and ${onDay('a', '$1::date')}
  ) as "holderName"`;
const filter = `($2::text[] is null or ${withinPaths('u.path', '$2')}) and ($3::uuid is null or p.unit_id = $3)`;

const onePosition = statement('position_get', `select ${columns} from position p join unit u on u.id = p.unit_id where p.id = $2`);
const positionPage = statement(
  'position_page',
  `
  select ${columns}
  from position p
  join unit u on u.id = p.unit_id
  where ${filter}
    and ($4::uuid is null or (p.unit_id, p.title) > ($4, $5))
  order by p.unit_id, p.title limit $6`,
);
const positionCount = statement(
  'position_count',
  `
  select count(*) as total
  from position p
  join unit u on u.id = p.unit_id
  where $1::date is not null
    and ${filter}`,
);

export async function getPositionRow(db: Db, id: string, today: string): Promise<PositionRow> {
  const [row] = await db.query<PositionRow>(onePosition, [today, id]);
  if (!row) throw new AppError('position.not_found');
  return row;
}

export interface PositionFilter {
  paths: readonly string[] | null;
  unitId: string | null;
}

export async function listPositionRows(
  db: Db,
  filter: PositionFilter,
  today: string,
  after: string[] | null,
  limit: number,
): Promise<PositionRow[]> {
  return db.query<PositionRow>(positionPage, [today, filter.paths, filter.unitId, after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export async function countPositions(db: Db, filter: PositionFilter, today: string): Promise<number> {
  return (await db.query<{ total: number }>(positionCount, [today, filter.paths, filter.unitId]))[0]?.total ?? 0;
}

export async function positionExists(db: Db, id: string): Promise<boolean> {
  return (await db.orm.select({ id: position.id }).from(position).where(eq(position.id, id))).length === 1;
}

export async function insertPosition(tx: Tx, row: typeof position.$inferInsert): Promise<void> {
  await tx.orm.insert(position).values(row);
}

const place = statement(
  'position_place',
  `
  select p.id, p.unit_id as "unitId", u.path, u.ends_on as "unitEndsOn"
  from position p
  join unit u on u.id = p.unit_id
  where p.id = $1
  for share of u`,
);

export interface Place {
  id: string;
  unitId: string;
  path: string;
  unitEndsOn: string | null;
}

/** A position with its unit, kept from being ended until the transaction is over. */
export async function findPlace(tx: Tx, positionId: string): Promise<Place | null> {
  return (await tx.query<Place>(place, [positionId]))[0] ?? null;
}
