import {
  type CalibrationMark,
  type CalibrationState,
  type Rating,
  type SurpriseOverride,
  calibrationMarks,
  calibrationStates,
  ratings,
} from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { holds, id, instant, mutable, oneOf, pathText, unitAsThen } from '../columns.ts';
import { result } from './assessments.ts';
import { cycle } from './cycles.ts';
import { employee, unit } from './organisation.ts';

/** Every move changes the version: who locks has seen them all. */
export const calibrationSession = pgTable(
  'calibration_session',
  {
    id: id().primaryKey(),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    name: text('name').notNull(),
    state: text('state').$type<CalibrationState>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    previewAt: instant('preview_at'),
    meetingAt: instant('meeting_at'),
    lockedAt: instant('locked_at'),
    lockedBy: text('locked_by'),
    cancelReason: text('cancel_reason'),
    /** Per unit, as they were at the lock: the counts before and after, each rule and why it is not followed. */
    patterns: jsonb('patterns'),
    ...mutable,
  },
  (t) => [
    index('calibration_session_cycle').on(t.cycleId, t.createdAt, t.id),
    oneOf('calibration_session_state', t.state, calibrationStates),
    holds(
      'calibration_session_locked',
      sql`(${t.state} = 'locked') = (${t.lockedAt} is not null) and (${t.lockedAt} is null) = (${t.patterns} is null)`,
    ),
    holds('calibration_session_cancelled', sql`(${t.state} = 'cancelled') = (${t.cancelReason} is not null)`),
  ],
);

/** A unit and everything below it. */
export const calibrationUnit = pgTable(
  'calibration_unit',
  {
    sessionId: id('session_id')
      .notNull()
      .references(() => calibrationSession.id),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    unitPath: pathText('unit_path').notNull(),
    ...unitAsThen,
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.unitId] })],
);

export const calibrationMember = pgTable(
  'calibration_member',
  {
    sessionId: id('session_id')
      .notNull()
      .references(() => calibrationSession.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    /** As they were called when they were chosen. */
    name: text('name').notNull(),
    /** Known once the session is locked. */
    present: boolean('present'),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.employeeId] }), index('calibration_member_employee').on(t.employeeId)],
);

export const calibrationPerson = pgTable(
  'calibration_person',
  {
    sessionId: id('session_id')
      .notNull()
      .references(() => calibrationSession.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    /** False where the session was cancelled, or the result was opened again before the lock. */
    held: boolean('held').notNull().default(true),
    /** As the rater decided it; known once the session is locked. */
    resultId: id('result_id').references(() => result.id),
    ...mutable,
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.employeeId] }),
    /** One person in one session of a cycle. */
    uniqueIndex('calibration_person_once')
      .on(t.cycleId, t.employeeId)
      .where(sql`${t.held}`),
    index('calibration_person_employee').on(t.employeeId),
    index('calibration_person_result').on(t.resultId),
  ],
);

export const calibrationMark = pgTable(
  'calibration_mark',
  {
    sessionId: id('session_id')
      .notNull()
      .references(() => calibrationSession.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    memberId: id('member_id')
      .notNull()
      .references(() => employee.id),
    mark: text('mark').$type<CalibrationMark>().notNull(),
    note: text('note'),
    ...mutable,
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.employeeId, t.memberId] }), oneOf('calibration_mark_word', t.mark, calibrationMarks)],
);

/** History: never changed. One that is taken back is followed by another. */
export const calibrationMove = pgTable(
  'calibration_move',
  {
    id: id().primaryKey(),
    sessionId: id('session_id')
      .notNull()
      .references(() => calibrationSession.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    /** The decision it is about: that of a corrected assessment is another. */
    resultId: id('result_id')
      .notNull()
      .references(() => result.id),
    no: integer('no').notNull(),
    fromResultRating: text('from_result_rating').$type<Rating>().notNull(),
    fromBehaviourRating: text('from_behaviour_rating').$type<Rating>().notNull(),
    resultRating: text('result_rating').$type<Rating>().notNull(),
    behaviourRating: text('behaviour_rating').$type<Rating>().notNull(),
    reason: text('reason').notNull(),
    overrides: jsonb('overrides').$type<readonly SurpriseOverride[]>().notNull(),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    unique('calibration_move_no').on(t.sessionId, t.employeeId, t.no),
    oneOf('calibration_move_from_result', t.fromResultRating, ratings),
    oneOf('calibration_move_from_behaviour', t.fromBehaviourRating, ratings),
    oneOf('calibration_move_result', t.resultRating, ratings),
    oneOf('calibration_move_behaviour', t.behaviourRating, ratings),
    holds('calibration_move_moves', sql`(${t.fromResultRating}, ${t.fromBehaviourRating}) <> (${t.resultRating}, ${t.behaviourRating})`),
    holds('calibration_move_other', sql`${t.byEmployeeId} <> ${t.employeeId}`),
  ],
);

/** What the rater says to the moves, before the lock. */
export const calibrationAnswer = pgTable(
  'calibration_answer',
  {
    id: id().primaryKey(),
    sessionId: id('session_id')
      .notNull()
      .references(() => calibrationSession.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    text: text('text').notNull(),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    /** The supervisor in whose name a delegate answers. */
    forEmployeeId: id('for_employee_id').references(() => employee.id),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('calibration_answer_person').on(t.sessionId, t.employeeId, t.at)],
);
