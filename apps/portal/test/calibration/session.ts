import type { CalibrationBoard, CalibrationMinutes, CalibrationPattern, CalibrationPerson, CalibrationSession } from '@pauh/contracts';
import { type Rating, predicateOf } from '@pauh/domain';
import { me } from '../support/api.ts';
import { hr as officer, unitRef } from '../support/officers.ts';

export const hr = { ...officer, permissions: [...officer.permissions, 'calibration:read', 'calibration:manage'] };
export const bayu = {
  ...me,
  displayName: 'Bayu Saputra',
  employee: { ...me.employee, employeeId: 'm1', name: 'Bayu Saputra' },
  roles: ['employee', 'supervisor', 'calibrator'],
  permissions: [...me.permissions, 'calibration:read', 'calibration:write'],
};
export const session = (fields: Partial<CalibrationSession> = {}): CalibrationSession => ({
  id: 's1',
  cycleId: 'c1',
  cycleName: 'Tahun 2026',
  name: 'SD Negeri 1',
  state: 'meeting',
  units: [unitRef],
  members: [
    { employeeId: 'm1', name: 'Bayu Saputra', present: null },
    { employeeId: 'm2', name: 'Rahmat Hidayat', present: null },
  ],
  people: 3,
  createdBy: 'Hesti Kurniawati',
  createdAt: '2026-11-24T03:00:00Z',
  previewAt: '2026-11-25T03:00:00Z',
  meetingAt: '2026-11-26T03:00:00Z',
  lockedAt: null,
  lockedBy: null,
  cancelReason: null,
  isMember: true,
  version: 3,
  actions: ['move'],
  ...fields,
});
export const [below, asExpected, above] = ['di_bawah_ekspektasi', 'sesuai_ekspektasi', 'di_atas_ekspektasi'] as const;
export const place = (resultRating: Rating, behaviourRating: Rating) => ({
  resultRating,
  behaviourRating,
  predicate: predicateOf(resultRating, behaviourRating),
});
export const middle = place(asExpected, asExpected);
export const person = (employeeId: string, name: string, fields: Partial<CalibrationPerson> = {}): CalibrationPerson => ({
  employee: { employeeId, name },
  unit: unitRef,
  positionTitle: 'Guru Kelas',
  ratedBy: 'Ratna Dewi',
  score: 98.5,
  resultReason: 'Capaian literasi naik.',
  behaviourReason: null,
  original: middle,
  current: middle,
  moves: [],
  answers: [],
  marks: [],
  ownMark: { mark: null, note: null, version: 0 },
  announcedFrom: { result: null, behaviour: null },
  counted: true,
  ownCase: false,
  version: 1,
  actions: ['move'],
  ...fields,
});
export const people = [
  person('e1', 'Agus Pranoto'),
  person('e2', 'Dewi Lestari', {
    marks: [{ member: { employeeId: 'm2', name: 'Rahmat Hidayat' }, mark: 'question', note: 'Apakah targetnya sama?' }],
  }),
  person('e3', 'Sari Wulandari', { original: place(above, asExpected), current: place(above, asExpected) }),
];
export const moveOf = (by = 'Bayu Saputra', to = place(above, above)) => ({
  id: 'v1',
  from: middle,
  to,
  reason: 'Capaian literasi melampaui kelas lain.',
  overrides: [],
  by: { employeeId: 'm1', name: by },
  at: '2026-11-26T04:00:00Z',
});
const none = { sangat_baik: 0, baik: 0, butuh_perbaikan: 0, kurang: 0, sangat_kurang: 0 };
export const pattern = (fields: Partial<CalibrationPattern> = {}): CalibrationPattern => ({
  unit: unitRef,
  organisation: 'baik',
  people: 3,
  before: { ...none, baik: 3 },
  after: { ...none, baik: 3 },
  note: 'Pola tidak dihitung: 3 orang, kurang dari 10.',
  rules: [],
  ...fields,
});
export const board = (fields: Partial<CalibrationBoard> = {}): CalibrationBoard => ({
  session: session(),
  today: '2026-11-26',
  noSurpriseDays: 14,
  people,
  patterns: [pattern()],
  ...fields,
});
export const unmet = {
  rule: 'baik_max_70' as const,
  text: 'Baik paling banyak 70%: 70 × 12 : 100, dibulatkan ke bawah = 8 orang. Sekarang 12 orang.',
  satisfied: false,
  reason: null,
};
export const minutes = (fields: Partial<CalibrationMinutes> = {}): CalibrationMinutes => ({
  session: session({ actions: ['lock'], isMember: false }),
  patterns: [
    pattern({ people: 12, before: { ...none, baik: 12 }, after: { ...none, sangat_baik: 1, baik: 11 }, note: null, rules: [unmet] }),
  ],
  moved: [
    {
      employee: { employeeId: 'e1', name: 'Agus Pranoto' },
      unit: unitRef,
      ratedBy: 'Ratna Dewi',
      original: middle,
      current: place(above, above),
      moves: [moveOf()],
      answers: [
        { id: 'a1', text: 'Saya setuju.', by: { employeeId: 'e9', name: 'Ratna Dewi' }, onBehalfOf: null, at: '2026-11-26T05:00:00Z' },
      ],
    },
  ],
  ...fields,
});
