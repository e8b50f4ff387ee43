import { deliveryWays } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { integer, pgTable, index, text } from 'drizzle-orm/pg-core';
import { day, holds, id, instant, oneOf } from '../columns.ts';
import { result } from './assessments.ts';

/** Who received which version, when and how: once a version, never changed. The person is that of the result. */
export const resultDelivery = pgTable(
  'result_delivery',
  {
    resultId: id('result_id')
      .primaryKey()
      .references(() => result.id),
    how: text('how').notNull(),
    /** The day from which the time to object runs. */
    receivedOn: day('received_on').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Who handed it over on paper; nobody where the person opened it or the days went by. */
    recordedBy: text('recorded_by'),
    note: text('note'),
    /** When its person first opened it, also where it had counted as received before. */
    openedAt: instant('opened_at'),
  },
  (t) => [
    oneOf('result_delivery_how', t.how, deliveryWays),
    holds('result_delivery_by', sql`(${t.how} = 'paper') = (${t.recordedBy} is not null)`),
  ],
);

/** A comparison of shown facts with a result by whoever had its code. Of what they were only how many were wrong is kept. */
export const receiptCheck = pgTable(
  'receipt_check',
  {
    id: id().primaryKey(),
    resultId: id('result_id')
      .notNull()
      .references(() => result.id),
    at: instant('at').notNull(),
    wrongFacts: integer('wrong_facts').notNull(),
  },
  (t) => [index('receipt_check_result').on(t.resultId, t.at)],
);
