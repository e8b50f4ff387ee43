import type { StageDeadline } from '@pauh/contracts';
import { addDays } from '@pauh/domain';

/** Whole minutes, counted upwards: what was away for a second was away. */
export const minutesOf = (seconds: number): number => Math.ceil(seconds / 60);

/** The form that gives everybody one day more because of what was measured: filled in, to be read and sent. */
export const extendForOutage = (cycleId: string, { stage, lastDayOn }: StageDeadline) => ({
  name: 'cycle-extend',
  params: { cycleId },
  query: { tahap: stage, sampai: addDays(lastDayOn, 1), gangguan: '1' },
});
