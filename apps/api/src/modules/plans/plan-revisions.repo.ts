import type { PlanContent } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface RevisionRow { no: number; content: PlanContent; agreedBy: string | null; agreedFor: string | null; agreedAt: Date | null; reason: string; by: string; at: Date }
interface NewRevision extends Omit<RevisionRow, 'no'> { id: string; planId: string }

const keep = statement('plan_revision_keep', `
  insert into plan_revision (id, plan_id, no, snapshot, agreed_by, agreed_for, agreed_at, reason, by_name, at)
  select $1::uuid, $2::uuid, coalesce(max(no), 0) + 1, $3::jsonb, $4::text, $5::text, $6::timestamptz, $7::text, $8::text, $9::timestamptz from plan_revision where plan_id = $2::uuid`);
const page = statement('plan_revision_page', `
  select no, snapshot as content, agreed_by as "agreedBy", agreed_for as "agreedFor", agreed_at as "agreedAt", reason, by_name as by, at
  from plan_revision where plan_id = $1 and ($2::int is null or no < $2::int) order by no desc limit $3`);
const count = statement('plan_revision_count', 'select count(*) as total from plan_revision where plan_id = $1');

/** Keeps what was agreed, and by whom, before a revision opens it again. */
export async function insertRevision(tx: Tx, { id, planId, content, agreedBy, agreedFor, agreedAt, reason, by, at }: NewRevision): Promise<void> {
  await tx.query(keep, [id, planId, JSON.stringify(content), agreedBy, agreedFor, agreedAt, reason, by, at]);
}

/** The revisions of a plan, newest first. */
export function listRevisions(db: Db, planId: string, after: readonly string[] | null, limit: number): Promise<RevisionRow[]> {
  return db.query<RevisionRow>(page, [planId, after?.[0] ?? null, limit]);
}

export async function countRevisions(db: Db, planId: string): Promise<number> {
  return (await db.query<{ total: number }>(count, [planId]))[0]?.total ?? 0;
}
