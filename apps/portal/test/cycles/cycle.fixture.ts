import { unitRef } from '../support/officers.ts';

export const rules = {
  cap: 120,
  bands: { above: 110, asExpected: 90 },
  missing: 'incomplete',
  weighted: true,
  behavioursRated: true,
  organisationPredicateRequired: false,
  calibration: false,
  noSurpriseDays: 14,
  minimumPartDays: 0,
  objectionDays: 14,
  objectionDayKind: 'calendar',
  deemedReceiptDays: 7,
  hideSelfUntilSupervisorDraft: false,
};
export const scheme = { id: 's1', code: 'semester', version: 1, name: 'Semester berbobot', rules, frozenAt: null };
export const cycle = (stage: string, actions: string[], more: object = {}) => ({
  id: 'c1',
  code: '2026-2',
  name: 'Semester II 2026',
  kind: 'semester',
  unit: { ...unitRef, unitId: 'u0', name: 'Dinas Pendidikan' },
  startsOn: '2026-07-01',
  endsOn: '2026-12-31',
  stage,
  scheme,
  windows: [
    { stage: 'planning', opensAt: '2026-06-30T17:00:00Z', closesAt: '2026-07-31T16:59:59Z' },
    { stage: 'running', opensAt: '2026-07-31T16:59:59Z', closesAt: '2026-12-10T16:59:59Z' },
    { stage: 'assessment', opensAt: '2026-12-10T16:59:59Z', closesAt: '2026-12-24T16:59:59Z' },
  ],
  extensions: [],
  pendingReturn: null,
  planCount: 0,
  version: 3,
  actions,
  ...more,
});
export const counts = {
  plans: 20,
  draft: 2,
  submitted: 1,
  returned: 1,
  agreed: 16,
  selfSubmitted: 9,
  supervisorSubmitted: 6,
  released: 0,
  acknowledged: 0,
};
export const progress = { status: 200, body: { items: [{ unit: unitRef, ...counts }], nextCursor: null, overall: counts } };
