import { getCycle, getFairnessCheck } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const cycleById = defineQueryOptions((cycleId: string) => ({
  key: ['getCycle', cycleId],
  query: ({ signal }) => ask(getCycle, { params: { cycleId }, signal }),
}));

/** Every look is told to the raters it is about: not again whenever the window is looked at. */
export const fairnessOf = defineQueryOptions(({ cycleId, unitId }: { cycleId: string; unitId: string | null }) => ({
  key: ['getFairnessCheck', cycleId, unitId],
  query: ({ signal }: { signal: AbortSignal }) => ask(getFairnessCheck, { params: { cycleId }, query: unitId ? { unitId } : {}, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}));
