import type { Me } from '@pauh/contracts';
import { type Actor, hasPermission, permissions } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import type { Acting, Occasion, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { expectStrong } from './sign-in.service.ts';
import { endSessionsOf, findStanding, getAccount, listGrants, updateAccount } from './sessions.repo.ts';

/** Who the actor is and what their roles let them do, for the portal's menus and for integrators to look up. */
export async function readMe(db: Db, acting: Acting, occasion: Occasion): Promise<Me> {
  const account = await getAccount(db, acting.actor.accountId);
  const grants = await listGrants(db, account.id);
  const standing = account.employeeId ? await findStanding(db, account.employeeId, occasion.today) : null;
  return {
    accountId: account.id,
    displayName: account.displayName,
    userName: account.userName,
    employee: standing
      ? {
          employeeId: standing.employeeId,
          nip: standing.nip,
          name: standing.name,
          unitName: standing.unitName,
          positionTitle: standing.positionTitle,
        }
      : null,
    roles: [...new Set([...derivedRoles(acting.actor, standing), ...grants.map((g) => g.role)])],
    grants: grants.map((g) => ({
      id: g.id,
      role: g.role as Me['grants'][number]['role'],
      unit: { unitId: g.unitId, code: g.code, name: g.name },
    })),
    delegations: acting.actor.delegations.map(({ grantorId, grantorName, duties, endsOn }) => ({
      grantor: { employeeId: grantorId, name: grantorName },
      duties: [...duties],
      endsOn,
    })),
    permissions: permissions.filter((permission) => hasPermission(acting.actor, permission)),
    sessionEndsAt: acting.sessionEndsAt?.toISOString() ?? null,
    zone: occasion.zone,
  };
}

/** What nobody grants: it follows from the reporting line, the calibrations and the delegations. */
const derivedRoles = ({ headOf, delegations }: Actor, standing: Awaited<ReturnType<typeof findStanding>>): string[] => [
  ...(standing ? ['employee'] : []),
  ...(standing?.supervises ? ['supervisor'] : []),
  ...(standing?.reviews ? ['reviewing_supervisor'] : []),
  ...(standing?.calibrates ? ['calibrator'] : []),
  ...(headOf.length > 0 ? ['unit_head'] : []),
  ...(delegations.length > 0 ? ['delegate'] : []),
];

/** Changes one's own password; every session ends, so that a stolen one does too. */
export async function changePassword(work: Work, input: { currentPassword: string; newPassword: string }): Promise<void> {
  const account = await getAccount(work.tx, work.actor.accountId);
  if (!(await passwordMatches(account.passwordHash, input.currentPassword)))
    throw new AppError('auth.invalid_credentials', [{ pointer: '/currentPassword', code: 'auth.invalid_credentials' }]);
  expectStrong(input.newPassword, [account.nip, account.userName, account.displayName, input.currentPassword]);
  await updateAccount(work.tx, account.id, { passwordHash: await hashPassword(input.newPassword) });
  await endSessionsOf(work.tx, account.id, work.now, null);
  work.audit({ action: 'account.password_changed', subjectType: 'account', subjectId: account.id });
}
