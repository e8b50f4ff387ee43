import type { ImportReport } from '@pauh/contracts';
import type { ImportKind } from '@pauh/domain';
import { useQueryCache } from '@pinia/colada';
import { computed, nextTick, ref, watch } from 'vue';
import { say } from '../../../shared/i18n/index.ts';
import { fieldId } from '../../../shared/problem.ts';
import { useForm } from '../../../shared/use-form.ts';
import { isSheet, sendSheet } from '../queries.ts';

/** An import in its three moments: a file is chosen, checked without storing anything, and stored as a whole. */
export function useImport(kind: () => ImportKind) {
  const cache = useQueryCache();
  const file = ref<File | null>(null);
  const checked = ref<ImportReport | null>(null);
  const done = ref<ImportReport | null>(null);
  const stage = computed(() => (done.value ? 'done' : checked.value ? 'checked' : 'choose'));
  // another file has not been checked
  watch([file, kind], () => {
    checked.value = done.value = null;
  });
  watch(stage, () =>
    nextTick(() => (document.querySelector<HTMLElement>('[data-import-report]') ?? document.getElementById(fieldId('/file')))?.focus()),
  );

  const checking = useForm(
    () => [
      { pointer: '/file', text: say('imports.run.fileMissing'), ok: file.value !== null },
      { pointer: '/file', text: say('imports.run.notASheet'), ok: file.value === null || isSheet(file.value) },
    ],
    async () => {
      checked.value = file.value && (await sendSheet(kind(), file.value, true));
    },
  );
  const storing = useForm(
    () => [],
    async () => {
      done.value = file.value && (await sendSheet(kind(), file.value, false));
      await cache.invalidateQueries();
    },
  );
  const again = () => {
    file.value = null;
  };
  return { file, checked, done, stage, checking, storing, again };
}
