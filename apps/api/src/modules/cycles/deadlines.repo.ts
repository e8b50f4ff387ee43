import type { LateHandIn } from '@pauh/contracts';
import type { WindowStage, Zone } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';
import { deadlineColumn, deadlineZone, handInStage } from './deadline.repo.ts';

export interface PersonInCycle {
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitPath: string;
}
const person = statement(
  'cycle_person',
  `
  select
    p.employee_id as "employeeId", p.employee_name as "employeeName", p.unit_id as "unitId", p.unit_path as "unitPath"
  from plan p
  where p.cycle_id = $1
    and p.employee_id = $2
    and ${withinPaths('p.unit_path', '$3')}
  order by p.starts_on desc limit 1`,
);

/** Whoever has a plan in this cycle in one of these units, with the last of them. */
export async function findPersonInCycle(
  db: Db,
  cycleId: string,
  employeeId: string,
  paths: readonly string[],
): Promise<PersonInCycle | null> {
  return (await db.query<PersonInCycle>(person, [cycleId, employeeId, paths]))[0] ?? null;
}

export interface PersonalExtensionRow {
  id: string;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  stage: WindowStage;
  until: Date;
  reason: string;
  recordedBy: string;
}
const personal = statement(
  'cycle_personal_extensions',
  `
  select
    x.id, x.employee_id as "employeeId", e.name as "employeeName", x.unit_id as "unitId", x.unit_code as "unitCode",
    x.unit_name as "unitName", x.stage, x.until, x.reason, x.recorded_by as "recordedBy"
  from cycle_extension x
  join employee e on e.id = x.employee_id
  where x.cycle_id = $1
    and ${withinPaths('x.unit_path', '$2')}
    and ($3::uuid is null or x.id < $3::uuid)
  order by x.id desc limit $4`,
);
const personalCount = statement(
  'cycle_personal_extensions_count',
  `
  select count(*) as total
  from cycle_extension x
  where x.cycle_id = $1
    and x.employee_id is not null
    and ${withinPaths('x.unit_path', '$2')}`,
);

/** Newest first. */
export const listPersonalRows = (
  db: Db,
  cycleId: string,
  paths: readonly string[],
  after: string | null,
  limit: number,
): Promise<PersonalExtensionRow[]> => db.query(personal, [cycleId, paths, after, limit]);
export async function countPersonal(db: Db, cycleId: string, paths: readonly string[]): Promise<number> {
  return (await db.query<{ total: number }>(personalCount, [cycleId, paths]))[0]?.total ?? 0;
}

export interface LateRow {
  key: string;
  planId: string;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  part: LateHandIn['part'];
  receivedAt: Date;
  closesAt: Date;
  zone: Zone | null;
}
/** No unit's midnight comes earlier than two hours before the agency's: what was received before that needs no closer look. */
const mayBeLate = (receivedAt: string, stage: string): string => `${receivedAt} > (
  select w.closes_at - interval '2 hours'
  from cycle_window w
  where w.cycle_id = p.cycle_id
    and w.stage = ${stage}
)`;
const lateRows = `
  select
    p.id::text || ':plan' as key, p.*, 'plan' as part, p.handed_in_at as received_at,
    ${deadlineColumn(handInStage)} as closes_at
  from plan p
  where p.cycle_id = $1
    and ${mayBeLate('p.handed_in_at', handInStage)}
  union all
  select p.id::text || ':' || a.kind, p.*, a.kind, a.submitted_at, ${deadlineColumn("'assessment'")}
  from plan p
  join assessment a on a.plan_id = p.id
  where p.cycle_id = $1
    and a.kind in ('self', 'supervisor')
    and a.state = 'submitted'
    and ${mayBeLate('a.submitted_at', "'assessment'")}
    and not exists (
      select 1
      from assessment n
      where n.plan_id = a.plan_id
        and n.kind = a.kind
        and n.state = 'submitted'
        and n.no > a.no
    )
    and not exists (
      select 1
      from reopening o
      where o.cycle_id = p.cycle_id
        and o.employee_id = p.employee_id
        and o.state in ('open', 'closed')
        and o.decided_at <= a.submitted_at
    )`;
const isLate = `p.received_at >= p.closes_at + interval '1 second' and ${withinPaths('p.unit_path', '$2')}`;
const late = statement(
  'cycle_late_hand_ins',
  `
  select
    p.key, p.id as "planId", p.employee_id as "employeeId", p.employee_name as "employeeName", p.unit_id as "unitId",
    p.unit_code as "unitCode", p.unit_name as "unitName", p.part, p.received_at as "receivedAt",
    p.closes_at as "closesAt", ${deadlineZone} as zone
  from (${lateRows}) p
  where ${isLate}
    and ($3::text is null or (p.employee_name, p.key) > ($3, $4))
  order by p.employee_name, p.key limit $5`,
);
const lateCount = statement('cycle_late_hand_ins_count', `select count(*) as total from (${lateRows}) p where ${isLate}`);

/** By name. */
export const listLateRows = (
  db: Db,
  cycleId: string,
  paths: readonly string[],
  after: readonly string[] | null,
  limit: number,
): Promise<LateRow[]> => db.query(late, [cycleId, paths, after?.[0] ?? null, after?.[1] ?? null, limit]);
export async function countLate(db: Db, cycleId: string, paths: readonly string[]): Promise<number> {
  return (await db.query<{ total: number }>(lateCount, [cycleId, paths]))[0]?.total ?? 0;
}

export interface NewExtension {
  id: string;
  cycleId: string;
  unitId: string;
  employeeId: string | null;
  stage: WindowStage;
  until: Date;
  reason: string;
  recordedBy: string;
  outageSeconds: number | null;
}
const insert = statement(
  'cycle_extension_insert',
  `
  insert into cycle_extension (
    id, cycle_id, unit_id, unit_path, unit_code, unit_name, stage, until, reason, recorded_by, employee_id,
    outage_seconds
  )
  select
    $1::uuid, $2::uuid, u.id, u.path, u.code, u.name, $4::text, $5::timestamptz, $6::text, $7::text, $8::uuid, $9::int
  from unit u
  where u.id = $3::uuid`,
);

export async function insertCycleExtension(tx: Tx, x: NewExtension): Promise<void> {
  await tx.query(insert, [x.id, x.cycleId, x.unitId, x.stage, x.until, x.reason, x.recordedBy, x.employeeId, x.outageSeconds]);
}

export interface StageEnd {
  stage: WindowStage;
  closesAt: Date;
}
const ends = statement(
  'cycle_stage_ends',
  `
  select
    w.stage,
    greatest(
      w.closes_at,
      (
        select max(x.until)
        from cycle_extension x
        where x.cycle_id = w.cycle_id
          and x.stage = w.stage
          and x.employee_id is null
          and x.unit_id = c.unit_id
      )
    ) as "closesAt"
  from cycle_window w
  join cycle c on c.id = w.cycle_id
  where w.cycle_id = $1
  order by w.opens_at`,
);

/** When the stages end for all, extensions of the whole cycle included; in the agency's zone. */
export const listStageEnds = (db: Db, cycleId: string): Promise<StageEnd[]> => db.query(ends, [cycleId]);
