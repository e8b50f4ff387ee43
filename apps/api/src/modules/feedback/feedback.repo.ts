import type { CycleStage, FeedbackCapacity, FeedbackKind, FeedbackSubject, Grantor, PlanFacts } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { employeeAsThenJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns, signatureColumns, wordsOf } from '../plans/plans.module.ts';

interface Person {
  employeeId: string;
  name: string;
}
export interface NoteRow {
  id: string;
  planId: string;
  employee: Person;
  kind: FeedbackKind;
  subject: FeedbackSubject;
  subjectId: string | null;
  subjectTitle: string | null;
  text: string;
  by: Person;
  onBehalfOf: Grantor | null;
  capacity: FeedbackCapacity;
  shared: boolean;
  requestId: string | null;
  correctsId: string | null;
  correctedById: string | null;
  replies: number;
  createdAt: Date;
  notifiedAt: Date;
  seenAt: Date | null;
  noSurpriseDays: number;
}
/** A note with what the policy and the calendar of the cycle ask about its plan. */
export interface NoteInHand extends NoteRow, PlanFacts {
  stage: CycleStage;
}

/** Over `feedback_note f`: nothing took its place. */
export const notCorrected = 'not exists (select 1 from feedback_note n where n.corrects_id = f.id)';

/** What of the plan is named to whoever reads `alias`, a note or a request: the title of the row, no more. */
export const subjectTitle = (alias: string): string => `
  case ${alias}.subject
    when 'result' then (select r.title from plan_result r where r.id = ${alias}.subject_id::uuid)
    when 'indicator' then (select i.title from plan_indicator i where i.id = ${alias}.subject_id::uuid)
  end`;
const columns = `
  f.id, f.plan_id as "planId", ${employeeAsThenJson('p')} as employee, f.kind, f.subject, f.subject_id as "subjectId",
  ${subjectTitle('f')} as "subjectTitle", f.text, ${signatureColumns('f', 'e')}, f.capacity, f.shared,
  f.request_id as "requestId", f.corrects_id as "correctsId",
  (select n.id from feedback_note n where n.corrects_id = f.id) as "correctedById",
  (select count(*) from feedback_reply y where y.note_id = f.id) as replies, f.created_at as "createdAt",
  f.notified_at as "notifiedAt", f.seen_at as "seenAt", (s.rules ->> 'noSurpriseDays')::int as "noSurpriseDays"`;
const joined = `
  join plan p on p.id = f.plan_id
  join cycle c on c.id = p.cycle_id
  join scheme s on s.id = c.scheme_id
  join employee e on e.id = f.by_employee_id`;

/** Which notes on a plan: those for the line, those that are not, and always those of `wordsOf`. */
export interface NoteSight {
  shared: boolean;
  personal: boolean;
  wordsOf: string | null;
}
const onPlan = `
  from feedback_note f
  ${joined}
  where f.plan_id = $1
    and ((f.shared and $2) or (not f.shared and $3) or ${wordsOf('f')} = $4::uuid)`;
/** Notes for one person, or in one person's words. */
const ofPerson = `
  from feedback_note f
  ${joined}
  where (($1 = 'received' and p.employee_id = $2::uuid) or ($1 = 'given' and ${wordsOf('f')} = $2::uuid))`;
const paged = (source: string, next: number) => `
  select ${columns}
  ${source}
    and ($${next}::timestamptz is null or (f.created_at, f.id) < ($${next}::timestamptz, $${next + 1}::uuid))
  order by f.created_at desc, f.id desc limit $${next + 2}`;
const page = statement('feedback_page', paged(onPlan, 5));
const count = statement('feedback_count', `select count(*) as total ${onPlan}`);
const ownPage = statement('feedback_own_page', paged(ofPerson, 3));
const ownCount = statement('feedback_own_count', `select count(*) as total ${ofPerson}`);
const one = statement(
  'feedback_get',
  `select ${columns}, c.stage, ${planFactsColumns('$2')} from feedback_note f ${joined} where f.id = $1`,
);
const insert = statement(
  'feedback_insert',
  `
  with note as (
    insert into feedback_note (
      id, plan_id, kind, subject, subject_id, text, by_employee_id, for_employee_id, capacity, shared, request_id,
      corrects_id, created_at, notified_at, acting_title
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14)
    returning *
  )
  select ${columns}
  from note f
  ${joined}`,
);
const markSeen = statement('feedback_mark_seen', 'update feedback_note set seen_at = $2 where id = $1 and seen_at is null returning id');
const lock = statement('feedback_lock', 'select 1 from feedback_note where id = $1 for update');
const replies = statement(
  'feedback_replies',
  `
  select y.id, ${signatureColumns('y', 'e')}, y.text, y.created_at as "createdAt"
  from feedback_reply y
  join employee e on e.id = y.by_employee_id
  where y.note_id = $1
  order by y.created_at, y.id`,
);
const insertReplyRow = statement(
  'feedback_reply_insert',
  `
  insert into feedback_reply (id, note_id, by_employee_id, for_employee_id, acting_title, text, created_at)
  values ($1, $2, $3, $4, $5, $6, $7)`,
);

