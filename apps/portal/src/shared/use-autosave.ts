import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { Autosave, type AutosaveOptions } from './autosave.ts';
import { useSession } from './session.ts';

type Options<T> = Omit<AutosaveOptions<T>, 'accountId' | 'read' | 'write'>;

/**
 * Autosave for a form's content. Restores what was not sent, watches the content deeply, and keeps sending after the page is left.
 * @returns the reactive `status` (give it to SaveState), `ready` once a restored draft is in place, and the acts `flush`, `keepMine`, `takeTheirs`, `adopt`
 */
export function useAutosave<T>(content: Ref<T>, options: Options<T>) {
  const accountId = useSession().me?.accountId ?? 'nobody';
  const saver = new Autosave<T>({
    ...options,
    accountId,
    read: () => content.value,
    write: (next) => {
      content.value = next;
    },
  });
  const ready = ref(false);
  const unwatch = watch(content, saver.changed, { deep: true, flush: 'post' });
  void saver.restore().finally(() => {
    ready.value = true;
  });
  onScopeDispose(() => {
    unwatch();
    saver.leave();
  });
  return { status: saver.status, ready, flush: saver.flush, keepMine: saver.keepMine, takeTheirs: saver.takeTheirs, adopt: saver.adopt };
}
