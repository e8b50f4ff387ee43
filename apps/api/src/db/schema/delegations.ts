import { delegationDuties } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { day, holds, id, instant, mutable } from '../columns.ts';
import { employee } from './organisation.ts';

const words = sql.raw(`array['${delegationDuties.join("', '")}']`);

/** A part of a supervisor's work that somebody else does from a day to a day. Never deleted: acts done under it name it. */
export const delegation = pgTable(
  'delegation',
  {
    id: id().primaryKey(),
    grantorId: id('grantor_id')
      .notNull()
      .references(() => employee.id),
    delegateId: id('delegate_id')
      .notNull()
      .references(() => employee.id),
    duties: text('duties').array().notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    reason: text('reason').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by'),
    revocationReason: text('revocation_reason'),
    ...mutable,
  },
  (t) => [
    index('delegation_grantor').on(t.grantorId, t.startsOn, t.id),
    index('delegation_delegate').on(t.delegateId, t.endsOn),
    index('delegation_list').on(t.startsOn, t.id),
    holds('delegation_people', sql`${t.grantorId} <> ${t.delegateId}`),
    holds('delegation_dates', sql`${t.endsOn} >= ${t.startsOn}`),
    holds('delegation_duties', sql`cardinality(${t.duties}) > 0 and ${t.duties} <@ ${words}`),
    holds('delegation_revoked', sql`(${t.revokedAt} is null) = (${t.revokedBy} is null)`),
  ],
);
