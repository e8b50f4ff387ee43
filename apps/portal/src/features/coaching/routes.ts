import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { coachingWords } from './words.ts';

export const coachingRoutes: RouteRecordRaw[] = [
  {
    path: '/rencana/:planId/pembinaan',
    name: 'plan-coaching',
    component: page(() => import('./views/PlanCoachingView.vue'), coachingWords),
    props: true,
    meta: { title: 'coaching.title', section: 'plans' },
  },
  {
    path: '/rencana/:planId/pembinaan/baru',
    name: 'coaching-new',
    component: page(() => import('./views/NewCoachingView.vue'), coachingWords),
    props: true,
    meta: { title: 'coaching.new.title', section: 'plans' },
  },
  {
    path: '/pembinaan/:recordId',
    name: 'coaching-record',
    component: page(() => import('./views/CoachingRecordView.vue'), coachingWords),
    props: true,
    meta: { title: 'coaching.record.title', section: 'plans' },
  },
  {
    path: '/pembinaan',
    name: 'coaching-sessions',
    component: page(() => import('./views/CoachingSessionsView.vue'), coachingWords),
    meta: { title: 'coaching.sessions.title' },
  },
];
