import { createFeedback, createProgressEntry, getPlan, type BodyOf } from '@pauh/contracts';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

export const planById = defineQueryOptions((planId: string) => ({
  key: ['plan', planId],
  query: ({ signal }) => ask(getPlan, { params: { planId }, signal }),
}));

export type NewEntry = BodyOf<typeof createProgressEntry>;
export type NewFeedback = BodyOf<typeof createFeedback>;

/** Writing on the timeline of a plan; the lists that show it ask again. */
export function useTimelineCommands(planId: string) {
  const cache = useQueryCache();
  async function written<T>(answer: Promise<T>, list: string): Promise<T> {
    const value = await answer;
    void Promise.all([cache.invalidateQueries({ key: [list] }), cache.invalidateQueries({ key: ['my-tasks'] })]);
    return value;
  }
  return {
    record: (body: NewEntry, idempotencyKey: string) =>
      written(ask(createProgressEntry, { params: { planId }, body, idempotencyKey }), 'listProgressEntries'),
    giveFeedback: (body: NewFeedback, idempotencyKey: string) =>
      written(ask(createFeedback, { params: { planId }, body, idempotencyKey }), 'listFeedback'),
  };
}
