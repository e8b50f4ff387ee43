import type { Db, Tx } from '../../db/client.ts';
import { supervision } from '../../db/schema/organisation.ts';
import { statement } from '../../db/statement.ts';

const shape = statement('supervision_shape', `
  with recursive line as (
    select a.employee_id, s.supervisor_assignment_id, s.supervisor_employee_id, s.assignment_id from supervision s join assignment a on a.id = s.assignment_id
    where s.starts_on <= $3::date and (s.ends_on is null or s.ends_on >= $3)
  ), above as (
    select 1 as level, id as assignment_id, employee_id from assignment where id = $2
    union all
    select above.level + 1, line.supervisor_assignment_id, line.supervisor_employee_id from above join line on line.assignment_id = above.assignment_id where above.level <= $4 and line.supervisor_assignment_id is not null
  ), below as (
    select 1 as level, $1::uuid as assignment_id
    union all
    select below.level + 1, line.assignment_id from below join line on line.supervisor_assignment_id = below.assignment_id where below.level <= $4
  )
  select coalesce(bool_or(above.employee_id = (select employee_id from assignment where id = $1)), false) as circular,
    max(above.level) + (select max(level) from below) as levels from above`);

export interface LineShape { circular: boolean; levels: number }

/** What the line would be on a day if $2 supervised $1: does it run in a circle, and of how many people does it consist at its longest? */
export async function shapeOfLine(db: Db, assignmentId: string, supervisorAssignmentId: string, day: string, deepest: number): Promise<LineShape> {
  return (await db.query<LineShape>(shape, [assignmentId, supervisorAssignmentId, day, deepest]))[0] as LineShape;
}

// a row that begins on the same day is replaced: nobody supervises for no day
const clear = statement('supervision_clear', `delete from supervision where assignment_id = $1 and starts_on >= $2::date and (source = 'position' or starts_on = $2)`);
const cut = statement('supervision_cut', `update supervision set ends_on = $2::date - 1 where assignment_id = $1 and starts_on < $2 and (ends_on is null or ends_on >= $2)`);
const later = statement('supervision_later', 'select min(starts_on) - 1 as "endsOn" from supervision where assignment_id = $1 and starts_on > $2::date');

/** Ends what holds on a day, the day before. Answers the last day before HR's next correction, if there is one. */
export async function makeRoom(tx: Tx, assignmentId: string, day: string): Promise<string | null> {
  await tx.query(clear, [assignmentId, day]);
  await tx.query(cut, [assignmentId, day]);
  return (await tx.query<{ endsOn: string | null }>(later, [assignmentId, day]))[0]?.endsOn ?? null;
}

export async function insertCorrection(tx: Tx, row: Omit<typeof supervision.$inferInsert, 'source'> & { reason: string; recordedBy: string }): Promise<void> {
  await tx.orm.insert(supervision).values({ ...row, source: 'hr' });
}

const lineOfDay = statement('supervision_of_day', `
  select a.id as "assignmentId", json_build_object('employeeId', e.id, 'name', e.name) as employee, p.title as "positionTitle", coalesce(b.name, s.external_name) as supervisor
  from assignment a join employee e on e.id = a.employee_id join position p on p.id = a.position_id
  left join supervision s on s.assignment_id = a.id and s.starts_on <= $2::date and (s.ends_on is null or s.ends_on >= $2) left join employee b on b.id = s.supervisor_employee_id
  where a.id = any($1::uuid[]) and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2) order by e.name, a.id`);
export interface LineOfDay { assignmentId: string; employee: { employeeId: string; name: string }; positionTitle: string; supervisor: string | null }

/** Who supervises these assignments on a day, of those that hold on it. */
export const listLineOn = (db: Db, assignmentIds: readonly string[], day: string): Promise<LineOfDay[]> => db.query<LineOfDay>(lineOfDay, [assignmentIds, day]);

const supervised = statement('supervision_supervised', 'select count(distinct assignment_id)::int as people from supervision where supervisor_employee_id = $1 and starts_on <= $2::date and (ends_on is null or ends_on >= $2)');

/** How many assignments a person supervises on a day. */
export async function countSupervised(db: Db, employeeId: string, day: string): Promise<number> {
  return (await db.query<{ people: number }>(supervised, [employeeId, day]))[0]?.people ?? 0;
}
