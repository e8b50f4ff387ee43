import { AppError } from '../../lib/app-error.ts';
import type { Database, Tx } from '../../db/client.ts';
import { type Occasion, openWork, writeJournal } from '../../db/work.ts';
import { newId, newSecret, sha256 } from '../../lib/ids.ts';
import type { Actor } from '@pauh/domain';
import { hashPassword, isGuessable, passwordMatches } from './passwords.ts';
import {
  type AccountRow,
  countFailure,
  endSessionBySecret,
  endSessionsOf,
  failuresOf,
  findAccountByLogin,
  findSessionByRefreshForUpdate,
  forgetFailures,
  insertSession,
  updateAccount,
  updateSession,
} from './sessions.repo.ts';

const minute = 60_000;
const throttle = { windowMs: 15 * minute, perLogin: 10, perAddress: 200 };
const accessMs = 15 * minute;
const idleMs = 12 * 60 * minute;
/** Two tabs may send the same refresh cookie at once: within this time it is not theft. */
const rotationGraceMs = 10_000;

export interface Secrets {
  access: string;
  refresh: string;
  refreshExpiresAt: Date;
}
export interface Opened {
  accountId: string;
  secrets: Secrets;
}
export interface Attempt {
  login: string;
  address: string;
}

// Signing in and out, activation, refresh: each is its own transaction, and nobody is signed in yet when it begins.

/** Checks a password for an access token; returns the account's id. */
export async function verifyPassword(db: Database, attempt: Attempt, password: string, occasion: Occasion): Promise<string> {
  const account = await authenticate(db, attempt, password, occasion.now);
  await db.transaction((tx) =>
    recorded(tx, occasion, account, 'token.issued', () => updateAccount(tx, account.id, { lastSignInAt: occasion.now })),
  );
  return account.id;
}

export async function signIn(db: Database, attempt: Attempt, password: string, occasion: Occasion): Promise<Opened> {
  const account = await authenticate(db, attempt, password, occasion.now);
  return db.transaction((tx) =>
    recorded(tx, occasion, account, 'session.opened', async () => {
      await updateAccount(tx, account.id, { lastSignInAt: occasion.now });
      return openSession(tx, account.id, occasion.now);
    }),
  );
}

/** Sets the first password, or a new one, by activation code; the code is used up and old sessions end. */
export async function activate(db: Database, attempt: Attempt, code: string, newPassword: string, occasion: Occasion): Promise<Opened> {
  const { now } = occasion;
  const account = await accountOfCode(db, attempt, code, now);
  expectStrong(newPassword, [attempt.login, account.displayName, code]);
  const passwordHash = await hashPassword(newPassword);
  return db.transaction((tx) =>
    recorded(tx, occasion, account, 'account.activated', async () => {
      const used = await updateAccount(
        tx,
        account.id,
        { passwordHash, state: 'active', activationHash: null, activationExpiresAt: null, lastSignInAt: now },
        account.version,
      );
      if (!used) throw new AppError('auth.activation_refused'); // another device used the code first
      await endSessionsOf(tx, account.id, now, null);
      return openSession(tx, account.id, now);
    }),
  );
}

/** Rotates the secrets of a session. A refresh token that was used before ends the session: somebody has a copy. */
export async function refreshSession(db: Database, refresh: string, now: Date): Promise<Opened> {
  const outcome = await db.transaction(async (tx) => {
    const hash = sha256(refresh);
    const session = await findSessionByRefreshForUpdate(tx, hash);
    if (!session || session.endedAt || session.refreshExpiresAt <= now) return null;
    if (session.refreshHash !== hash && now.getTime() - session.rotatedAt.getTime() > rotationGraceMs) {
      await updateSession(tx, session.id, { endedAt: now });
      return null;
    }
    const { secrets, row } = newSecrets(now);
    await updateSession(tx, session.id, { ...row, previousRefreshHash: session.refreshHash });
    return { accountId: session.accountId, secrets };
  });
  if (!outcome) throw new AppError('auth.session_ended');
  return outcome;
}

