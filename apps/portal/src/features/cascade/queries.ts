import {
  createCascadeWaiver,
  createServiceIndicator,
  getCycle,
  getPlan,
  getPlanServices,
  getServiceIndicator,
  getUnit,
  updateServiceIndicator,
  withdrawCascadeWaiver,
  type BodyOf,
  type CascadeWaiver,
  type ServiceIndicator,
} from '@pauh/contracts';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const cycleById = defineQueryOptions((cycleId: string) => ({
  key: ['getCycle', cycleId],
  query: ({ signal }) => ask(getCycle, { params: { cycleId }, signal }),
}));

export const planById = defineQueryOptions((planId: string) => ({
  key: ['plan', planId],
  query: ({ signal }) => ask(getPlan, { params: { planId }, signal }),
}));
export const unitById = defineQueryOptions((unitId: string) => ({
  key: ['getUnit', unitId],
  query: ({ signal }) => ask(getUnit, { params: { unitId }, signal }),
}));
export const serviceById = defineQueryOptions((serviceId: string) => ({
  key: ['getServiceIndicator', serviceId],
  query: ({ signal }) => ask(getServiceIndicator, { params: { serviceId }, signal }),
}));
export const servicesOfPlan = defineQueryOptions((planId: string) => ({
  key: ['getPlanServices', planId],
  query: ({ signal }) => ask(getPlanServices, { params: { planId }, signal }),
}));

/** A unit's services are written and changed; every page that shows them asks again. */
export function useServices() {
  const cache = useQueryCache();
  const asksAgain = async (act: Promise<ServiceIndicator>) => {
    await act;
    await cache.invalidateQueries();
  };
  return {
    add: (body: BodyOf<typeof createServiceIndicator>) => asksAgain(ask(createServiceIndicator, { body })),
    change: ({ id, version }: ServiceIndicator, body: BodyOf<typeof updateServiceIndicator>) =>
      asksAgain(ask(updateServiceIndicator, { params: { serviceId: id }, ifMatch: version, body })),
  };
}

/** HR lets the plans below a superior go ahead, or takes that back; the list asks again. */
export function useWaivers(cycleId: string) {
  const cache = useQueryCache();
  const asksAgain = async (act: Promise<CascadeWaiver>) => {
    await act;
    await cache.invalidateQueries({ key: ['listCycleSuperiors'] });
  };
  return {
    waive: (superiorAssignmentId: string, reason: string) =>
      asksAgain(ask(createCascadeWaiver, { params: { cycleId }, body: { superiorAssignmentId, reason } })),
    withdraw: ({ id, version }: CascadeWaiver, reason: string) =>
      asksAgain(ask(withdrawCascadeWaiver, { params: { waiverId: id }, ifMatch: version, body: { reason } })),
  };
}
