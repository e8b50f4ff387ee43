import type { World } from '../matrix-world.ts';
import { type MatrixRows, none } from './row.ts';

const session = (world: World) => ({ params: { sessionId: world.sessionId } });
const inPreview = (world: World) => ({ params: { sessionId: world.previewId } });
const moved = (world: World) => ({ params: { sessionId: world.sessionId, employeeId: world.agency.employeeIds.teacher } });

export const calibrationRows: MatrixRows = {
  listCalibrationSessions: { input: none, may: '+    +    +   +    +   +    x   +  +   +   x  x    +    +   x   x' },
  createCalibrationSession: {
    input: (w) => ({ body: { cycleId: w.calibrationCycleId, name: 'SD Negeri 1', unitIds: [w.agency.unitIds.SD1], memberIds: [] } }),
    may: 'x    x    x   x    x   x    x   +  -   x   x  x    x    x   x   x',
  },
  getCalibrationSession: [
    { input: session, may: '-    -    -   -    +   +    x   +  -   +   x  x    -    -   x   x' },
    { input: inPreview, may: '-    +    -   +    -   -    x   +  +   +   x  x    -    -   x   x' },
  ],
  composeCalibrationSession: {
    input: (w) => ({
      ...inPreview(w),
      ifMatch: w.previewVersion,
      body: { name: 'SD Negeri 2', unitIds: [w.agency.unitIds.SD2], memberIds: [w.formerId, w.headId] },
    }),
    may: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x',
  },
  openCalibrationPreview: {
    input: (w) => ({ ...inPreview(w), ifMatch: w.previewVersion }),
    may: 'x    x    x   x    x   x    x   9  9   x   x  x    x    x   x   x',
  },
  openCalibrationMeeting: {
    input: (w) => ({ ...inPreview(w), ifMatch: w.previewVersion }),
    may: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x',
  },
  cancelCalibrationSession: {
    input: (w) => ({ ...inPreview(w), ifMatch: w.previewVersion, body: { reason: 'Unit ini dilebur' } }),
    may: 'x    x    x   x    x   x    x   +  +   x   x  x    x    x   x   x',
  },
  getCalibrationBoard: { input: session, may: '-    -    -   -    +   +    x   x  -   x   x  x    -    -   x   x' },
  markCalibrationPerson: {
    input: (w) => ({
      params: { sessionId: w.previewId, employeeId: w.agency.employeeIds.otherTeacher },
      ifMatch: 0,
      body: { mark: 'agree', note: null },
    }),
    may: '-    +    -   +    -   -    x   x  x   x   x  x    -    -   x   x',
  },
  moveCalibrationPerson: {
    input: (w) => ({
      ...moved(w),
      ifMatch: 2,
      body: { resultRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', reason: 'Kembali ke semula', overrides: [] },
    }),
    may: '-    -    -   -    +   +    x   x  x   x   x  x    -    -   x   x',
  },
  listCalibrationChanges: { input: none, may: '+    +    +   +    +   +    x   +  +   +   x  x    +    +   x   x' },
  answerCalibrationChange: {
    input: (w) => ({ ...moved(w), body: { text: 'Saya setuju dengan perpindahan ini' } }),
    may: '-    -    +   -    -   -    x   x  x   x   x  x    -    -   x   x',
  },
  lockCalibrationSession: {
    input: (w) => ({
      ...session(w),
      ifMatch: w.sessionVersion,
      body: { presentIds: [w.agency.employeeIds.chief, w.headId], patternReasons: [] },
    }),
    may: 'x    x    x   x    x   x    x   +  -   x   x  x    x    x   x   x',
  },
  getCalibrationMinutes: { input: session, may: '-    -    -   -    x   x    x   +  -   +   x  x    -    -   x   x' },
};
