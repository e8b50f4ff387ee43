import type { ResultKind, SuperiorPlanState } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { onDay, touches } from '../../db/days.ts';
import { employeeJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';

/**
 * Who stands above `plan p`, at most one row: the line is read as of today, or of the plan's nearest day. Their plan is
 * the newest of that assignment in the cycle.
 */
const abovePlan = (today: string): string => `
  select
    l.supervisor_assignment_id, l.supervisor_employee_id, b.id as plan_id, b.agreed_at is not null as stands,
    exists (select 1 from plan_revision v where v.plan_id = b.id) as revised
  from supervision l
  left join plan b on b.cycle_id = p.cycle_id and b.assignment_id = l.supervisor_assignment_id
  where l.assignment_id = p.assignment_id
    and l.supervisor_employee_id is not null
    and ${onDay('l', `least(greatest(${today}::date, p.starts_on), p.ends_on)`)}
  order by b.starts_on desc nulls last limit 1`;

/** Whether the plan `above` was agreed once, and so has content that counts. */
const stateOfAbove = `
  case
    when above is null then 'not_needed'
    when above.plan_id is null then 'missing'
    when above.stands or above.revised then 'agreed'
    else 'open'
  end`;

/** Where the superior's plan stands for `plan p`, as one JSON column, and whether HR has waived that it must be agreed. */
export const superiorPlanColumn = (today: string): string => `(
  select json_build_object(
    'state', ${stateOfAbove}, 'planId', above.plan_id, 'employeeId', above.supervisor_employee_id,
    'waived', exists (
      select 1
      from cascade_waiver w
      where w.cycle_id = p.cycle_id
        and w.superior_assignment_id = above.supervisor_assignment_id
        and w.withdrawn_at is null
    )
  )
  from (select 1) as one
  left join lateral (${abovePlan(today)}) above on true
)`;

// while the superior revises, what was agreed before counts
const agreedResults = `
  select coalesce(json_agg(json_build_object(
    'resultId', x.id, 'kind', x.kind, 'title', x.title
  ) order by x.ord), '[]')
  from (
    select r.id, r.ord, r.kind, r.title
    from plan_result r
    where r.plan_id = above.plan_id
      and above.stands
    union all
    select (k.result->>'id')::uuid, k.ord::int, k.result->>'kind', k.result->>'title'
    from (
      select v.snapshot from plan_revision v where v.plan_id = above.plan_id order by v.no desc limit 1
    ) kept, jsonb_array_elements(kept.snapshot->'results') with ordinality as k(result, ord)
    where not above.stands
  ) x`;

/** Services of the unit that the owner of `plan p` heads, of its days. */
const servicesOfHead = `
  select coalesce(json_agg(json_build_object(
    'serviceIndicatorId', s.id, 'title', s.title
  ) order by s.title, s.id), '[]')
  from service_indicator s
  where p.position_is_head
    and s.unit_id = p.unit_id
    and ${touches('s', 'p.starts_on', 'p.ends_on')}`;

export interface SuperiorResult {
  resultId: string;
  kind: ResultKind;
  title: string;
}
/** The superior of a plan's line, their plan of the cycle, and its results as last agreed. */
export interface Superior {
  planId: string | null;
  superior: { employeeId: string; name: string } | null;
  state: SuperiorPlanState;
  results: SuperiorResult[];
  services: { serviceIndicatorId: string; title: string }[];
}

const superiorOfPlan = statement(
  'plan_superior',
  `
  select
    above.plan_id as "planId",
    (select ${employeeJson('e')} from employee e where e.id = above.supervisor_employee_id) as superior,
    ${stateOfAbove} as state, (${agreedResults}) as results, (${servicesOfHead}) as services
  from plan p
  left join lateral (${abovePlan('$2')}) above on true
  where p.id = $1`,
);

/** Null when there is no such plan. A regent or a vacant place above leaves nothing to support. */
export async function findSuperior(db: Db, planId: string, today: string): Promise<Superior | null> {
  return (await db.query<Superior>(superiorOfPlan, [planId, today]))[0] ?? null;
}
