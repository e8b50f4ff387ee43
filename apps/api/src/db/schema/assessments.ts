import {
  acknowledgements,
  assessmentKinds,
  assessmentStates,
  behaviours,
  overrideKinds,
  predicates,
  ratedSubjects,
  ratings,
  resultStates,
} from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, holds, hundredths, id, instant, mutable, oneOf, pathText, tenThousandths, unitAsThen } from '../columns.ts';
import { cycle } from './cycles.ts';
import { employee, unit } from './organisation.ts';
import { plan, planIndicator, planResult } from './plans.ts';

/** A submitted one is immutable; a correction is the next `no` with a reason. */
export const assessment = pgTable(
  'assessment',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    kind: text('kind').notNull(),
    no: integer('no').notNull().default(1),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    /** The supervisor in whose name a delegate assesses. */
    forEmployeeId: id('for_employee_id').references(() => employee.id),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on').notNull(),
    state: text('state').notNull(),
    resultRating: text('result_rating'),
    resultReason: text('result_reason'),
    behaviourRating: text('behaviour_rating'),
    behaviourReason: text('behaviour_reason'),
    nextStep: text('next_step'),
    correctionReason: text('correction_reason'),
    /** The server's time of receipt: what counts for a deadline. */
    submittedAt: instant('submitted_at'),
    ...mutable,
  },
  (t) => [
    unique('assessment_no').on(t.planId, t.kind, t.byEmployeeId, t.no),
    index('assessment_by').on(t.byEmployeeId),
    oneOf('assessment_kind', t.kind, assessmentKinds),
    oneOf('assessment_state', t.state, assessmentStates),
    oneOf('assessment_result_rating', t.resultRating, ratings),
    oneOf('assessment_behaviour_rating', t.behaviourRating, ratings),
    holds('assessment_submitted', sql`(${t.state} = 'submitted') = (${t.submittedAt} is not null)`),
  ],
);

export const assessmentResult = pgTable(
  'assessment_result',
  {
    assessmentId: id('assessment_id')
      .notNull()
      .references(() => assessment.id),
    resultId: id('result_id')
      .notNull()
      .references(() => planResult.id),
    rating: text('rating'),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.resultId] }),
    index('assessment_result_result').on(t.resultId),
    oneOf('assessment_result_word', t.rating, ratings),
  ],
);

export const assessmentIndicator = pgTable(
  'assessment_indicator',
  {
    assessmentId: id('assessment_id')
      .notNull()
      .references(() => assessment.id),
    indicatorId: id('indicator_id')
      .notNull()
      .references(() => planIndicator.id),
    actual: tenThousandths('actual'),
    achievementHundredths: hundredths('achievement_hundredths'),
    excusedReason: text('excused_reason'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.indicatorId] }), index('assessment_indicator_indicator').on(t.indicatorId)],
);

export const assessmentBehaviour = pgTable(
  'assessment_behaviour',
  {
    assessmentId: id('assessment_id')
      .notNull()
      .references(() => assessment.id),
    behaviour: text('behaviour').notNull(),
    rating: text('rating'),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.behaviour] }),
    oneOf('assessment_behaviour_word', t.behaviour, behaviours),
    oneOf('assessment_behaviour_rating_word', t.rating, ratings),
  ],
);

/** Why a rating below expectation is given that no note announced. Of a submitted assessment, only those it rests on. */
export const surpriseOverride = pgTable(
  'surprise_override',
  {
    assessmentId: id('assessment_id')
      .notNull()
      .references(() => assessment.id),
    subject: text('subject').notNull(),
    /** A result or a behaviour; empty: the rating over all of them. */
    subjectId: text('subject_id').notNull(),
    kind: text('kind'),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.subject, t.subjectId] }),
    oneOf('surprise_override_subject', t.subject, ratedSubjects),
    oneOf('surprise_override_kind', t.kind, overrideKinds),
  ],
);

