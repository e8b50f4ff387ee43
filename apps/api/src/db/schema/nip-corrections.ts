import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { employee } from './organisation.ts';

/** A mistyped identity number that was mended: the old one still finds the person. */
export const nipCorrection = pgTable(
  'nip_correction',
  {
    id: id().primaryKey(),
    employeeId: id('employee_id')
      .notNull()
      .references(() => employee.id),
    oldNip: text('old_nip').notNull(),
    newNip: text('new_nip').notNull(),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [index('nip_correction_employee').on(t.employeeId, t.recordedAt)],
);
