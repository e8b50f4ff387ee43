import type { World } from '../matrix-world.ts';
import { type MatrixRows, none, officersOf, school } from './row.ts';

const teacher = (world: World) => ({ params: { employeeId: world.agency.employeeIds.teacher } });
const report = (world: World) => ({ params: { reportId: world.reportId } });
const delegation = (world: World) => ({ params: { delegationId: world.delegationId } });

export const organisationRows: MatrixRows = {
  listUnits: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  getUnit: { input: school, may: '+ + + + + + + + + + + + + + + +' },
  createUnit: {
    input: (w) => ({
      body: { code: 'SD1-A', name: 'Kelas jauh', kind: 'sekolah', parentId: w.agency.unitIds.SD1, startsOn: '2026-07-01' },
    }),
    may: officersOf.unitHr,
  },
  updateUnit: {
    input: (w) => ({ ...school(w), ifMatch: 1, body: { name: 'SD Negeri 1', kind: 'sekolah', endsOn: null } }),
    may: officersOf.unitHr,
  },
  listPositions: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  listJobTitles: { input: none, may: '+ + + + + + + + + + + + + + + +' },
  createPosition: {
    input: (w) => ({
      body: {
        unitId: w.agency.unitIds.SD1,
        title: 'Pustakawan',
        kind: 'fungsional',
        echelon: null,
        level: null,
        isHead: false,
        superiorPositionId: null,
      },
    }),
    may: officersOf.unitHr,
  },
  listEmployees: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },
  getEmployee: { input: teacher, may: '+    -    +   -    +   +    +   +  -   +   x  +    -    -   +   x' },
  updateEmployee: {
    input: (w) => ({
      ...teacher(w),
      ifMatch: 1,
      body: { name: 'Sari W', frontTitle: null, backTitle: null, rankCode: null, rankName: null, email: null },
    }),
    may: officersOf.hr,
  },
  correctNip: {
    input: (w) => ({ ...teacher(w), ifMatch: 1, body: { nip: '198506152010012099', reason: 'Salah ketik pada dua angka' } }),
    may: officersOf.hr,
  },
  mergeEmployee: {
    input: (w) => ({
      ...teacher(w),
      ifMatch: 1,
      body: { intoEmployeeId: w.agency.employeeIds.nurse, reason: 'Dua catatan dari impor yang sama' },
    }),
    may: 'x    x    x   x    x   x    x   9  -   x   x  x    x    x   x   x',
  },
  recordStanding: {
    input: (w) => ({
      ...teacher(w),
      ifMatch: 1,
      body: { standing: 'cltn', startsOn: '2026-12-01', endsOn: null, reason: 'Keputusan cuti nomor 12 tahun 2026' },
    }),
    may: officersOf.hr,
  },
  endStanding: {
    input: (w) => ({
      params: { employeeId: w.agency.employeeIds.clerk, standingId: w.standingId },
      ifMatch: 2,
      body: { endsOn: '2027-06-30', reason: 'Keputusan tugas belajar diperbarui' },
    }),
    may: officersOf.hr,
  },
  listAssignments: { input: none, may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x' },
  createAssignment: {
    input: (w) => ({
      body: {
        employeeId: w.agency.employeeIds.teacher,
        positionId: w.agency.positionIds.clerk,
        kind: 'definitive',
        startsOn: '2026-12-01',
        endsOn: null,
      },
    }),
    may: officersOf.hr,
  },
  endAssignment: {
    input: (w) => ({
      params: { assignmentId: w.agency.assignmentIds.teacher },
      ifMatch: 1,
      body: { endsOn: '2026-12-31', reason: 'Pensiun' },
    }),
    may: officersOf.hr,
  },
  getSupervision: { input: teacher, may: '+    -    +   -    +   +    +   +  -   +   x  +    -    -   +   x' },
  correctSupervision: {
    input: (w) => ({
      ...teacher(w),
      body: {
        supervisorEmployeeId: w.agency.employeeIds.chief,
        externalName: null,
        startsOn: '2026-11-25',
        reason: 'Kepala sekolah cuti panjang',
      },
    }),
    may: officersOf.hr,
  },
  listSupervisionReports: {
    input: () => ({ query: { view: 'units' } }),
    may: '+    +    +   +    +   +    +   +  +   +   x  +    +    +   +   x',
  },
  getSupervisionReport: { input: report, may: '+    -    -   -    -   -    -   +  -   +   x  -    -    -   -   x' },
  createSupervisionReport: {
    input: () => ({ body: { supposedSupervisor: null, statement: 'Kepala sekolah saya sudah berganti' } }),
    may: '9    +    +   +    +   +    x   x  x   x   x  x    +    +   x   x',
  },
  mendSupervisionReport: {
    input: (w) => ({
      ...report(w),
      ifMatch: 1,
      body: {
        supervisorEmployeeId: w.agency.employeeIds.chief,
        externalName: null,
        startsOn: '2026-11-25',
        reason: 'Kepala sekolah cuti panjang',
      },
    }),
    may: officersOf.hr,
  },
  declineSupervisionReport: {
    input: (w) => ({ ...report(w), ifMatch: 1, body: { reason: 'Kepala sekolah belum berganti' } }),
    may: officersOf.hr,
  },
  listDelegations: {
    input: () => ({ query: { view: 'given' } }),
    may: '+    +    +   +    +   +    x   +  +   +   x  x    +    +   x   x',
  },
  getDelegation: { input: delegation, may: '-    -    +   -    -   -    x   +  -   +   x  x    -    -   x   x' },
  createDelegation: {
    input: (w) => ({
      body: {
        grantorId: w.agency.employeeIds.principal,
        delegateId: w.agency.employeeIds.otherPrincipal,
        duties: ['assessment'],
        startsOn: '2026-12-01',
        endsOn: '2026-12-14',
        reason: 'Cuti tahunan sampai 14 Desember',
      },
    }),
    may: 'x    x    +   -    x   x    x   +  -   x   x  x    x    -   x   x',
  },
  revokeDelegation: {
    input: (w) => ({ ...delegation(w), ifMatch: 1, body: { reason: 'Kembali bekerja lebih awal' } }),
    may: '-    -    +   -    -   -    x   +  -   x   x  x    -    -   x   x',
  },
  listDelegationCandidates: {
    input: () => ({ query: { search: 'Bayu' } }),
    may: 'x    x    +   x    +   +    x   x  x   x   x  x    x    x   x   x',
  },
};
