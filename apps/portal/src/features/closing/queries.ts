import { getCycle } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const cycleById = defineQueryOptions((cycleId: string) => ({
  key: ['getCycle', cycleId],
  query: ({ signal }: { signal: AbortSignal }) => ask(getCycle, { params: { cycleId }, signal }),
}));
