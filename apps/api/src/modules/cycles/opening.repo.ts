import { type CycleFacts, type Standing, unplannedStandings } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { placeColumns, placeNow } from './plan-places.repo.ts';

/** Definitive assignments that overlap the cycle $1, with their people. */
const assignmentsOfCycle = `
  from cycle c
  join unit top on top.id = c.unit_id
  join unit u on u.path like top.path || '%'
  join assignment a on a.unit_id = u.id and a.kind = 'definitive' and a.starts_on <= c.ends_on and (a.ends_on is null or a.ends_on >= c.starts_on)
  join employee e on e.id = a.employee_id
  join position j on j.id = a.position_id`;
/** A standing without a plan, one of `words`, on some day that the assignment has in the cycle. */
const away = (words: string) => `from employee_standing s where s.employee_id = a.employee_id and not s.withdrawn and s.standing = any(${words}::text[])
  and coalesce(s.starts_on, '-infinity') <= least(a.ends_on, c.ends_on) and coalesce(s.ends_on, 'infinity') >= greatest(a.starts_on, c.starts_on)`;

// one statement for the whole subtree; the database makes the keys because it makes the rows. Names, unit and job are kept as they are today
const openPlans = statement('cycle_open_plans', `
  insert into plan (id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, ${placeColumns}, starts_on, ends_on, state, updated_at)
  select gen_random_uuid(), c.id, a.id, e.id, e.name, u.id, u.path, ${placeNow}, greatest(a.starts_on, c.starts_on), least(a.ends_on, c.ends_on), 'draft', $2
  ${assignmentsOfCycle} where c.id = $1 and not exists (select 1 ${away('$3')})
  on conflict on constraint plan_once do nothing returning id`);

/** Creates the draft plans of a cycle for everybody who is in a standing with a plan all the time. Plans that exist stay as they are. Answers how many. */
export async function insertDraftPlans(tx: Tx, cycleId: string, now: Date): Promise<number> {
  return (await tx.query(openPlans, [cycleId, now, unplannedStandings])).length;
}

const partly = statement('cycle_partly_away', `select a.id ${assignmentsOfCycle} where c.id = $1 and exists (select 1 ${away('$2')})`);

/** The assignments of a cycle whose people are in a standing without a plan on some of its days, or on all. */
export async function listPartlyAway(db: Db, cycleId: string): Promise<string[]> {
  return (await db.query<{ id: string }>(partly, [cycleId, unplannedStandings])).map((row) => row.id);
}

const leftOut = statement('cycle_left_out', `
  select standing, count(*)::int as people from (
    select distinct on (e.id) s.standing ${assignmentsOfCycle} cross join lateral (select s.standing, s.starts_on ${away('$2')}) s
    where c.id = $1 and not exists (select 1 from plan p where p.cycle_id = c.id and p.employee_id = e.id)
    order by e.id, s.starts_on desc nulls last) as each
  group by standing order by standing`);
export interface LeftOut { standing: Standing; people: number }

/** How many people of a cycle get no plan because of their standing. */
export async function countLeftOut(db: Db, cycleId: string): Promise<LeftOut[]> {
  return db.query<LeftOut>(leftOut, [cycleId, unplannedStandings]);
}

const closing = statement('cycle_closing_facts', `
  select
    count(*) filter (where p.state in ('agreed', 'revising') and p.supervisor_state is distinct from 'submitted') as "openAssessments",
    count(*) filter (where p.result_state in ('computed', 'decided')) as "unreleasedResults",
    count(*) filter (where p.result_state = 'objected') as "openObjections",
    exists (select 1 from result r where r.cycle_id = c.id and r.is_current and r.released_at is not null and
      coalesce(r.objection_until, r.released_at + make_interval(days => (s.rules->>'deemedReceiptDays')::int + (s.rules->>'objectionDays')::int)) > $2::timestamptz) as "objectionWindowOpen"
  from cycle c join scheme s on s.id = c.scheme_id left join plan p on p.cycle_id = c.id
  where c.id = $1 group by c.id, s.rules`);
export type ClosingFacts = Pick<CycleFacts, 'openAssessments' | 'unreleasedResults' | 'openObjections' | 'objectionWindowOpen'>;

/** What closing waits for. A result nobody has opened yet is taken as received after the scheme's days. */
export async function findClosingFacts(db: Db, cycleId: string, now: Date): Promise<ClosingFacts> {
  return (await db.query<ClosingFacts>(closing, [cycleId, now]))[0] as ClosingFacts;
}

const end = statement('cycle_end_plans', "update plan set state = 'ended', version = version + 1, updated_at = $2 where cycle_id = $1 and state = 'agreed'");

/** Agreed plans end with their cycle; those never agreed stay as they were left, which is what the record should say. */
export async function endPlans(tx: Tx, cycleId: string, now: Date): Promise<void> {
  await tx.query(end, [cycleId, now]);
}
