import { getCopiedIndicators, type PlanIndicator } from '@pauh/contracts';
import { adviseOnIndicator, type Advice } from '@pauh/domain';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { ask } from '../../../shared/api.ts';
import { afterPause } from '../../../shared/pause.ts';
import { usePlanEditor } from './use-plan-editor.ts';

const pauseMs = 800;
/** More at once would be a lecture. */
const atOnce = 2;

const copiedIndicators = defineQueryOptions((planId: string) => ({
  key: ['copied-indicators', planId],
  query: ({ signal }) => ask(getCopiedIndicators, { params: { planId }, signal }),
}));

/** What this indicator says once the writer pauses. */
function useSettled(indicator: () => PlanIndicator) {
  const settled = ref({ ...indicator() });
  const pause = afterPause(() => {
    settled.value = { ...indicator() };
  }, pauseMs);
  watch(() => ({ ...indicator() }), pause.soon);
  onBeforeUnmount(pause.stop);
  return settled;
}

/** What may help with this indicator once the writer pauses; nothing more about a text that the writer waved off. */
export function useIndicatorAdvice(indicator: () => PlanIndicator) {
  const editor = usePlanEditor();
  const settled = useSettled(indicator);
  const wavedOff = ref<string | null>(null);

  // the server compares what it has kept: it is asked again once another text has arrived there
  let compared = indicator().title;
  const { data: copied, refetch } = useQuery(() => ({
    ...copiedIndicators(editor.plan.id),
    enabled: indicator().code === null && compared !== '',
  }));
  watch(
    () => editor.status.sentAt,
    () => {
      const { code, title } = indicator();
      if (code !== null || title === compared) return;
      compared = title;
      void refetch();
    },
  );

  const shown = computed<Advice[]>(() => {
    const now = settled.value;
    if (now.title === wavedOff.value) return [];
    const others = (copied.value?.titles ?? []).filter((title) => title === now.title);
    return adviseOnIndicator(now.title, { ...now, others }).slice(0, atOnce);
  });
  return {
    shown,
    waveOff: () => {
      wavedOff.value = settled.value.title;
    },
  };
}
