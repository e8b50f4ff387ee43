import type { DatedPlan, Days, PlanDays, PlanState, StandingPeriod } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { touches } from '../../db/days.ts';
import { unitAsThenJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';
import { standingsOf } from './persons.repo.ts';
import { placeColumns, placeNow } from './plan-places.repo.ts';

const lock = statement(
  'assignment_plans_lock',
  `
  select 1
  from plan p
  join cycle c on c.id = p.cycle_id
  where p.assignment_id = any($1::uuid[])
    and c.stage in ('planning', 'running')
  order by p.id
  for update of p`,
);
const placed = statement(
  'assignment_plans_placed',
  `
  select
    a.id as "assignmentId", c.id as "cycleId", u.id as "unitId",
    json_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on) as cycle,
    json_build_object('startsOn', greatest(a.starts_on, c.starts_on), 'endsOn', least(a.ends_on, c.ends_on)) as held,
    ${standingsOf('a.employee_id')} as standings,
    coalesce((
      select json_agg(json_build_object(
        'id', p.id, 'state', p.state, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'agreed', p.agreed_at is not null,
        'unitId', p.unit_id
      ) order by p.starts_on)
      from plan p
      where p.assignment_id = a.id
        and p.cycle_id = c.id
    ), '[]') as plans
  from assignment a
  join unit u on u.id = a.unit_id
  cross join cycle c
  join unit top on top.id = c.unit_id
  where a.id = any($1::uuid[])
    and ($2::uuid is null or c.id = $2)
    and c.stage in ('planning', 'running')
    and (
      exists (select 1 from plan p where p.assignment_id = a.id and p.cycle_id = c.id)
      or (u.path like top.path || '%' and ${touches('a', 'c.starts_on', 'c.ends_on')})
    )
  order by c.starts_on, a.starts_on, a.id`,
);

/**
 * An assignment in a cycle that plans or runs: its days in it (none where the last lies before the first), the
 * standings of its person, its plans.
 */
export interface PlacedInCycle {
  assignmentId: string;
  cycleId: string;
  unitId: string;
  cycle: Days;
  held: Days;
  standings: StandingPeriod[];
  plans: (DatedPlan & { unitId: string })[];
}

/** Locks the plans of these assignments first and reads afterwards. One cycle, or all that plan or run. */
export async function listPlacedForUpdate(tx: Tx, assignmentIds: readonly string[], cycleId: string | null): Promise<PlacedInCycle[]> {
  await tx.query(lock, [assignmentIds]);
  return tx.query<PlacedInCycle>(placed, [assignmentIds, cycleId]);
}

const refit = statement(
  'assignment_plans_refit',
  `
  update plan p
  set starts_on = r."startsOn", ends_on = r."endsOn", state = r.state, version = p.version + 1, updated_at = $2
  from json_to_recordset($1::json) as r(id uuid, "startsOn" date, "endsOn" date, state text)
  where p.id = r.id`,
);

/** Gives plans these days and states; what is in them is not touched. */
export async function updatePlanDays(tx: Tx, plans: readonly PlanDays[], now: Date): Promise<void> {
  // those that end first: another one may begin on their day
  const write = async (rows: readonly PlanDays[]) => {
    if (rows.length > 0) await tx.query(refit, [JSON.stringify(rows), now]);
  };
  await write(plans.filter(({ state }) => state === 'ended'));
  await write(plans.filter(({ state }) => state !== 'ended'));
}

const begin = statement(
  'assignment_plans_begin',
  `
  insert into plan (
    id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, ${placeColumns}, starts_on, ends_on,
    state, updated_at
  )
  select
    gen_random_uuid(), r."cycleId", a.id, e.id, e.name, u.id, u.path, ${placeNow}, r."startsOn", r."endsOn", 'draft',
    $2
  from json_to_recordset($1::json) as r("cycleId" uuid, "assignmentId" uuid, "startsOn" date, "endsOn" date)
  join assignment a on a.id = r."assignmentId"
  join employee e on e.id = a.employee_id
  join unit u on u.id = a.unit_id
  join position j on j.id = a.position_id
  on conflict on constraint plan_once do nothing
  returning id, cycle_id as "cycleId", unit_id as "unitId", starts_on as "startsOn"`,
);
export interface NewPlan {
  id: string;
  cycleId: string;
  unitId: string;
  startsOn: string;
}

/** Draft plans for these days, the earliest first; name, unit and job are kept as they are today. */
export async function insertPlans(
  tx: Tx,
  plans: readonly (Days & { cycleId: string; assignmentId: string })[],
  now: Date,
): Promise<NewPlan[]> {
  if (plans.length === 0) return [];
  return (await tx.query<NewPlan>(begin, [JSON.stringify(plans), now])).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

const passed = statement(
  'assignment_plans_passed',
  `
  update plan p set state = 'ended', version = p.version + 1, updated_at = $3
  from cycle c
  where c.id = $1
    and p.cycle_id = c.id
    and p.ends_on < c.ends_on
    and p.ends_on < $2::date
    and p.state <> 'ended'`,
);

/** Ends the plans of a cycle whose last day has passed before that of the cycle. */
export async function endPassedPlans(tx: Tx, cycleId: string, today: string, now: Date): Promise<void> {
  await tx.query(passed, [cycleId, today, now]);
}

const moved = statement(
  'assignment_plans_moved',
  `
  select
    p.id as "planId", c.id as "cycleId", c.name as "cycleName",
    ${unitAsThenJson('p')} as unit, p.position_title as "positionTitle", p.starts_on as "startsOn",
    p.ends_on as "endsOn", p.state
  from plan p
  join cycle c on c.id = p.cycle_id
  where p.id = any($1::uuid[])
  order by p.starts_on, p.ends_on, c.name, p.id`,
);
export interface MovedPlan {
  planId: string;
  cycleId: string;
  cycleName: string;
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
  startsOn: string;
  endsOn: string;
  state: PlanState;
}

export const listMovedPlans = (db: Db, planIds: readonly string[]): Promise<MovedPlan[]> => db.query<MovedPlan>(moved, [planIds]);
