import { type FeedbackCapacity, feedbackCapacities, feedbackKinds, feedbackRequestStates, feedbackSubjects } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, holds, id, instant, mutable, oneOf } from '../columns.ts';
import { employee } from './organisation.ts';
import { plan } from './plans.ts';

/** What an employee asks one person about one thing. Closed once: answered by a note, declined, or taken back. */
export const feedbackRequest = pgTable(
  'feedback_request',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    askerId: id('asker_id')
      .notNull()
      .references(() => employee.id),
    askedId: id('asked_id')
      .notNull()
      .references(() => employee.id),
    askedAs: text('asked_as').$type<FeedbackCapacity>().notNull(),
    subject: text('subject').notNull(),
    subjectId: text('subject_id'),
    question: text('question').notNull(),
    shared: boolean('shared').notNull(),
    state: text('state').notNull(),
    askedAt: instant('asked_at').notNull(),
    closedAt: instant('closed_at'),
    declineReason: text('decline_reason'),
    ...mutable,
  },
  (t) => [
    index('feedback_request_asker').on(t.askerId, t.askedAt, t.id),
    index('feedback_request_asked').on(t.askedId, t.askedAt, t.id),
    index('feedback_request_plan').on(t.planId),
    uniqueIndex('feedback_request_once')
      .on(t.planId, t.askedId, t.subject, sql`coalesce(${t.subjectId}, '')`)
      .where(sql`${t.state} = 'open'`),
    oneOf('feedback_request_as', t.askedAs, feedbackCapacities),
    oneOf('feedback_request_subject', t.subject, feedbackSubjects),
    oneOf('feedback_request_state', t.state, feedbackRequestStates),
    holds('feedback_request_people', sql`${t.askerId} <> ${t.askedId}`),
    holds(
      'feedback_request_closed',
      sql`(${t.state} = 'open') = (${t.closedAt} is null) and (${t.state} = 'declined') = (${t.declineReason} is not null)`,
    ),
  ],
);

/** What somebody wrote to an employee about their work. Never changed: a correction is another note that names the first. */
export const feedbackNote = pgTable(
  'feedback_note',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    subjectId: text('subject_id'),
    text: text('text').notNull(),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    /** The supervisor in whose name a delegate wrote it. */
    forEmployeeId: id('for_employee_id').references(() => employee.id),
    /** The post in which the supervisor whose words these are only acted: `Plt. Kepala Sekolah`. */
    actingTitle: text('acting_title'),
    capacity: text('capacity').$type<FeedbackCapacity>().notNull(),
    /** Whether the reporting line reads it, or only the employee and its author. */
    shared: boolean('shared').notNull(),
    requestId: id('request_id').references(() => feedbackRequest.id),
    correctsId: id('corrects_id').references((): AnyPgColumn => feedbackNote.id),
    createdAt: instant('created_at').notNull(),
    notifiedAt: instant('notified_at').notNull(),
    /** When the employee opened it. Set once. */
    seenAt: instant('seen_at'),
  },
  (t) => [
    index('feedback_note_plan').on(t.planId, t.createdAt, t.id),
    index('feedback_note_author').on(sql`coalesce(${t.forEmployeeId}, ${t.byEmployeeId})`, t.createdAt, t.id),
    index('feedback_note_by').on(t.byEmployeeId),
    uniqueIndex('feedback_note_corrects').on(t.correctsId),
    uniqueIndex('feedback_note_request').on(t.requestId),
    oneOf('feedback_note_kind', t.kind, feedbackKinds),
    oneOf('feedback_note_subject', t.subject, feedbackSubjects),
    oneOf('feedback_note_capacity', t.capacity, feedbackCapacities),
    holds('feedback_note_attention', sql`${t.kind} <> 'needs_attention' or ${t.capacity} in ('supervisor', 'reviewing_supervisor')`),
  ],
);

/** The conversation under a note: the employee and its author in turn. Never changed. */
export const feedbackReply = pgTable(
  'feedback_reply',
  {
    id: id().primaryKey(),
    noteId: id('note_id')
      .notNull()
      .references(() => feedbackNote.id),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    forEmployeeId: id('for_employee_id').references(() => employee.id),
    actingTitle: text('acting_title'),
    text: text('text').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('feedback_reply_note').on(t.noteId, t.createdAt, t.id)],
);

/** Thanks from a colleague: of no plan and no cycle, so that no sheet, score or recap can ever count them. */
export const thanks = pgTable(
  'thanks',
  {
    id: id().primaryKey(),
    fromId: id('from_id')
      .notNull()
      .references(() => employee.id),
    toId: id('to_id')
      .notNull()
      .references(() => employee.id),
    text: text('text').notNull(),
    givenOn: day('given_on').notNull(),
    givenAt: instant('given_at').notNull(),
  },
  (t) => [
    uniqueIndex('thanks_once_a_day').on(t.fromId, t.givenOn, t.toId),
    index('thanks_from').on(t.fromId, t.givenAt, t.id),
    index('thanks_to').on(t.toId, t.givenAt, t.id),
    holds('thanks_people', sql`${t.fromId} <> ${t.toId}`),
  ],
);

/** What a supervisor writes down for their own memory. Read by its author alone; proof of nothing. */
export const privateNote = pgTable(
  'private_note',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    authorId: id('author_id')
      .notNull()
      .references(() => employee.id),
    text: text('text').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('private_note_author').on(t.authorId, t.createdAt, t.id)],
);
