import { ref, watch, type Ref } from 'vue';

/**
 * For what is heavy to build: on a slow phone the words above it are on the screen first.
 * @returns true once the page has been painted after `ready` became true
 */
export function useAfterPaint(ready: () => boolean): Ref<boolean> {
  const painted = ref(false);
  const stop = watch(ready, (now) => {
    if (!now) return;
    requestAnimationFrame(() => setTimeout(() => { painted.value = true; }));
    queueMicrotask(() => stop());
  }, { immediate: true });
  return painted;
}
