import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { holds, instant } from '../columns.ts';

/** When each running server last said that it was ready: one row an instance, overwritten. */
export const instanceHeartbeat = pgTable('instance_heartbeat', {
  instanceId: text('instance_id').primaryKey(),
  startedAt: instant('started_at').notNull(),
  beatAt: instant('beat_at').notNull(),
});

/** A stretch of time in which no server was ready: from the last beat to the next one. */
export const serviceOutage = pgTable(
  'service_outage',
  {
    fromAt: instant('from_at').primaryKey(),
    untilAt: instant('until_at').notNull(),
  },
  (t) => [holds('service_outage_order', sql`${t.untilAt} > ${t.fromAt}`)],
);
