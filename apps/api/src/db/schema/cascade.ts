import { type SupportedSubstance, cascadeClearings } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { holds, id, instant, mutable, oneOf } from '../columns.ts';
import { cycle } from './cycles.ts';
import { assignment } from './organisation.ts';
import { plan } from './plans.ts';

/** HR's word that the plans below a superior need not wait for theirs in a cycle. Never deleted: plans agreed under it stay agreed. */
export const cascadeWaiver = pgTable(
  'cascade_waiver',
  {
    id: id().primaryKey(),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    superiorAssignmentId: id('superior_assignment_id')
      .notNull()
      .references(() => assignment.id),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawalReason: text('withdrawal_reason'),
    ...mutable,
  },
  (t) => [
    uniqueIndex('cascade_waiver_one')
      .on(t.cycleId, t.superiorAssignmentId)
      .where(sql`${t.withdrawnAt} is null`),
    holds('cascade_waiver_withdrawn', sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)`),
  ],
);

/** A result whose supported result changed in the superior's plan: somebody is to look at it. At most one open mark a result. */
export const cascadeMark = pgTable(
  'cascade_mark',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    /** No foreign key: the result may leave the plan, the history stays. */
    resultId: id('result_id').notNull(),
    superiorPlanId: id('superior_plan_id')
      .notNull()
      .references(() => plan.id),
    titleBefore: text('title_before').notNull(),
    /** Null where the superior's result is gone. */
    titleAfter: text('title_after'),
    /** The superior's result as it was agreed before and after; null in marks that were made of titles alone. */
    substanceBefore: jsonb('substance_before').$type<SupportedSubstance>(),
    substanceAfter: jsonb('substance_after').$type<SupportedSubstance>(),
    markedAt: instant('marked_at').notNull(),
    clearedAt: instant('cleared_at'),
    clearedBy: text('cleared_by'),
    clearedHow: text('cleared_how'),
  },
  (t) => [
    uniqueIndex('cascade_mark_open')
      .on(t.planId, t.resultId)
      .where(sql`${t.clearedAt} is null`),
    index('cascade_mark_superior').on(t.superiorPlanId),
    oneOf('cascade_mark_how', t.clearedHow, cascadeClearings),
    holds(
      'cascade_mark_cleared',
      sql`(${t.clearedAt} is null) = (${t.clearedBy} is null) and (${t.clearedAt} is null) = (${t.clearedHow} is null)`,
    ),
  ],
);
