import type { DelegationDuty, GrantedRole } from '../vocabulary.ts';
import { type Permission, rolePermissions, scopes } from './permissions.ts';

/** Another supervisor's work that is one's own today. */
export interface HeldDelegation {
  readonly grantorId: string;
  readonly grantorName: string;
  readonly duties: readonly DelegationDuty[];
  readonly endsOn: string;
}

/** Who asks. Unit paths look like `/pauh/disdik/sd-1/`: an ancestor's path is the beginning of its descendant's. */
export interface Actor {
  readonly accountId: string;
  readonly kind: 'person' | 'token';
  /** Null for a token, and for a person who is not staff. */
  readonly employeeId: string | null;
  /** Roles granted for a unit and everything below it; a token has none. */
  readonly grants: readonly { readonly role: GrantedRole; readonly unitPath: string }[];
  /** Paths of the units this person heads today. */
  readonly headOf: readonly string[];
  /** Whose work as supervisor this person does today, and which part of it. */
  readonly delegations: readonly HeldDelegation[];
  /** What a token may do; empty for a person. */
  readonly scopes: readonly string[];
  /** Where a token may do it, everything below included; empty for a person. */
  readonly unitPaths: readonly string[];
}

/** Whether two accounts are surely two persons: each of an employee, and not of the same one. An account of nobody on record may be somebody's second one. [C] */
export const areTwoPersons = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

/** Whether `unitPath` is one of the units or lies below one. */
export const isWithin = (unitPath: string, ancestors: readonly string[]): boolean => ancestors.some((path) => unitPath.startsWith(path));

/** Whether the actor passes the door of a route that asks for this permission, somewhere. */
export function hasPermission(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'token') return holdsScope(actor, permission);
  if (permission === 'me:read') return true;
  return (
    (actor.employeeId !== null && rolePermissions.employee.includes(permission)) ||
    actor.grants.some(({ role }) => rolePermissions[role].includes(permission))
  );
}

/**
 * Whether a grant (or a token's scope) gives this permission in this unit. What follows from the reporting line or
 * from heading a unit is not counted: for a plan ask the plan policies, for a unit's aggregates also `headOf`.
 */
export function hasPermissionIn(actor: Actor, permission: Permission, unitPath: string): boolean {
  if (actor.kind === 'token') return holdsScope(actor, permission) && isWithin(unitPath, actor.unitPaths);
  return actor.grants.some((grant) => rolePermissions[grant.role].includes(permission) && unitPath.startsWith(grant.unitPath));
}

/** The units in which a grant (or a token's scope) gives this permission, each with everything below it. */
export const pathsWith = (actor: Actor, permission: Permission): string[] =>
  actor.kind === 'token'
    ? holdsScope(actor, permission)
      ? [...actor.unitPaths]
      : []
    : actor.grants.filter(({ role }) => rolePermissions[role].includes(permission)).map(({ unitPath }) => unitPath);

/** In which role somebody looks at the people of whole units by this permission: as who handles them, before who only looks; `none` where as neither. */
export const roleWith = ({ grants }: Actor, permission: Permission): 'hr_admin' | 'auditor' | 'none' =>
  (['hr_admin', 'auditor'] as const).find(
    (role) => rolePermissions[role].includes(permission) && grants.some((grant) => grant.role === role),
  ) ?? 'none';

/** The services of a unit are written by its head, by the head of a unit above, or by HR. */
export const canManageServices = (actor: Actor, unitPath: string): boolean =>
  isWithin(unitPath, actor.headOf) || hasPermissionIn(actor, 'service:manage', unitPath);

/** What the ratings of a unit show about its raters is for those who answer for the fairness of the cycle there. */
export const canReadFairness = (actor: Actor, unitPath: string): boolean => hasPermissionIn(actor, 'fairness:read', unitPath);

/** A stored scope that is no longer offered gives nothing. */
const holdsScope = (actor: Actor, permission: Permission): boolean =>
  actor.scopes.includes(permission) && (scopes as readonly Permission[]).includes(permission);
