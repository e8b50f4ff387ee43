import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { staffWords } from './words.ts';

const meta = (title: string) => ({ title, section: 'staff' });

export const staffRoutes: RouteRecordRaw[] = [
  {
    path: '/pegawai',
    name: 'staff',
    component: page(() => import('./views/StaffView.vue'), staffWords),
    meta: { title: 'staff.list.title' },
  },
  {
    path: '/pegawai/:employeeId',
    name: 'person',
    component: page(() => import('./views/PersonView.vue'), staffWords, vocabulary),
    props: true,
    meta: meta('staff.person.title'),
  },
  {
    path: '/pegawai/:employeeId/penilai',
    name: 'person-supervisor',
    component: page(() => import('./views/SupervisorView.vue'), staffWords),
    props: true,
    meta: meta('staff.supervisor.title'),
  },
  {
    path: '/pegawai/:employeeId/pindah',
    name: 'person-transfer',
    component: page(() => import('./views/TransferView.vue'), staffWords),
    props: true,
    meta: meta('staff.transfer.title'),
  },
  {
    path: '/pegawai/:employeeId/data',
    name: 'person-mend',
    component: page(() => import('./views/MendView.vue'), staffWords),
    props: true,
    meta: meta('staff.mend.title'),
  },
  {
    path: '/pegawai/:employeeId/lebur',
    name: 'person-merge',
    component: page(() => import('./views/MergeView.vue'), staffWords),
    props: true,
    meta: meta('staff.merge.title'),
  },
  {
    path: '/pegawai/:employeeId/nip',
    name: 'person-nip',
    component: page(() => import('./views/NipView.vue'), staffWords),
    props: true,
    meta: meta('staff.nip.title'),
  },
  {
    path: '/pegawai/:employeeId/kedudukan',
    name: 'person-standing',
    component: page(() => import('./views/StandingView.vue'), staffWords, vocabulary),
    props: true,
    meta: meta('staff.standing.title'),
  },
  {
    path: '/pegawai/:employeeId/kedudukan/:standingId',
    name: 'standing-end',
    component: page(() => import('./views/EndStandingView.vue'), staffWords, vocabulary),
    props: true,
    meta: meta('staff.standing.end'),
  },
  {
    path: '/pegawai/:employeeId/penempatan/:assignmentId/akhir',
    name: 'assignment-end',
    component: page(() => import('./views/EndAssignmentView.vue'), staffWords),
    props: true,
    meta: meta('staff.end.title'),
  },
  {
    path: '/pejabat-penilai',
    name: 'my-supervisor',
    component: page(() => import('./views/MySupervisorView.vue'), staffWords),
    meta: { title: 'staff.mine.title' },
  },
  {
    path: '/laporan-penilai',
    name: 'supervision-reports',
    component: page(() => import('./views/SupervisionReportsView.vue'), staffWords),
    meta: meta('staff.reports.title'),
  },
  {
    path: '/laporan-penilai/:reportId',
    name: 'supervision-report',
    component: page(() => import('./views/SupervisionReportView.vue'), staffWords),
    props: true,
    meta: meta('staff.report.title'),
  },
  { path: '/unit', name: 'units', component: page(() => import('./views/UnitsView.vue'), staffWords), meta: meta('staff.units.title') },
  {
    path: '/unit/baru',
    name: 'unit-new',
    component: page(() => import('./views/NewUnitView.vue'), staffWords),
    meta: meta('staff.newUnit.title'),
  },
  {
    path: '/unit/:unitId',
    name: 'unit',
    component: page(() => import('./views/UnitView.vue'), staffWords),
    props: true,
    meta: meta('staff.unit.title'),
  },
];
