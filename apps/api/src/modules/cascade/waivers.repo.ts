import type { SuperiorPlanState } from '@pauh/domain';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { cascadeWaiver } from '../../db/schema/cascade.ts';
import { statement } from '../../db/statement.ts';

export type WaiverRow = typeof cascadeWaiver.$inferSelect;
export interface SuperiorRow {
  assignmentId: string;
  employee: { employeeId: string; name: string };
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
  state: SuperiorPlanState;
  members: number;
  waiting: number;
  memberIds: string[];
  waiver: WaiverJson | null;
}
/** As a column of JSON: instants are text. */
type WaiverJson = Omit<WaiverRow, 'recordedAt' | 'withdrawnAt' | 'updatedAt'> & { recordedAt: string; withdrawnAt: string | null };

const day = 'least(greatest($2::date, p.starts_on), p.ends_on)';
// one row a superior: the plans below by the line of today, the newest plan of that assignment, the waiver that holds
const superiors = `
  with below as (
    select
      l.supervisor_assignment_id as id, count(*)::int as members,
      count(*) filter (where p.state = 'submitted')::int as waiting, array_agg(p.employee_id) as people
    from plan p
    join supervision l on l.assignment_id = p.assignment_id and ${onDay('l', day)}
    where p.cycle_id = $1
      and p.state <> 'ended'
      and l.supervisor_assignment_id is not null
    group by 1
  ), superior as (
    select
      below.*, e.id as employee_id, e.name, u.id as unit_id, u.code, u.name as unit_name, j.title, w.id as waiver_id,
      case when own.id is null then 'missing' when own.agreed then 'agreed' else 'open' end as state
    from below
    join assignment a on a.id = below.id
    join employee e on e.id = a.employee_id
    join unit u on u.id = a.unit_id
    join position j on j.id = a.position_id
    left join lateral (
      select b.id, b.agreed_at is not null or exists (select 1 from plan_revision v where v.plan_id = b.id) as agreed
      from plan b
      where b.cycle_id = $1
        and b.assignment_id = below.id
      order by b.starts_on desc limit 1
    ) own on true
    left join cascade_waiver w on w.cycle_id = $1 and w.superior_assignment_id = below.id and w.withdrawn_at is null
    where $3::uuid is null or below.id = $3
  )`;
const columns = `
  s.id as "assignmentId", json_build_object('employeeId', s.employee_id, 'name', s.name) as employee,
  json_build_object('unitId', s.unit_id, 'code', s.code, 'name', s.unit_name) as unit, s.title as "positionTitle",
  s.state, s.members, s.waiting, s.people as "memberIds",
  (
    select json_build_object(
      'id', w.id, 'cycleId', w.cycle_id, 'superiorAssignmentId', w.superior_assignment_id, 'reason', w.reason,
      'recordedBy', w.recorded_by, 'recordedAt', w.recorded_at, 'withdrawnAt', w.withdrawn_at,
      'withdrawnBy', w.withdrawn_by, 'withdrawalReason', w.withdrawal_reason, 'version', w.version
    )
    from cascade_waiver w
    where w.id = s.waiver_id
  ) as waiver`;
const chosen = "from superior s where (not $4::boolean or s.state <> 'agreed')";
const page = statement(
  'cycle_superiors_page',
  `
  ${superiors}
  select ${columns}
  ${chosen}
    and ($5::text is null or (s.name, s.id) > ($5, $6::uuid))
  order by s.name, s.id limit $7`,
);
const count = statement('cycle_superiors_count', `${superiors} select count(*) as total ${chosen}`);

export const listSuperiorRows = (
  db: Db,
  cycleId: string,
  today: string,
  open: boolean,
  after: string[] | null,
  limit: number,
): Promise<SuperiorRow[]> => db.query<SuperiorRow>(page, [cycleId, today, null, open, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countSuperiors(db: Db, cycleId: string, today: string, open: boolean): Promise<number> {
  return (await db.query<{ total: number }>(count, [cycleId, today, null, open]))[0]?.total ?? 0;
}

/** Null where this assignment stands above no plan of the cycle. */
export async function findSuperiorRow(db: Db, cycleId: string, today: string, assignmentId: string): Promise<SuperiorRow | null> {
  return (await db.query<SuperiorRow>(page, [cycleId, today, assignmentId, false, null, null, 1]))[0] ?? null;
}

export async function insertWaiver(tx: Tx, row: typeof cascadeWaiver.$inferInsert): Promise<WaiverRow> {
  return (await tx.orm.insert(cascadeWaiver).values(row).returning())[0] as WaiverRow;
}

export async function findWaiverForUpdate(tx: Tx, waiverId: string): Promise<WaiverRow | null> {
  return (await tx.orm.select().from(cascadeWaiver).where(eq(cascadeWaiver.id, waiverId)).for('update'))[0] ?? null;
}

export async function saveWithdrawal(
  tx: Tx,
  { id, version }: WaiverRow,
  closing: { withdrawnAt: Date; withdrawnBy: string; withdrawalReason: string },
): Promise<WaiverRow> {
  return (
    await tx.orm
      .update(cascadeWaiver)
      .set({ ...closing, version: version + 1, updatedAt: closing.withdrawnAt })
      .where(eq(cascadeWaiver.id, id))
      .returning()
  )[0] as WaiverRow;
}
