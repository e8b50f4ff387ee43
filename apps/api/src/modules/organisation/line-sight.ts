import { type Actor, type Permission, rolePermissions } from '@pauh/domain';

/** The units of the actor's grants that give one of these permissions. */
export const pathsWith = (actor: Actor, permissions: readonly Permission[]): string[] =>
  actor.grants
    .filter(({ role }) => permissions.some((permission) => rolePermissions[role].includes(permission)))
    .map(({ unitPath }) => unitPath);
