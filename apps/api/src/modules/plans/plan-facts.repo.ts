import type { PlanFacts } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { employeeJson } from '../../db/named.ts';
import { releasedPlan } from '../../db/released-plan.ts';
import { statement } from '../../db/statement.ts';

/**
 * Who supervised days of `plan p` before, or wrote in it. Only who wrote as the supervisor was one: a colleague who was
 * asked for a note learns nothing of the plan by it. What was written in another's name stays with that supervisor: a
 * delegate keeps nothing of it.
 */
const formerSupervisors = (today: string): string => `array(
  select s.supervisor_employee_id
  from supervision s
  where s.assignment_id = p.assignment_id
    and s.supervisor_employee_id is not null
    and s.starts_on <= p.ends_on
    and s.ends_on >= p.starts_on
    and s.ends_on < ${today}::date
  union
  select f.by_employee_id
  from feedback_note f
  where f.plan_id = p.id
    and f.by_employee_id <> p.employee_id
    and f.for_employee_id is null
    and f.capacity = 'supervisor'
  union
  select x.by_employee_id
  from assessment x
  where x.plan_id = p.id
    and x.by_employee_id <> p.employee_id
    and x.for_employee_id is null
)`;

/**
 * The facts that the policy asks about a plan, as columns of a query over `plan p`; `today` is the placeholder of
 * today's date. The line is read as of today for acting, and over the plan's days for those who supervised before.
 */
export const planFactsColumns = (today: string): string => `
  p.employee_id as "employeeId", p.unit_path as "unitPath",
  coalesce((
    select array_agg(s.supervisor_employee_id)
    from supervision s
    where s.assignment_id = p.assignment_id
      and s.supervisor_employee_id is not null
      and ${onDay('s', `${today}::date`)}
  ), '{}') as "supervisorIds",
  coalesce((
    select json_object_agg(
      s.supervisor_employee_id, case post.kind when 'plt' then 'Plt. ' else 'Plh. ' end || office.title
    )
    from supervision s
    join assignment post on post.id = s.supervisor_assignment_id and post.kind <> 'definitive'
    join position office on office.id = post.position_id
    where s.assignment_id = p.assignment_id
      and ${onDay('s', `${today}::date`)}
  ), '{}') as "actingTitles",
  ${formerSupervisors(today)} as "formerSupervisorIds",
  coalesce((
    select array_agg(r.supervisor_employee_id)
    from supervision s
    join supervision r on r.assignment_id = s.supervisor_assignment_id
    where s.assignment_id = p.assignment_id
      and r.supervisor_employee_id is not null
      and ${onDay('s', `${today}::date`)}
      and ${onDay('r', `${today}::date`)}
  ), '{}') as "reviewerIds",
  ${releasedPlan('p')} as released`;

/** Who supervises the person of `plan p` on this day, as JSON; null where it is nobody, or somebody outside. */
export const supervisorJson = (day: string): string => `(
  select ${employeeJson('e')}
  from supervision l
  join employee e on e.id = l.supervisor_employee_id
  where l.assignment_id = p.assignment_id
    and ${onDay('l', day)}
  limit 1
)`;

/** Whose words or whose act a row is: what a delegate did counts for whom they stood in. */
export const wordsOf = (row: string): string => `coalesce(${row}.for_employee_id, ${row}.by_employee_id)`;

/** This employee supervised the assignment of plan `p` on this day. */
export const supervisedOn = (employee: string, day: string): string => `exists (
  select 1
  from supervision s
  where s.assignment_id = p.assignment_id
    and s.supervisor_employee_id = ${employee}::uuid
    and ${onDay('s', day)}
)`;

/** In whose name a delegate wrote what `alias` holds, as JSON; null where nobody stood in. */
export const grantorJson = (alias: string): string => `(
  select ${employeeJson('grantor')}
  from employee grantor
  where grantor.id = ${alias}.for_employee_id
)`;

/**
 * Who signed what `alias` holds, as two JSON columns: who wrote it (`author`, an employee), and in whose name. Whoever only
 * acted in the supervisor's post when it was written stands there with that post ("Nur Aini, Plt. Kepala Sekolah"), also later.
 */
export const signatureColumns = (alias: string, author: string): string => {
  const withPost = (name: string) => `${name} || coalesce(', ' || ${alias}.acting_title, '')`;
  return `
    json_build_object(
      'employeeId', ${author}.id,
      'name', case when ${alias}.for_employee_id is null then ${withPost(`${author}.name`)} else ${author}.name end
    ) as by,
    (
      select json_build_object('employeeId', grantor.id, 'name', ${withPost('grantor.name')})
      from employee grantor
      where grantor.id = ${alias}.for_employee_id
    ) as "onBehalfOf"`;
};

/** Over `plan p`: all plans of its person in its cycle, as the domain asks when it looks for the one that the result stands on. */
export const plansOfPeriodColumn = `(
  select json_agg(json_build_object(
    'planId', q.id, 'assignmentKind', held.kind, 'startsOn', q.starts_on, 'endsOn', q.ends_on, 'state', q.state,
    'agreed', q.agreed_at is not null, 'supervisorState', q.supervisor_state,
    'released', ${releasedPlan('q')}
  ))
  from plan q
  join assignment held on held.id = q.assignment_id
  where q.cycle_id = p.cycle_id
    and q.employee_id = p.employee_id
)`;

const factsOfPlans = statement(
  'plan_facts_all',
  `select p.id as "planId", ${planFactsColumns('$2')} from plan p where p.id = any($1::uuid[])`,
);

export const listPlanFacts = (db: Db, planIds: readonly string[], today: string): Promise<(PlanFacts & { planId: string })[]> =>
  db.query(factsOfPlans, [planIds, today]);

const factsOfPlan = statement('plan_facts', `select ${planFactsColumns('$2')} from plan p where p.id = $1`);

/** Null when there is no such plan. */
export async function findPlanFacts(db: Db, planId: string, today: string): Promise<PlanFacts | null> {
  return (await db.query<PlanFacts>(factsOfPlan, [planId, today]))[0] ?? null;
}
