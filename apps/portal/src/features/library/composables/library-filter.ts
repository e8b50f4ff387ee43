import { computed } from 'vue';
import { useAddressFilter } from '../../../shared/address-filter.ts';

/** The filter of a list of the library, in the address. */
export function useLibraryFilter() {
  const { text, chosen, ticked, typed } = useAddressFilter();
  const search = typed('cari');
  const job = typed('jabatan');
  const unitId = chosen('unit');
  const fitting = ticked('untuk', 'saya');
  const withdrawn = ticked('keadaan', 'ditarik');
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
