import { getCopiedIndicators, type PlanIndicator } from '@pauh/contracts';
import { adviseOnIndicator, type Advice } from '@pauh/domain';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed, onBeforeUnmount, ref, watch } from 'vue';
import { ask } from '../../../shared/api.ts';
import { usePlanEditor } from './use-plan-editor.ts';

const pauseMs = 800;
/** More at once would be a lecture. */
const atOnce = 2;

const copiedIndicators = defineQueryOptions((planId: string) => ({
  key: ['copied-indicators', planId],
  query: ({ signal }) => ask(getCopiedIndicators, { params: { planId }, signal }),
}));

/** What may help with this indicator once the writer pauses; nothing more about a text that the writer waved off. */
export function useIndicatorAdvice(indicator: () => PlanIndicator) {
  const editor = usePlanEditor();
  const settled = ref({ ...indicator() });
  const wavedOff = ref<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    () => ({ ...indicator() }),
    (now) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        settled.value = now;
      }, pauseMs);
    },
  );
  onBeforeUnmount(() => clearTimeout(timer));

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
    return adviseOnIndicator(now.title, { ...now, others: (copied.value?.titles ?? []).filter((title) => title === now.title) }).slice(
      0,
      atOnce,
    );
  });
  return {
    shown,
    waveOff: () => {
      wavedOff.value = settled.value.title;
    },
  };
}
