import type { PlanState } from './vocabulary.ts';

/** States in which nobody stands by the plan (again) yet. */
const unsettled: readonly PlanState[] = ['draft', 'submitted', 'returned', 'revising'];

/**
 * Whether a plan takes what its unit and its job are called, and are, from today on. It does until it is agreed, and
 * again while it is revised; after its last day nothing changes what it was made for. Decision 0017: an agreement
 * names unit and job as both sides knew them [C].
 */
export const followsPlace = ({ state, endsOn }: { readonly state: PlanState; readonly endsOn: string }, today: string): boolean =>
  unsettled.includes(state) && endsOn >= today;
