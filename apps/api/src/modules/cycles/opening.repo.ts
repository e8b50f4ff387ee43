import { type Standing, unplannedStandings } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { touches } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';
import { placeColumns, placeNow } from './plan-places.repo.ts';

/** Definitive assignments that overlap the cycle $1, with their people. */
const assignmentsOfCycle = `
  from cycle c
  join unit top on top.id = c.unit_id
  join unit u on u.path like top.path || '%'
  join assignment a on a.unit_id = u.id and a.kind = 'definitive' and ${touches('a', 'c.starts_on', 'c.ends_on')}
  join employee e on e.id = a.employee_id
  join position j on j.id = a.position_id`;
/** A standing without a plan, one of `words`, on some day that the assignment has in the cycle. */
const away = (words: string) => `
  from employee_standing s
  where s.employee_id = a.employee_id
    and not s.withdrawn
    and s.standing = any(${words}::text[])
    and coalesce(s.starts_on, '-infinity') <= least(a.ends_on, c.ends_on)
    and coalesce(s.ends_on, 'infinity') >= greatest(a.starts_on, c.starts_on)`;

// one statement for the whole subtree; the database makes the keys because it makes the rows. Names, unit and job are
// kept as they are today
const openPlans = statement(
  'cycle_open_plans',
  `
  insert into plan (
    id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, ${placeColumns}, starts_on, ends_on,
    state, updated_at
  )
  select
    gen_random_uuid(), c.id, a.id, e.id, e.name, u.id, u.path, ${placeNow}, greatest(a.starts_on, c.starts_on),
    least(a.ends_on, c.ends_on), 'draft', $2
  ${assignmentsOfCycle}
  where c.id = $1
    and not exists (select 1 ${away('$3')})
  on conflict on constraint plan_once do nothing
  returning id`,
);

/**
 * Creates the draft plans of a cycle for everybody who is in a standing with a plan all the time. Plans that exist stay
 * as they are. Answers how many.
 */
export async function insertDraftPlans(tx: Tx, cycleId: string, now: Date): Promise<number> {
  return (await tx.query(openPlans, [cycleId, now, unplannedStandings])).length;
}

const partly = statement('cycle_partly_away', `select a.id ${assignmentsOfCycle} where c.id = $1 and exists (select 1 ${away('$2')})`);

/** The assignments of a cycle whose people are in a standing without a plan on some of its days, or on all. */
export async function listPartlyAway(db: Db, cycleId: string): Promise<string[]> {
  return (await db.query<{ id: string }>(partly, [cycleId, unplannedStandings])).map((row) => row.id);
}

const leftOut = statement(
  'cycle_left_out',
  `
  select standing, count(*)::int as people
  from (
    select distinct on (e.id) s.standing
    ${assignmentsOfCycle}
    cross join lateral (select s.standing, s.starts_on ${away('$2')}) s
    where c.id = $1
      and not exists (select 1 from plan p where p.cycle_id = c.id and p.employee_id = e.id)
    order by e.id, s.starts_on desc nulls last
  ) as each
  group by standing
  order by standing`,
);
export interface LeftOut {
  standing: Standing;
  people: number;
}

/** How many people of a cycle get no plan because of their standing. */
export async function countLeftOut(db: Db, cycleId: string): Promise<LeftOut[]> {
  return db.query<LeftOut>(leftOut, [cycleId, unplannedStandings]);
}
