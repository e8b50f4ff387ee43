import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { organisationPredicatesWords } from './words.ts';

export const organisationPredicatesRoutes: RouteRecordRaw[] = [
  {
    path: '/periode/:cycleId/predikat-organisasi',
    name: 'organisation-predicates',
    component: page(() => import('./views/UnitPredicatesView.vue'), organisationPredicatesWords),
    props: true,
    meta: { title: 'organisationPredicates.list.title', section: 'cycles' },
  },
  {
    path: '/periode/:cycleId/predikat-organisasi/:unitId',
    name: 'organisation-predicate',
    component: page(() => import('./views/UnitPredicateView.vue'), organisationPredicatesWords),
    props: true,
    meta: { title: 'organisationPredicates.one.title', section: 'cycles' },
  },
];
