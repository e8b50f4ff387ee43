import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { day, holds, id, mutable } from '../columns.ts';
import { unit } from './organisation.ts';

/** What citizens get from a unit, and by what it is seen. Never deleted: plans of earlier cycles name it. */
export const serviceIndicator = pgTable(
  'service_indicator',
  {
    id: id().primaryKey(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    title: text('title').notNull(),
    /** What it is counted in. */
    measure: text('measure').notNull(),
    target: text('target').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    ...mutable,
  },
  (t) => [
    index('service_indicator_unit').on(t.unitId, t.title, t.id),
    index('service_indicator_list').on(t.title, t.id),
    holds('service_indicator_dates', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);