/** The days of an earlier supervisor who handed in no part, assessed in this sheet. Of a submitted assessment, only those it rests on. */
export const assessmentTakeOver = pgTable(
  'assessment_take_over',
  {
    assessmentId: id('assessment_id')
      .notNull()
      .references(() => assessment.id),
    supervisorId: id('supervisor_id')
      .notNull()
      .references(() => employee.id),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.supervisorId] })],
);

/** A changed result is the next `no`; the original stays. `isCurrent` is the newest. */
export const result = pgTable(
  'result',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    no: integer('no').notNull().default(1),
    isCurrent: boolean('is_current').notNull().default(true),
    assessmentId: id('assessment_id')
      .notNull()
      .references(() => assessment.id),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    employeeName: text('employee_name').notNull(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    unitPath: pathText('unit_path').notNull(),
    ...unitAsThen,
    positionTitle: text('position_title').notNull(),
    state: text('state').notNull(),
    scoreHundredths: hundredths('score_hundredths'),
    suggestedResultRating: text('suggested_result_rating'),
    resultRating: text('result_rating').notNull(),
    resultReason: text('result_reason'),
    suggestedBehaviourRating: text('suggested_behaviour_rating'),
    behaviourRating: text('behaviour_rating'),
    behaviourReason: text('behaviour_reason'),
    predicate: text('predicate'),
    nextStep: text('next_step'),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
    ruleVersion: text('rule_version').notNull(),
    /** Canonical JSON (RFC 8785) and its SHA-256. */
    receipt: text('receipt').notNull(),
    receiptHash: text('receipt_hash').notNull(),
    releasedAt: instant('released_at'),
    releasedBy: text('released_by'),
    deliveredAt: instant('delivered_at'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgement: text('acknowledgement'),
    acknowledgementNote: text('acknowledgement_note'),
    objectionUntil: instant('objection_until'),
    ...mutable,
  },
  (t) => [
    unique('result_no').on(t.planId, t.no),
    uniqueIndex('result_current')
      .on(t.planId)
      .where(sql`${t.isCurrent}`),
    index('result_list').on(t.cycleId, t.employeeName, t.id),
    index('result_unit_list').on(t.cycleId, t.unitPath, t.employeeName, t.id),
    index('result_all').on(t.employeeName, t.id),
    index('result_employee').on(t.employeeId),
    index('result_assessment').on(t.assessmentId),
    /** The code of a receipt: the first digits of its hash. */
    index('result_receipt_code').on(sql`left(${t.receiptHash}, 20)`),
    index('result_undelivered')
      .on(t.cycleId, t.employeeName, t.id)
      .where(sql`${t.state} = 'released'`),
    oneOf('result_state', t.state, resultStates),
    oneOf('result_result_rating', t.resultRating, ratings),
    oneOf('result_behaviour_rating', t.behaviourRating, ratings),
    oneOf('result_predicate_word', t.predicate, predicates),
    oneOf('result_acknowledgement', t.acknowledgement, acknowledgements),
    /** The 3x3 of PermenPANRB 6/2022, in the database too. */
    holds(
      'result_predicate_matrix',
      sql`${t.predicate} is not distinct from (case
    when ${t.behaviourRating} is null then null
    when ${t.resultRating} = 'di_atas_ekspektasi' then case ${t.behaviourRating} when 'di_atas_ekspektasi' then 'sangat_baik' when 'sesuai_ekspektasi' then 'baik' else 'kurang' end
    when ${t.resultRating} = 'sesuai_ekspektasi' then case ${t.behaviourRating} when 'di_bawah_ekspektasi' then 'kurang' else 'baik' end
    else case ${t.behaviourRating} when 'di_bawah_ekspektasi' then 'sangat_kurang' else 'butuh_perbaikan' end end)`,
    ),
    holds('result_released', sql`${t.state} in ('computed', 'decided') or ${t.releasedAt} is not null`),
  ],
);
