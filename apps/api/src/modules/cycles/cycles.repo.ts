import type { CycleKind, CycleStage, SchemeRules, WindowStage } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { personOfAccount } from './persons.repo.ts';

export interface PendingReturn {
  to: CycleStage;
  reason: string;
  requestedBy: string;
  requestedByAccountId: string;
}
interface WindowRow {
  stage: WindowStage;
  opensAt: string;
  closesAt: string;
}
export interface CycleRow {
  id: string;
  code: string;
  name: string;
  kind: CycleKind;
  startsOn: string;
  endsOn: string;
  stage: CycleStage;
  version: number;
  pendingReturn: PendingReturn | null;
  /** The employee who asked for it. */
  returnAskedBy: string | null;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
  scheme: { id: string; code: string; version: number; name: string; rules: SchemeRules; frozenAt: string | null };
  windows: WindowRow[];
  extensions: {
    id: string;
    unitId: string;
    unitCode: string;
    unitName: string;
    stage: WindowStage;
    until: string;
    reason: string;
    recordedBy: string;
    outageSeconds: number | null;
  }[];
  planCount: number;
}
/** What an actor sees cycles by: the units of their grants and offices, and what they or the people they supervise have in them. */
export interface CycleViewer {
  paths: readonly string[];
  employeeId: string | null;
}

const columns = `
  c.id, c.code, c.name, c.kind, c.starts_on as "startsOn", c.ends_on as "endsOn", c.stage, c.version,
  c.pending_return as "pendingReturn",
  ${personOfAccount("(c.pending_return ->> 'requestedByAccountId')::uuid")} as "returnAskedBy", u.id as "unitId",
  c.unit_code as "unitCode", c.unit_name as "unitName", u.path as "unitPath",
  json_build_object(
    'id', s.id, 'code', s.code, 'version', s.scheme_version, 'name', s.name, 'rules', s.rules, 'frozenAt', s.frozen_at
  ) as scheme,
  coalesce((
    select json_agg(json_build_object(
      'stage', w.stage, 'opensAt', w.opens_at, 'closesAt', w.closes_at
    ) order by w.opens_at)
    from cycle_window w
    where w.cycle_id = c.id
  ), '[]') as windows,
  coalesce((
    select json_agg(json_build_object(
      'id', x.id, 'unitId', x.unit_id, 'unitCode', x.unit_code, 'unitName', x.unit_name, 'stage', x.stage,
      'until', x.until, 'reason', x.reason, 'recordedBy', x.recorded_by, 'outageSeconds', x.outage_seconds
    ) order by x.until, x.id)
    from cycle_extension x
    where x.cycle_id = c.id
      and x.employee_id is null
  ), '[]') as extensions,
  (select coalesce(sum(n.plans), 0)::int from cycle_unit_count n where n.cycle_id = c.id) as "planCount"`;
const source = 'from cycle c join unit u on u.id = c.unit_id join scheme s on s.id = c.scheme_id';
// a grant above the cycle's unit covers it; one below it has people in it
const visible = `(
  exists (
    select 1
    from unnest($1::text[]) as held(path)
    where u.path like held.path || '%' or held.path like u.path || '%'
  )
  or c.id in (
    select p.cycle_id from plan p where p.employee_id = $2::uuid
    union all
    select p.cycle_id
    from supervision l
    join plan p on p.assignment_id = l.assignment_id
    where l.supervisor_employee_id = $2::uuid
      or l.supervisor_employee_id in (
        select d.grantor_id from delegation d where d.delegate_id = $2::uuid and d.revoked_at is null
      )
  )
)`;

const one = statement('cycle_one', `select ${columns} ${source} where c.id = $3 and ${visible}`);
const page = statement(
  'cycle_page',
  `
  select ${columns}
  ${source}
  where ${visible}
    and ($3::text is null or c.stage = $3::text)
    and ($4::date is null or (c.starts_on, c.id) < ($4::date, $5::uuid))
  order by c.starts_on desc, c.id desc limit $6`,
);
const count = statement('cycle_count', `select count(*) as total ${source} where ${visible} and ($3::text is null or c.stage = $3::text)`);
const lock = statement('cycle_lock', 'select 1 from cycle where id = $1 for update');
const insert = statement(
  'cycle_insert',
  `
  insert into cycle (
    id, code, name, kind, unit_id, unit_code, unit_name, starts_on, ends_on, stage, scheme_id, updated_at
  )
  select
    $1::uuid, $2::text, $3::text, $4::text, u.id, u.code, u.name, $6::date, $7::date, $8::text, $9::uuid,
    $10::timestamptz
  from unit u
  where u.id = $5::uuid`,
);
const insertWindows = statement(
  'cycle_windows_insert',
  `
  insert into cycle_window (cycle_id, stage, opens_at, closes_at)
  select $1, stage, "opensAt", "closesAt"
  from json_to_recordset($2::json) as w(stage text, "opensAt" timestamptz, "closesAt" timestamptz)`,
);
const update = statement(
  'cycle_update',
  `
  update cycle set stage = $2, pending_return = $3::jsonb, version = version + 1, updated_at = $4
  where id = $1`,
);
const unitById = statement('cycle_unit_by_id', 'select id, path from unit where id = $1');

export async function findCycle(db: Db, viewer: CycleViewer, id: string): Promise<CycleRow | null> {
  return (await db.query<CycleRow>(one, [viewer.paths, viewer.employeeId, id]))[0] ?? null;
}

/** Locks first and reads afterwards, so that what is read is what the last writer left. */
export async function findCycleForUpdate(tx: Tx, viewer: CycleViewer, id: string): Promise<CycleRow | null> {
  await tx.query(lock, [id]);
  return findCycle(tx, viewer, id);
}

export function listCycles(
  db: Db,
  viewer: CycleViewer,
  stage: CycleStage | null,
  after: readonly string[] | null,
  limit: number,
): Promise<CycleRow[]> {
  return db.query<CycleRow>(page, [viewer.paths, viewer.employeeId, stage, after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export async function countCycles(db: Db, viewer: CycleViewer, stage: CycleStage | null): Promise<number> {
  return (await db.query<{ total: number }>(count, [viewer.paths, viewer.employeeId, stage]))[0]?.total ?? 0;
}

export interface NewCycle {
  id: string;
  code: string;
  name: string;
  kind: CycleKind;
  unitId: string;
  startsOn: string;
  endsOn: string;
  schemeId: string;
  windows: { stage: WindowStage; opensAt: Date; closesAt: Date }[];
}
export async function insertCycle(tx: Tx, cycle: NewCycle, stage: CycleStage, now: Date): Promise<void> {
  await tx.query(insert, [
    cycle.id,
    cycle.code,
    cycle.name,
    cycle.kind,
    cycle.unitId,
    cycle.startsOn,
    cycle.endsOn,
    stage,
    cycle.schemeId,
    now,
  ]);
  await tx.query(insertWindows, [cycle.id, JSON.stringify(cycle.windows)]);
}

/** Writes where the cycle stands; a pending return ends with the move. */
export async function updateCycle(tx: Tx, id: string, stage: CycleStage, pendingReturn: PendingReturn | null, now: Date): Promise<void> {
  await tx.query(update, [id, stage, pendingReturn === null ? null : JSON.stringify(pendingReturn), now]);
}

export async function findUnit(db: Db, id: string): Promise<{ id: string; path: string } | null> {
  return (await db.query<{ id: string; path: string }>(unitById, [id]))[0] ?? null;
}
