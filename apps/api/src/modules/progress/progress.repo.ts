import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { type EvidenceRow, evidenceJson } from './evidence.repo.ts';

export interface ProgressRow {
  id: string;
  indicatorId: string;
  on: string;
  /** Ten-thousandths; null says something was done that has no figure yet. */
  value: number | null;
  note: string;
  byEmployeeId: string;
  byName: string;
  evidence: EvidenceRow[];
  createdAt: Date;
}
const columns = `
  g.id, g.indicator_id as "indicatorId", g.on_day as "on", g.value, g.note, g.by_employee_id as "byEmployeeId",
  e.name as "byName", g.created_at as "createdAt",
  coalesce((
    select json_agg(${evidenceJson} order by v.created_at, v.id)
    from evidence v
    where v.progress_entry_id = g.id
  ), '[]') as evidence`;
const source = 'from progress_entry g join employee e on e.id = g.by_employee_id';
const page = statement(
  'progress_page',
  `
  select ${columns}
  ${source}
  where g.plan_id = $1
    and ($2::uuid is null or g.indicator_id = $2::uuid)
    and ($3::date is null or (g.on_day, g.id) < ($3::date, $4::uuid))
  order by g.on_day desc, g.id desc limit $5`,
);
const count = statement(
  'progress_count',
  `
  select count(*) as total
  from progress_entry
  where plan_id = $1
    and ($2::uuid is null or indicator_id = $2::uuid)`,
);
const one = statement('progress_one', `select ${columns} ${source} where g.id = $1`);
const insert = statement(
  'progress_insert',
  `
  insert into progress_entry (id, plan_id, indicator_id, on_day, value, note, by_employee_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export function listEntries(
  db: Db,
  planId: string,
  indicatorId: string | null,
  after: readonly string[] | null,
  limit: number,
): Promise<ProgressRow[]> {
  return db.query<ProgressRow>(page, [planId, indicatorId, after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export async function countEntries(db: Db, planId: string, indicatorId: string | null): Promise<number> {
  return (await db.query<{ total: number }>(count, [planId, indicatorId]))[0]?.total ?? 0;
}

export async function getEntry(db: Db, id: string): Promise<ProgressRow> {
  return (await db.query<ProgressRow>(one, [id]))[0] as ProgressRow;
}

export interface NewEntry {
  id: string;
  planId: string;
  indicatorId: string;
  on: string;
  value: number | null;
  note: string;
  byEmployeeId: string;
  at: Date;
}
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx.query(insert, [entry.id, entry.planId, entry.indicatorId, entry.on, entry.value, entry.note, entry.byEmployeeId, entry.at]);
}
