import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { matrixWords } from './words.ts';

export const matrixRoutes: RouteRecordRaw[] = [
  {
    path: '/rencana/:planId/matriks',
    name: 'role-matrix',
    component: page(() => import('./views/MatrixView.vue'), matrixWords, vocabulary),
    meta: { title: 'matrix.title', section: 'plans' },
  },
];
