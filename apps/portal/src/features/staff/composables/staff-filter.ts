import { computed, onScopeDispose, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The filter of the staff list, kept in the address: it can be shared, and the way back finds it again. */
export function useStaffFilter() {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const change = (name: string, value: string | null) => void router.replace({ query: { ...route.query, [name]: value || undefined } });

  const unitId = computed({ get: () => text('unit') || null, set: (unit) => change('unit', unit) });
  const withoutSupervisor = computed({
    get: () => text('tanpaPenilai') === 'true',
    set: (yes) => change('tanpaPenilai', yes ? 'true' : null),
  });
  const typed = ref(text('cari'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(typed, (search) => {
    clearTimeout(timer);
    timer = setTimeout(() => change('cari', search.trim()), 350);
  });
  onScopeDispose(() => clearTimeout(timer));

  const query = computed(() => ({
    ...(text('cari') ? { search: text('cari') } : {}),
    ...(unitId.value ? { unitId: unitId.value } : {}),
    ...(withoutSupervisor.value ? { withoutSupervisor: true } : {}),
  }));
  return { typed, unitId, withoutSupervisor, query };
}
