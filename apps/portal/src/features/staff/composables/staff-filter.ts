import { computed } from 'vue';
import { useAddressFilter } from '../../../shared/address-filter.ts';

/** The filter of the staff list, in the address. */
export function useStaffFilter() {
  const { text, chosen, ticked, typed } = useAddressFilter();
  const search = typed('cari');
  const unitId = chosen('unit');
  const withoutSupervisor = ticked('tanpaPenilai', 'true');
  const query = computed(() => ({
    ...(text('cari') ? { search: text('cari') } : {}),
    ...(unitId.value ? { unitId: unitId.value } : {}),
    ...(withoutSupervisor.value ? { withoutSupervisor: true } : {}),
  }));
  return { search, unitId, withoutSupervisor, query };
}
