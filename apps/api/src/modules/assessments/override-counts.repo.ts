import type { OverrideAct } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { employeeJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';
import { wordsOf } from '../plans/plans.module.ts';
import { isLast } from './stored-assessment.repo.ts';

export interface CountRow {
  by: { employeeId: string; name: string };
  givenIn: OverrideAct;
  assessed: number;
  people: number;
  lateMeasurement: number;
  other: number;
}

/**
 * What a result rests on: the assessment that decided it, those of the person's other assignments in the period, and
 * the parts of earlier supervisors.
 */
const restsOn = `(
  select r.assessment_id as id
  union all
  select x.id
  from plan q
  join assessment x on x.plan_id = q.id and x.kind = 'supervisor' and x.state = 'submitted'
  where q.cycle_id = r.cycle_id
    and q.employee_id = r.employee_id
    and q.id <> r.plan_id
    and q.supervisor_state = 'submitted'
    and ${isLast('x', 'state')}
  union all
  select x.id
  from plan q
  join assessment x on x.plan_id = q.id and x.kind = 'part' and x.state = 'submitted'
  where q.cycle_id = r.cycle_id
    and q.employee_id = r.employee_id
    and ${isLast('x', 'by_employee_id')}
)`;

const present = `r.is_current and ($2::uuid is null or r.cycle_id = $2::uuid) and ${withinPaths('r.unit_path', '$1')}`;

/**
 * Supervisors whose ratings in present results rest on an override, in these units ($1) and this cycle ($2); what a
 * delegate decided counts for the supervisor.
 */
const assessed = `
  select
    e.id, e.name, 'assessment' as act, count(distinct a.id)::int as assessed,
    count(distinct o.assessment_id)::int as people,
    (count(*) filter (where o.kind = 'late_measurement'))::int as late,
    (count(*) filter (where o.kind = 'other'))::int as other
  from result r
  cross join lateral ${restsOn} basis
  join assessment a on a.id = basis.id
  join employee e on e.id = ${wordsOf('a')}
  left join surprise_override o on o.assessment_id = a.id
  where ${present}
  group by e.id, e.name
  having count(o.assessment_id) > 0`;

/** Members of locked sessions, likewise: of the moves of one person the last one stands, and says why for all that it lowers. */
const moved = `
  select
    e.id, e.name, 'calibration' as act, count(*)::int as assessed,
    (count(*) filter (where v.late + v.other > 0))::int as people, sum(v.late)::int as late,
    sum(v.other)::int as other
  from result r
  join calibration_person k on k.cycle_id = r.cycle_id and k.employee_id = r.employee_id and k.held
  join calibration_session s on s.id = k.session_id and s.state = 'locked'
  join result o on o.id = k.result_id and o.assessment_id = r.assessment_id
  join lateral (
    select m.by_employee_id, m.overrides
    from calibration_move m
    where m.session_id = k.session_id
      and m.employee_id = k.employee_id
      and m.result_id = o.id
    order by m.no desc limit 1
  ) m on true
  join employee e on e.id = m.by_employee_id
  cross join lateral (
    select
      count(*) filter (where x.kind = 'late_measurement') as late, count(*) filter (where x.kind = 'other') as other
    from jsonb_to_recordset(m.overrides) as x(kind text)
  ) v
  where ${present}
  group by e.id, e.name
  having sum(v.late + v.other) > 0`;
const counted = `${assessed} union all ${moved}`;
const page = statement(
  'override_count_page',
  `
  select ${employeeJson('c')} as by, c.act as "givenIn", c.assessed, c.people, c.late as "lateMeasurement", c.other
  from (${counted}) c
  where $3::text is null or (c.name, c.id, c.act) > ($3::text, $4::uuid, $5::text)
  order by c.name, c.id, c.act limit $6`,
);
const total = statement('override_count_total', `select count(*)::int as total from (${counted}) c`);

export interface CountSight {
  paths: readonly string[];
  cycleId: string | null;
}

/** By name: whom it concerns is found, and nobody is ranked. */
export const listOverrideCounts = (
  db: Db,
  { paths, cycleId }: CountSight,
  after: readonly string[] | null,
  limit: number,
): Promise<CountRow[]> => db.query<CountRow>(page, [paths, cycleId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit]);

export async function countOverrideCounts(db: Db, { paths, cycleId }: CountSight): Promise<number> {
  return (await db.query<{ total: number }>(total, [paths, cycleId]))[0]?.total ?? 0;
}