const keyed = (after: readonly string[] | null) => [after?.[0] ?? null, after?.[1] ?? null];
const sightValues = (planId: string, { shared, personal, wordsOf: author }: NoteSight) => [planId, shared, personal, author];

/** Notes on a plan, newest first. */
export const listNotes = (db: Db, planId: string, sight: NoteSight, after: readonly string[] | null, limit: number): Promise<NoteRow[]> =>
  db.query<NoteRow>(page, [...sightValues(planId, sight), ...keyed(after), limit]);

export async function countNotes(db: Db, planId: string, sight: NoteSight): Promise<number> {
  return (await db.query<{ total: number }>(count, sightValues(planId, sight)))[0]?.total ?? 0;
}

/** Notes that one person received or gave, over all plans, newest first. */
export const listOwnNotes = (
  db: Db,
  view: 'received' | 'given',
  employeeId: string,
  after: readonly string[] | null,
  limit: number,
): Promise<NoteRow[]> => db.query<NoteRow>(ownPage, [view, employeeId, ...keyed(after), limit]);

export async function countOwnNotes(db: Db, view: 'received' | 'given', employeeId: string): Promise<number> {
  return (await db.query<{ total: number }>(ownCount, [view, employeeId]))[0]?.total ?? 0;
}

/** Null when there is no such note. */
export async function findNote(db: Db, noteId: string, today: string): Promise<NoteInHand | null> {
  return (await db.query<NoteInHand>(one, [noteId, today]))[0] ?? null;
}

/** Locks first and reads afterwards: two people who correct at once wait for one another. */
export async function findNoteForUpdate(tx: Tx, noteId: string, today: string): Promise<NoteInHand | null> {
  await tx.query(lock, [noteId]);
  return findNote(tx, noteId, today);
}

export interface NewNote {
  id: string;
  planId: string;
  kind: FeedbackKind;
  subject: FeedbackSubject;
  subjectId: string | null;
  text: string;
  byEmployeeId: string;
  onBehalfOf: Grantor | null;
  capacity: FeedbackCapacity;
  shared: boolean;
  requestId: string | null;
  correctsId: string | null;
  actingTitle: string | null;
  at: Date;
}
/** The employee finds the note from the moment it is written; its words, once they open it. */
export async function insertNote(tx: Tx, note: NewNote): Promise<NoteRow> {
  const [row] = await tx.query<NoteRow>(insert, [
    note.id,
    note.planId,
    note.kind,
    note.subject,
    note.subjectId,
    note.text,
    note.byEmployeeId,
    note.onBehalfOf?.employeeId ?? null,
    note.capacity,
    note.shared,
    note.requestId,
    note.correctsId,
    note.at,
    note.actingTitle,
  ]);
  return row as NoteRow;
}

/** Whether this was the first time. */
export async function markNoteSeen(tx: Tx, noteId: string, now: Date): Promise<boolean> {
  return (await tx.query(markSeen, [noteId, now])).length > 0;
}

export interface ReplyRow {
  id: string;
  by: Person;
  onBehalfOf: Grantor | null;
  text: string;
  createdAt: Date;
}
export const listReplies = (db: Db, noteId: string): Promise<ReplyRow[]> => db.query<ReplyRow>(replies, [noteId]);

export async function insertReply(
  tx: Tx,
  reply: {
    id: string;
    noteId: string;
    byEmployeeId: string;
    onBehalfOf: Grantor | null;
    actingTitle: string | null;
    text: string;
    at: Date;
  },
): Promise<void> {
  await tx.query(insertReplyRow, [
    reply.id,
    reply.noteId,
    reply.byEmployeeId,
    reply.onBehalfOf?.employeeId ?? null,
    reply.actingTitle,
    reply.text,
    reply.at,
  ]);
}
