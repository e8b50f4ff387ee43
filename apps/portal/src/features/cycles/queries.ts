import {
  getCycle,
  getCycleDeadlines,
  getCycleProgress,
  getUnit,
  listSchemes,
  releaseResults,
  transitionCycle,
  type AnswerOf,
  type Cycle,
  type MovedCycle,
} from '@pauh/contracts';
import type { CycleStage } from '@pauh/domain';
import { defineQueryOptions } from '@pinia/colada';
import { ask, rehearse } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };

export const cycleById = defineQueryOptions((cycleId: string) => ({
  key: ['getCycle', cycleId],
  query: ({ signal }: Asking) => ask(getCycle, { params: { cycleId }, signal }),
}));
export const deadlinesOf = defineQueryOptions((cycleId: string) => ({
  key: ['getCycleDeadlines', cycleId],
  query: ({ signal }: Asking) => ask(getCycleDeadlines, { params: { cycleId }, signal }),
}));
export const unitById = defineQueryOptions((unitId: string) => ({
  key: ['getUnit', unitId],
  query: ({ signal }: Asking) => ask(getUnit, { params: { unitId }, signal }),
}));
export const allSchemes = defineQueryOptions({
  key: ['listSchemes', 'all'],
  query: async ({ signal }) => (await ask(listSchemes, { query: { limit: 200 }, signal })).items,
});

/** How far the whole cycle is; one unit comes along that nobody asked for, for the list has at least one row. */
export const overallProgress = defineQueryOptions((cycleId: string) => ({
  key: ['getCycleProgress', cycleId, 'overall'],
  query: async ({ signal }: Asking) => (await ask(getCycleProgress, { params: { cycleId }, query: { limit: 1 }, signal })).overall,
}));

/** The cycle as it would be after the step; refused as the step itself would be. */
export const rehearseStep = (cycle: Cycle, to: CycleStage, reason: string | null): Promise<MovedCycle> =>
  rehearse(transitionCycle, { params: { cycleId: cycle.id }, body: { to, reason }, ifMatch: cycle.version });

export type Release = AnswerOf<typeof releaseResults>;
/** Who would get a result, and who waits and why. */
export const rehearsedRelease = defineQueryOptions((at: { cycleId: string; unitId: string }) => ({
  key: ['releaseResults', at.cycleId, at.unitId],
  query: ({ signal }: Asking): Promise<Release> =>
    rehearse(releaseResults, { params: { cycleId: at.cycleId }, body: { unitId: at.unitId }, signal }),
}));