export async function signOut(db: Database, access: string, now: Date): Promise<void> {
  await endSessionBySecret(db, sha256(access), now);
}

/** The account whose password this is. An activation code in its place answers 403: first a password of one's own. */
function authenticate(db: Database, attempt: Attempt, password: string, now: Date): Promise<AccountRow> {
  return throttled(db, attempt, now, 'auth.invalid_credentials', async () => {
    const account = await findAccountByLogin(db, attempt.login);
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (account && !matches && codeMatches(account, password, now)) throw new AppError('auth.password_change_required');
    return account && matches && account.state === 'active' ? account : null;
  });
}

function accountOfCode(db: Database, attempt: Attempt, code: string, now: Date): Promise<AccountRow> {
  return throttled(db, attempt, now, 'auth.activation_refused', async () => {
    const account = await findAccountByLogin(db, attempt.login);
    return account && codeMatches(account, code, now) ? account : null;
  });
}

/** Runs a check of a secret under the throttle of its login and its address. Throws 429 when either has failed too often. */
async function throttled(
  db: Database,
  attempt: Attempt,
  now: Date,
  refusal: 'auth.invalid_credentials' | 'auth.activation_refused',
  check: () => Promise<AccountRow | null>,
): Promise<AccountRow> {
  const [byLogin, byAddress] = [`login:${sha256(attempt.login.toLowerCase())}`, `address:${attempt.address}`] as const;
  const failures = await failuresOf(db, [byLogin, byAddress], now, throttle.windowMs);
  if ((failures.get(byLogin) ?? 0) >= throttle.perLogin || (failures.get(byAddress) ?? 0) >= throttle.perAddress) {
    throw new AppError('auth.too_many_attempts', [], { 'retry-after': String(throttle.windowMs / 1000) });
  }
  const account = await check();
  if (account) {
    await forgetFailures(db, byLogin);
    return account;
  }
  await countFailure(db, byLogin, now, throttle.windowMs);
  await countFailure(db, byAddress, now, throttle.windowMs);
  throw new AppError(refusal);
}

export function expectStrong(password: string, known: (string | null)[]): void {
  if (isGuessable(password, known))
    throw new AppError('auth.password_too_weak', [{ pointer: '/newPassword', code: 'auth.password_too_weak' }]);
}

/** How an activation code is stored: bound to its account, whatever dashes and case it was typed with. */
export const activationHashOf = (accountId: string, code: string): string =>
  sha256(`${accountId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);

const codeMatches = (account: AccountRow, code: string, now: Date): boolean =>
  account.state !== 'disabled' &&
  account.activationHash !== null &&
  account.activationExpiresAt !== null &&
  account.activationExpiresAt > now &&
  account.activationHash === activationHashOf(account.id, code);

async function openSession(tx: Tx, accountId: string, now: Date): Promise<Opened> {
  const { secrets, row } = newSecrets(now);
  await insertSession(tx, { id: newId(), accountId, ...row });
  return { accountId, secrets };
}

function newSecrets(now: Date) {
  const secrets: Secrets = { access: newSecret(), refresh: newSecret(), refreshExpiresAt: new Date(now.getTime() + idleMs) };
  const row = {
    accessHash: sha256(secrets.access),
    accessExpiresAt: new Date(now.getTime() + accessMs),
    refreshHash: sha256(secrets.refresh),
    rotatedAt: now,
    refreshExpiresAt: secrets.refreshExpiresAt,
  };
  return { secrets, row };
}

/** Runs a step of signing in with its audit row: the person acts on their own account. */
async function recorded<T>(tx: Tx, occasion: Occasion, account: AccountRow, action: string, step: () => Promise<T>): Promise<T> {
  const actor: Actor = {
    accountId: account.id,
    kind: 'person',
    employeeId: account.employeeId,
    grants: [],
    headOf: [],
    delegations: [],
    scopes: [],
    unitPaths: [],
  };
  const { work, journal } = openWork(tx, occasion, { actor, actorName: account.displayName });
  const value = await step();
  work.audit({ action, subjectType: 'account', subjectId: account.id });
  await writeJournal(work, journal);
  return value;
}
