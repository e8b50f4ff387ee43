import { importKinds } from '@pauh/domain';
import { bigint, index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { id, instant, oneOf } from '../columns.ts';

/** Append-only: the application's role has INSERT and SELECT. `payload` is what was hashed, as it was. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    /** Several chains, so that writers of different subjects do not wait for one another. */
    chain: smallint('chain').notNull(),
    at: instant('at').notNull(),
    actorAccountId: id('actor_account_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    requestId: text('request_id').notNull(),
    payload: text('payload').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_entry_chain').on(t.chain, t.seq),
    index('audit_entry_subject').on(t.subjectId, t.seq),
    index('audit_entry_action').on(t.action, t.seq),
  ],
);

/** Who opened whose evaluation: what UU 27/2022 art. 32 lets a person ask. */
export const accessEntry = pgTable(
  'access_entry',
  {
    id: id().primaryKey(),
    at: instant('at').notNull(),
    employeeId: id('employee_id').notNull(),
    planId: id('plan_id'),
    actorAccountId: id('actor_account_id').notNull(),
    actorName: text('actor_name').notNull(),
    capacity: text('capacity').notNull(),
    /** The supervisor in whose name a delegate looked. */
    forEmployeeId: id('for_employee_id'),
    what: text('what').notNull(),
    requestId: text('request_id').notNull(),
  },
  (t) => [index('access_entry_employee').on(t.employeeId, t.at, t.id)],
);

export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    accountId: id('account_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    /** The first answer, word for word; null where it carried a secret. */
    answer: text('answer'),
    etag: text('etag'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] }), index('idempotency_key_age').on(t.createdAt)],
);

/** What happened, in order, for another system, which reads by `seq` and keeps its own place. */
export const outboxEvent = pgTable('outbox_event', {
  seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  id: id().notNull().unique(),
  kind: text('kind').notNull(),
  payload: jsonb('payload').notNull(),
  at: instant('at').notNull(),
});

export const importRun = pgTable(
  'import_run',
  {
    id: id().primaryKey(),
    kind: text('kind').notNull(),
    fileName: text('file_name'),
    sha256: text('sha256').notNull(),
    rows: integer('rows').notNull(),
    created: integer('created').notNull(),
    updated: integer('updated').notNull(),
    unchanged: integer('unchanged').notNull(),
    byAccountId: id('by_account_id').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('import_run_at').on(t.at, t.id), oneOf('import_run_kind', t.kind, importKinds)],
);
