import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/**
 * Until when somebody supervises `assignment a`: through the year after its last day, so that its plans are assessed
 * by whoever supervised it then, or by whoever does so now where that person has left. [C]
 */
const keptUntil = `(
  case
    when a.ends_on is null then 'infinity'::date
    else make_date(extract(year from a.ends_on)::int + 2, 1, 1) - 1
  end
)`;

/**
 * The line as the positions give it, day by day from $2 on, and the difference to what is stored, in one statement.
 * An office is a position whose holder may supervise, nearest first: the superior position, the head of the own
 * unit, the heads of the units above. A vacant office, or one held by the same person, leaves the next to decide.
 * HR's corrections stand as candidates before all others, so that no derived row is written over their days; whom HR
 * named for the last day of an assignment goes on after it.
 * The writes read one another's counts, so that they run in this order: a row never meets the one it replaces.
 */
const derivation = statement(
  'supervision_derive',
  `
  with target as (
    select
      a.id, a.employee_id, a.unit_id, p.superior_position_id, p.is_head, u.path,
      greatest(a.starts_on, $2::date) as from_on, coalesce(a.ends_on, 'infinity') as last_on, ${keptUntil} as until_on
    from assignment a
    join position p on p.id = a.position_id
    join unit u on u.id = a.unit_id
    where ($1::uuid[] is null or a.id = any($1))
      and ${keptUntil} >= $2::date - 1
  ), head_above as (
    select d.unit_id, h.id as position_id, cardinality(d.nos) - step.ord as distance
    from (select distinct unit_id, string_to_array(trim(both '/' from path), '/') as nos from target) d
    cross join lateral unnest(d.nos) with ordinality as step(no, ord)
    join unit v on v.no = step.no::int
    join position h on h.unit_id = v.id and h.is_head
  ), office as (
    select id as assignment_id, superior_position_id as position_id, -1 as distance
    from target
    where superior_position_id is not null
    union all
    select t.id, h.position_id, h.distance
    from target t
    join head_above h on h.unit_id = t.unit_id and not (t.is_head and h.distance = 0)
  ), candidate as (
    select
      t.id as assignment_id, false as hr, o.distance,
      array_position(array['definitive', 'plt', 'plh'], c.kind) as kind, c.id as supervisor_id,
      c.employee_id as supervisor_employee_id, c.starts_on, coalesce(c.ends_on, 'infinity') as ends_on
    from target t
    join office o on o.assignment_id = t.id
    join assignment c on c.position_id = o.position_id and c.employee_id <> t.employee_id
    where c.starts_on <= t.until_on
      and coalesce(c.ends_on, 'infinity') >= t.from_on
    union all
    select
      s.assignment_id, true, -2, 0, s.supervisor_assignment_id, s.supervisor_employee_id, s.starts_on,
      least(coalesce(s.ends_on, 'infinity'), coalesce(c.ends_on, 'infinity'), t.last_on)
    from target t
    join supervision s on s.assignment_id = t.id and s.source = 'hr'
    left join assignment c on c.id = s.supervisor_assignment_id
    union all
    select
      s.assignment_id, false, -2, 0, s.supervisor_assignment_id, s.supervisor_employee_id, t.last_on + 1,
      coalesce(c.ends_on, 'infinity')
    from target t
    join supervision s on s.assignment_id = t.id
      and s.source = 'hr'
      and t.last_on between s.starts_on and coalesce(s.ends_on, 'infinity')
    left join assignment c on c.id = s.supervisor_assignment_id
    where t.last_on < t.until_on
      and coalesce(c.ends_on, 'infinity') > t.last_on
  ), turn as (
    select id as assignment_id, from_on as on_day from target where from_on <= until_on
    union
    select t.id, c.starts_on
    from target t
    join candidate c on c.assignment_id = t.id
    where c.starts_on > t.from_on
      and c.starts_on <= t.until_on
    union
    select t.id, c.ends_on + 1
    from target t
    join candidate c on c.assignment_id = t.id
    where c.ends_on >= t.from_on
      and c.ends_on < t.until_on
  ), chosen as (
    select distinct on (t.assignment_id, t.on_day)
      t.assignment_id, t.on_day, coalesce(c.hr, false) as hr, c.supervisor_id, c.supervisor_employee_id
    from turn t
    left join candidate c on c.assignment_id = t.assignment_id and t.on_day between c.starts_on and c.ends_on
    order by t.assignment_id, t.on_day, c.distance, c.kind, c.starts_on desc, c.supervisor_id
  ), change as (
    select *
    from (
      select *, (hr, supervisor_id) is distinct from (lag(hr) over days, lag(supervisor_id) over days) as differs
      from chosen
      window days as (partition by assignment_id order by on_day)
    ) each_day
    where differs
  ), wanted as (
    select *
    from (
      select
        c.assignment_id, c.hr, c.supervisor_id, c.supervisor_employee_id, c.on_day as starts_on,
        coalesce(lead(c.on_day) over (partition by c.assignment_id order by c.on_day) - 1, t.until_on) as ends_on
      from change c
      join target t on t.id = c.assignment_id
    ) span
    where not hr
      and supervisor_id is not null
  ), stored as (
    select
      s.id, s.assignment_id, s.starts_on, coalesce(s.ends_on, 'infinity') as ends_on,
      w.assignment_id is not null as kept,
      case
        when s.source = 'hr' then least(coalesce(s.ends_on, 'infinity'), coalesce(c.ends_on, 'infinity'), t.last_on)
        else coalesce(w.ends_on, t.from_on - 1)
      end as new_ends_on,
      w.starts_on as wanted_starts_on
    from target t
    join supervision s on s.assignment_id = t.id and coalesce(s.ends_on, 'infinity') >= t.from_on
    left join assignment c on c.id = s.supervisor_assignment_id
    left join wanted w on s.source = 'position'
      and w.assignment_id = s.assignment_id
      and w.supervisor_id = s.supervisor_assignment_id
      and w.starts_on = greatest(s.starts_on, t.from_on)
  ), removed as (
    delete from supervision s using stored
    where s.id = stored.id
      and stored.new_ends_on < stored.starts_on
    returning s.id
  ), shortened as (
    update supervision s set ends_on = stored.new_ends_on
    from stored
    where s.id = stored.id
      and stored.new_ends_on >= stored.starts_on
      and stored.new_ends_on < stored.ends_on
      and (select count(*) from removed) >= 0
    returning s.id
  ), lengthened as (
    update supervision s set ends_on = nullif(stored.new_ends_on, 'infinity')
    from stored
    where s.id = stored.id
      and stored.new_ends_on > stored.ends_on
      and (select count(*) from shortened) >= 0
    returning s.id
  ), begun as (
    insert into supervision (
      id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, ends_on, source
    )
    select
      gen_random_uuid(), w.assignment_id, w.supervisor_id, w.supervisor_employee_id, w.starts_on,
      nullif(w.ends_on, 'infinity'), 'position'
    from wanted w
    left join stored on stored.kept
      and stored.assignment_id = w.assignment_id
      and stored.wanted_starts_on = w.starts_on
    where stored.id is null
      and (select count(*) from lengthened) >= 0
    returning id
  )
  select
    (select count(*) from begun) as begun, (select count(*) from shortened) as ended,
    (select count(*) from removed) as removed, (select count(*) from lengthened) as lengthened`,
);

