import { getOrganisationPredicate } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const unitPredicate = defineQueryOptions((at: { cycleId: string; unitId: string }) => ({
  key: ['getOrganisationPredicate', at.cycleId, at.unitId], query: ({ signal }: { signal: AbortSignal }) => ask(getOrganisationPredicate, { params: { ...at }, signal }),
}));
