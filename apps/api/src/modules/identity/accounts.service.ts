import type {
  Account,
  BodyOf,
  QueryOf,
  createAccount as createAccountContract,
  grantRole as grantRoleContract,
  listAccounts as listAccountsContract,
} from '@pauh/contracts';
import { type Actor, hasPermissionIn } from '@pauh/domain';
import { violates } from '../../db/pg-errors.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { findUnit } from '../organisation/organisation.module.ts';
import { mayIssueCode, mayManage, seesAccount } from './account-policy.ts';
import {
  type AccountView,
  countAccounts,
  deleteGrant,
  findAccount,
  insertAccount,
  insertGrant,
  listAccountViews,
  lockAccount,
} from './accounts.repo.ts';

export async function listAccounts(read: Read, query: QueryOf<typeof listAccountsContract>): Promise<Page<Account>> {
  const paths = read.actor.grants.filter((g) => g.role === 'it_admin').map((g) => g.unitPath);
  const filter = { search: query.search ?? null, unitId: query.unitId ?? null, state: query.state ?? null };
  const rows = await listAccountViews(read.db, paths, filter, read.today, cursorKey('accounts', filter, query.cursor), query.limit + 1);
  const page = pageOf('accounts', filter, rows, query.limit, (row) => [row.displayName, row.id]);
  return {
    ...page,
    items: page.items.map((row) => accountOf(row, read.actor)),
    ...(query.count ? { total: await countAccounts(read.db, paths, filter, read.today) } : {}),
  };
}

export async function createAccount(work: Work, body: BodyOf<typeof createAccountContract>): Promise<Account> {
  const id = newId();
  try {
    await insertAccount(work.tx, { id, ...body });
  } catch (error) {
    if (violates(error, 'account_user_name_unique'))
      throw new AppError('account.user_name_taken', [{ pointer: '/userName', code: 'account.user_name_taken' }]);
    throw error;
  }
  work.audit({ action: 'account.created', subjectType: 'account', subjectId: id, after: body });
  return currentAccount(work, id);
}

export async function grantRole(work: Work, accountId: string, { role, unitId }: BodyOf<typeof grantRoleContract>): Promise<Account> {
  await managedAccount(work, accountId);
  const unit = await findUnit(work.tx, unitId, work.today);
  if (!unit) throw new AppError('unit.not_found', [{ pointer: '/unitId', code: 'unit.not_found' }]);
  if (!hasPermissionIn(work.actor, 'account:manage', unit.path)) throw new AppError('access.denied');
  try {
    await insertGrant(work.tx, { id: newId(), accountId, role, unitId });
  } catch (error) {
    if (violates(error, 'role_grant_once')) throw new AppError('account.grant_exists');
    throw error;
  }
  work.audit({ action: 'role.granted', subjectType: 'account', subjectId: accountId, after: { role, unitId } });
  work.publish({ kind: 'role.granted', payload: { accountId, role, unitId } });
  return currentAccount(work, accountId);
}

/** Takes a role back; it holds no more from the next request on. */
export async function revokeGrant(work: Work, accountId: string, grantId: string): Promise<Account> {
  const account = await managedAccount(work, accountId);
  const grant = account.grants.find((each) => each.id === grantId);
  if (!grant) throw new AppError('account.grant_not_found');
  await deleteGrant(work.tx, accountId, grantId);
  const {
    role,
    unit: { unitId },
  } = grant;
  work.audit({ action: 'role.revoked', subjectType: 'account', subjectId: accountId, before: { role, unitId } });
  work.publish({ kind: 'role.revoked', payload: { accountId, role, unitId } });
  return currentAccount(work, accountId);
}

/** The account, locked, when the actor manages it; never the actor's own. */
async function managedAccount(work: Work, accountId: string): Promise<AccountView> {
  if (accountId === work.actor.accountId) throw new AppError('account.own_case');
  await lockAccount(work.tx, accountId);
  const account = await findAccount(work.tx, accountId, work.today);
  if (!account || !seesAccount(work.actor, 'account:manage', account)) throw new AppError('account.not_found');
  if (!mayManage(work.actor, account)) throw new AppError('access.denied');
  return account;
}

async function currentAccount(work: Work, id: string): Promise<Account> {
  const row = await findAccount(work.tx, id, work.today);
  if (!row) throw new AppError('account.not_found');
  return accountOf(row, work.actor);
}

function accountOf(row: AccountView, actor: Actor): Account {
  const { id, userName, nip, displayName, employeeId, state, version } = row;
  const actions = [...(mayManage(actor, row) ? ['grant', 'revoke'] : []), ...(mayIssueCode(actor, row) ? ['issue_code'] : [])];
  return {
    id,
    userName,
    nip,
    displayName,
    employeeId,
    state,
    grants: row.grants.map(({ id: grantId, role, unit }) => ({ id: grantId, role, unit })),
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    version,
    actions,
  };
}
