import type { LastMeasured, PlanContent, PlanState } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { releasedPlan } from '../../db/released-plan.ts';
import { statement } from '../../db/statement.ts';
import { planContentColumn } from './plan-content.repo.ts';

export interface CopySourceRow {
  planId: string;
  cycleName: string;
  positionTitle: string;
  unitName: string;
  startsOn: string;
  endsOn: string;
  state: PlanState;
  results: number;
  indicators: number;
}
interface CopySource extends CopySourceRow {
  content: PlanContent;
  measured: LastMeasured[];
}

/** Earlier plans of the owner of plan $1 that say something, of whatever assignment. */
const earlier = `
  from plan own
  join plan p on p.employee_id = own.employee_id and p.id <> own.id and p.starts_on <= own.starts_on
  join cycle c on c.id = p.cycle_id
  where own.id = $1
    and exists (select 1 from plan_result r where r.plan_id = p.id)`;
const row = `
  p.id as "planId", c.name as "cycleName", p.position_title as "positionTitle", p.unit_name as "unitName",
  p.starts_on as "startsOn", p.ends_on as "endsOn", p.state,
  (select count(*) from plan_result r where r.plan_id = p.id) as results,
  (select count(*) from plan_indicator i where i.plan_id = p.id) as indicators`;

/** Per indicator the newest of what the owner may see: progress, what other systems delivered, and a released assessment. */
const lastMeasured = `coalesce((
  select json_agg(json_build_object('indicatorId', m.indicator_id, 'value', m.value, 'measuredOn', m.measured_on))
  from (
    select distinct on (one.indicator_id) one.*
    from (
      select e.indicator_id, e.value, e.on_day as measured_on, e.created_at as at
      from progress_entry e
      where e.plan_id = p.id
      union all
      select i.id, v.value, v.measured_on, v.recorded_at
      from plan_indicator i
      join measured_value v on v.indicator_code = i.code
      where i.plan_id = p.id
        and v.cycle_id = p.cycle_id
        and v.employee_id = p.employee_id
      union all
      select x.indicator_id, x.actual, a.to_on, a.submitted_at
      from assessment a
      join assessment_indicator x on x.assessment_id = a.id
      where a.plan_id = p.id
        and a.kind <> 'self'
        and a.state = 'submitted'
        and ${releasedPlan('p')}
    ) one
    where one.value is not null
    order by one.indicator_id, one.measured_on desc, one.at desc
  ) m
), '[]')`;

const page = statement(
  'plan_copy_sources',
  `
  select ${row}
  ${earlier}
    and ($2::date is null or (p.starts_on, p.id) < ($2::date, $3::uuid))
  order by p.starts_on desc, p.id desc limit $4`,
);
const count = statement('plan_copy_sources_count', `select count(*) as total ${earlier}`);
const source = statement(
  'plan_copy_source',
  `select ${row}, ${planContentColumn} as content, ${lastMeasured} as measured ${earlier} and p.id = $2`,
);

export function listCopySources(db: Db, planId: string, after: readonly string[] | null, limit: number): Promise<CopySourceRow[]> {
  return db.query<CopySourceRow>(page, [planId, after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export async function countCopySources(db: Db, planId: string): Promise<number> {
  return (await db.query<{ total: number }>(count, [planId]))[0]?.total ?? 0;
}

/** An earlier plan of the same person with what was measured last; null when there is none. One statement. */
export async function findCopySource(db: Db, planId: string, sourcePlanId: string): Promise<CopySource | null> {
  return (await db.query<CopySource>(source, [planId, sourcePlanId]))[0] ?? null;
}
