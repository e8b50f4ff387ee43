import type { CycleStage, PlanOfPeriod, ResultState, SchemeRules } from '@pauh/domain';
import { agreedPlan } from '../../db/agreed-plan.ts';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { plansOfPeriodColumn } from '../plans/plans.module.ts';

const cycleOf = statement(
  'release_cycle',
  `
  select c.stage, s.rules
  from cycle c
  join scheme s on s.id = c.scheme_id
  where c.id = $1
  for share of c`,
);
export async function findReleaseCycle(tx: Tx, cycleId: string): Promise<{ stage: CycleStage; rules: SchemeRules } | null> {
  return (await tx.query<{ stage: CycleStage; rules: SchemeRules }>(cycleOf, [cycleId]))[0] ?? null;
}

const pathOf = statement('release_unit', 'select path from unit where id = $1');
export async function findUnitPath(tx: Tx, unitId: string): Promise<string | null> {
  return (await tx.query<{ path: string }>(pathOf, [unitId]))[0]?.path ?? null;
}

const decided = `
  p.cycle_id = $1
  and p.unit_path like $2::text || '%'
  and p.supervisor_state = 'submitted'
  and p.result_state = 'decided'`;
// held before they change, with the parts they rest on, so that a correction or submission of the same hour waits; one
// that is being corrected is left out
const hold = statement(
  'release_hold',
  `
  select 1
  from plan q
  where q.cycle_id = $1
    and q.employee_id in (select p.employee_id from plan p where ${decided})
  order by q.id
  for update`,
);
const ready = statement(
  'release_ready',
  `
  select p.id as "planId", p.unit_id as "unitId", ${plansOfPeriodColumn} as plans
  from plan p
  where ${decided}
  order by p.id`,
);
interface DecidingRow {
  planId: string;
  plans: readonly PlanOfPeriod[];
}
export interface ReadyRow extends DecidingRow {
  unitId: string;
}

/** The plans of a unit and everything below it whose result is decided, held until the transaction ends. */
export async function listReadyForUpdate(tx: Tx, cycleId: string, unitPath: string): Promise<ReadyRow[]> {
  await tx.query(hold, [cycleId, unitPath]);
  return tx.query<ReadyRow>(ready, [cycleId, unitPath]);
}

const release = statement(
  'release_results',
  `
  with released as (
    update result
    set state = $2::text, released_at = $3, released_by = $4, version = version + 1, updated_at = $3
    where plan_id = any($1::uuid[])
      and is_current
      and state = 'decided'
    returning id, plan_id, cycle_id, employee_id
  ), planned as (
    update plan set result_state = $2::text
    from released
    where plan.cycle_id = released.cycle_id
      and plan.employee_id = released.employee_id
      and plan.supervisor_state = 'submitted'
  )
  select id, plan_id as "planId"
  from released`,
);

/** Releases the decided results of these plans, set-based, and with each the parts it rests on; answers which. */
export async function releaseDecided(
  tx: Tx,
  planIds: readonly string[],
  { state, at, by }: { state: ResultState; at: Date; by: string },
): Promise<{ id: string; planId: string }[]> {
  return planIds.length === 0 ? [] : tx.query(release, [planIds, state, at, by]);
}

export interface WaitingRow extends DecidingRow {
  employeeId: string;
  employeeName: string;
  agreed: boolean;
}
const waiting = statement(
  'release_waiting',
  `
  select
    p.id as "planId", p.employee_id as "employeeId", p.employee_name as "employeeName", ${agreedPlan} as agreed,
    ${plansOfPeriodColumn} as plans
  from plan p
  where p.cycle_id = $1
    and p.unit_path like $2::text || '%'
    and coalesce(p.result_state in ('computed', 'decided'), true)
  order by p.employee_name, p.id`,
);

/** Plans without a released result; those that are parts of a period among them. */
export async function listWaiting(tx: Tx, cycleId: string, unitPath: string): Promise<WaitingRow[]> {
  return tx.query<WaitingRow>(waiting, [cycleId, unitPath]);
}
