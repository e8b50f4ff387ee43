import type { ActivationCode } from '@pauh/contracts';
import { hasPermissionIn } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newActivationCode } from '../../lib/ids.ts';
import { findUnit } from '../organisation/organisation.module.ts';
import { mayIssueCode, seesAccount } from './account-policy.ts';
import {
  type AccountView,
  findAccount,
  listWithoutPasswordForUpdate,
  lockAccount,
  openMissingAccounts,
  replacePasswordsByCodes,
} from './accounts.repo.ts';
import { activationHashOf } from './sign-in.service.ts';

/** Long enough for a printed sheet to reach a school and its people. */
const validMs = 14 * 24 * 60 * 60_000;

/** A code for the first sign-in or a reset; the old password and the old sessions end, and the owner is told. */
export async function createActivationCode(work: Work, accountId: string): Promise<ActivationCode> {
  if (accountId === work.actor.accountId) throw new AppError('account.own_case');
  await lockAccount(work.tx, accountId);
  const account = await findAccount(work.tx, accountId, work.today);
  if (!account || !seesAccount(work.actor, 'activation:issue', account)) throw new AppError('account.not_found');
  if (!mayIssueCode(work.actor, account)) throw new AppError('access.denied');
  const [code] = await issueCodes(work, [account]);
  work.audit({ action: 'account.code_issued', subjectType: 'account', subjectId: accountId });
  return code as ActivationCode;
}

/** The sheet of a unit: a code for everybody in it and below who has no password yet and whom the actor may help. */
export async function createUnitActivationCodes(work: Work, unitId: string): Promise<{ items: ActivationCode[] }> {
  const unit = await findUnit(work.tx, unitId, work.today);
  if (!unit) throw new AppError('unit.not_found');
  if (!hasPermissionIn(work.actor, 'activation:issue', unit.path)) throw new AppError('access.denied');
  await openMissingAccounts(work.tx, unit.path, work.today);
  const accounts = await listWithoutPasswordForUpdate(work.tx, unit.path, work.today);
  const items = await issueCodes(
    work,
    accounts.filter((account) => mayIssueCode(work.actor, account)),
  );
  work.audit({
    action: 'unit.codes_issued',
    subjectType: 'unit',
    subjectId: unitId,
    after: { accountIds: items.map((item) => item.accountId) },
  });
  return { items };
}

/** Puts a code in place of each account's password, whoever asked. The caller audits: a sheet is one act. */
export async function issueCodes(work: Work, accounts: readonly AccountView[]): Promise<ActivationCode[]> {
  const expiresAt = new Date(work.now.getTime() + validMs);
  const issued = accounts.map((account) => ({ account, code: newActivationCode() }));
  await replacePasswordsByCodes(
    work.tx,
    issued.map(({ account, code }) => ({ accountId: account.id, hash: activationHashOf(account.id, code) })),
    expiresAt,
    work.now,
  );
  for (const { account } of issued) work.publish({ kind: 'account.code_issued', payload: { accountId: account.id } });
  return issued.map(({ account, code }) => ({
    accountId: account.id,
    displayName: account.displayName,
    login: account.nip ?? account.userName ?? '',
    unitName: account.unitName,
    activationCode: code,
    expiresAt: expiresAt.toISOString(),
  }));
}
