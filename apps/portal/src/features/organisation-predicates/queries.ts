import { getCycle, getOrganisationPredicate } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };

export const cycleOfUnits = defineQueryOptions((cycleId: string) => ({
  key: ['getCycle', cycleId],
  query: ({ signal }: Asking) => ask(getCycle, { params: { cycleId }, signal }),
}));
export const unitPredicate = defineQueryOptions((at: { cycleId: string; unitId: string }) => ({
  key: ['getOrganisationPredicate', at.cycleId, at.unitId],
  query: ({ signal }: Asking) => ask(getOrganisationPredicate, { params: { ...at }, signal }),
}));
