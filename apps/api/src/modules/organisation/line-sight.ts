import { type Actor, pathsWith } from '@pauh/domain';

/** The units whose reporting line this actor reads: HR, and whoever audits it. */
export const linePathsOf = (actor: Actor): string[] => [...pathsWith(actor, 'supervision:manage'), ...pathsWith(actor, 'audit:read')];
