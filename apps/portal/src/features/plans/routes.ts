import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { plansWords } from './words.ts';

const section = 'plans';

export const planRoutes: RouteRecordRaw[] = [
  { path: '/rencana', name: 'plans', component: page(() => import('./views/PlansView.vue'), plansWords, vocabulary), meta: { title: 'plans.list.title' } },
  { path: '/rencana/:planId', name: 'plan', component: page(() => import('./views/PlanView.vue'), plansWords, vocabulary), meta: { title: 'plans.plan.title', section } },
  { path: '/rencana/:planId/ubah', name: 'plan-edit', component: page(() => import('./views/PlanEditView.vue'), plansWords, vocabulary), meta: { title: 'plans.edit.title', section } },
  { path: '/rencana/:planId/periksa', name: 'plan-check', component: page(() => import('./views/PlanCheckView.vue'), plansWords, vocabulary), meta: { title: 'plans.check.title', section } },
  { path: '/rencana/:planId/riwayat', name: 'plan-history', component: page(() => import('./views/PlanHistoryView.vue'), plansWords, vocabulary), meta: { title: 'plans.history.title', section } },
  { path: '/rencana/:planId/tinjau', name: 'plan-review', component: page(() => import('./views/PlanReviewView.vue'), plansWords, vocabulary), meta: { title: 'plans.review.title', section } },
];
