import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { grantorJson } from '../plans/plans.module.ts';

export interface AuditRow {
  seq: number; at: Date; actorName: string; actorAccountId: string | null; action: string; subjectType: string; subjectId: string;
  requestId: string; payload: string; prevHash: string; hash: string;
}
export interface AuditFilter { subjectId: string | null; action: string | null }

const columns = `seq, at, actor_name as "actorName", actor_account_id as "actorAccountId", action, subject_type as "subjectType", subject_id as "subjectId", request_id as "requestId", payload, prev_hash as "prevHash", hash`;
const filter = '($1::text is null or subject_id = $1) and ($2::text is null or action = $2)';
const auditPage = statement('audit_page', `select ${columns} from audit_entry where ${filter} and ($3::bigint is null or seq < $3) order by seq desc limit $4`);
const auditCount = statement('audit_count', `select count(*) as total from audit_entry where ${filter}`);

export async function listAuditRows(db: Db, filter: AuditFilter, before: string | null, limit: number): Promise<AuditRow[]> {
  return db.query<AuditRow>(auditPage, [filter.subjectId, filter.action, before, limit]);
}

export async function countAuditRows(db: Db, { subjectId, action }: AuditFilter): Promise<number> {
  return (await db.query<{ total: number }>(auditCount, [subjectId, action]))[0]?.total ?? 0;
}

const chainPart = statement('audit_chain_part', `select ${columns} from audit_entry where chain = $1::smallint and seq > $2 order by seq limit $3`);

/** The next rows of one chain, oldest first. */
export async function readChain(db: Db, chain: number, afterSeq: number, limit: number): Promise<AuditRow[]> {
  return db.query<AuditRow>(chainPart, [chain, afterSeq, limit]);
}

export interface AccessRow { id: string; at: Date; actorName: string; capacity: string; onBehalfOf: { employeeId: string; name: string } | null; what: string; planId: string | null; cycleName: string | null }
const accessPage = statement('access_page', `
  select x.id, x.at, x.actor_name as "actorName", x.capacity, ${grantorJson('x')} as "onBehalfOf", x.what, x.plan_id as "planId", c.name as "cycleName"
  from access_entry x left join plan p on p.id = x.plan_id left join cycle c on c.id = p.cycle_id
  where x.employee_id in (select $1::uuid union select merged_id from employee_merge where into_id = $1::uuid) and ($2::timestamptz is null or (x.at, x.id) < ($2, $3::uuid)) order by x.at desc, x.id desc limit $4`);
const accessCount = statement('access_count', 'select count(*) as total from access_entry where employee_id in (select $1::uuid union select merged_id from employee_merge where into_id = $1::uuid)');

export async function listAccessRows(db: Db, employeeId: string, before: string[] | null, limit: number): Promise<AccessRow[]> {
  return db.query<AccessRow>(accessPage, [employeeId, before?.[0] ?? null, before?.[1] ?? null, limit]);
}

export async function countAccessRows(db: Db, employeeId: string): Promise<number> {
  return (await db.query<{ total: number }>(accessCount, [employeeId]))[0]?.total ?? 0;
}
