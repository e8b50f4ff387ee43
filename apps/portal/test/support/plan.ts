import type { AssessmentSheet, Plan, PlanContent, PlanIndicator } from '@pauh/contracts';
import { me } from './api.ts';

const id = (n: number) => `0193a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const planId = id(1);
export const indicator = (n: number, fields: Partial<PlanIndicator> = {}): PlanIndicator => ({
  id: id(100 + n), code: null, codeVersion: null, title: `Indikator contoh ${n}`, aspect: 'kuantitas', unit: '%', weight: 50, direction: 'higher', target: 95, min: null, max: null, maximum: null, baseline: null, ...fields,
});
export const content: PlanContent = {
  results: [
    { id: id(11), kind: 'main', title: 'Siswa hadir dan belajar', indicators: [indicator(1, { title: 'Rata-rata kehadiran siswa', maximum: 100 })] },
    { id: id(12), kind: 'additional', title: 'Modul ajar tersusun', indicators: [indicator(2, { title: 'Modul yang dipakai', unit: 'modul', target: 12 })] },
  ],
  behaviours: [{ behaviour: 'akuntabel', expectation: 'Mencatat kehadiran setiap hari' }],
  annex: { resources: ['Akses internet'], accountability: [], consequences: [] },
};
const person = { employeeId: me.employee.employeeId, name: me.employee.name };

/** A plan as the server answers it; the owner is the one of `me`. */
export const plan = (fields: Partial<Plan> = {}): Plan => ({
  id: planId, cycle: { cycleId: id(2), name: 'Semester II 2026', stage: 'planning' }, employee: person, unit: { unitId: id(3), code: 'SD3', name: 'SDN 3 Cempaka' }, positionTitle: 'Guru Ahli Muda',
  startsOn: '2026-07-01', endsOn: '2026-12-31', state: 'draft', agreed: fields.state === 'agreed', selfAssessment: null, supervisorAssessment: null, resultState: null, onBehalfOf: null, updatedAt: '2026-07-02T02:00:00Z', version: 3,
  unitNow: null, supervisor: { employeeId: id(5), name: 'Ratna Dewi' }, externalSupervisor: null, superiorPlan: { state: 'agreed', waived: false }, matrixPlanId: null, marks: [], content, note: null, remarks: [], submittedAt: null, agreedAt: null, agreedBy: null, agreedFor: null, returnedBy: null, returnedFor: null, revisions: 0, closesAt: '2026-07-31T16:59:59Z', zone: null, extension: null, late: false, weighted: true, usesPerspectives: false, actions: ['write', 'submit'], ...fields,
});

export const sheet = (fields: Partial<AssessmentSheet> = {}): AssessmentSheet => ({
  planId, kind: 'self', cycle: { cycleId: id(2), name: 'Semester II 2026', kind: 'semester', stage: 'assessment' }, employee: person, unit: { unitId: id(3), code: 'SD3', name: 'SDN 3 Cempaka' }, positionTitle: 'Guru Ahli Muda',
  startsOn: '2026-07-01', endsOn: '2026-12-31', plan: content, feedback: [], onBehalfOf: null, selfAssessment: null, assessment: null, closesAt: '2026-12-24T16:59:59Z', zone: null, extension: null, version: 0, actions: ['save'],
  rules: {
    cap: 120, bands: { above: 110, asExpected: 90 }, missing: 'incomplete', weighted: true, behavioursRated: true, organisationPredicateRequired: false, calibration: false,
    noSurpriseDays: 14, minimumPartDays: 0, objectionDays: 14, objectionDayKind: 'calendar', deemedReceiptDays: 7, hideSelfUntilSupervisorDraft: false,
  },
  rows: [
    { indicatorId: id(101), measured: { value: 96.2, measuredOn: '2026-12-01', source: 'Absensi' }, progress: [{ id: id(201), on: '2026-10-10', value: null, note: 'Kunjungan rumah dua minggu sekali', evidence: [] }] },
    { indicatorId: id(102), measured: null, progress: [] },
  ],
  announcements: null, parts: null, suggestion: { complete: false, score: null, rows: [], results: [], resultRating: null, behaviourRating: null, predicate: null }, ...fields,
});

export const supervisor = { ...me, accountId: id(900), displayName: 'Ratna Dewi', employee: { ...me.employee, employeeId: id(5), name: 'Ratna Dewi' }, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review'] };
