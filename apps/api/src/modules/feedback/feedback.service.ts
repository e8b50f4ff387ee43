import type {
  BodyOf,
  FeedbackNote,
  FeedbackThread,
  QueryOf,
  correctFeedback as correctContract,
  createFeedback as createContract,
  listMyFeedback as myContract,
} from '@pauh/contracts';
import {
  type Actor,
  type PlanFacts,
  type Verdict,
  actingTitleOf,
  canReadFeedback,
  canReadNote,
  canReadPersonalFeedback,
  canWriteFeedback,
  capacitiesOf,
  feedbackCapacity,
  feedbackKindsFor,
  isFeedbackAbout,
  standsInFor,
} from '@pauh/domain';
import type { Database, Db } from '../../db/client.ts';
import { type Read, type Work, openWork, recordAccess, writeJournal } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { expectAllowed, findPlanFacts, findPlanSheet, isStageOpen } from '../plans/plans.module.ts';
import { noteToDto, threadToDto } from './feedback.mapper.ts';
import {
  type NewNote,
  type NoteInHand,
  type NoteRow,
  type NoteSight,
  countNotes,
  countOwnNotes,
  findNote,
  findNoteForUpdate,
  insertNote,
  insertReply,
  listNotes,
  listOwnNotes,
  listReplies,
  markNoteSeen,
} from './feedback.repo.ts';

const keyOf = (row: NoteRow): string[] => [row.createdAt.toISOString(), row.id];
const wordsOf = ({ onBehalfOf, by }: NoteRow): string => onBehalfOf?.employeeId ?? by.employeeId;
const verdictOn = (actor: Actor, note: NoteInHand): Verdict => canReadNote(actor, note, { wordsOf: wordsOf(note), shared: note.shared });

/** Whether the actor speaks as the author of the note: it is theirs, or that of the supervisor for whom they stand in. */
function isAuthor(actor: Actor, note: NoteInHand): boolean {
  const mine = wordsOf(note);
  return actor.employeeId === mine || (feedbackCapacity(actor, note) === 'supervisor' && standsInFor(actor, note)?.employeeId === mine);
}
/** An answer that was asked for stays its author's; what the line wrote is corrected by who still is of the line. */
const mayCorrect = (actor: Actor, note: NoteInHand): boolean =>
  isAuthor(actor, note) && (note.capacity === 'colleague' || note.capacity === 'team_leader' || feedbackCapacity(actor, note) !== null);
const mayReply = (actor: Actor, note: NoteInHand): boolean => actor.employeeId === note.employeeId || isAuthor(actor, note);

function actionsOn(actor: Actor, note: NoteInHand): string[] {
  if (!isStageOpen('give_feedback', note.stage)) return [];
  return [...(mayReply(actor, note) ? ['reply'] : []), ...(mayCorrect(actor, note) && note.correctedById === null ? ['correct'] : [])];
}

async function threadOf(db: Db, note: NoteInHand, viewer: Read | Work): Promise<FeedbackThread> {
  return threadToDto(note, await listReplies(db, note.id), actionsOn(viewer.actor, note), viewer);
}

function sightOn(actor: Actor, plan: Parameters<typeof canReadFeedback>[1]): NoteSight {
  return {
    shared: canReadFeedback(actor, plan) === 'allowed',
    personal: canReadPersonalFeedback(actor, plan) === 'allowed',
    wordsOf: actor.employeeId,
  };
}

export async function listPlanFeedback(read: Read, planId: string, { limit, cursor, count }: PageRequest): Promise<Page<FeedbackNote>> {
  const { actor } = read;
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  // who supervised before reads on what they wrote themselves
  expectAllowed(canReadFeedback(actor, facts, actor.employeeId), 'plan.not_found');
  await recordAccess(read, planId, facts, 'feedback');
  const sight = sightOn(actor, facts);
  const rows = await listNotes(read.db, planId, sight, cursorKey('feedback', planId, cursor), limit + 1);
  const page = pageOf('feedback', planId, rows, limit, keyOf);
  return {
    ...page,
    items: page.items.map((row) => noteToDto(row, read)),
    ...(count ? { total: await countNotes(read.db, planId, sight) } : {}),
  };
}

/** What one received, and what one wrote: no plan is opened by it. */
export async function listMyFeedback(read: Read, { view, limit, cursor, count }: QueryOf<typeof myContract>): Promise<Page<FeedbackNote>> {
  const employeeId = read.actor.employeeId ?? '';
  const rows = await listOwnNotes(read.db, view, employeeId, cursorKey('my_feedback', view, cursor), limit + 1);
  const page = pageOf('my_feedback', view, rows, limit, keyOf);
  return {
    ...page,
    items: page.items.map((row) => noteToDto(row, read)),
    ...(count ? { total: await countOwnNotes(read.db, view, employeeId) } : {}),
  };
}

export async function giveFeedback(work: Work, planId: string, input: BodyOf<typeof createContract>): Promise<FeedbackNote> {
  const plan = await findPlanSheet(work.tx, planId, work.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canWriteFeedback(work.actor, plan), 'plan.not_found');
  const capacity = feedbackCapacity(work.actor, plan) ?? 'reviewing_supervisor';
  if (!isStageOpen('give_feedback', plan.stage)) throw new AppError('plan.stage_closed');
  if (!isFeedbackAbout(plan.content, input))
    throw new AppError('feedback.subject_unknown', [{ pointer: '/subjectId', code: 'feedback.subject_unknown' }]);
  const onBehalfOf = capacity === 'supervisor' ? standsInFor(work.actor, plan) : null;
  const row = await writeNote(work, plan, { ...input, planId, capacity, shared: true, onBehalfOf, requestId: null, correctsId: null });
  return noteToDto(row, work);
}

