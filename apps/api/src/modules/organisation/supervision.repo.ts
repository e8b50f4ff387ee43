import { type LineSpan, longestLine } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { lastsTo, onDay } from '../../db/days.ts';
import { employeeJson } from '../../db/named.ts';
import { supervision } from '../../db/schema/organisation.ts';
import { statement } from '../../db/statement.ts';

// both sides are walked with the days on which each step holds: a circle that closes only later is one too
const shape = statement(
  'supervision_shape',
  `
  with recursive span as (
    select
      $3::date as from_on,
      least(
        coalesce($5::date, 'infinity'),
        (
          select min(starts_on) - 1
          from supervision
          where assignment_id = $1
            and source = 'hr'
            and starts_on > $3
        )
      ) as to_on
  ), above as (
    select 1 as level, a.id as assignment_id, a.employee_id, span.from_on, span.to_on
    from assignment a
    cross join span
    where a.id = $2
    union all
    select
      above.level + 1, s.supervisor_assignment_id, s.supervisor_employee_id, greatest(above.from_on, s.starts_on),
      least(above.to_on, coalesce(s.ends_on, 'infinity'))
    from above
    join supervision s on s.assignment_id = above.assignment_id
      and s.starts_on <= above.to_on
      and coalesce(s.ends_on, 'infinity') >= above.from_on
    where above.level <= $4
      and s.supervisor_assignment_id is not null
  ), below as (
    select 1 as level, $1::uuid as assignment_id, span.from_on, span.to_on from span
    union all
    select
      below.level + 1, s.assignment_id, greatest(below.from_on, s.starts_on),
      least(below.to_on, coalesce(s.ends_on, 'infinity'))
    from below
    join supervision s on s.supervisor_assignment_id = below.assignment_id
      and s.starts_on <= below.to_on
      and coalesce(s.ends_on, 'infinity') >= below.from_on
    join assignment a on a.id = s.assignment_id
      and coalesce(a.ends_on, 'infinity') >= greatest(below.from_on, s.starts_on)
    where below.level <= $4
  )
  select
    exists (select 1 from above where employee_id = (select employee_id from assignment where id = $1)) as circular,
    (
      select max(above.level + below.level)
      from above
      join below on above.from_on <= below.to_on and below.from_on <= above.to_on
    ) as levels`,
);

export interface LineShape {
  circular: boolean;
  levels: number;
}

/**
 * What the line would be if $2 supervised $1 from a day on, until `endsOn` or HR's next correction: does it run in a
 * circle on any of these days, and of how many people does it consist at its longest?
 */
export async function shapeOfLine(
  db: Db,
  assignmentId: string,
  supervisorAssignmentId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
  deepest: number,
): Promise<LineShape> {
  return (await db.query<LineShape>(shape, [assignmentId, supervisorAssignmentId, startsOn, deepest, endsOn]))[0] as LineShape;
}

// the same of a line that the positions gave: whoever stands above themselves in any capacity on any day that a row begins,
// within the days of the assignments: who assesses one afterwards stands in no line
const circle = statement(
  'supervision_circle',
  `
  with recursive day as (
    select $3::date as on_day
    union
    select starts_on from supervision where starts_on > $3::date
  ), start as (
    select a.id, a.employee_id, coalesce(a.ends_on, 'infinity') as last_on
    from assignment a
    where coalesce(a.ends_on, 'infinity') >= $3::date
      and (a.id = any($1::uuid[]) or a.employee_id in (select employee_id from assignment where id = any($2::uuid[])))
  ), above as (
    select
      start.employee_id as started, day.on_day, 1 as level, s.supervisor_assignment_id as assignment_id,
      s.supervisor_employee_id as employee_id
    from start
    join day on day.on_day <= start.last_on
    join supervision s on s.assignment_id = start.id
      and day.on_day between s.starts_on and coalesce(s.ends_on, 'infinity')
    union all
    select above.started, above.on_day, above.level + 1, s.supervisor_assignment_id, s.supervisor_employee_id
    from above
    join assignment a on a.id = above.assignment_id and above.on_day <= coalesce(a.ends_on, 'infinity')
    join supervision s on s.assignment_id = a.id
      and above.on_day between s.starts_on and coalesce(s.ends_on, 'infinity')
    where above.employee_id <> above.started
      and above.level <= $4
  )
  select exists (select 1 from above where employee_id = started) as found`,
);

/** Whether from a day on one of those who got another supervisor ($1), or whose assignments changed ($2), stands above themselves. */
export async function runsInCircle(tx: Tx, moved: readonly string[], changed: readonly string[], from: string): Promise<boolean> {
  return (await tx.query<{ found: boolean }>(circle, [moved, changed, from, longestLine]))[0]?.found ?? false;
}

const longest = statement(
  'supervision_longest',
  `
  with recursive line as (
    select s.assignment_id, s.supervisor_assignment_id, s.supervisor_employee_id
    from supervision s
    join assignment a on a.id = s.assignment_id and ${lastsTo('a', '$2::date')}
    where ${onDay('s', '$2')}
  ), above as (
    select id as start, 0 as level, id as assignment_id from assignment where id = any($1::uuid[])
    union all
    select above.start, above.level + 1, line.supervisor_assignment_id
    from above
    join line on line.assignment_id = above.assignment_id
    where above.level <= $3
      and line.supervisor_employee_id is not null
  ), below as (
    select id as start, 1 as level, id as assignment_id from assignment where id = any($1::uuid[])
    union all
    select below.start, below.level + 1, line.assignment_id
    from below
    join line on line.supervisor_assignment_id = below.assignment_id
    where below.level <= $3
  )
  select max(up.people + down.people) as people
  from (select start, max(level) as people from above group by start) up
  join (select start, max(level) as people from below group by start) down on down.start = up.start`,
);

