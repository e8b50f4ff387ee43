import { type Actor, type Permission, hasPermissionIn } from '@pauh/domain';
import type { AccountView } from './accounts.repo.ts';

type Target = Pick<AccountView, 'id' | 'employeeId' | 'homePath' | 'isHead' | 'grants' | 'state'>;

const holds = (actor: Actor, role: Actor['grants'][number]['role'], path: string): boolean =>
  actor.grants.some((g) => g.role === role && path.startsWith(g.unitPath));

/** Whether the account is in the actor's sight for this permission: at home below a grant, or of nobody's staff and so IT's. */
export function seesAccount(actor: Actor, permission: Permission, target: Target): boolean {
  if (target.homePath === null) return actor.grants.some((g) => g.role === 'it_admin');
  return hasPermissionIn(actor, permission, target.homePath);
}

/** IT staff manages an account whose every role lies within his own units: else he could raise himself by resetting one above. */
export const mayManage = (actor: Actor, target: Target): boolean =>
  target.id !== actor.accountId &&
  (target.homePath === null ? actor.grants.some((g) => g.role === 'it_admin') : holds(actor, 'it_admin', target.homePath)) &&
  target.grants.every((grant) => holds(actor, 'it_admin', grant.path));

/** Accounts with a role, or of nobody's staff, are IT's; the others HR's, and the performance manager's except the heads. */
export function mayIssueCode(actor: Actor, target: Target): boolean {
  if (target.id === actor.accountId || target.state === 'disabled') return false;
  if (target.homePath === null || target.grants.length > 0) return mayManage(actor, target);
  return holds(actor, 'hr_admin', target.homePath) || (!target.isHead && holds(actor, 'performance_manager', target.homePath));
}
