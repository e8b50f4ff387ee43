import type { CycleStage, ResultState, SchemeRules } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

const cycleOf = statement('release_cycle', 'select c.stage, s.rules from cycle c join scheme s on s.id = c.scheme_id where c.id = $1 for share of c');
export async function findReleaseCycle(tx: Tx, cycleId: string): Promise<{ stage: CycleStage; rules: SchemeRules } | null> {
  return (await tx.query<{ stage: CycleStage; rules: SchemeRules }>(cycleOf, [cycleId]))[0] ?? null;
}

const pathOf = statement('release_unit', 'select path from unit where id = $1');
export async function findUnitPath(tx: Tx, unitId: string): Promise<string | null> {
  return (await tx.query<{ path: string }>(pathOf, [unitId]))[0]?.path ?? null;
}

// held before they change, so that a correction or submission of the same hour waits; one that is being corrected is left out
const ready = statement('release_ready', `
  select id from plan where cycle_id = $1 and unit_path like $2::text || '%' and supervisor_state = 'submitted' and result_state = 'decided' order by id for update`);
const release = statement('release_results', `
  with released as (update result set state = $2::text, released_at = $3, released_by = $4, version = version + 1, updated_at = $3
    where plan_id = any($1::uuid[]) and is_current and state = 'decided' returning id, plan_id),
  planned as (update plan set result_state = $2::text from released where plan.id = released.plan_id)
  select id, plan_id as "planId" from released`);

/** Releases every decided result of a unit and everything below it, set-based; answers which. */
export async function releaseDecided(tx: Tx, cycleId: string, unitPath: string, { state, at, by }: { state: ResultState; at: Date; by: string }): Promise<{ id: string; planId: string }[]> {
  const plans = await tx.query<{ id: string }>(ready, [cycleId, unitPath]);
  return plans.length === 0 ? [] : tx.query(release, [plans.map(({ id }) => id), state, at, by]);
}

export interface WaitingRow { planId: string; employeeId: string; employeeName: string; agreed: boolean }
const waiting = statement('release_waiting', `
  select id as "planId", employee_id as "employeeId", employee_name as "employeeName", state = 'agreed' or (state = 'ended' and agreed_at is not null) as agreed
  from plan where cycle_id = $1 and unit_path like $2::text || '%' and coalesce(result_state in ('computed', 'decided'), true) order by employee_name, id`);

/** Whose result is not released. */
export async function listWaiting(tx: Tx, cycleId: string, unitPath: string): Promise<WaitingRow[]> {
  return tx.query<WaitingRow>(waiting, [cycleId, unitPath]);
}
