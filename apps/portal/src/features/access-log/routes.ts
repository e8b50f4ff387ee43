import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { accessLogWords } from './words.ts';

export const accessLogRoutes: RouteRecordRaw[] = [
  {
    path: '/siapa-membuka',
    name: 'my-access',
    component: page(() => import('./views/MyAccessView.vue'), accessLogWords),
    meta: { title: 'nav.access' },
  },
];
