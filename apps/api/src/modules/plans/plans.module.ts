export { findPlanFacts, planFactsColumns } from './plan-facts.repo.ts';
export { planVisibility } from './plan-visibility.ts';
export { expectAllowed } from './verdict.ts';
