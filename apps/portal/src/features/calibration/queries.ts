import { getCalibrationBoard, getCalibrationMinutes, getCalibrationSession, getCycle } from '@pauh/contracts';
import { defineQueryOptions } from '@pinia/colada';
import { ask } from '../../shared/api.ts';

type Asking = { signal: AbortSignal };
/** Every reading is told to the people it is about: not again whenever the window is looked at. */
const toldOnce = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const sessionById = defineQueryOptions((sessionId: string) => ({
  key: ['getCalibrationSession', sessionId],
  query: ({ signal }: Asking) => ask(getCalibrationSession, { params: { sessionId }, signal }),
}));
export const boardOf = defineQueryOptions((sessionId: string) => ({
  key: ['getCalibrationBoard', sessionId],
  query: ({ signal }: Asking) => ask(getCalibrationBoard, { params: { sessionId }, signal }),
  ...toldOnce,
}));
export const minutesOf = defineQueryOptions((sessionId: string) => ({
  key: ['getCalibrationMinutes', sessionId],
  query: ({ signal }: Asking) => ask(getCalibrationMinutes, { params: { sessionId }, signal }),
  ...toldOnce,
}));
export const cycleOf = defineQueryOptions((cycleId: string) => ({
  key: ['getCycle', cycleId],
  query: ({ signal }: Asking) => ask(getCycle, { params: { cycleId }, signal }),
}));
