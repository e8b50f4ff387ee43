import type { PlanContent as PlanDto } from '@pauh/contracts';
import { planContentFromDto, type Exact } from '@pauh/contracts/exact-content';
import type { PlanContent } from '@pauh/domain';

/** The plan of a form in the exact integers of the rules. A row that the server does not know yet is called by its place. */
export const exactPlan = (dto: PlanDto): Exact<PlanContent> => planContentFromDto(dto, (pointer) => pointer);
