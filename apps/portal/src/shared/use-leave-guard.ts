import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import { onBeforeRouteLeave, useRouter, type RouteLocationNormalized } from 'vue-router';

/**
 * Asks before a page is left that shows something only once.
 * @returns `asking`: give it to a ConfirmDialog; `leave()`: go where the person wanted to
 */
export function useLeaveGuard(holds: Ref<boolean>) {
  const router = useRouter();
  const asking = ref(false);
  let wanted: RouteLocationNormalized | null = null;
  let allowed = false;

  onBeforeRouteLeave((to) => {
    if (!holds.value || allowed) return true;
    wanted = to;
    asking.value = true;
    return false;
  });
  const closing = (event: BeforeUnloadEvent) => {
    if (holds.value) event.preventDefault();
  };
  onMounted(() => addEventListener('beforeunload', closing));
  onBeforeUnmount(() => removeEventListener('beforeunload', closing));

  async function leave(): Promise<void> {
    allowed = true;
    if (wanted) await router.push(wanted.fullPath);
  }
  return { asking, leave };
}
