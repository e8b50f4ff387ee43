import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { plansWords } from './words.ts';

const view = (load: () => Promise<{ default: object }>) => page(load, plansWords, vocabulary);
const section = 'plans';

export const planRoutes: RouteRecordRaw[] = [
  { path: '/rencana', name: 'plans', component: view(() => import('./views/PlansView.vue')), meta: { title: 'plans.list.title' } },
  { path: '/rencana/:planId', name: 'plan', component: view(() => import('./views/PlanView.vue')), meta: { title: 'plans.plan.title', section } },
  { path: '/rencana/:planId/ubah', name: 'plan-edit', component: view(() => import('./views/PlanEditView.vue')), meta: { title: 'plans.edit.title', section } },
  { path: '/rencana/:planId/periksa', name: 'plan-check', component: view(() => import('./views/PlanCheckView.vue')), meta: { title: 'plans.check.title', section } },
  { path: '/rencana/:planId/riwayat', name: 'plan-history', component: view(() => import('./views/PlanHistoryView.vue')), meta: { title: 'plans.history.title', section } },
  { path: '/rencana/:planId/tinjau', name: 'plan-review', component: view(() => import('./views/PlanReviewView.vue')), meta: { title: 'plans.review.title', section } },
];
