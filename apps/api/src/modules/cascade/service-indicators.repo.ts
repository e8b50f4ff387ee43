import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { unitJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { serviceIndicator } from '../../db/schema/services.ts';
import { statement } from '../../db/statement.ts';

export interface ServiceRow {
  id: string;
  unit: { unitId: string; code: string; name: string };
  unitPath: string;
  title: string;
  measure: string;
  target: string;
  startsOn: string;
  endsOn: string | null;
  version: number;
}

const columns = `
  s.id, ${unitJson('u')} as unit, u.path as "unitPath", s.title, s.measure, s.target, s.starts_on as "startsOn",
  s.ends_on as "endsOn", s.version`;
const chosen = `
  from service_indicator s
  join unit u on u.id = s.unit_id
  where ($1::uuid is null or s.unit_id = $1)
    and ($2::text[] is null or ${withinPaths('u.path', '$2')})`;
const page = statement(
  'service_page',
  `
  select ${columns}
  ${chosen}
    and ($3::text is null or (s.title, s.id) > ($3, $4::uuid))
  order by s.title, s.id limit $5`,
);
const count = statement('service_count', `select count(*) as total ${chosen}`);
const one = statement('service_one', `select ${columns} from service_indicator s join unit u on u.id = s.unit_id where s.id = $1`);

export const listServiceRows = (
  db: Db,
  unitId: string | null,
  paths: readonly string[] | null,
  after: string[] | null,
  limit: number,
): Promise<ServiceRow[]> => db.query<ServiceRow>(page, [unitId, paths, after?.[0] ?? null, after?.[1] ?? null, limit]);
export async function countServices(db: Db, unitId: string | null, paths: readonly string[] | null): Promise<number> {
  return (await db.query<{ total: number }>(count, [unitId, paths]))[0]?.total ?? 0;
}
export async function findService(db: Db, serviceId: string): Promise<ServiceRow | null> {
  return (await db.query<ServiceRow>(one, [serviceId]))[0] ?? null;
}
export async function lockService(tx: Tx, serviceId: string): Promise<void> {
  await tx.orm.select({ id: serviceIndicator.id }).from(serviceIndicator).where(eq(serviceIndicator.id, serviceId)).for('update');
}
export async function insertService(tx: Tx, row: typeof serviceIndicator.$inferInsert): Promise<void> {
  await tx.orm.insert(serviceIndicator).values(row);
}
export async function updateServiceRow(
  tx: Tx,
  serviceId: string,
  fields: { title: string; measure: string; target: string; endsOn: string | null },
  now: Date,
): Promise<void> {
  await tx.orm
    .update(serviceIndicator)
    .set({ ...fields, version: sql`${serviceIndicator.version} + 1`, updatedAt: now })
    .where(eq(serviceIndicator.id, serviceId));
}
