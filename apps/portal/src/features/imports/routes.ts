import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { importsWords } from './words.ts';

export const importsRoutes: RouteRecordRaw[] = [
  {
    path: '/impor',
    name: 'imports',
    component: page(() => import('./views/ImportsView.vue'), importsWords),
    meta: { title: 'imports.title' },
  },
  {
    path: '/impor/:kind(units|employees|indicators|plans|measured-values)',
    name: 'import',
    component: page(() => import('./views/ImportView.vue'), importsWords),
    props: true,
    meta: { title: 'imports.run.title', section: 'imports' },
  },
];
