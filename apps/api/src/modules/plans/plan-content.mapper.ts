import type { PlanContent as PlanContentDto } from '@pauh/contracts';
import { planContentFromDto } from '@pauh/contracts/exact-content';
import type { PlanContent } from '@pauh/domain';
import { expectExact } from '../../lib/exact.ts';
import { newId } from '../../lib/ids.ts';

export const contentFromDto = (dto: PlanContentDto): PlanContent => expectExact(planContentFromDto(dto, newId));
