import { grantedRoles } from '@pauh/domain';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { holds, id, instant, mutable, oneOf } from '../columns.ts';
import { employee, unit } from './organisation.ts';

/** Secrets are stored as hashes only: argon2id for what people choose, SHA-256 for random tokens. */
export const account = pgTable(
  'account',
  {
    id: id().primaryKey(),
    userName: text('user_name').unique(),
    employeeId: id('employee_id')
      .unique()
      .references(() => employee.id),
    displayName: text('display_name').notNull(),
    state: text('state').notNull(),
    passwordHash: text('password_hash'),
    activationHash: text('activation_hash'),
    activationExpiresAt: instant('activation_expires_at'),
    lastSignInAt: instant('last_sign_in_at'),
    ...mutable,
  },
  (t) => [
    index('account_display_name').on(t.displayName, t.id),
    oneOf('account_state', t.state, ['awaiting_activation', 'active', 'disabled']),
    holds('account_login', sql`${t.userName} is not null or ${t.employeeId} is not null`),
  ],
);

export const roleGrant = pgTable(
  'role_grant',
  {
    id: id().primaryKey(),
    accountId: id('account_id')
      .notNull()
      .references(() => account.id),
    role: text('role').notNull(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
  },
  (t) => [unique('role_grant_once').on(t.accountId, t.role, t.unitId), oneOf('role_grant_role', t.role, grantedRoles)],
);

/** One row a sign-in: the family of its rotating refresh tokens. A used refresh token ends the family. */
export const session = pgTable(
  'session',
  {
    id: id().primaryKey(),
    accountId: id('account_id')
      .notNull()
      .references(() => account.id),
    accessHash: text('access_hash').notNull().unique(),
    accessExpiresAt: instant('access_expires_at').notNull(),
    refreshHash: text('refresh_hash').notNull().unique(),
    previousRefreshHash: text('previous_refresh_hash').unique(),
    rotatedAt: instant('rotated_at').notNull(),
    refreshExpiresAt: instant('refresh_expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('session_account').on(t.accountId)],
);

/** Failed sign-ins, by login and by address: shared by all instances. */
export const signInThrottle = pgTable('sign_in_throttle', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  windowStartedAt: instant('window_started_at').notNull(),
});

export const apiToken = pgTable(
  'api_token',
  {
    id: id().primaryKey(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    scopes: text('scopes').array().notNull(),
    unitId: id('unit_id')
      .notNull()
      .references(() => unit.id),
    createdBy: id('created_by')
      .notNull()
      .references(() => account.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('api_token_created').on(t.createdAt, t.id)],
);
