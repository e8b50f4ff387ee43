import { hr, unitRef, units } from './officers.ts';

export const agus = {
  id: 'e1',
  nip: '197705022001061018',
  name: 'Agus Pranoto',
  employmentKind: 'pns',
  standing: 'aktif',
  unit: unitRef,
  positionTitle: 'Guru Kelas',
  supervisor: null,
  externalSupervisor: null,
  mergedNip: null,
};
export const person = {
  id: 'e1',
  nip: agus.nip,
  name: 'Agus Pranoto',
  frontTitle: null,
  backTitle: 'S.Pd.',
  birthOn: '1977-05-02',
  sex: 'L',
  employmentKind: 'pns',
  standing: 'aktif',
  rankCode: '32',
  rankName: 'III/b',
  email: null,
  assignments: [
    {
      id: 'a1',
      employee: { employeeId: 'e1', name: 'Agus Pranoto' },
      unit: unitRef,
      positionId: 'x1',
      positionTitle: 'Guru Kelas',
      kind: 'definitive',
      startsOn: '2001-06-01',
      endsOn: null,
      version: 2,
    },
  ],
  supervision: [
    {
      id: 'l1',
      assignmentId: 'a1',
      supervisor: { employeeId: 'e9', name: 'Rahmat Hidayat' },
      externalName: null,
      vacantOffice: 'Kepala Sekolah, SDN 2',
      startsOn: '2020-01-01',
      endsOn: '2020-10-31',
      source: 'position',
      reason: null,
      recordedBy: null,
    },
    {
      id: 'l2',
      assignmentId: 'a1',
      supervisor: null,
      externalName: 'Bupati Pauh',
      vacantOffice: null,
      startsOn: '2020-11-01',
      endsOn: null,
      source: 'hr',
      reason: 'Keputusan 12',
      recordedBy: 'Hesti',
    },
  ],
  accountId: 'k1',
  formerNips: [{ nip: '197705022001061081', reason: 'Dua angka tertukar', recordedBy: 'Hesti', recordedAt: '2026-11-20T02:00:00Z' }],
  mergedFrom: [],
  mergedInto: null,
  standings: [],
  version: 5,
  actions: ['update', 'correct_nip', 'record_standing', 'assign', 'correct_supervision'],
};
export const common = { 'GET /me': { status: 200, body: hr }, 'GET /units': units, 'GET /employees/e1': { status: 200, body: person } };
export const rehearsing =
  (answer: { status: number; body: unknown }) =>
  ({ path }: { path: string }) =>
    path.includes('dryRun') ? { status: 200, body: { ...answer, changes: [], events: [] } } : answer;
