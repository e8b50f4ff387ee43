import { type FieldRefusal, isReason } from './refusal.ts';
import type { CycleStage, OrganisationPredicate } from './vocabulary.ts';

export interface OrganisationPredicateInput {
  readonly predicate: OrganisationPredicate;
  readonly basis: string;
  readonly reason: string | null;
}

export type OrganisationPredicateCode = 'cycle.closed' | 'organisation_predicate.stage_closed' | 'organisation_predicate.results_released';

const early: readonly CycleStage[] = ['draft', 'planning'];

/**
 * Why the predicate of a unit cannot be set now; null when it can. From the running stage on, for the order is the
 * organisation's predicate, the pattern, the employee's predicate (PermenPANRB 6/2022 art. 24-25) [L]. Once people of the
 * unit have read their results, it stays as they were read with it. [C]
 */
export function refuseOrganisationPredicate({
  stage,
  resultsReleased,
}: {
  readonly stage: CycleStage;
  readonly resultsReleased: boolean;
}): OrganisationPredicateCode | null {
  if (stage === 'closed') return 'cycle.closed';
  if (early.includes(stage)) return 'organisation_predicate.stage_closed';
  return resultsReleased ? 'organisation_predicate.results_released' : null;
}

/** What it always needs in writing: the basis [L/P]; and where it replaces another, why. [C] */
export function checkOrganisationPredicate(
  { basis, reason }: OrganisationPredicateInput,
  current: OrganisationPredicate | null,
): FieldRefusal[] {
  return [
    ...(isReason(basis) ? [] : [{ pointer: '/basis', code: 'organisation_predicate.basis_required' }]),
    ...(current === null || isReason(reason) ? [] : [{ pointer: '/reason', code: 'organisation_predicate.reason_required' }]),
  ];
}
