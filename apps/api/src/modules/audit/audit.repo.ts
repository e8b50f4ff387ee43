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
/**
 * What of the record is asked for, and who reads it: nothing of their own case but what they did themselves, also where
 * they are an auditor.
 */
export interface AuditFilter {
  subjectId: string | null;
  action: string | null;
  readerId: string | null;
  readerAccountId: string;
}

const columns = `
  seq, at, actor_name as "actorName", actor_account_id as "actorAccountId", action, subject_type as "subjectType",
  subject_id as "subjectId", request_id as "requestId", payload, prev_hash as "prevHash", hash`;
const ofReader = `array(
  select p.id::text from plan p where p.employee_id = $3::uuid
  union all
  select r.id::text from result r where r.employee_id = $3::uuid
  union all
  select x.id::text from assessment x join plan p on p.id = x.plan_id where p.employee_id = $3::uuid
  union all
  select o.id::text from reopening o where o.employee_id = $3::uuid
  union all
  select k.session_id::text from calibration_person k where k.employee_id = $3::uuid
)`;
const filter = `
  ($1::text is null or subject_id = $1)
  and ($2::text is null or action = $2)
  and (subject_id <> all(${ofReader}) or actor_account_id = $4::uuid)`;
const auditPage = statement(
  'audit_page',
  `
  select ${columns}
  from audit_entry
  where ${filter}
    and ($5::bigint is null or seq < $5)
  order by seq desc limit $6`,
);
const auditCount = statement('audit_count', `select count(*) as total from audit_entry where ${filter}`);

const filterValues = ({ subjectId, action, readerId, readerAccountId }: AuditFilter): unknown[] => [
  subjectId,
  action,
  readerId,
  readerAccountId,
];

export async function listAuditRows(db: Db, filter: AuditFilter, before: string | null, limit: number): Promise<AuditRow[]> {
  return db.query<AuditRow>(auditPage, [...filterValues(filter), before, limit]);
}

export async function countAuditRows(db: Db, filter: AuditFilter): Promise<number> {
  return (await db.query<{ total: number }>(auditCount, filterValues(filter)))[0]?.total ?? 0;
}

const auditedPlans = statement(
  'audit_plans',
  `
  select p.id as "planId", p.employee_id as "employeeId"
  from audit_entry a
  join plan p on p.id = case a.subject_type
    when 'plan' then a.subject_id::uuid
    when 'contribution' then a.subject_id::uuid
    when 'assessment' then (select x.plan_id from assessment x where x.id = a.subject_id::uuid)
    when 'result' then (select r.plan_id from result r where r.id = a.subject_id::uuid)
  end
  where a.seq = any($1::bigint[])
  union
  select p.id, p.employee_id
  from audit_entry a
  join reopening o on o.id = case a.subject_type when 'reopening' then a.subject_id::uuid end
  join plan p on p.cycle_id = o.cycle_id and p.employee_id = o.employee_id
  where a.seq = any($1::bigint[])
  union
  select r.plan_id, r.employee_id
  from audit_entry a
  join calibration_person k on k.session_id = case a.subject_type
    when 'calibration_session' then a.subject_id::uuid
  end
  join result r on r.cycle_id = k.cycle_id and r.employee_id = k.employee_id
  where a.seq = any($1::bigint[])
    and (position(r.id::text in a.payload) > 0 or position(k.employee_id::text in a.payload) > 0)`,
);

/** The plans of whose evaluation these rows speak; of a session, of those whom the row names. */
export const listAuditedPlans = (db: Db, seqs: readonly number[]): Promise<{ planId: string; employeeId: string }[]> =>
  db.query(auditedPlans, [seqs]);

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
const ofPerson = `in (
  select $1::uuid
  union
  select merged_id from employee_merge where into_id = $1::uuid
)`;
/**
 * Who contributed to the person's assessments: one line a plan, from $3 answers on, without name or time. Only answers
 * count that can tell no time any more: their deadline is over, or the result is out.
 */
const contributed = `
  from plan p
  join cycle c on c.id = p.cycle_id
  where p.employee_id ${ofPerson}
    and (
      select count(*)
      from contribution k
      where k.plan_id = p.id
        and k.state = 'answered'
        and (k.due_at + interval '1 second' <= $2::timestamptz or p.result_state not in ('computed', 'decided'))
    ) >= $3`;
const accessPage = statement(
  'access_page',
  `
  select *
  from (
    (
      select
        x.id, x.at, x.actor_name as "actorName", x.capacity, ${grantorJson('x')} as "onBehalfOf", x.what,
        x.plan_id as "planId", c.name as "cycleName"
      from access_entry x
      left join plan p on p.id = x.plan_id
      left join cycle c on c.id = p.cycle_id
      where x.employee_id ${ofPerson}
        and ($5::uuid is null or ($4::timestamptz is not null and (x.at, x.id) < ($4, $5::uuid)))
      order by x.at desc, x.id desc limit $6
    )
    union all
    (
      select p.id, null, null, 'contributor', null, 'contribution', p.id, c.name
      ${contributed}
        and ($5::uuid is null or $4::timestamptz is not null or p.id < $5::uuid)
      order by p.id desc limit $6
    )
  ) entry
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
