import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { resultsWords } from './words.ts';

export const resultsRoutes: RouteRecordRaw[] = [
  {
    path: '/hasil',
    name: 'results',
    component: page(() => import('./views/ResultsView.vue'), resultsWords),
    meta: { title: 'nav.results' },
  },
  {
    path: '/hasil/:resultId',
    name: 'result',
    component: page(() => import('./views/ResultView.vue'), resultsWords, vocabulary),
    meta: { title: 'results.one.title', section: 'results' },
  },
];
