import type { PlanContent } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface RevisionRow {
  no: number;
  content: PlanContent;
  agreedBy: string | null;
  agreedFor: string | null;
  agreedAt: Date | null;
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
  reason: string;
  by: string;
  at: Date;
}
interface NewRevision extends Omit<RevisionRow, 'no' | 'unit' | 'positionTitle'> {
  id: string;
  planId: string;
}

const keep = statement(
  'plan_revision_keep',
  `
  insert into plan_revision (
    id, plan_id, no, snapshot, unit_code, unit_name, position_title, agreed_by, agreed_for, agreed_at, reason,
    by_name, at
  )
  select
    $1::uuid, p.id, (select coalesce(max(v.no), 0) + 1 from plan_revision v where v.plan_id = p.id), $3::jsonb,
    p.unit_code, p.unit_name, p.position_title, $4::text, $5::text, $6::timestamptz, $7::text, $8::text,
    $9::timestamptz
  from plan p
  where p.id = $2::uuid`,
);
const page = statement(
  'plan_revision_page',
  `
  select
    v.no, v.snapshot as content,
    json_build_object('unitId', p.unit_id, 'code', v.unit_code, 'name', v.unit_name) as unit,
    v.position_title as "positionTitle", v.agreed_by as "agreedBy", v.agreed_for as "agreedFor",
    v.agreed_at as "agreedAt", v.reason, v.by_name as by, v.at
  from plan_revision v
  join plan p on p.id = v.plan_id
  where v.plan_id = $1
    and ($2::int is null or v.no < $2::int)
  order by v.no desc limit $3`,
);
const count = statement('plan_revision_count', 'select count(*) as total from plan_revision where plan_id = $1');

/** Keeps what was agreed, by whom and for which unit and job, before a revision opens it again. */
export async function insertRevision(
  tx: Tx,
  { id, planId, content, agreedBy, agreedFor, agreedAt, reason, by, at }: NewRevision,
): Promise<void> {
  await tx.query(keep, [id, planId, JSON.stringify(content), agreedBy, agreedFor, agreedAt, reason, by, at]);
}

/** The revisions of a plan, newest first. */
export function listRevisions(db: Db, planId: string, after: readonly string[] | null, limit: number): Promise<RevisionRow[]> {
  return db.query<RevisionRow>(page, [planId, after?.[0] ?? null, limit]);
}

export async function countRevisions(db: Db, planId: string): Promise<number> {
  return (await db.query<{ total: number }>(count, [planId]))[0]?.total ?? 0;
}
