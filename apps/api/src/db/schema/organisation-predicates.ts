import { organisationPredicates } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { holds, id, instant, oneOf, unitAsThen } from '../columns.ts';
import { cycle } from './cycles.ts';
import { unit } from './organisation.ts';

/** What a unit was given for a cycle, by the leader one level up. A change is the next `no` with a reason; what it was before stays. */
export const organisationPredicate = pgTable(
  'organisation_predicate',
  {
    id: id().primaryKey(),
    cycleId: id('cycle_id')
      .notNull()
      .references(() => cycle.id),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    ...unitAsThen,
    no: integer('no').notNull(),
    isCurrent: boolean('is_current').notNull().default(true),
    predicate: text('predicate').notNull(),
    /** What it rests on, in writing. */
    basis: text('basis').notNull(),
    /** Why it differs from the one before. */
    reason: text('reason'),
    /** The name as it stood on the act, with the post of who only acts in one. */
    setBy: text('set_by').notNull(),
    setByAccountId: id('set_by_account_id').notNull(),
    /** The leader in whose name a delegate set it. */
    onBehalfOf: text('on_behalf_of'),
    setAt: instant('set_at').notNull(),
  },
  (t) => [
    unique('organisation_predicate_no').on(t.cycleId, t.unitId, t.no),
    uniqueIndex('organisation_predicate_current')
      .on(t.cycleId, t.unitId)
      .where(sql`${t.isCurrent}`),
    oneOf('organisation_predicate_word', t.predicate, organisationPredicates),
    holds('organisation_predicate_reason', sql`${t.no} = 1 or ${t.reason} is not null`),
  ],
);
