import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { cyclesWords } from './words.ts';

const section = 'cycles';
const meta = (title: string) => ({ title, section });

export const cyclesRoutes: RouteRecordRaw[] = [
  {
    path: '/periode',
    name: 'cycles',
    component: page(() => import('./views/CyclesView.vue'), cyclesWords),
    meta: { title: 'cycles.list.title' },
  },
  {
    path: '/periode/baru',
    name: 'cycle-new',
    component: page(() => import('./views/NewCycleView.vue'), cyclesWords),
    meta: meta('cycles.new.title'),
  },
  {
    path: '/periode/skema',
    name: 'schemes',
    component: page(() => import('./views/SchemesView.vue'), cyclesWords),
    meta: meta('cycles.schemes.title'),
  },
  {
    path: '/periode/skema/baru',
    name: 'scheme-new',
    component: page(() => import('./views/NewSchemeView.vue'), cyclesWords),
    meta: meta('cycles.newScheme.title'),
  },
  {
    path: '/periode/:cycleId',
    name: 'cycle',
    component: page(() => import('./views/CycleView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.cycle.title'),
  },
  {
    path: '/periode/:cycleId/tahap/:to',
    name: 'cycle-step',
    component: page(() => import('./views/StepView.vue'), cyclesWords, vocabulary),
    props: true,
    meta: meta('cycles.step.title'),
  },
  {
    path: '/periode/:cycleId/perpanjang',
    name: 'cycle-extend',
    component: page(() => import('./views/ExtendView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.extend.title'),
  },
  {
    path: '/periode/:cycleId/perpanjang-orang',
    name: 'cycle-extend-person',
    component: page(() => import('./views/ExtendPersonView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.extendPerson.title'),
  },
  {
    path: '/periode/:cycleId/batas-waktu',
    name: 'cycle-deadlines',
    component: page(() => import('./views/DeadlinesView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.deadlines.title'),
  },
  {
    path: '/periode/:cycleId/rilis',
    name: 'cycle-release',
    component: page(() => import('./views/ReleaseView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.release.title'),
  },
  {
    path: '/periode/:cycleId/tanpa-catatan',
    name: 'cycle-overrides',
    component: page(() => import('./views/OverridesView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.overrides.title'),
  },
  {
    path: '/periode/:cycleId/rekap',
    name: 'cycle-progress',
    component: page(() => import('./views/ProgressView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.progress.title'),
  },
  {
    path: '/periode/:cycleId/rekap/:unitId',
    name: 'cycle-people',
    component: page(() => import('./views/PeopleView.vue'), cyclesWords),
    props: true,
    meta: meta('cycles.people.title'),
  },
];
