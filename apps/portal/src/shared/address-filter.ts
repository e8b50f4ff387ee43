import { computed, onScopeDispose, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { afterPause } from './pause.ts';

const typingPauseMs = 350;

/** The filter of a list, kept in the address: it can be shared, and the way back finds it again. Names are those of the query. */
export function useAddressFilter() {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string): string => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const change = (name: string, value: string | null) => void router.replace({ query: { ...route.query, [name]: value || undefined } });
  const chosen = (name: string) => computed({ get: () => text(name) || null, set: (value: string | null) => change(name, value) });
  /** On while the query has this word. */
  const ticked = (name: string, word: string) =>
    computed({ get: () => text(name) === word, set: (yes: boolean) => change(name, yes ? word : null) });
  /** What is typed waits for a pause before it changes the address. */
  function typed(name: string) {
    const value = ref(text(name));
    const pause = afterPause(() => change(name, value.value.trim()), typingPauseMs);
    watch(value, pause.soon);
    onScopeDispose(pause.stop);
    return value;
  }
  return { text, chosen, ticked, typed };
}
