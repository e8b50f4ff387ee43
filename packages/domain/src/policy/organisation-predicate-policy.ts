import type { GrantedRole } from '../vocabulary.ts';
import { type Actor, type HeldDelegation, hasPermissionIn, isWithin } from './actor.ts';
import type { Verdict } from './plan-policy.ts';

/** What the policy needs to know about a unit in a cycle; who leads whom is as of today. */
export interface UnitInCycle {
  readonly unitPath: string;
  /**
   * Who heads the nearest unit above, as the reporting line has it: the definitive holder of the office before whoever
   * acts in it, never the head of the unit itself; a vacant office leaves the next one up to decide. Null: nobody is above.
   */
  readonly leaderId: string | null;
  /** Whether the actor works in this unit today, as its head or otherwise. */
  readonly worksHere: boolean;
  /** Whether the actor has a plan in this unit in this cycle. */
  readonly planned: boolean;
}

/**
 * Who sets the predicate of a unit: its leader one level up [L], or who assesses in that leader's name, for it is the
 * predicate of the unit's head too; with nobody above the leader of the agency (PPK), by a role that covers the unit [C].
 * Never whoever works in the unit.
 */
function setsPredicate(actor: Actor, unit: UnitInCycle): boolean {
  const { unitPath, leaderId, worksHere } = unit;
  if (actor.kind === 'token' || worksHere) return false;
  if (leaderId === null) return actor.grants.some((grant) => grant.role === 'leader' && unitPath.startsWith(grant.unitPath));
  return actor.employeeId === leaderId || setsInNameOf(actor, unit) !== null;
}

/** In whose name a delegate sets it; null for everybody else. */
export const setsInNameOf = (actor: Actor, { leaderId }: Pick<UnitInCycle, 'leaderId'>): HeldDelegation | null =>
  actor.delegations.find(({ grantorId, duties }) => grantorId === leaderId && duties.includes('assessment')) ?? null;

/** Whoever leads the unit or a unit above, a role that covers it, who sets it, and the people of the unit itself. */
export function canReadOrganisationPredicate(actor: Actor, unit: UnitInCycle): Verdict {
  const reads =
    setsPredicate(actor, unit) ||
    isWithin(unit.unitPath, actor.headOf) ||
    unit.planned ||
    hasPermissionIn(actor, 'organisation_predicate:read', unit.unitPath);
  return reads ? 'allowed' : 'hidden';
}

export function canSetOrganisationPredicate(actor: Actor, unit: UnitInCycle): Verdict {
  if (setsPredicate(actor, unit)) return 'allowed';
  return canReadOrganisationPredicate(actor, unit) === 'allowed' ? 'forbidden' : 'hidden';
}

const countingRoles: readonly GrantedRole[] = ['hr_admin', 'leader', 'auditor'];

/**
 * Who sees how the decided predicates of a unit are distributed, also before release: who sets the unit's own, and the
 * roles that watch over the whole. Nobody of the unit, its head among them: below the supervisor line nothing is seen early.
 */
export function canReadDistribution(actor: Actor, unit: UnitInCycle): boolean {
  if (actor.kind === 'token' || unit.worksHere) return false;
  return (
    setsPredicate(actor, unit) ||
    actor.grants.some(({ role, unitPath }) => countingRoles.includes(role) && unit.unitPath.startsWith(unitPath))
  );
}
