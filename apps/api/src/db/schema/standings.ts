import { recordedStandings } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { day, holds, id, instant, oneOf } from '../columns.ts';
import { employee } from './organisation.ts';

/**
 * In which legal standing a person was from a day to a day; on all other days they were in service. Nothing is ever
 * deleted: what was recorded by mistake is withdrawn. That periods do not overlap is an exclusion in the migration.
 */
export const employeeStanding = pgTable(
  'employee_standing',
  {
    id: id().primaryKey(),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    standing: text('standing').notNull(),
    /** Null: since before it was recorded. */
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    /** Null: it came with an import. */
    reason: text('reason'),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Who gave it its last day, or withdrew it, and why. */
    endReason: text('end_reason'),
    endedBy: text('ended_by'),
    endedAt: instant('ended_at'),
    withdrawn: boolean('withdrawn').notNull().default(false),
  },
  (t) => [
    index('employee_standing_employee').on(t.employeeId, t.startsOn),
    oneOf('employee_standing_word', t.standing, recordedStandings),
    holds('employee_standing_dates', sql`${t.endsOn} >= ${t.startsOn}`),
    holds('employee_standing_withdrawn', sql`not ${t.withdrawn} or ${t.endedAt} is not null`),
  ],
);
