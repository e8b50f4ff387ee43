import { onScopeDispose, ref, toRaw, watch, type Ref } from 'vue';
import { readDraft, removeDraft, writeDraft } from './drafts.ts';
import { afterPause } from './pause.ts';
import { useSession } from './session.ts';
import { whenHidden } from './when-hidden.ts';

/** A copy without Vue's proxies, which the device's store refuses; files stay files. */
function plain<T>(value: T): T {
  const raw = toRaw(value) as unknown;
  if (raw === null || typeof raw !== 'object' || raw instanceof Blob) return raw as T;
  if (Array.isArray(raw)) return raw.map(plain) as T;
  return Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, plain(part as unknown)])) as T;
}

/**
 * Keeps on this device what is sent by hand and not yet: back in the form next time, gone with `clear()` or when it is empty again.
 * @returns `ready` once a kept draft is in place, `restored` if there was one, `savedAt`
 */
export function useDeviceDraft<T>(resource: string, content: Ref<T>, isEmpty: (content: T) => boolean, afterMs = 800) {
  const accountId = useSession().me?.accountId ?? 'nobody';
  const ready = ref(false);
  const restored = ref(false);
  const savedAt = ref<number | null>(null);

  async function keep(): Promise<void> {
    if (isEmpty(content.value)) return clear();
    await writeDraft(accountId, resource, { content: plain(content.value), version: 0, savedAt: Date.now() });
    savedAt.value = Date.now();
  }
  async function clear(): Promise<void> {
    keeping.stop();
    savedAt.value = null;
    restored.value = false;
    await removeDraft(accountId, resource);
  }
  async function restore(): Promise<void> {
    const draft = await readDraft<T>(accountId, resource);
    if (!draft) return;
    content.value = draft.content;
    restored.value = true;
    savedAt.value = draft.savedAt;
  }
  const keeping = afterPause(() => void keep(), afterMs);
  void restore().finally(() => {
    ready.value = true;
    watch(content, keeping.soon, { deep: true });
  });
  onScopeDispose(whenHidden(keeping.now));
  onScopeDispose(keeping.now);
  return { ready, restored, savedAt, clear };
}
