import type { ReopeningState } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';
import { personOfAccount } from '../cycles/cycles.module.ts';

/** Over `plan p`: whether its person is open again after the cycle was closed. */
export const reopenedColumn = `exists (
  select 1
  from reopening o
  where o.cycle_id = p.cycle_id
    and o.employee_id = p.employee_id
    and o.state = 'open'
)`;

/**
 * Over `plan p`: since when its person is, or was the last time, open again; null where never. What was handed in after
 * it kept no deadline.
 */
export const reopenedAtColumn = `(
  select max(o.decided_at)
  from reopening o
  where o.cycle_id = p.cycle_id
    and o.employee_id = p.employee_id
    and o.state in ('open', 'closed')
)`;

export interface ReopeningRow {
  id: string;
  cycleId: string;
  cycleName: string;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
  state: ReopeningState;
  reason: string;
  requestedBy: string;
  askedBy: string | null;
  requestedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  refusalReason: string | null;
  closedBy: string | null;
  closedAt: Date | null;
  version: number;
  /** What closing waits for. */
  correctionOpen: boolean;
  objectionUntil: Date | null;
  received: boolean;
}

const columns = `
  o.id, o.cycle_id as "cycleId", c.name as "cycleName", o.employee_id as "employeeId",
  o.employee_name as "employeeName", o.unit_id as "unitId", o.unit_code as "unitCode", o.unit_name as "unitName",
  o.unit_path as "unitPath", o.state, o.reason, o.requested_by as "requestedBy",
  ${personOfAccount('o.requested_by_account_id')} as "askedBy", o.requested_at as "requestedAt",
  o.decided_by as "decidedBy", o.decided_at as "decidedAt", o.refusal_reason as "refusalReason",
  o.closed_by as "closedBy", o.closed_at as "closedAt", o.version,
  exists (
    select 1
    from plan p
    where p.cycle_id = o.cycle_id
      and p.employee_id = o.employee_id
      and p.supervisor_state = 'draft'
  ) as "correctionOpen",
  r.objection_until as "objectionUntil", r.delivered_at is not null as received`;
const source = `
  from reopening o
  join cycle c on c.id = o.cycle_id
  left join result r on r.cycle_id = o.cycle_id and r.employee_id = o.employee_id and r.is_current`;
const within = (paths: string) => withinPaths('o.unit_path', paths);

const one = statement('reopening_one', `select ${columns} ${source} where o.id = $1`);
const lock = statement('reopening_lock', 'select 1 from reopening where id = $1 for update');
// or a correction of the same moment would stay open in a cycle in which nobody may hand it in
const lockPlans = statement(
  'reopening_lock_plans',
  `
  select 1
  from plan q
  join reopening o on o.cycle_id = q.cycle_id and o.employee_id = q.employee_id
  where o.id = $1
  order by q.id
  for update of q`,
);
/** Locks the reopening and the person's plans first and reads afterwards. */
export async function findReopeningForUpdate(tx: Tx, id: string): Promise<ReopeningRow | null> {
  await tx.query(lock, [id]);
  await tx.query(lockPlans, [id]);
  return (await tx.query<ReopeningRow>(one, [id]))[0] ?? null;
}

const listed = `o.cycle_id = $1 and ${within('$2')} and (not $3::boolean or o.state in ('requested', 'open'))`;
const page = statement(
  'reopening_page',
  `
  select ${columns}
  ${source}
  where ${listed}
    and ($4::uuid is null or o.id < $4::uuid)
  order by o.id desc limit $5`,
);
const count = statement('reopening_count', `select count(*) as total from reopening o where ${listed}`);
export interface ReopeningFilter {
  cycleId: string;
  paths: readonly string[];
  open: boolean;
}

/** Newest first. */
export const listReopeningRows = (
  db: Db,
  { cycleId, paths, open }: ReopeningFilter,
  after: string | null,
  limit: number,
): Promise<ReopeningRow[]> => db.query(page, [cycleId, paths, open, after, limit]);
export async function countReopenings(db: Db, { cycleId, paths, open }: ReopeningFilter): Promise<number> {
  return (await db.query<{ total: number }>(count, [cycleId, paths, open]))[0]?.total ?? 0;
}

export interface PersonWithResult {
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitPath: string;
  hasResult: boolean;
}
const person = statement(
  'reopening_person_of_cycle',
  `
  select
    p.employee_id as "employeeId", p.employee_name as "employeeName", p.unit_id as "unitId",
    p.unit_path as "unitPath",
    exists (
      select 1
      from result r
      where r.cycle_id = p.cycle_id
        and r.employee_id = p.employee_id
        and r.released_at is not null
    ) as "hasResult"
  from plan p
  where p.cycle_id = $1
    and p.employee_id = $2
  order by p.starts_on desc, p.id limit 1`,
);

/** Whoever has a plan in this cycle, with the unit of the last one. */
export async function findPersonOfCycle(db: Db, cycleId: string, employeeId: string): Promise<PersonWithResult | null> {
  return (await db.query<PersonWithResult>(person, [cycleId, employeeId]))[0] ?? null;
}

const insert = statement(
  'reopening_insert',
  `
  insert into reopening (
    id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, state, reason, requested_by,
    requested_by_account_id, requested_at, updated_at
  )
  select
    $1::uuid, $2::uuid, $3::uuid, $4::text, u.id, u.path, u.code, u.name, $6::text, $7::text, $8::text, $9::uuid,
    $10::timestamptz, $10::timestamptz
  from unit u
  where u.id = $5::uuid`,
);
export interface NewReopening {
  id: string;
  cycleId: string;
  employeeId: string;
  employeeName: string;
  unitId: string;
  state: ReopeningState;
  reason: string;
  requestedBy: string;
  requestedByAccountId: string;
  requestedAt: Date;
}
export async function insertReopening(tx: Tx, row: NewReopening): Promise<void> {
  await tx.query(insert, [
    row.id,
    row.cycleId,
    row.employeeId,
    row.employeeName,
    row.unitId,
    row.state,
    row.reason,
    row.requestedBy,
    row.requestedByAccountId,
    row.requestedAt,
  ]);
}

const decide = statement(
  'reopening_decide',
  `
  update reopening
  set
    state = $2, decided_by = $3, decided_by_account_id = $4, decided_at = $5, refusal_reason = $6,
    version = version + 1, updated_at = $5
  where id = $1`,
);
export async function saveReopeningDecision(
  tx: Tx,
  id: string,
  decision: { state: ReopeningState; by: string; byAccountId: string; at: Date; refusalReason: string | null },
): Promise<void> {
  await tx.query(decide, [id, decision.state, decision.by, decision.byAccountId, decision.at, decision.refusalReason]);
}

const close = statement(
  'reopening_close',
  `
  update reopening set state = $2, closed_by = $3, closed_at = $4, version = version + 1, updated_at = $4
  where id = $1`,
);
export async function saveReopeningClosing(tx: Tx, id: string, closing: { state: ReopeningState; by: string; at: Date }): Promise<void> {
  await tx.query(close, [id, closing.state, closing.by, closing.at]);
}
