import type { Standing, StandingPeriod } from '@pauh/domain';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { employeeStanding } from '../../db/schema/standings.ts';
import { statement } from '../../db/statement.ts';

/** The standing of an employee on a day, as a SQL expression: in service where nothing else is recorded. */
export const standingOnDay = (employeeId: string, day: string): string => `coalesce((
  select s.standing
  from employee_standing s
  where s.employee_id = ${employeeId}
    and not s.withdrawn
    and coalesce(s.starts_on, '-infinity') <= ${day}::date
    and coalesce(s.ends_on, 'infinity') >= ${day}::date
), 'aktif')`;

export interface StandingRow extends StandingPeriod {
  id: string;
  reason: string | null;
  recordedBy: string;
  recordedAt: string;
  endReason: string | null;
  endedBy: string | null;
  endedAt: string | null;
  withdrawn: boolean;
}
/** The recorded standings of an employee, newest first, as a SQL expression. */
export const standingsJson = (employeeId: string): string => `coalesce((
  select json_agg(json_build_object(
    'id', s.id, 'standing', s.standing, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'reason', s.reason,
    'recordedBy', s.recorded_by, 'recordedAt', s.recorded_at, 'endReason', s.end_reason, 'endedBy', s.ended_by,
    'endedAt', s.ended_at, 'withdrawn', s.withdrawn
  ) order by coalesce(s.starts_on, '-infinity') desc, s.recorded_at desc)
  from employee_standing s
  where s.employee_id = ${employeeId}
), '[]')`;

export async function insertStanding(tx: Tx, row: typeof employeeStanding.$inferInsert): Promise<void> {
  await tx.orm.insert(employeeStanding).values(row);
}

export interface StandingEnd {
  endsOn?: string;
  endReason: string;
  endedBy: string;
  endedAt: Date;
  withdrawn?: boolean;
}
export async function endStandingRow(tx: Tx, id: string, end: StandingEnd): Promise<void> {
  await tx.orm.update(employeeStanding).set(end).where(eq(employeeStanding.id, id));
}

const withdraw = statement(
  'standing_import_withdraw',
  `
  update employee_standing s set withdrawn = true, ended_by = $3, ended_at = $4
  from json_to_recordset($1::json) as r(id uuid, standing text)
  where s.employee_id = r.id
    and not s.withdrawn
    and s.starts_on = $2::date
    and s.standing <> r.standing
  returning s.employee_id as id`,
);
const end = statement(
  'standing_import_end',
  `
  update employee_standing s set ends_on = $2::date - 1, ended_by = $3, ended_at = $4
  from json_to_recordset($1::json) as r(id uuid, standing text)
  where s.employee_id = r.id
    and not s.withdrawn
    and coalesce(s.starts_on, '-infinity') < $2::date
    and coalesce(s.ends_on, 'infinity') >= $2::date
    and s.standing <> r.standing
  returning s.employee_id as id`,
);
const begin = statement(
  'standing_import_begin',
  `
  insert into employee_standing (id, employee_id, standing, starts_on, ends_on, recorded_by, recorded_at)
  select
    gen_random_uuid(), r.id, r.standing, case when r.known then $2::date end,
    (
      select min(l.starts_on) - 1
      from employee_standing l
      where l.employee_id = r.id
        and not l.withdrawn
        and l.starts_on > $2::date
    ),
    $3, $4
  from json_to_recordset($1::json) as r(id uuid, standing text, known boolean)
  where r.standing <> 'aktif'
    and ${standingOnDay('r.id', '$2')} <> r.standing
  returning employee_id as id`,
);

/** What a sheet says of a person's standing; `known`: they were here before it. */
export interface SheetStanding {
  id: string;
  standing: Standing;
  known: boolean;
}

/** From today people are in the standing of the sheet; a person new with it has been in it since before. Answers whose changed. */
export async function followSheet(tx: Tx, rows: readonly SheetStanding[], today: string, by: string, now: Date): Promise<string[]> {
  const values = [JSON.stringify(rows), today, by, now];
  const changed = [
    ...(await tx.query<{ id: string }>(withdraw, values)),
    ...(await tx.query<{ id: string }>(end, values)),
    ...(await tx.query<{ id: string }>(begin, values)),
  ];
  return [...new Set(changed.map(({ id }) => id))];
}
