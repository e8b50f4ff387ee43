import type { CycleStage, FeedbackCapacity, FeedbackRequestState, FeedbackSubject } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { employeeJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';
import { homeUnit, homeUnitJson, isOnDuty } from '../organisation/organisation.module.ts';
import { subjectTitle } from './feedback.repo.ts';

interface Person {
  employeeId: string;
  name: string;
}
export interface RequestRow {
  id: string;
  planId: string;
  asker: Person;
  asked: Person;
  askedAs: FeedbackCapacity;
  subject: FeedbackSubject;
  subjectId: string | null;
  subjectTitle: string | null;
  question: string;
  shared: boolean;
  state: FeedbackRequestState;
  askedAt: Date;
  closedAt: Date | null;
  declineReason: string | null;
  feedbackId: string | null;
  version: number;
  /** Of the cycle: an open request of one that is closed waits for nobody any more. */
  stage: CycleStage;
}
export type RequestView = 'asked' | 'to_answer';

const columns = `
  q.id, q.plan_id as "planId", ${employeeJson('a')} as asker, ${employeeJson('e')} as asked, q.asked_as as "askedAs",
  q.subject, q.subject_id as "subjectId", ${subjectTitle('q')} as "subjectTitle", q.question, q.shared, q.state,
  q.asked_at as "askedAt", q.closed_at as "closedAt", q.decline_reason as "declineReason",
  (select f.id from feedback_note f where f.request_id = q.id) as "feedbackId", q.version, c.stage`;
const joined = `
  from feedback_request q
  join employee a on a.id = q.asker_id
  join employee e on e.id = q.asked_id
  join plan p on p.id = q.plan_id
  join cycle c on c.id = p.cycle_id`;
const ofPerson = `
  ${joined}
  where (($1 = 'asked' and q.asker_id = $2::uuid) or ($1 = 'to_answer' and q.asked_id = $2::uuid))
    and ($3::text is null or q.state = $3)`;
const page = statement(
  'feedback_request_page',
  `
  select ${columns}
  ${ofPerson}
    and ($4::timestamptz is null or (q.asked_at, q.id) < ($4::timestamptz, $5::uuid))
  order by q.asked_at desc, q.id desc limit $6`,
);
const count = statement('feedback_request_count', `select count(*) as total ${ofPerson}`);
const one = statement('feedback_request_get', `select ${columns} ${joined} where q.id = $1 and $2::uuid in (q.asker_id, q.asked_id)`);
const lock = statement('feedback_request_lock', 'select 1 from feedback_request where id = $1 for update');
const insert = statement(
  'feedback_request_insert',
  `
  insert into feedback_request (
    id, plan_id, asker_id, asked_id, asked_as, subject, subject_id, question, shared, state, asked_at, updated_at
  )
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $10)`,
);
const close = statement(
  'feedback_request_close',
  `
  update feedback_request
  set state = $2, closed_at = $3, decline_reason = $4, version = version + 1, updated_at = $3
  where id = $1`,
);
const surroundings = statement(
  'feedback_request_surroundings',
  `
  select
    (select count(*) from feedback_request q where q.asker_id = $1::uuid and q.state = 'open') as open,
    exists (
      select 1
      from feedback_request q
      where q.plan_id = $2::uuid
        and q.asked_id = $3::uuid
        and q.subject = $4
        and q.subject_id is not distinct from $5
        and q.state = 'open'
    ) as "askedBefore",
    ${isOnDuty('$3::uuid', '$6::date')} as "askedOnDuty"`,
);

export const listRequestRows = (
  db: Db,
  view: RequestView,
  employeeId: string,
  state: FeedbackRequestState | null,
  after: readonly string[] | null,
  limit: number,
): Promise<RequestRow[]> => db.query<RequestRow>(page, [view, employeeId, state, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countRequests(db: Db, view: RequestView, employeeId: string, state: FeedbackRequestState | null): Promise<number> {
  return (await db.query<{ total: number }>(count, [view, employeeId, state]))[0]?.total ?? 0;
}

/** Null when there is no such request of this person, asker or asked. */
export async function findRequest(db: Db, requestId: string, employeeId: string | null): Promise<RequestRow | null> {
  return (await db.query<RequestRow>(one, [requestId, employeeId]))[0] ?? null;
}

export async function findRequestForUpdate(tx: Tx, requestId: string, employeeId: string | null): Promise<RequestRow | null> {
  await tx.query(lock, [requestId]);
  return findRequest(tx, requestId, employeeId);
}

export interface NewRequest {
  id: string;
  planId: string;
  askerId: string;
  askedId: string;
  askedAs: FeedbackCapacity;
  subject: FeedbackSubject;
  subjectId: string | null;
  question: string;
  shared: boolean;
  at: Date;
}
export async function insertRequest(tx: Tx, row: NewRequest): Promise<void> {
  await tx.query(insert, [
    row.id,
    row.planId,
    row.askerId,
    row.askedId,
    row.askedAs,
    row.subject,
    row.subjectId,
    row.question,
    row.shared,
    row.at,
  ]);
}

export async function closeRequest(
  tx: Tx,
  requestId: string,
  to: { state: FeedbackRequestState; at: Date; declineReason: string | null },
): Promise<void> {
  await tx.query(close, [requestId, to.state, to.at, to.declineReason]);
}

export interface AskedAbout {
  askerId: string;
  planId: string;
  askedId: string;
  subject: FeedbackSubject;
  subjectId: string | null;
}
interface Around {
  open: number;
  askedBefore: boolean;
  askedOnDuty: boolean;
}
/** What the rule of asking asks; the plan must exist, and be locked by whoever is to ask. */
export async function findAround(tx: Tx, { askerId, planId, askedId, subject, subjectId }: AskedAbout, today: string): Promise<Around> {
  return (await tx.query<Around>(surroundings, [askerId, planId, askedId, subject, subjectId, today]))[0] as Around;
}

export interface ColleagueRow {
  id: string;
  name: string;
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
}
const colleagues = `
  from employee e
  ${homeUnit('e.id', '$1')}
  where home.on_duty
    and e.id is distinct from $2::uuid
    and (position(lower($3) in lower(e.name)) > 0 or e.nip = $3)`;
const colleaguePage = statement(
  'feedback_colleagues',
  `
  select e.id, e.name, ${homeUnitJson} as unit, home.title as "positionTitle"
  ${colleagues}
    and ($4::text is null or (e.name, e.id) > ($4, $5::uuid))
  order by e.name, e.id limit $6`,
);
const colleagueCount = statement('feedback_colleagues_count', `select count(*) as total ${colleagues}`);

export const listColleagueRows = (
  db: Db,
  today: string,
  employeeId: string | null,
  search: string,
  after: readonly string[] | null,
  limit: number,
): Promise<ColleagueRow[]> =>
  db.query<ColleagueRow>(colleaguePage, [today, employeeId, search, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countColleagues(db: Db, today: string, employeeId: string | null, search: string): Promise<number> {
  return (await db.query<{ total: number }>(colleagueCount, [today, employeeId, search]))[0]?.total ?? 0;
}
