import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { touches } from '../../db/days.ts';
import { composed } from '../../db/statement.ts';
import { inSubtree } from '../plans/plans.module.ts';

export interface MeasuredRow {
  id: string;
  employeeId: string;
  employeeName: string;
  indicatorCode: string;
  cycleId: string;
  value: number | null;
  measuredOn: string;
  source: string;
  recordedAt: Date;
}
export interface MeasuredFilter {
  cycleId: string;
  employeeId?: string;
  indicatorCode?: string;
}

/** Values of people who work in these units during the cycle. */
function conditionOf(paths: readonly string[], { cycleId, employeeId, indicatorCode }: MeasuredFilter): SQL {
  const covered =
    paths.length === 0
      ? sql`false`
      : sql.join(
          paths.map((path) => inSubtree(sql`u.path`, sql`${path}::text`)),
          sql` or `,
        );
  const conditions = [
    sql`m.cycle_id = ${cycleId}`,
    sql`exists (
      select 1
      from assignment a
      join unit u on u.id = a.unit_id
      join cycle c on c.id = m.cycle_id
      where a.employee_id = m.employee_id
        and ${sql.raw(touches('a', 'c.starts_on', 'c.ends_on'))}
        and (${covered})
    )`,
  ];
  if (employeeId) conditions.push(sql`m.employee_id = ${employeeId}`);
  if (indicatorCode) conditions.push(sql`m.indicator_code = ${indicatorCode}`);
  return sql.join(conditions, sql` and `);
}

export function listMeasured(
  db: Db,
  paths: readonly string[],
  filter: MeasuredFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<MeasuredRow[]> {
  const later = after
    ? sql`and (m.employee_id, m.indicator_code, m.measured_on) > (${after[0]}::uuid, ${after[1]}, ${after[2]}::date)`
    : sql``;
  return db.query<MeasuredRow>(
    ...composed(sql`
      select
        m.id, m.employee_id as "employeeId", e.name as "employeeName", m.indicator_code as "indicatorCode",
        m.cycle_id as "cycleId", m.value, m.measured_on as "measuredOn", m.source, m.recorded_at as "recordedAt"
      from measured_value m
      join employee e on e.id = m.employee_id
      where ${conditionOf(paths, filter)} ${later}
      order by m.employee_id, m.indicator_code, m.measured_on limit ${limit}`),
  );
}

export async function countMeasured(db: Db, paths: readonly string[], filter: MeasuredFilter): Promise<number> {
  return (
    (
      await db.query<{ total: number }>(
        ...composed(sql`select count(*) as total from measured_value m where ${conditionOf(paths, filter)}`),
      )
    )[0]?.total ?? 0
  );
}
