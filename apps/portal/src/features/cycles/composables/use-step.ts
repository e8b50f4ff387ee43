import { transitionCycle, type MovedCycle } from '@pauh/contracts';
import type { CycleStage } from '@pauh/domain';
import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, ref, watch } from 'vue';
import { Refused, ask } from '../../../shared/api.ts';
import { explain, type Explained } from '../../../shared/problem.ts';
import { cycleById, overallProgress, rehearseStep } from '../queries.ts';
import { stepsOf } from './steps.ts';

/** One step of a cycle: rehearsed first, then taken. A step back is asked for by one person and taken by another. */
export function useStep(cycleId: () => string, to: () => CycleStage) {
  const cache = useQueryCache();
  const { data: cycle, error, refetch } = useQuery(() => cycleById(cycleId()));
  const { data: overall } = useQuery(() => overallProgress(cycleId()));
  const step = computed(() => (cycle.value && stepsOf(cycle.value).find((each) => each.to === to())) ?? null);
  const pending = computed(() => (cycle.value?.pendingReturn?.to === to() ? cycle.value.pendingReturn : null));
  const after = ref<MovedCycle | null>(null);
  const refusal = ref<Explained | null>(null);
  const checking = ref(false);
  /** Onward too, where somebody was in no calibration: the step says for whom, and waits for a reason and not for an act. */
  const uncalibrated = ref<{ people: number; units: string } | null>(null);

  // a step back that nobody asked for yet changes nothing but the question
  watch(
    [cycle, step],
    async ([now, next]) => {
      after.value = refusal.value = uncalibrated.value = null;
      if (!now || !next || (next.back && !pending.value)) return;
      checking.value = true;
      try {
        after.value = await rehearseStep(now, next.to, null);
      } catch (problem) {
        uncalibrated.value = uncalibratedOf(problem);
        refusal.value = uncalibrated.value ? null : await explain(problem);
      } finally {
        checking.value = false;
      }
    },
    { immediate: true },
  );

  async function take(reason: string | null): Promise<void> {
    if (!cycle.value) return;
    await ask(transitionCycle, { params: { cycleId: cycleId() }, body: { to: to(), reason }, ifMatch: cycle.value.version });
    await cache.invalidateQueries();
  }
  return { cycle, overall, step, pending, after, refusal, uncalibrated, checking, error, refetch, take };
}

function uncalibratedOf(problem: unknown): { people: number; units: string } | null {
  if (!(problem instanceof Refused) || problem.problem.code !== 'cycle.uncalibrated_reason_required') return null;
  const params = problem.problem.errors?.[0]?.params ?? {};
  return { people: Number(params.people ?? 0), units: String(params.units ?? '') };
}
