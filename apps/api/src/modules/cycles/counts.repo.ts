import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

const countNames = ['plans', 'draft', 'submitted', 'returned', 'agreed', 'selfSubmitted', 'supervisorSubmitted', 'released', 'acknowledged'] as const;
export type CountName = (typeof countNames)[number];

const change = statement('cycle_count_change', `
  insert into cycle_unit_count (cycle_id, unit_id, unit_path, plans, draft, submitted, returned, agreed, self_submitted, supervisor_submitted, released, acknowledged)
  select $1, u.id, u.path, $3, $4, $5, $6, $7, $8, $9, $10, $11 from unit u where u.id = $2
  on conflict (cycle_id, unit_id) do update set
    plans = cycle_unit_count.plans + excluded.plans, draft = cycle_unit_count.draft + excluded.draft, submitted = cycle_unit_count.submitted + excluded.submitted,
    returned = cycle_unit_count.returned + excluded.returned, agreed = cycle_unit_count.agreed + excluded.agreed,
    self_submitted = cycle_unit_count.self_submitted + excluded.self_submitted, supervisor_submitted = cycle_unit_count.supervisor_submitted + excluded.supervisor_submitted,
    released = cycle_unit_count.released + excluded.released, acknowledged = cycle_unit_count.acknowledged + excluded.acknowledged`);

/** Changes the maintained figures of one unit in one cycle by these differences; call it last, its row is shared by the unit. */
export async function changeCounts(db: Db, cycleId: string, unitId: string, differences: Partial<Record<CountName, number>>): Promise<void> {
  await db.query(change, [cycleId, unitId, ...countNames.map((name) => differences[name] ?? 0)]);
}

const recount = statement('cycle_recount', `
  insert into cycle_unit_count (cycle_id, unit_id, unit_path, plans, draft, submitted, returned, agreed, self_submitted, supervisor_submitted, released, acknowledged)
  select p.cycle_id, p.unit_id, min(p.unit_path), count(*), count(*) filter (where p.state in ('draft', 'revising')), count(*) filter (where p.state = 'submitted'),
    count(*) filter (where p.state = 'returned'), count(*) filter (where p.state in ('agreed', 'ended')), count(*) filter (where p.self_state = 'submitted'),
    count(*) filter (where p.supervisor_state = 'submitted'), count(*) filter (where p.result_state not in ('computed', 'decided')), count(*) filter (where p.result_state in ('acknowledged', 'objected', 'final'))
  from plan p where p.cycle_id = $1 group by p.cycle_id, p.unit_id
  on conflict (cycle_id, unit_id) do update set plans = excluded.plans, draft = excluded.draft, submitted = excluded.submitted, returned = excluded.returned, agreed = excluded.agreed,
    self_submitted = excluded.self_submitted, supervisor_submitted = excluded.supervisor_submitted, released = excluded.released, acknowledged = excluded.acknowledged`);

/** Sets the figures of a whole cycle from its plans, after a set-based change (opening, release, import). */
export async function recountCycle(db: Db, cycleId: string): Promise<void> {
  await db.query(recount, [cycleId]);
}
