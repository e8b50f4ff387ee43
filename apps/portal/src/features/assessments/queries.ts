import { getAssessmentSheet, listPlans } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

/** A team of one supervisor is far smaller than a page of the list. */
const wholeTeam = 200;

export const teamPlans = defineQueryOptions({
  key: ['team-plans'],
  query: ({ signal }) => ask(listPlans, { query: { view: 'team', limit: wholeTeam }, signal }),
});

/** Every reading is told to the person it is about: once when the page opens, not again whenever the window is looked at. */
export const assessmentSheet = defineQueryOptions((planId: string) => ({
  key: ['assessment-sheet', planId],
  query: ({ signal }: { signal: AbortSignal }) => ask(getAssessmentSheet, { params: { planId, kind: 'supervisor' }, signal }),
  refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
}));
