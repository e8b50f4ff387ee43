import {
  correctAssessment,
  getAssessmentSheet,
  saveAssessment,
  submitAssessment,
  type AssessmentContent,
  type AssessmentSheet,
} from '@pauh/contracts';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

const on = (planId: string) => ({ planId, kind: 'self' as const });
export const fetchSheet = (planId: string, signal?: AbortSignal): Promise<AssessmentSheet> =>
  ask(getAssessmentSheet, { params: on(planId), ...(signal ? { signal } : {}) });

/** The sheet one writes on: always fresh, and never replaced under the writer's hands. */
export const sheetToWrite = defineQueryOptions((planId: string) => ({
  key: ['self-assessment', planId],
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  query: ({ signal }) => fetchSheet(planId, signal),
}));

export function useSheetCommands(planId: string) {
  const cache = useQueryCache();
  async function kept(answer: Promise<AssessmentSheet>): Promise<AssessmentSheet> {
    const sheet = await answer;
    cache.setQueryData(['self-assessment', planId], sheet);
    return sheet;
  }
  async function done(answer: Promise<AssessmentSheet>): Promise<AssessmentSheet> {
    const sheet = await kept(answer);
    void Promise.all([
      cache.invalidateQueries({ key: ['listPlans'] }),
      cache.invalidateQueries({ key: ['my-tasks'] }),
      cache.invalidateQueries({ key: ['plan', planId] }),
    ]);
    return sheet;
  }
  return {
    save: (body: AssessmentContent, version: number, idempotencyKey: string) =>
      kept(ask(saveAssessment, { params: on(planId), body, ifMatch: version, idempotencyKey })),
    submit: ({ version }: AssessmentSheet) => done(ask(submitAssessment, { params: on(planId), ifMatch: version })),
    correct: ({ version }: AssessmentSheet, reason: string) =>
      done(ask(correctAssessment, { params: on(planId), body: { reason }, ifMatch: version })),
  };
}