/** Writes a note, tells the employee, and keeps the act: every note comes about here. */
export async function writeNote(
  work: Work,
  facts: PlanFacts,
  note: Omit<NewNote, 'id' | 'byEmployeeId' | 'actingTitle' | 'at'>,
): Promise<NoteRow> {
  const byEmployeeId = work.actor.employeeId as string;
  const row = await insertNote(work.tx, {
    ...note,
    id: newId(),
    byEmployeeId,
    actingTitle: actingTitleOf(facts, note.onBehalfOf?.employeeId ?? byEmployeeId),
    at: work.now,
  });
  const { kind, subject, subjectId, text, capacity, shared, requestId, correctsId, planId, onBehalfOf } = note;
  work.audit({
    action: correctsId ? 'feedback.corrected' : 'feedback.given',
    subjectType: 'plan',
    subjectId: planId,
    after: { feedbackId: row.id, kind, subject, subjectId, text, capacity, shared, requestId, correctsId },
    onBehalfOf,
  });
  work.publish({ kind: 'feedback.given', payload: { planId, feedbackId: row.id } });
  return row;
}

function readable(note: NoteInHand | null, actor: Actor): NoteInHand {
  if (!note) throw new AppError('feedback.not_found');
  expectAllowed(verdictOn(actor, note), 'feedback.not_found');
  return note;
}

/** The employee's own first opening is kept: what was not known before it cannot be held against them. */
export async function openFeedback(read: Read, db: Database, noteId: string): Promise<FeedbackThread> {
  const note = readable(await findNote(read.db, noteId, read.today), read.actor);
  // who is neither of the line nor an auditor reads nothing here but their own words and what was answered to them
  if (capacitiesOf(read.actor, note).length > 0) await recordAccess(read, note.planId, note, 'feedback');
  if (note.employeeId !== read.actor.employeeId || note.seenAt !== null) return threadOf(read.db, note, read);
  await db.transaction(async (tx) => {
    const { work, journal } = openWork(tx, read, read);
    await keepSeen(work, note);
    await writeJournal(work, journal);
  });
  return threadOf(read.db, (await findNote(read.db, noteId, read.today)) ?? note, read);
}

async function keepSeen(work: Work, { id, planId }: NoteInHand): Promise<void> {
  if (await markNoteSeen(work.tx, id, work.now))
    work.audit({ action: 'feedback.seen', subjectType: 'plan', subjectId: planId, after: { feedbackId: id } });
}

export async function replyToFeedback(work: Work, noteId: string, text: string): Promise<FeedbackThread> {
  const { actor, tx } = work;
  const note = readable(await findNoteForUpdate(tx, noteId, work.today), actor);
  if (!mayReply(actor, note)) throw new AppError('access.denied');
  if (!isStageOpen('give_feedback', note.stage)) throw new AppError('plan.stage_closed');
  if (actor.employeeId === note.employeeId) await keepSeen(work, note);
  const [id, byEmployeeId] = [newId(), actor.employeeId as string];
  const onBehalfOf = byEmployeeId === note.employeeId || byEmployeeId === wordsOf(note) ? null : standsInFor(actor, note);
  const actingTitle = byEmployeeId === note.employeeId ? null : actingTitleOf(note, onBehalfOf?.employeeId ?? byEmployeeId);
  await insertReply(tx, { id, noteId: note.id, byEmployeeId, onBehalfOf, actingTitle, text, at: work.now });
  work.audit({
    action: 'feedback.replied',
    subjectType: 'plan',
    subjectId: note.planId,
    after: { feedbackId: note.id, replyId: id, text },
    onBehalfOf,
  });
  work.publish({ kind: 'feedback.replied', payload: { planId: note.planId, feedbackId: note.id, replyId: id } });
  return threadOf(tx, (await findNote(tx, note.id, work.today)) ?? note, work);
}

/** The first stays as it was and readable; the new one has to reach the employee anew. */
export async function correctFeedback(work: Work, noteId: string, input: BodyOf<typeof correctContract>): Promise<FeedbackThread> {
  const { actor, tx } = work;
  const note = readable(await findNoteForUpdate(tx, noteId, work.today), actor);
  if (!mayCorrect(actor, note)) throw new AppError('access.denied');
  if (!isStageOpen('give_feedback', note.stage)) throw new AppError('plan.stage_closed');
  if (note.correctedById !== null) throw new AppError('feedback.already_corrected');
  if (!feedbackKindsFor(note.capacity).includes(input.kind))
    throw new AppError('feedback.kind_reserved', [{ pointer: '/kind', code: 'feedback.kind_reserved' }]);
  const { planId, subject, subjectId, capacity, shared } = note;
  const onBehalfOf = actor.employeeId === wordsOf(note) ? null : standsInFor(actor, note);
  const row = await writeNote(work, note, {
    ...input,
    planId,
    subject,
    subjectId,
    capacity,
    shared,
    onBehalfOf,
    requestId: null,
    correctsId: note.id,
  });
  return threadOf(tx, (await findNote(tx, row.id, work.today)) as NoteInHand, work);
}
