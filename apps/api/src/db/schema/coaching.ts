import { type CoachingStatement, coachingKinds, coachingViews } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { day, holds, id, instant, mutable, oneOf, unitAsThen } from '../columns.ts';
import { employee } from './organisation.ts';
import { plan } from './plans.ts';

/** A talk between supervisor and employee, as the supervisor wrote it down; only the employee's word is added, once. */
export const coachingRecord = pgTable(
  'coaching_record',
  {
    id: id().primaryKey(),
    planId: id('plan_id')
      .notNull()
      .references(() => plan.id),
    ...unitAsThen,
    kind: text('kind').notNull(),
    heldOn: day('held_on').notNull(),
    formVersion: text('form_version').notNull(),
    statements: jsonb('statements').$type<{ statement: CoachingStatement; met: boolean; note: string | null }[]>().notNull(),
    nextStep: text('next_step').notNull(),
    nextStepOn: day('next_step_on').notNull(),
    byEmployeeId: id('by_employee_id')
      .notNull()
      .references(() => employee.id),
    /** The supervisor in whose name a delegate wrote it. */
    forEmployeeId: id('for_employee_id').references(() => employee.id),
    /** The post in which the supervisor whose words these are only acted: `Plt. Kepala Sekolah`. */
    actingTitle: text('acting_title'),
    recordedAt: instant('recorded_at').notNull(),
    /** When the employee opened it. Set once. */
    seenAt: instant('seen_at'),
    view: text('view'),
    viewText: text('view_text'),
    confirmedAt: instant('confirmed_at'),
    ...mutable,
  },
  (t) => [
    index('coaching_record_plan').on(t.planId, t.heldOn, t.id),
    index('coaching_record_list').on(t.heldOn, t.id),
    oneOf('coaching_record_kind', t.kind, coachingKinds),
    oneOf('coaching_record_view', t.view, coachingViews),
    holds('coaching_record_step', sql`${t.nextStepOn} >= ${t.heldOn}`),
    holds('coaching_record_confirmed', sql`(${t.view} is null) = (${t.confirmedAt} is null)`),
  ],
);
