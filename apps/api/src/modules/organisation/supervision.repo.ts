import type { Db, Tx } from '../../db/client.ts';
import { supervision } from '../../db/schema/organisation.ts';
import { statement } from '../../db/statement.ts';

// both sides are walked with the days on which each step holds: a circle that closes only later is one too
const shape = statement('supervision_shape', `
  with recursive span as (
    select $3::date as from_on, least(coalesce($5::date, 'infinity'), (select min(starts_on) - 1 from supervision where assignment_id = $1 and source = 'hr' and starts_on > $3)) as to_on
  ), above as (
    select 1 as level, a.id as assignment_id, a.employee_id, span.from_on, span.to_on from assignment a cross join span where a.id = $2
    union all
    select above.level + 1, s.supervisor_assignment_id, s.supervisor_employee_id, greatest(above.from_on, s.starts_on), least(above.to_on, coalesce(s.ends_on, 'infinity'))
    from above join supervision s on s.assignment_id = above.assignment_id and s.starts_on <= above.to_on and coalesce(s.ends_on, 'infinity') >= above.from_on
    where above.level <= $4 and s.supervisor_assignment_id is not null
  ), below as (
    select 1 as level, $1::uuid as assignment_id, span.from_on, span.to_on from span
    union all
    select below.level + 1, s.assignment_id, greatest(below.from_on, s.starts_on), least(below.to_on, coalesce(s.ends_on, 'infinity'))
    from below join supervision s on s.supervisor_assignment_id = below.assignment_id and s.starts_on <= below.to_on and coalesce(s.ends_on, 'infinity') >= below.from_on where below.level <= $4
  )
  select exists (select 1 from above where employee_id = (select employee_id from assignment where id = $1)) as circular,
    (select max(above.level + below.level) from above join below on above.from_on <= below.to_on and below.from_on <= above.to_on) as levels`);

export interface LineShape { circular: boolean; levels: number }

/** What the line would be if $2 supervised $1 from a day on, until `endsOn` or HR's next correction: does it run in a circle on any of these days, and of how many people does it consist at its longest? */
export async function shapeOfLine(db: Db, assignmentId: string, supervisorAssignmentId: string, { startsOn, endsOn }: { startsOn: string; endsOn: string | null }, deepest: number): Promise<LineShape> {
  return (await db.query<LineShape>(shape, [assignmentId, supervisorAssignmentId, startsOn, deepest, endsOn]))[0] as LineShape;
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
