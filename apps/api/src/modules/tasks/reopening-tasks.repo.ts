import type { Db } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { employeeAsThenJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';
import { personOfAccount } from '../cycles/cycles.module.ts';

interface OfCycle {
  cycleId: string;
  cycleName: string;
}
const toDecide = statement(
  'tasks_reopenings_to_decide',
  `
  select c.id as "cycleId", c.name as "cycleName", count(*)::int as count
  from reopening o
  join cycle c on c.id = o.cycle_id
  where o.state = 'requested'
    and ${personOfAccount('o.requested_by_account_id')} <> $1
    and o.employee_id <> $1
    and ${withinPaths('o.unit_path', '$2')}
  group by c.id
  order by c.name`,
);

/** By cycle, how many people somebody else asked to open again; never oneself. */
export const listReopeningsToDecide = (db: Db, employeeId: string, paths: readonly string[]): Promise<(OfCycle & { count: number })[]> =>
  db.query(toDecide, [employeeId, paths]);

const toCorrect = statement(
  'tasks_reopenings_to_correct',
  `
  select
    c.id as "cycleId", c.name as "cycleName", p.id as "planId",
    ${employeeAsThenJson('o')} as person
  from supervision l
  join plan p on p.assignment_id = l.assignment_id
  join reopening o on o.cycle_id = p.cycle_id and o.employee_id = p.employee_id and o.state = 'open'
  join cycle c on c.id = p.cycle_id
  join result r on r.plan_id = p.id and r.is_current
  where l.supervisor_employee_id = $1
    and ${onDay('l', '$2::date')}
    and r.decided_at < o.decided_at
  order by o.employee_name, p.id`,
);

/** Whom this person supervises today and may correct, and has not yet. */
export const listReopenedToCorrect = (
  db: Db,
  employeeId: string,
  today: string,
): Promise<(OfCycle & { planId: string; person: { employeeId: string; name: string } })[]> => db.query(toCorrect, [employeeId, today]);
