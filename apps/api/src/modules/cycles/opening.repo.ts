import { type CycleFacts, type Standing, plannedStandings } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/**
 * Assignments with their people, in the cycle $1 or, when it is null, in every cycle that plans or runs: all definitive
 * ones that overlap it, or those of $2, of any kind.
 */
const assignmentsOfCycle = `
  from cycle c
  join unit top on top.id = c.unit_id
  join unit u on u.path like top.path || '%'
  join assignment a on a.unit_id = u.id and a.starts_on <= c.ends_on and (a.ends_on is null or a.ends_on >= c.starts_on)
  join employee e on e.id = a.employee_id
  join position j on j.id = a.position_id
  where case when $1::uuid is null then c.stage in ('planning', 'running') else c.id = $1 end
    and case when $2::uuid[] is null then a.kind = 'definitive' else a.id = any($2) end`;

// one statement for the whole subtree; the database makes the keys because it makes the rows. Names, unit and job are kept as they are today
const openPlans = statement('cycle_open_plans', `
  insert into plan (id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, position_title, starts_on, ends_on, state, updated_at)
  select gen_random_uuid(), c.id, a.id, e.id, e.name, u.id, u.path, j.title, greatest(a.starts_on, c.starts_on), least(a.ends_on, c.ends_on), 'draft', $3
  ${assignmentsOfCycle} and e.standing = any($4::text[])
  on conflict on constraint plan_once do nothing
  returning id, cycle_id as "cycleId", unit_id as "unitId"`);
export interface NewPlan { id: string; cycleId: string; unitId: string }

/**
 * Creates draft plans: of a cycle for every definitive assignment that overlaps it, or for these assignments of any
 * kind, in that cycle or in all that plan or run. A standing without a plan gets none. Plans that exist stay as they are.
 */
export async function insertDraftPlans(tx: Tx, { cycleId = null, assignmentIds = null }: { cycleId?: string | null; assignmentIds?: readonly string[] | null }, now: Date): Promise<NewPlan[]> {
  return tx.query<NewPlan>(openPlans, [cycleId, assignmentIds, now, plannedStandings]);
}

const leftOut = statement('cycle_left_out', `
  select e.standing, count(distinct e.id)::int as people ${assignmentsOfCycle} and e.standing <> all($3::text[])
    and not exists (select 1 from plan p where p.cycle_id = c.id and p.assignment_id = a.id)
  group by e.standing order by e.standing`);
export interface LeftOut { standing: Standing; people: number }

/** How many people of a cycle get no plan because of their standing. */
export async function countLeftOut(db: Db, cycleId: string): Promise<LeftOut[]> {
  return db.query<LeftOut>(leftOut, [cycleId, null, plannedStandings]);
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
