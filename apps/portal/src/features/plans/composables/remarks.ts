import type { Plan, PlanContent } from '@pauh/contracts';
import { followRemarks } from '@pauh/domain';
import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue';

export type Remark = Plan['remarks'][number];
const key: InjectionKey<ComputedRef<Remark[]>> = Symbol('remarks');

/** Makes the remarks of a returned plan known to the fields below; `current` is the content as it stands in the form now, where rows may have moved. */
export function provideRemarks(returned: { content: PlanContent; remarks: readonly Remark[] }, current: () => PlanContent): void {
  provide(
    key,
    computed(() => followRemarks(returned.remarks, returned.content, current())),
  );
}
/** All remarks, each with the pointer to where its row stands now. */
export const useRemarks = (): ComputedRef<Remark[]> => inject(key, () => computed(() => []), true);

/** Whether a remark is about this row or anything in it. */
export const touches = (remarks: readonly Remark[], pointer: string): boolean =>
  remarks.some((remark) => `${remark.pointer}/`.startsWith(`${pointer}/`));
export const remarkId = (pointer: string): string => `catatan${pointer.replaceAll('/', '-')}`;
