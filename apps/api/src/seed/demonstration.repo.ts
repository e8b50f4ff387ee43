import type { PlanContent } from '@pauh/domain';
import type { Db, Tx } from '../db/client.ts';
import { onDay } from '../db/days.ts';
import { statement } from '../db/statement.ts';
import { planContentColumn } from '../modules/plans/plans.module.ts';

const state = statement(
  'seed_state',
  'select exists (select 1 from unit) as filled, exists (select 1 from import_run where by_name = $1) as loaded',
);

/** Whether there is anything yet, and whether it is the demonstration. */
export async function findState(db: Db, loaderName: string): Promise<{ filled: boolean; loaded: boolean }> {
  return (await db.query<{ filled: boolean; loaded: boolean }>(state, [loaderName]))[0] as { filled: boolean; loaded: boolean };
}

export interface Holder {
  nip: string;
  employeeId: string;
  accountId: string;
  name: string;
}
const holders = statement(
  'seed_holders',
  `
  select e.nip, e.id as "employeeId", a.id as "accountId", e.name
  from employee e
  join account a on a.employee_id = e.id`,
);
export const listHolders = (db: Db): Promise<Holder[]> => db.query<Holder>(holders, []);

const units = statement('seed_units', 'select code, id from unit');
export async function findUnitIds(db: Db): Promise<Map<string, string>> {
  return new Map((await db.query<{ code: string; id: string }>(units, [])).map((row) => [row.code, row.id]));
}

export interface PlanInHand {
  planId: string;
  version: number;
  nip: string;
  startsOn: string;
  supervisorNip: string | null;
  selfVersion: number;
  content: PlanContent;
  /** The first service of the unit that this person heads. */ serviceId: string | null;
  measured: Record<string, number | null>;
  resultId: string | null;
  resultVersion: number | null;
}
const plans = statement(
  'seed_plans',
  `
  select
    p.id as "planId", p.version, e.nip, p.starts_on as "startsOn", boss.nip as "supervisorNip",
    ${planContentColumn} as content, r.id as "resultId", r.version as "resultVersion",
    (
      select s.id
      from assignment a
      join position j on j.id = a.position_id and j.is_head
      join service_indicator s on s.unit_id = a.unit_id
      where a.id = p.assignment_id
      order by s.title limit 1
    ) as "serviceId",
    coalesce((
      select json_object_agg(m.indicator_code, m.value)
      from measured_value m
      where m.cycle_id = p.cycle_id
        and m.employee_id = p.employee_id
    ), '{}') as measured
  from plan p
  join employee e on e.id = p.employee_id
  left join supervision s on s.assignment_id = p.assignment_id and ${onDay('s', '$2::date')}
  left join employee boss on boss.id = s.supervisor_employee_id
  left join result r on r.plan_id = p.id and r.is_current
  where p.cycle_id = $1
  order by e.nip, p.starts_on`,
);

/** The plans of a cycle with their supervisors on a day: what the people of the demonstration have before them. */
export const listPlansInHand = (db: Db, cycleId: string, today: string): Promise<PlanInHand[]> =>
  db.query<PlanInHand>(plans, [cycleId, today]);

const passwords = statement(
  'seed_passwords',
  `
  update account set password_hash = $2, state = 'active', version = version + 1, updated_at = $3
  where id = any($1::uuid[])`,
);

/** Demonstration accounts have a password from the start: it is printed, and hashed once. */
export async function setSharedPassword(tx: Tx, accountIds: readonly string[], passwordHash: string, now: Date): Promise<void> {
  await tx.query(passwords, [accountIds, passwordHash, now]);
}

const addEmployee = statement('seed_officer_employee', "insert into employee (id, nip, name, employment_kind) values ($1, $2, $3, 'pns')");
const linkAccount = statement('seed_officer_account', 'update account set employee_id = $2 where id = $1');
/** An officer who is on the staff, without a post of the demonstration: the account becomes that of an employee. */
export async function makeEmployee(
  tx: Tx,
  accountId: string,
  { employeeId, nip, name }: { employeeId: string; nip: string; name: string },
): Promise<void> {
  await tx.query(addEmployee, [employeeId, nip, name]);
  await tx.query(linkAccount, [accountId, employeeId]);
}

const newestAssignment = statement(
  'seed_assignment',
  `
  select a.id
  from assignment a
  join employee e on e.id = a.employee_id
  where e.nip = $1
  order by a.starts_on desc limit 1`,
);
export async function findNewestAssignmentId(db: Db, nip: string): Promise<string> {
  return (await db.query<{ id: string }>(newestAssignment, [nip]))[0]?.id ?? '';
}
