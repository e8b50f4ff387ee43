import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { helpWords } from './words.ts';

export const helpRoutes: RouteRecordRaw[] = [
  {
    path: '/bantuan',
    name: 'help',
    component: page(() => import('./views/HelpView.vue'), helpWords),
    meta: { title: 'help.title', public: true },
  },
];