// of rows just imported, and of dates, the planner expects one where there are ten thousand, and loops over them
const preferHashing = statement('supervision_prefer_hashing', "select set_config('enable_nestloop', $1, true)");
// compiling the derivation takes PostgreSQL seconds, running it milliseconds: no JIT in this transaction
const lockLine = statement('supervision_lock', "select pg_advisory_xact_lock($1), set_config('jit', 'off', true)");
const lineLock = 7_312_029;

/** Changes of the reporting line follow one another: two at once could close a circle, or derive from half of each other. */
export async function lockReportingLine(tx: Tx): Promise<void> {
  await tx.query(lockLine, [lineLock]);
}

export interface Derivation {
  begun: number;
  ended: number;
  removed: number;
  lengthened: number;
}
export type DerivationScope = { assignmentIds: readonly string[]; from: string } | { all: true; from: string };

/**
 * Derives the reporting line from the positions, from a date on, and stores it as rows of source 'position': when the
 * supervisor changes on a day, the old row ends the day before. What lies before the date stays as it was; HR's rows
 * stay too, and end with the assignment of the person supervised or of the supervisor. An assignment that has ended keeps a
 * supervisor for its plans through the year after.
 */
export async function deriveSupervision(tx: Tx, scope: DerivationScope): Promise<Derivation> {
  await lockReportingLine(tx);
  await tx.query(preferHashing, ['off']);
  const [row] = await tx.query<Derivation>(derivation, ['all' in scope ? null : scope.assignmentIds, scope.from]);
  await tx.query(preferHashing, ['on']);
  return row as Derivation;
}

const withoutSupervisor = statement(
  'supervision_ended_without',
  `
  select a.id
  from assignment a
  where a.ends_on < $1::date
    and ${keptUntil} >= $1::date
    and not exists (
      select 1
      from supervision s
      where s.assignment_id = a.id
        and coalesce(s.ends_on, 'infinity') >= $1::date
    )`,
);

/** Assignments that are over on that day, whose plans may still have to be assessed, and above which nobody stands. */
export async function listEndedWithoutSupervisor(tx: Tx, day: string): Promise<string[]> {
  return (await tx.query<{ id: string }>(withoutSupervisor, [day])).map((row) => row.id);
}

const affected = statement(
  'supervision_affected',
  `
  select distinct a.id
  from assignment c
  join position p on p.id = c.position_id
  join unit u on u.id = c.unit_id
  join assignment a on ${keptUntil} >= $2::date - 1
  join position own on own.id = a.position_id
  join unit au on au.id = a.unit_id
  where c.id = any($1::uuid[])
    and (
      a.id = c.id
      or own.superior_position_id = p.id
      or (p.is_head and au.path like u.path || '%')
      or exists (select 1 from supervision s where s.assignment_id = a.id and s.supervisor_assignment_id = c.id)
    )`,
);

/** The assignments whose line a change of these may touch. */
export async function findAffected(tx: Tx, assignmentIds: readonly string[], from: string): Promise<string[]> {
  return (await tx.query<{ id: string }>(affected, [assignmentIds, from])).map((row) => row.id);
}
