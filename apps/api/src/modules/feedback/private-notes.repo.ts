import type { Db, Tx } from '../../db/client.ts';
import { employeeAsThenJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';

export interface PrivateNoteRow {
  id: string;
  planId: string;
  employee: { employeeId: string; name: string };
  text: string;
  createdAt: Date;
}

// every statement names the author: there is no other door to this table
const own = `
  from private_note n
  join plan p on p.id = n.plan_id
  where n.author_id = $1::uuid
    and ($2::uuid is null or n.plan_id = $2::uuid)`;
const page = statement(
  'private_note_page',
  `
  select n.id, n.plan_id as "planId", ${employeeAsThenJson('p')} as employee, n.text, n.created_at as "createdAt"
  ${own}
    and ($3::timestamptz is null or (n.created_at, n.id) < ($3::timestamptz, $4::uuid))
  order by n.created_at desc, n.id desc limit $5`,
);
const count = statement('private_note_count', `select count(*) as total ${own}`);
const insert = statement(
  'private_note_insert',
  'insert into private_note (id, plan_id, author_id, text, created_at) values ($1, $2, $3, $4, $5)',
);
const remove = statement('private_note_delete', 'delete from private_note where id = $1 and author_id = $2 returning id');

export const listPrivateNoteRows = (
  db: Db,
  authorId: string,
  planId: string | null,
  after: readonly string[] | null,
  limit: number,
): Promise<PrivateNoteRow[]> => db.query<PrivateNoteRow>(page, [authorId, planId, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countPrivateNotes(db: Db, authorId: string, planId: string | null): Promise<number> {
  return (await db.query<{ total: number }>(count, [authorId, planId]))[0]?.total ?? 0;
}

export async function insertPrivateNote(
  tx: Tx,
  note: { id: string; planId: string; authorId: string; text: string; at: Date },
): Promise<void> {
  await tx.query(insert, [note.id, note.planId, note.authorId, note.text, note.at]);
}

/** Whether there was such a note of this author. */
export async function removePrivateNote(tx: Tx, noteId: string, authorId: string): Promise<boolean> {
  return (await tx.query(remove, [noteId, authorId])).length > 0;
}
