import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { holds, id, instant } from '../columns.ts';
import { employee } from './organisation.ts';

/** Two records of one person made one: which became part of which, why, by whom, and how many rows moved. Never undone, never deleted. */
export const employeeMerge = pgTable(
  'employee_merge',
  {
    id: id().primaryKey(),
    mergedId: id('merged_id')
      .notNull()
      .unique()
      .references(() => employee.id),
    intoId: id('into_id')
      .notNull()
      .references(() => employee.id),
    /** The number and the name of the record that was given up, as they were. */
    nip: text('nip').notNull(),
    name: text('name').notNull(),
    reason: text('reason').notNull(),
    /** Rows by table. */
    moved: jsonb('moved').$type<Record<string, number>>().notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [index('employee_merge_into').on(t.intoId, t.recordedAt), holds('employee_merge_two', sql`${t.mergedId} <> ${t.intoId}`)],
);
