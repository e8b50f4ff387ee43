import type { BodyOf, FeedbackNote, createFeedback as contract } from '@pauh/contracts';
import { type PlanContent, behaviours, canReadFeedback, canWriteFeedback, planIndicators, standsInFor } from '@pauh/domain';
import type { Database } from '../../db/client.ts';
import { type Read, type Work, openWork, recordAccess, writeJournal } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { expectAllowed, findPlanFacts, findPlanSheet, isStageOpen } from '../plans/plans.module.ts';
import { type NoteRow, countNotes, insertNote, listNotes, markNotesSeen } from './feedback.repo.ts';

type NewFeedback = BodyOf<typeof contract>;

const toDto = ({ byEmployeeId, byName, ...row }: NoteRow): FeedbackNote => ({
  ...row, by: { employeeId: byEmployeeId, name: byName }, createdAt: row.createdAt.toISOString(), notifiedAt: row.notifiedAt.toISOString(), seenAt: row.seenAt?.toISOString() ?? null,
});

export function createFeedbackService(db: Database) {
  /** A person's own first reading is kept: what was not known before it cannot be held against them. */
  async function seen(read: Read, planId: string, rows: NoteRow[]): Promise<NoteRow[]> {
    const unseen = rows.filter((row) => row.seenAt === null).map((row) => row.id);
    if (unseen.length === 0) return rows;
    const marked = await db.transaction(async (tx) => {
      const { work, journal } = openWork(tx, read, read);
      const ids = await markNotesSeen(tx, unseen, read.now);
      if (ids.length > 0) work.audit({ action: 'feedback.seen', subjectType: 'plan', subjectId: planId, after: { feedbackIds: ids } });
      await writeJournal(work, journal);
      return ids;
    });
    return rows.map((row) => (marked.includes(row.id) ? { ...row, seenAt: read.now } : row));
  }

  return {
    async list(read: Read, planId: string, { limit, cursor, count }: PageRequest): Promise<Page<FeedbackNote>> {
      const { actor } = read;
      const facts = await findPlanFacts(read.db, planId, read.today);
      if (!facts) throw new AppError('plan.not_found');
      expectAllowed(canReadFeedback(actor, facts, actor.employeeId), 'plan.not_found');
      await recordAccess(read, planId, facts, 'feedback');
      // who supervised before reads on what they wrote themselves
      const author = canReadFeedback(actor, facts) === 'allowed' ? null : actor.employeeId;
      const rows = await listNotes(read.db, planId, author, cursorKey('feedback', planId, cursor), limit + 1);
      const page = pageOf('feedback', planId, rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
      const shown = facts.employeeId === actor.employeeId ? await seen(read, planId, page.items) : page.items;
      return { ...page, items: shown.map(toDto), ...(count ? { total: await countNotes(read.db, planId, author) } : {}) };
    },

    async give(work: Work, planId: string, input: NewFeedback): Promise<FeedbackNote> {
      const plan = await findPlanSheet(work.tx, planId, work.today);
      if (!plan) throw new AppError('plan.not_found');
      expectAllowed(canWriteFeedback(work.actor, plan), 'plan.not_found');
      if (!isStageOpen('give_feedback', plan.stage)) throw new AppError('plan.stage_closed');
      if (!isAbout(plan.content, input)) throw new AppError('feedback.subject_unknown', [{ pointer: '/subjectId', code: 'feedback.subject_unknown' }]);
      const onBehalfOf = standsInFor(work.actor, plan);
      const row = await insertNote(work.tx, { ...input, id: newId(), planId, byEmployeeId: work.actor.employeeId as string, onBehalfOf, at: work.now });
      work.audit({ action: 'feedback.given', subjectType: 'plan', subjectId: planId, after: { feedbackId: row.id, ...input }, onBehalfOf });
      work.publish({ kind: 'feedback.given', payload: { planId, feedbackId: row.id } });
      return toDto(row);
    },
  };
}
export type FeedbackService = ReturnType<typeof createFeedbackService>;

/** Whether the note is about something that exists: the whole plan, a row of it, or one of the seven behaviours. */
function isAbout(content: PlanContent, { subject, subjectId }: Pick<NewFeedback, 'subject' | 'subjectId'>): boolean {
  switch (subject) {
    case 'general': return subjectId === null;
    case 'result': return content.results.some((result) => result.id === subjectId);
    case 'indicator': return planIndicators(content).some(({ indicator }) => indicator.id === subjectId);
    case 'behaviour': return behaviours.some((behaviour) => behaviour === subjectId);
  }
}
