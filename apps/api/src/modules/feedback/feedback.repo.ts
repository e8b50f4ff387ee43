import type { FeedbackKind, FeedbackSubject, Grantor } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { grantorJson } from '../plans/plans.module.ts';

export interface NoteRow { id: string; kind: FeedbackKind; subject: FeedbackSubject; subjectId: string | null; text: string; byEmployeeId: string; byName: string; onBehalfOf: Grantor | null; createdAt: Date; notifiedAt: Date; seenAt: Date | null }
const columns = `f.id, f.kind, f.subject, f.subject_id as "subjectId", f.text, f.by_employee_id as "byEmployeeId", e.name as "byName", ${grantorJson('f')} as "onBehalfOf", f.created_at as "createdAt", f.notified_at as "notifiedAt", f.seen_at as "seenAt"`;
const source = 'from feedback_note f join employee e on e.id = f.by_employee_id where f.plan_id = $1 and ($2::uuid is null or f.by_employee_id = $2::uuid)';
const page = statement('feedback_page', `select ${columns} ${source} and ($3::timestamptz is null or (f.created_at, f.id) < ($3::timestamptz, $4::uuid)) order by f.created_at desc, f.id desc limit $5`);
const count = statement('feedback_count', `select count(*) as total ${source}`);
const insert = statement('feedback_insert', `
  with note as (insert into feedback_note (id, plan_id, kind, subject, subject_id, text, by_employee_id, for_employee_id, created_at, notified_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning *)
  select ${columns} from note f join employee e on e.id = f.by_employee_id`);
const markSeen = statement('feedback_mark_seen', 'update feedback_note set seen_at = $2 where id = any($1::uuid[]) and seen_at is null returning id');

/** Notes on a plan, newest first; of one author where `byEmployeeId` is given. */
export function listNotes(db: Db, planId: string, byEmployeeId: string | null, after: readonly string[] | null, limit: number): Promise<NoteRow[]> {
  return db.query<NoteRow>(page, [planId, byEmployeeId, after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export async function countNotes(db: Db, planId: string, byEmployeeId: string | null): Promise<number> {
  return (await db.query<{ total: number }>(count, [planId, byEmployeeId]))[0]?.total ?? 0;
}

export interface NewNote { id: string; planId: string; kind: FeedbackKind; subject: FeedbackSubject; subjectId: string | null; text: string; byEmployeeId: string; onBehalfOf: Grantor | null; at: Date }
/** The note is before the employee's eyes from the moment it is written. */
export async function insertNote(tx: Tx, note: NewNote): Promise<NoteRow> {
  const [row] = await tx.query<NoteRow>(insert, [note.id, note.planId, note.kind, note.subject, note.subjectId, note.text, note.byEmployeeId, note.onBehalfOf?.employeeId ?? null, note.at]);
  return row as NoteRow;
}

/** Answers the notes that had not been seen before. */
export async function markNotesSeen(tx: Tx, ids: string[], now: Date): Promise<string[]> {
  return (await tx.query<{ id: string }>(markSeen, [ids, now])).map((row) => row.id);
}
