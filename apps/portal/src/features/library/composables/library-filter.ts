import { computed, onScopeDispose, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The filter of a list of the library, kept in the address: it can be shared, and the way back finds it again. */
export function useLibraryFilter() {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const change = (name: string, value: string | null) => void router.replace({ query: { ...route.query, [name]: value || undefined } });
  /** What is typed waits for a pause before it changes the address. */
  function typedIn(name: string) {
    const typed = ref(text(name));
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch(typed, (value) => {
      clearTimeout(timer);
      timer = setTimeout(() => change(name, value.trim()), 350);
    });
    onScopeDispose(() => clearTimeout(timer));
    return typed;
  }
  const search = typedIn('cari');
  const job = typedIn('jabatan');
  const unitId = computed({ get: () => text('unit') || null, set: (unit) => change('unit', unit) });
  const fitting = computed({ get: () => text('untuk') === 'saya', set: (yes) => change('untuk', yes ? 'saya' : null) });
  const withdrawn = computed({ get: () => text('keadaan') === 'ditarik', set: (yes) => change('keadaan', yes ? 'ditarik' : null) });
  const query = computed(() => ({
    view: fitting.value ? ('fitting' as const) : ('all' as const),
    state: withdrawn.value ? ('withdrawn' as const) : ('offered' as const),
    ...(text('cari') ? { search: text('cari') } : {}),
    ...(text('jabatan') ? { positionTitle: text('jabatan') } : {}),
    ...(unitId.value ? { unitId: unitId.value } : {}),
  }));
  return { search, job, unitId, fitting, withdrawn, query };
}
export type LibraryFilter = ReturnType<typeof useLibraryFilter>;
