import type { Db } from '../../db/client.ts';
import { employeeAsThenJson, unitAsThenJson, unitJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';

interface Ref {
  unitId: string;
  code: string;
  name: string;
}
export interface LineRow {
  resultId: string;
  title: string;
  employee: { employeeId: string; name: string };
  positionTitle: string;
  unit: Ref;
  planId: string;
}
export interface SupportingRow extends LineRow {
  below: number;
}

/** The longest reporting line there may be. */
const deepest = 15;
const whose = `
  ${employeeAsThenJson('p')} as employee, p.position_title as "positionTitle", ${unitAsThenJson('p')} as unit,
  p.id as "planId"`;

// a plan that is being revised is shown as it was agreed before: its new words are nobody's yet
const agreedTitle = `
  case
    when p.agreed_at is not null then r.title
    else (
      select k->>'title'
      from (
        select v.snapshot from plan_revision v where v.plan_id = p.id order by v.no desc limit 1
      ) last, jsonb_array_elements(last.snapshot->'results') k
      where k->>'id' = r.id::text
    )
  end`;
const found = `
  (
    select
      r.id as "resultId", ${agreedTitle} as title, ${whose},
      (
        select count(*)::int
        from plan_result d
        join plan dp on dp.id = d.plan_id
        where d.supported_result_id = r.id
          and (dp.agreed_at is not null or exists (select 1 from plan_revision v where v.plan_id = dp.id))
      ) as below
    from plan_result r
    join plan p on p.id = r.plan_id
    where p.cycle_id = $2
      and case when $3::uuid is null then r.service_indicator_id = $1::uuid else r.supported_result_id = $3 end
  ) found
  where title is not null`;
const below = statement(
  'service_below',
  `
  select *
  from ${found} and ($4::text is null or (employee->>'name', "resultId") > ($4, $5::uuid))
  order by employee->>'name', "resultId" limit $6`,
);
const belowCount = statement('service_below_count', `select count(*) as total from ${found}`);

export const listBelow = (
  db: Db,
  serviceId: string,
  cycleId: string,
  underId: string | null,
  after: string[] | null,
  limit: number,
): Promise<SupportingRow[]> => db.query<SupportingRow>(below, [serviceId, cycleId, underId, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countBelow(db: Db, serviceId: string, cycleId: string, underId: string | null): Promise<number> {
  return (await db.query<{ total: number }>(belowCount, [serviceId, cycleId, underId]))[0]?.total ?? 0;
}

// upwards each step is called what the step below it agreed to support
const climb = (start: string) => `
  with recursive up as (
    select
      r.id as leaf, r.id, r.plan_id, r.title, r.supported_result_id, r.supported_title, r.service_indicator_id,
      0 as level
    from plan_result r
    where ${start}
    union all
    select
      up.leaf, s.id, s.plan_id, up.supported_title, s.supported_result_id, s.supported_title, s.service_indicator_id,
      up.level + 1
    from up
    join plan_result s on s.id = up.supported_result_id
    where up.level < ${deepest}
      and up.service_indicator_id is null
  )`;
const line = `(
  select coalesce(json_agg(json_build_object(
    'resultId', up.id, 'title', up.title,
    'employee', ${employeeAsThenJson('p')},
    'positionTitle', p.position_title,
    'unit', ${unitAsThenJson('p')}, 'planId', p.id
  ) order by up.level), '[]')
  from up
  join plan p on p.id = up.plan_id
  where up.leaf = r.id
    and up.level > 0
) as path`;
const ofPlan = statement(
  'service_of_plan',
  `
  ${climb('r.plan_id = $1')}
  select
    r.id as "resultId", r.title, ${line},
    (
      select json_build_object('serviceId', s.id, 'title', s.title, 'unit', ${unitJson('su')})
      from up
      join service_indicator s on s.id = up.service_indicator_id
      join unit su on su.id = s.unit_id
      where up.leaf = r.id
      order by up.level limit 1
    ) as service
  from plan_result r
  where r.plan_id = $1
  order by r.ord`,
);
export interface PlanServiceRow {
  resultId: string;
  title: string;
  path: LineRow[];
  service: { serviceId: string; title: string; unit: Ref } | null;
}

/** For each result of a plan the superiors' results it supports, and the first service on the way. One statement. */
export const listServicesOfPlan = (db: Db, planId: string): Promise<PlanServiceRow[]> => db.query<PlanServiceRow>(ofPlan, [planId]);

const top = statement(
  'service_of_result',
  `${climb('r.id = $1')} select exists (select 1 from up where up.service_indicator_id = $2) as leads`,
);
/** Whether the line of a result leads to this service. */
export async function leadsTo(db: Db, resultId: string, serviceId: string): Promise<boolean> {
  return (await db.query<{ leads: boolean }>(top, [resultId, serviceId]))[0]?.leads ?? false;
}
