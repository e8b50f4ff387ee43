import type { World } from '../matrix-world.ts';
import { schemeRules } from '../semester.ts';
import { type MatrixRows, none, officersOf } from './row.ts';

const reopening = (world: World) => ({ params: { reopeningId: world.reopeningId } });

export const cycleRows: MatrixRows = {
  listSchemes: { input: none, may: officersOf.everybody },
  createScheme: { input: () => ({ body: { code: 'baru', name: 'Baru', rules: schemeRules } }), may: officersOf.anyHr },
  listCycles: { input: none, may: officersOf.everybody },
  getCycle: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.everybody },
  createCycle: {
    input: (w) => ({
      body: {
        code: '2027-1',
        name: 'Semester I 2027',
        kind: 'semester',
        unitId: w.agency.unitIds.PAUH,
        schemeId: w.schemeId,
        startsOn: '2027-01-01',
        endsOn: '2027-06-30',
        lastDays: { planning: '2027-01-31', running: '2027-06-10', assessment: '2027-06-24' },
      },
    }),
    may: officersOf.hr,
  },
  transitionCycle: {
    input: (w) => ({ params: { cycleId: w.cycleId }, ifMatch: w.cycleVersion, body: { to: 'closed', reason: null } }),
    may: 'x    x    x   x    x   x    x   9  x   x   x  x    x    x   x   x',
  },
  extendCycle: {
    input: (w) => ({
      params: { cycleId: w.cycleId },
      ifMatch: w.cycleVersion,
      body: { unitId: w.agency.unitIds.SD1, stage: 'assessment', lastDayOn: '2026-12-28', reason: 'Gempa bumi setempat' },
    }),
    may: officersOf.unitHr,
  },
  getCycleDeadlines: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.anyHr },
  listPersonalExtensions: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.anyHr },
  listLateHandIns: { input: (w) => ({ params: { cycleId: w.cycleId } }), may: officersOf.anyHr },
  extendPerson: {
    input: (w) => ({
      params: { cycleId: w.cycleId },
      ifMatch: w.cycleVersion,
      body: { employeeId: w.agency.employeeIds.teacher, stage: 'assessment', lastDayOn: '2026-12-28', reason: 'Dirawat di rumah sakit' },
    }),
    may: officersOf.hr,
  },
  listDeliveries: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: '+    +    +   +    +   +    +   +  +   +   x  x    +    +   x   x',
  },
  exportReceipts: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x',
  },
  getClosingRecap: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: 'x    x    x   x    x   x    x   +  +   +   x  +    x    x   x   x',
  },
  listClosingEntries: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: 'x    x    x   x    x   x    x   +  +   +   x  x    x    x   x   x',
  },
  listReopenings: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: 'x    x    x   x    x   x    x   +  +   +   x  +    x    x   x   x',
  },
  requestReopening: {
    input: (w) => ({
      params: { cycleId: w.cycleId },
      body: { employeeId: w.agency.employeeIds.clerk, reason: 'Nilai ujian kelas tertukar' },
    }),
    may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x',
  },
  approveReopening: {
    input: (w) => ({ ...reopening(w), ifMatch: 1 }),
    may: 'x    x    x   x    x   x    x   9  -   x   x  9    x    x   x   x',
  },
  refuseReopening: {
    input: (w) => ({ ...reopening(w), ifMatch: 1, body: { reason: 'Alasannya belum cukup jelas' } }),
    may: 'x    x    x   x    x   x    x   +  -   x   x  +    x    x   x   x',
  },
  closeReopening: {
    input: (w) => ({ ...reopening(w), ifMatch: 1 }),
    may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x',
  },
  getCycleProgress: {
    input: (w) => ({ params: { cycleId: w.cycleId } }),
    may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x',
  },
};
