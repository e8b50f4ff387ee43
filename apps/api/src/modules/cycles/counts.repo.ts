import { agreedPlan } from '../../db/agreed-plan.ts';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

const countNames = [
  'plans',
  'draft',
  'submitted',
  'returned',
  'agreed',
  'selfSubmitted',
  'supervisorSubmitted',
  'released',
  'acknowledged',
] as const;
export type CountName = (typeof countNames)[number];

const change = statement(
  'cycle_count_change',
  `
  insert into cycle_unit_count (
    cycle_id, unit_id, unit_path, unit_code, unit_name, plans, draft, submitted, returned, agreed, self_submitted,
    supervisor_submitted, released, acknowledged
  )
  select
    d.cycle_id, u.id, u.path, u.code, u.name, d.n[1], d.n[2], d.n[3], d.n[4], d.n[5], d.n[6], d.n[7], d.n[8], d.n[9]
  from (
    select
      r.cycle_id, r.unit_id,
      array(select x::int from json_array_elements_text(r.n) with ordinality as e(x, ord) order by ord) as n
    from json_to_recordset($1::json) as r(cycle_id uuid, unit_id uuid, n json)
    order by r.cycle_id, r.unit_id
  ) d
  join unit u on u.id = d.unit_id
  on conflict (cycle_id, unit_id) do update
  set
    plans = cycle_unit_count.plans + excluded.plans, draft = cycle_unit_count.draft + excluded.draft,
    submitted = cycle_unit_count.submitted + excluded.submitted,
    returned = cycle_unit_count.returned + excluded.returned, agreed = cycle_unit_count.agreed + excluded.agreed,
    self_submitted = cycle_unit_count.self_submitted + excluded.self_submitted,
    supervisor_submitted = cycle_unit_count.supervisor_submitted + excluded.supervisor_submitted,
    released = cycle_unit_count.released + excluded.released,
    acknowledged = cycle_unit_count.acknowledged + excluded.acknowledged`,
);

export interface CountChange {
  readonly cycleId: string;
  readonly unitId: string;
  readonly differences: Partial<Record<CountName, number>>;
}

/** Changes the maintained figures by these differences, summed by unit and cycle; call it last, a row is shared by the unit. */
export async function changeCountsOf(db: Db, changes: readonly CountChange[]): Promise<void> {
  const sums = new Map<string, { cycle_id: string; unit_id: string; n: number[] }>();
  for (const { cycleId, unitId, differences } of changes) {
    const sum = sums.get(cycleId + unitId) ?? { cycle_id: cycleId, unit_id: unitId, n: countNames.map(() => 0) };
    sums.set(cycleId + unitId, { ...sum, n: sum.n.map((n, i) => n + (differences[countNames[i] as CountName] ?? 0)) });
  }
  if (sums.size > 0) await db.query(change, [JSON.stringify([...sums.values()])]);
}

export const changeCounts = (db: Db, cycleId: string, unitId: string, differences: CountChange['differences']): Promise<void> =>
  changeCountsOf(db, [{ cycleId, unitId, differences }]);

// a plan that ended before it was agreed waits for nobody and is not counted
const recount = statement(
  'cycle_recount',
  `
  insert into cycle_unit_count (
    cycle_id, unit_id, unit_path, unit_code, unit_name, plans, draft, submitted, returned, agreed, self_submitted,
    supervisor_submitted, released, acknowledged
  )
  select
    p.cycle_id, p.unit_id, min(p.unit_path), min(u.code), min(u.name),
    count(*) filter (where p.state <> 'ended' or p.agreed_at is not null),
    count(*) filter (where p.state in ('draft', 'revising')), count(*) filter (where p.state = 'submitted'),
    count(*) filter (where p.state = 'returned'), count(*) filter (where ${agreedPlan}),
    count(*) filter (where p.self_state = 'submitted'), count(*) filter (where p.supervisor_state = 'submitted'),
    count(*) filter (where p.result_state not in ('computed', 'decided')),
    count(*) filter (where p.result_state in ('acknowledged', 'objected', 'final'))
  from plan p
  join unit u on u.id = p.unit_id
  where p.cycle_id = $1
  group by p.cycle_id, p.unit_id
  on conflict (cycle_id, unit_id) do update
  set
    plans = excluded.plans, draft = excluded.draft, submitted = excluded.submitted, returned = excluded.returned,
    agreed = excluded.agreed, self_submitted = excluded.self_submitted,
    supervisor_submitted = excluded.supervisor_submitted, released = excluded.released,
    acknowledged = excluded.acknowledged`,
);

// without it a change that commits while the plans are counted would be overwritten with the figures before it
const lockCounts = statement('cycle_count_lock', 'select 1 from cycle_unit_count where cycle_id = $1 order by unit_id for update');

/** Sets the figures of a whole cycle from its plans, after a set-based change (opening, release). */
export async function recountCycle(tx: Tx, cycleId: string): Promise<void> {
  await tx.query(lockCounts, [cycleId]);
  await tx.query(recount, [cycleId]);
}
