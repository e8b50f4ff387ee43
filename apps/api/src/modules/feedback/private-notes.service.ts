import type {
  AnswerOf,
  PrivateNote,
  QueryOf,
  createPrivateNote as createContract,
  listPrivateNotes as listContract,
} from '@pauh/contracts';
import { canKeepPrivateNotes } from '@pauh/domain';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { expectAllowed, findPlanFacts } from '../plans/plans.module.ts';
import { countPrivateNotes, insertPrivateNote, listPrivateNoteRows, removePrivateNote } from './private-notes.repo.ts';

/** One's own, of whatever plan: asking for those on a plan that one may not see answers none, and tells nothing. */
export async function listPrivateNotes(
  read: Read,
  { planId, limit, cursor, count }: QueryOf<typeof listContract>,
): Promise<Page<PrivateNote>> {
  const authorId = read.actor.employeeId ?? '';
  const about = planId ?? null;
  const rows = await listPrivateNoteRows(read.db, authorId, about, cursorKey('private_notes', about, cursor), limit + 1);
  const page = pageOf('private_notes', about, rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    ...(count ? { total: await countPrivateNotes(read.db, authorId, about) } : {}),
  };
}

/** The audit names the note alone: neither its words nor whom they are about, or the auditor and the person would find it by it. */
export async function keepPrivateNote(work: Work, planId: string, text: string): Promise<AnswerOf<typeof createContract>> {
  const facts = await findPlanFacts(work.tx, planId, work.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canKeepPrivateNotes(work.actor, facts), 'plan.not_found');
  const id = newId();
  await insertPrivateNote(work.tx, { id, planId, authorId: work.actor.employeeId as string, text, at: work.now });
  work.audit({ action: 'private_note.kept', subjectType: 'private_note', subjectId: id });
  return { id, createdAt: work.now.toISOString() };
}

export async function deletePrivateNote(work: Work, noteId: string): Promise<void> {
  if (!(await removePrivateNote(work.tx, noteId, work.actor.employeeId ?? ''))) throw new AppError('private_note.not_found');
  work.audit({ action: 'private_note.deleted', subjectType: 'private_note', subjectId: noteId.toLowerCase() });
}
