import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether the nine places have room beside one another; follows the window. */
export function useWide(): Ref<boolean> {
  const query = window.matchMedia('(min-width: 64rem)');
  const wide = ref(query.matches);
  const follow = () => {
    wide.value = query.matches;
  };
  query.addEventListener('change', follow);
  onScopeDispose(() => query.removeEventListener('change', follow));
  return wide;
}
