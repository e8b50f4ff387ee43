import type { CalibrationPerson } from '@pauh/contracts';
import { ref } from 'vue';
import { cellKey, type Place } from './board-groups.ts';

const kind = 'application/x-calibration-person';
/** A person that is dragged: where they are let go, the reason is asked as for every other way of moving. */
export const takeAlong = (event: DragEvent, { employee }: CalibrationPerson): void =>
  event.dataTransfer?.setData(kind, employee.employeeId);

/** Places that people are dragged to. `over`: the key of the one that would take them now; `at`: what a place listens to. */
export function useBoardDrag(drop: (employeeId: string, to: Place) => void) {
  const over = ref<string | null>(null);
  const at = (to: Place) => ({
    dragover: (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes(kind)) return;
      event.preventDefault();
      over.value = cellKey(to);
    },
    dragleave: () => {
      over.value = null;
    },
    drop: (event: DragEvent) => {
      event.preventDefault();
      over.value = null;
      drop(event.dataTransfer?.getData(kind) ?? '', to);
    },
  });
  return { over, at };
}
