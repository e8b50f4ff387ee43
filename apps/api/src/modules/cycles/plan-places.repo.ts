import type { PlanState } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

const kept = ['unit_code', 'unit_name', 'unit_kind', 'position_title', 'position_kind', 'position_echelon', 'position_is_head'];
/** What a plan keeps of its unit and its job, as columns of an insert. */
export const placeColumns = kept.join(', ');
/** The same of `unit u` and `position j` as they are today. */
export const placeNow = 'u.code, u.name, u.kind, j.title, j.kind, j.echelon, j.is_head';
const differs = `(${kept.map((column) => `p.${column}`).join(', ')}) is distinct from (${placeNow})`;
const present = 'join unit u on u.id = a.unit_id join position j on j.id = a.position_id';

// a closed cycle is read-only
const outdated = statement(
  'plan_places_outdated',
  `
  select p.id, p.unit_id as "unitId", p.state, p.ends_on as "endsOn"
  from assignment a
  ${present}
  join plan p on p.assignment_id = a.id
  join cycle c on c.id = p.cycle_id
  where a.unit_id = any($1::uuid[])
    and c.stage <> 'closed'
    and ${differs}
  order by p.id
  for update of p`,
);
export interface OutdatedPlan {
  id: string;
  unitId: string;
  state: PlanState;
  endsOn: string;
}

/** Plans of these units that call unit or job otherwise than they are called today, held until the transaction is over. */
export const listOutdatedForUpdate = (tx: Tx, unitIds: readonly string[]): Promise<OutdatedPlan[]> =>
  tx.query<OutdatedPlan>(outdated, [unitIds]);

const take = statement(
  'plan_places_take',
  `
  update plan p set (${placeColumns}) = (${placeNow}), version = p.version + 1, updated_at = $2
  from assignment a
  ${present}
  where p.id = any($1::uuid[])
    and a.id = p.assignment_id
    and ${differs}`,
);

/** Gives these plans unit and job as they are today; one that has them already stays as it is. */
export async function takePlaces(tx: Tx, planIds: readonly string[], now: Date): Promise<void> {
  if (planIds.length > 0) await tx.query(take, [planIds, now]);
}

const renamed = "u.id = any($1::uuid[]) and c.ends_on >= $2::date and c.stage <> 'closed'";
const renameCycles = statement(
  'cycle_rename_units',
  `
  update cycle c set unit_code = u.code, unit_name = u.name, version = c.version + 1, updated_at = $3
  from unit u
  where u.id = c.unit_id
    and ${renamed}
    and (c.unit_code, c.unit_name) is distinct from (u.code, u.name)`,
);
const renameCounts = statement(
  'cycle_count_rename_units',
  `
  with held as (
    select n.cycle_id, n.unit_id, u.code, u.name
    from cycle_unit_count n
    join unit u on u.id = n.unit_id
    join cycle c on c.id = n.cycle_id
    where ${renamed}
      and (n.unit_code, n.unit_name) is distinct from (u.code, u.name)
    order by n.cycle_id, n.unit_id
    for update of n
  )
  update cycle_unit_count n set unit_code = held.code, unit_name = held.name
  from held
  where n.cycle_id = held.cycle_id
    and n.unit_id = held.unit_id`,
);

/** The cycles of these units are called after them until their last day. */
export async function renameCyclesOf(tx: Tx, unitIds: readonly string[], on: string, now: Date): Promise<void> {
  await tx.query(renameCycles, [unitIds, on, now]);
}

/** So are their rows in a recap; these are shared, so call it last. */
export async function renameCountsOf(tx: Tx, unitIds: readonly string[], on: string): Promise<void> {
  await tx.query(renameCounts, [unitIds, on]);
}
