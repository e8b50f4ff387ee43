import { fewestContributionsShown } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { grantorJson } from '../plans/plans.module.ts';

export interface AuditRow {
  seq: number;
  at: Date;
  actorName: string;
  actorAccountId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  requestId: string;
  payload: string;
  prevHash: string;
  hash: string;
}
/** `readerId`: what was contributed about this employee, and the session that calibrates them, is not theirs to read, also where they are an auditor. */
export interface AuditFilter {
  subjectId: string | null;
  action: string | null;
  readerId: string | null;
}

const columns = `seq, at, actor_name as "actorName", actor_account_id as "actorAccountId", action, subject_type as "subjectType", subject_id as "subjectId", request_id as "requestId", payload, prev_hash as "prevHash", hash`;
const filter = `($1::text is null or subject_id = $1) and ($2::text is null or action = $2)
  and not (subject_type = 'contribution' and exists (select 1 from plan p where p.id::text = subject_id and p.employee_id = $3::uuid))
  and not (subject_type = 'calibration_session' and exists (select 1 from calibration_person k where k.session_id::text = subject_id and k.employee_id = $3::uuid))`;
const auditPage = statement(
  'audit_page',
  `select ${columns} from audit_entry where ${filter} and ($4::bigint is null or seq < $4) order by seq desc limit $5`,
);
const auditCount = statement('audit_count', `select count(*) as total from audit_entry where ${filter}`);

export async function listAuditRows(db: Db, filter: AuditFilter, before: string | null, limit: number): Promise<AuditRow[]> {
  return db.query<AuditRow>(auditPage, [filter.subjectId, filter.action, filter.readerId, before, limit]);
}

export async function countAuditRows(db: Db, { subjectId, action, readerId }: AuditFilter): Promise<number> {
  return (await db.query<{ total: number }>(auditCount, [subjectId, action, readerId]))[0]?.total ?? 0;
}

const chainPart = statement(
  'audit_chain_part',
  `select ${columns} from audit_entry where chain = $1::smallint and seq > $2 order by seq limit $3`,
);

/** The next rows of one chain, oldest first. */
export async function readChain(db: Db, chain: number, afterSeq: number, limit: number): Promise<AuditRow[]> {
  return db.query<AuditRow>(chainPart, [chain, afterSeq, limit]);
}

export interface AccessRow {
  id: string;
  at: Date | null;
  actorName: string | null;
  capacity: string;
  onBehalfOf: { employeeId: string; name: string } | null;
  what: string;
  planId: string | null;
  cycleName: string | null;
}
const ofPerson = 'in (select $1::uuid union select merged_id from employee_merge where into_id = $1::uuid)';
/**
 * Who contributed to the person's assessments: one line a plan, from $3 answers on, without name or time. Only answers
 * count that can tell no time any more: their deadline is over, or the result is out.
 */
const contributed = `from plan p join cycle c on c.id = p.cycle_id where p.employee_id ${ofPerson}
  and (select count(*) from contribution k where k.plan_id = p.id and k.state = 'answered' and (k.due_at < $2::timestamptz or p.result_state not in ('computed', 'decided'))) >= $3`;
const accessPage = statement(
  'access_page',
  `
  select * from (
    (select x.id, x.at, x.actor_name as "actorName", x.capacity, ${grantorJson('x')} as "onBehalfOf", x.what, x.plan_id as "planId", c.name as "cycleName"
      from access_entry x left join plan p on p.id = x.plan_id left join cycle c on c.id = p.cycle_id
      where x.employee_id ${ofPerson} and ($5::uuid is null or ($4::timestamptz is not null and (x.at, x.id) < ($4, $5::uuid))) order by x.at desc, x.id desc limit $6)
    union all
    (select p.id, null, null, 'contributor', null, 'contribution', p.id, c.name ${contributed} and ($5::uuid is null or $4::timestamptz is not null or p.id < $5::uuid) order by p.id desc limit $6)) entry
  order by at desc nulls last, id desc limit $6`,
);
const accessCount = statement(
  'access_count',
  `select (select count(*) from access_entry where employee_id ${ofPerson}) + (select count(*) ${contributed}) as total`,
);

/** `before`: the key of the last line, its time empty where it has none. */
export async function listAccessRows(db: Db, employeeId: string, now: Date, before: string[] | null, limit: number): Promise<AccessRow[]> {
  return db.query<AccessRow>(accessPage, [employeeId, now, fewestContributionsShown, before?.[0] || null, before?.[1] ?? null, limit]);
}

export async function countAccessRows(db: Db, employeeId: string, now: Date): Promise<number> {
  return (await db.query<{ total: number }>(accessCount, [employeeId, now, fewestContributionsShown]))[0]?.total ?? 0;
}
