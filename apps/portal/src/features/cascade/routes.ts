import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { cascadeWords } from './words.ts';

export const cascadeRoutes: RouteRecordRaw[] = [
  { path: '/periode/:cycleId/pimpinan', name: 'cycle-superiors', component: page(() => import('./views/SuperiorsView.vue'), cascadeWords), props: true, meta: { title: 'cascade.superiors.title', section: 'cycles' } },
];
