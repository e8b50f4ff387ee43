import type { PlanState } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

// the content is not touched. What has no day left has ended already; an end that lies ahead only changes the dates
const fit = statement('assignment_plans_fit', `
  with due as (
    select p.id, p.state, p.ends_on, greatest(p.starts_on, least(a.ends_on, c.ends_on)) as last_day, coalesce(a.ends_on < $2::date or a.ends_on < p.starts_on, false) as over
    from plan p join assignment a on a.id = p.assignment_id join cycle c on c.id = p.cycle_id
    where p.assignment_id = any($1::uuid[]) and p.state <> 'ended' and c.stage in ('planning', 'running') for update of p
  )
  update plan p set ends_on = d.last_day, state = case when d.over then 'ended' else p.state end, version = p.version + 1, updated_at = $3
  from due d where d.id = p.id and (d.over or d.last_day <> p.ends_on)
  returning p.id, p.cycle_id as "cycleId", p.unit_id as "unitId", d.state as "stateBefore", d.ends_on as "endsOnBefore", p.agreed_at is not null as agreed`);
export interface FittedPlan { id: string; cycleId: string; unitId: string; stateBefore: PlanState; endsOnBefore: string; agreed: boolean }

/** Gives the plans of these assignments the dates that the assignments have now, and ends those that are over, kept as they are. */
export const fitPlans = (tx: Tx, assignmentIds: readonly string[], today: string, now: Date): Promise<FittedPlan[]> => tx.query<FittedPlan>(fit, [assignmentIds, today, now]);

const passed = statement('assignment_plans_passed', `
  update plan p set state = 'ended', version = p.version + 1, updated_at = $3 from assignment a, cycle c
  where c.id = $1 and p.cycle_id = c.id and a.id = p.assignment_id and a.ends_on < c.ends_on and a.ends_on < $2::date and p.state <> 'ended'`);

/** Ends the plans of a cycle whose assignment has ended meanwhile: nobody stands above them to assess the rest. */
export async function endPassedPlans(tx: Tx, cycleId: string, today: string, now: Date): Promise<void> {
  await tx.query(passed, [cycleId, today, now]);
}

const moved = statement('assignment_plans_moved', `
  select p.id as "planId", c.id as "cycleId", c.name as "cycleName", json_build_object('unitId', u.id, 'code', u.code, 'name', u.name) as unit, p.position_title as "positionTitle",
    p.starts_on as "startsOn", p.ends_on as "endsOn", p.state
  from plan p join cycle c on c.id = p.cycle_id join unit u on u.id = p.unit_id where p.id = any($1::uuid[]) order by p.starts_on, p.ends_on, c.name, p.id`);
export interface MovedPlan { planId: string; cycleId: string; cycleName: string; unit: { unitId: string; code: string; name: string }; positionTitle: string; startsOn: string; endsOn: string; state: PlanState }

export const listMovedPlans = (db: Db, planIds: readonly string[]): Promise<MovedPlan[]> => db.query<MovedPlan>(moved, [planIds]);
