import { getContribution, listPlanContributions } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };

export const contributionById = defineQueryOptions((contributionId: string) => ({
  key: ['getContribution', contributionId],
  query: ({ signal }: Asking) => ask(getContribution, { params: { contributionId }, signal }),
}));
/** Every reading is told to the person it is about: not again whenever the window is looked at. */
export const contributionsOf = defineQueryOptions((planId: string) => ({
  key: ['listPlanContributions', planId],
  query: ({ signal }: Asking) => ask(listPlanContributions, { params: { planId }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}));
