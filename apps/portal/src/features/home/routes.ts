import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { homeWords } from './words.ts';

export const homeRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: page(() => import('./views/HomeView.vue'), homeWords), meta: { title: 'nav.home' } },
];
