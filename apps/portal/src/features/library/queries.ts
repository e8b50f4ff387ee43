import { getIndicator, getPlanTemplate, listIndicatorVersions, listJobTitles, listPlanTemplateVersions } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };

export const indicatorById = defineQueryOptions((indicatorId: string) => ({
  key: ['getIndicator', indicatorId],
  query: ({ signal }: Asking) => ask(getIndicator, { params: { indicatorId }, signal }),
}));
export const indicatorVersions = defineQueryOptions((indicatorId: string) => ({
  key: ['listIndicatorVersions', indicatorId],
  query: async ({ signal }: Asking) => (await ask(listIndicatorVersions, { params: { indicatorId }, query: { limit: 200 }, signal })).items,
}));
export const templateById = defineQueryOptions((templateId: string) => ({
  key: ['getPlanTemplate', templateId],
  query: ({ signal }: Asking) => ask(getPlanTemplate, { params: { templateId }, signal }),
}));
export const templateVersions = defineQueryOptions((templateId: string) => ({
  key: ['listPlanTemplateVersions', templateId],
  query: async ({ signal }: Asking) =>
    (await ask(listPlanTemplateVersions, { params: { templateId }, query: { limit: 200 }, signal })).items,
}));

/** Titles that people have, for a field in which one is typed. */
export const jobTitles = defineQueryOptions((search: string) => ({
  key: ['listJobTitles', search],
  staleTime: 300_000,
  query: async ({ signal }: Asking) => [
    ...new Set((await ask(listJobTitles, { query: { limit: 50, ...(search ? { search } : {}) }, signal })).items.map(({ title }) => title)),
  ],
}));
