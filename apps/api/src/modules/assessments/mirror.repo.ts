import { type OwnEarlier, type OwnPast, type OwnSheet, ratings } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { supervisedOn } from '../plans/plans.module.ts';

export interface OwnSheetRow extends OwnSheet {
  employeeId: string;
  employeeName: string;
}

/**
 * The newest of the actor's own assessments of each plan of others ($1): of who supervised while they drafted, and no
 * longer do, their part.
 */
const ownAssessments = `assessment a
    join plan p on p.id = a.plan_id
  where a.by_employee_id = $1
    and a.kind <> 'self'
    and a.id = (
      select b.id
      from assessment b
      where b.plan_id = a.plan_id
        and b.by_employee_id = a.by_employee_id
        and b.kind <> 'self'
      order by b.id desc
      limit 1
    )`;
const rows = (column: string) => `select x.${column} as value from assessment_result x where x.assessment_id = a.id
      union all
      select x.${column} from assessment_behaviour x where x.assessment_id = a.id`;
const words = `${rows('reason')}
      union all
      values (a.result_reason), (a.behaviour_reason), (a.next_step)`;
const sheets = statement(
  'assessment_mirror_sheets',
  `
  select
    a.plan_id as "planId", p.employee_id as "employeeId", p.employee_name as "employeeName", a.state,
    a.result_rating as "resultRating", a.behaviour_rating as "behaviourRating",
    coalesce((select json_agg(y.value) from (${rows('rating')}) y), '[]') as ratings,
    coalesce((select json_agg(y.value) from (${words}) y where y.value is not null), '[]') as texts,
    (
      select count(*)::int
      from evidence v
      join progress_entry g on g.id = v.progress_entry_id
      where v.plan_id = p.id
        and (a.kind = 'supervisor' or ${supervisedOn('$1', 'g.on_day')})
    ) as evidence,
    exists (
      select 1
      from access_entry e
      where e.employee_id = any(array(
          select p.employee_id
          union all
          select m.merged_id from employee_merge m where m.into_id = p.employee_id
        ))
        and e.plan_id = p.id
        and e.what = 'evidence'
        and e.actor_account_id = $3
    ) as "evidenceOpened"
  from ${ownAssessments}
    and p.cycle_id = $2
  order by p.employee_name, a.plan_id`,
);

/** What the actor wrote about others in a cycle. */
export const listOwnSheets = (db: Db, employeeId: string, cycleId: string, accountId: string): Promise<OwnSheetRow[]> =>
  db.query<OwnSheetRow>(sheets, [employeeId, cycleId, accountId]);

const spread = (column: string) => {
  const counts = ratings.map((word) => `'${word}', count(*) filter (where a.${column} = '${word}')`);
  return `json_build_object(${counts.join(', ')})`;
};
/** Earlier cycles `e` of the kind of the cycle that is asked about ($2). */
const earlierCycles = 'cycle now join cycle e on e.kind = now.kind and e.starts_on < now.starts_on where now.id = $2';
const past = statement(
  'assessment_mirror_past',
  `
  select ${spread('result_rating')} as result, ${spread('behaviour_rating')} as behaviour
  from ${ownAssessments}
    and a.state = 'submitted'
    and exists (select 1 from ${earlierCycles} and e.id = p.cycle_id)`,
);

/** How often the actor decided each rating in earlier cycles of the same kind. */
export async function getOwnPast(db: Db, employeeId: string, cycleId: string): Promise<OwnPast> {
  return (await db.query<OwnPast>(past, [employeeId, cycleId]))[0] as OwnPast;
}

// the words of one cycle: some 15 a person, so 500 are those of a team of thirty
const earlier = statement(
  'assessment_mirror_earlier',
  `
  with last as (
    select e.id, e.name
    from ${earlierCycles}
      and exists (select 1 from ${ownAssessments} and a.state = 'submitted' and p.cycle_id = e.id)
    order by e.starts_on desc, e.id
    limit 1
  )
  select last.name as "cycleName", coalesce((
    select json_agg(json_build_object('text', w.text, 'name', w.name))
    from (
      select distinct on (y.value) y.value as text, a.name
      from (
        select a.id, a.result_reason, a.behaviour_reason, a.next_step, p.employee_name as name
        from ${ownAssessments}
          and a.state = 'submitted'
          and p.cycle_id = last.id
      ) a
      cross join lateral (${words}) y
      where y.value is not null
      order by y.value, a.name
      limit 500
    ) w
  ), '[]') as texts
  from last`,
);

/** What the actor wrote in the last cycle of the same kind in which they handed anything in. */
export async function findOwnEarlier(db: Db, employeeId: string, cycleId: string): Promise<OwnEarlier | null> {
  return (await db.query<OwnEarlier>(earlier, [employeeId, cycleId]))[0] ?? null;
}
