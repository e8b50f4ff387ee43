import { getCoachingRecord, getPlan } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };

export const planById = defineQueryOptions((planId: string) => ({
  key: ['plan', planId],
  query: ({ signal }: Asking) => ask(getPlan, { params: { planId }, signal }),
}));
/** Opening a record is what the server keeps as the time it was seen. */
export const recordById = defineQueryOptions((recordId: string) => ({
  key: ['getCoachingRecord', recordId],
  query: ({ signal }: Asking) => ask(getCoachingRecord, { params: { recordId }, signal }),
}));
