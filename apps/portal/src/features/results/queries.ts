import { getReceipt, getResult, listReceivedContributions, listCycles, listPeriodicResultsOf } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

/** Every reading is told to the person it is about: not again whenever the window is looked at. */
export const resultById = defineQueryOptions((resultId: string) => ({
  key: ['result', resultId],
  query: ({ signal }: { signal: AbortSignal }) => ask(getResult, { params: { resultId }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}));

const choices = 200;
export const cycleChoices = defineQueryOptions({
  key: ['result-cycles'],
  query: async ({ signal }) =>
    (await ask(listCycles, { query: { limit: choices }, signal })).items.map(({ id, name }) => ({ value: id, label: name })),
});

/** Of one's own result: what colleagues said. */
export const receivedContributions = defineQueryOptions((planId: string) => ({
  key: ['listReceivedContributions', planId],
  query: ({ signal }: { signal: AbortSignal }) => ask(listReceivedContributions, { params: { planId }, signal }),
}));

/** Of one's own result: what the exercise begins from. */
export const receiptOf = defineQueryOptions((resultId: string) => ({
  key: ['getReceipt', resultId],
  query: ({ signal }: { signal: AbortSignal }) => ask(getReceipt, { params: { resultId }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}));

/** Beside the result of a year: those of its months, quarters and semesters. */
export const periodicResultsOf = defineQueryOptions((resultId: string) => ({
  key: ['listPeriodicResultsOf', resultId],
  query: ({ signal }: { signal: AbortSignal }) => ask(listPeriodicResultsOf, { params: { resultId }, signal }),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}));