/** Of how many people the line through one of these assignments consists on a day, at its longest. */
export async function lengthOfLine(tx: Tx, assignmentIds: readonly string[], day: string): Promise<number> {
  return (await tx.query<{ people: number }>(longest, [assignmentIds, day, longestLine]))[0]?.people ?? 0;
}

// within the days of the assignment itself: who assesses it afterwards stands in no line
const spans = statement(
  'supervision_spans',
  `
  select
    a.id as "assignmentId", a.employee_id as "employeeId", s.supervisor_assignment_id as "supervisorAssignmentId",
    s.supervisor_employee_id as "supervisorEmployeeId", s.starts_on as "startsOn",
    least(s.ends_on, a.ends_on) as "endsOn"
  from supervision s
  join assignment a on a.id = s.assignment_id
  where s.supervisor_assignment_id is not null
    and s.starts_on <= coalesce(a.ends_on, 'infinity')
    and least(coalesce(s.ends_on, 'infinity'), coalesce(a.ends_on, 'infinity')) >= $1::date
  order by a.id, s.starts_on`,
);

/** The whole line from a day on. */
export const listLineSpans = (db: Db, from: string): Promise<LineSpan[]> => db.query<LineSpan>(spans, [from]);

const inLine = statement(
  'supervision_people',
  `
  select a.id as "assignmentId", e.id as "employeeId", e.name, a.unit_id as "unitId"
  from assignment a
  join employee e on e.id = a.employee_id
  where a.id = any($1::uuid[])`,
);
export interface PersonInLine {
  assignmentId: string;
  employeeId: string;
  name: string;
  unitId: string;
}

export const listPeopleInLine = (db: Db, assignmentIds: readonly string[]): Promise<PersonInLine[]> =>
  db.query<PersonInLine>(inLine, [assignmentIds]);

const supervisedFrom = statement(
  'supervision_supervised_from',
  `
  select distinct assignment_id as "assignmentId", supervisor_employee_id as "supervisorId"
  from supervision
  where supervisor_employee_id = any($1::uuid[])
    and ${lastsTo('supervision', '$2::date')}`,
);

/** Which assignments these people supervise on a day or later. */
export const listSupervisedFrom = (
  db: Db,
  supervisorIds: readonly string[],
  day: string,
): Promise<{ assignmentId: string; supervisorId: string }[]> => db.query(supervisedFrom, [supervisorIds, day]);

// a row that begins on the same day is replaced: nobody supervises for no day
const clear = statement(
  'supervision_clear',
  `
  delete from supervision
  where assignment_id = $1
    and starts_on >= $2::date
    and (source = 'position' or starts_on = $2)`,
);
const cut = statement(
  'supervision_cut',
  `
  update supervision set ends_on = $2::date - 1
  where assignment_id = $1
    and starts_on < $2
    and ${lastsTo('supervision', '$2')}`,
);
const later = statement(
  'supervision_later',
  `
  select min(starts_on) - 1 as "endsOn"
  from supervision
  where assignment_id = $1
    and starts_on > $2::date`,
);

/** Ends what holds on a day, the day before. Answers the last day before HR's next correction, if there is one. */
export async function makeRoom(tx: Tx, assignmentId: string, day: string): Promise<string | null> {
  await tx.query(clear, [assignmentId, day]);
  await tx.query(cut, [assignmentId, day]);
  return (await tx.query<{ endsOn: string | null }>(later, [assignmentId, day]))[0]?.endsOn ?? null;
}

export async function insertCorrection(
  tx: Tx,
  row: Omit<typeof supervision.$inferInsert, 'source'> & { reason: string; recordedBy: string },
): Promise<void> {
  await tx.orm.insert(supervision).values({ ...row, source: 'hr' });
}

const lineOfDay = statement(
  'supervision_of_day',
  `
  select
    a.id as "assignmentId", ${employeeJson('e')} as employee, p.title as "positionTitle",
    coalesce(b.name, s.external_name) as supervisor
  from assignment a
  join employee e on e.id = a.employee_id
  join position p on p.id = a.position_id
  left join supervision s on s.assignment_id = a.id and ${onDay('s', '$2::date')}
  left join employee b on b.id = s.supervisor_employee_id
  where a.id = any($1::uuid[])
    and ${onDay('a', '$2')}
  order by e.name, a.id`,
);
export interface LineOfDay {
  assignmentId: string;
  employee: { employeeId: string; name: string };
  positionTitle: string;
  supervisor: string | null;
}

/** Who supervises these assignments on a day, of those that hold on it. */
export const listLineOn = (db: Db, assignmentIds: readonly string[], day: string): Promise<LineOfDay[]> =>
  db.query<LineOfDay>(lineOfDay, [assignmentIds, day]);

const supervised = statement(
  'supervision_supervised',
  `
  select count(distinct s.assignment_id)::int as people
  from supervision s
  join assignment a on a.id = s.assignment_id and ${lastsTo('a', '$2::date')}
  where s.supervisor_employee_id = $1
    and ${onDay('s', '$2')}`,
);

/** How many assignments a person supervises on a day. */
export async function countSupervised(db: Db, employeeId: string, day: string): Promise<number> {
  return (await db.query<{ people: number }>(supervised, [employeeId, day]))[0]?.people ?? 0;
}
