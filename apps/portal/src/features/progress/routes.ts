import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { progressWords } from './words.ts';

export const progressRoutes: RouteRecordRaw[] = [
  {
    path: '/rencana/:planId/kemajuan',
    name: 'plan-progress',
    component: page(() => import('./views/ProgressView.vue'), progressWords, vocabulary),
    meta: { title: 'progress.title', section: 'plans' },
  },
];
