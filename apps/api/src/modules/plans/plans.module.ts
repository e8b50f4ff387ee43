export { contentFromDto, contentToDto } from './plan-content.mapper.ts';
export { type PlanToWrite, planContentColumn, planContentOf, writePlanContent, writePlanContents } from './plan-content.repo.ts';
export { findPlanFacts, planFactsColumns } from './plan-facts.repo.ts';
export { planVisibility } from './plan-visibility.ts';
export { expectAllowed } from './verdict.ts';
