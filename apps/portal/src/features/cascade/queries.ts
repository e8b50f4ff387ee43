import { createCascadeWaiver, getCycle, withdrawCascadeWaiver, type CascadeWaiver } from '@pauh/contracts';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const cycleById = defineQueryOptions((cycleId: string) => ({ key: ['getCycle', cycleId], query: ({ signal }) => ask(getCycle, { params: { cycleId }, signal }) }));

/** HR lets the plans below a superior go ahead, or takes that back; the list asks again. */
export function useWaivers(cycleId: string) {
  const cache = useQueryCache();
  const asksAgain = async (act: Promise<CascadeWaiver>) => {
    await act;
    await cache.invalidateQueries({ key: ['listCycleSuperiors'] });
  };
  return {
    waive: (superiorAssignmentId: string, reason: string) => asksAgain(ask(createCascadeWaiver, { params: { cycleId }, body: { superiorAssignmentId, reason } })),
    withdraw: ({ id, version }: CascadeWaiver, reason: string) => asksAgain(ask(withdrawCascadeWaiver, { params: { waiverId: id }, ifMatch: version, body: { reason } })),
  };
}
