import { getFeedback, getFeedbackRequest, getPlan, listColleagues, listPlans } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };

/** Opening a note is what the server keeps as the time it was seen: it is asked for only by its own page. */
export const noteById = defineQueryOptions((feedbackId: string) => ({
  key: ['getFeedback', feedbackId],
  query: ({ signal }: Asking) => ask(getFeedback, { params: { feedbackId }, signal }),
}));
export const requestById = defineQueryOptions((requestId: string) => ({
  key: ['getFeedbackRequest', requestId],
  query: ({ signal }: Asking) => ask(getFeedbackRequest, { params: { requestId }, signal }),
}));
export const ownPlans = defineQueryOptions({
  key: ['listPlans', 'own', 'feedback'],
  query: async ({ signal }: Asking) => (await ask(listPlans, { query: { view: 'own', limit: 50 }, signal })).items,
});
export const planById = defineQueryOptions((planId: string) => ({
  key: ['plan', planId],
  query: ({ signal }: Asking) => ask(getPlan, { params: { planId }, signal }),
}));

/** The first few who match, for choosing one. */
export async function searchColleagues(search: string) {
  const { items } = await ask(listColleagues, { query: { search, limit: 8 } });
  return items.map(({ id, name, unit, positionTitle }) => ({ employeeId: id, name, detail: [positionTitle, unit.name].join(' · ') }));
}
