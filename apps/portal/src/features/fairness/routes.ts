import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { fairnessWords } from './words.ts';

export const fairnessRoutes: RouteRecordRaw[] = [
  {
    path: '/periode/:cycleId/kewajaran',
    name: 'cycle-fairness',
    component: page(() => import('./views/FairnessView.vue'), fairnessWords),
    props: true,
    meta: { title: 'fairness.title', section: 'cycles' },
  },
];
