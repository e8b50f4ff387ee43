import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { cascadeWords } from './words.ts';

export const cascadeRoutes: RouteRecordRaw[] = [
  {
    path: '/periode/:cycleId/pimpinan',
    name: 'cycle-superiors',
    component: page(() => import('./views/SuperiorsView.vue'), cascadeWords),
    props: true,
    meta: { title: 'cascade.superiors.title', section: 'cycles' },
  },
  {
    path: '/rencana/:planId/layanan',
    name: 'plan-services',
    component: page(() => import('./views/PlanServicesView.vue'), cascadeWords),
    props: true,
    meta: { title: 'cascade.plan.title', section: 'plans' },
  },
  {
    path: '/layanan/:serviceId',
    name: 'service',
    component: page(() => import('./views/ServiceView.vue'), cascadeWords),
    props: true,
    meta: { title: 'cascade.service.title', section: 'plans' },
  },
  {
    path: '/unit/:unitId/layanan',
    name: 'unit-services',
    component: page(() => import('./views/UnitServicesView.vue'), cascadeWords),
    props: true,
    meta: { title: 'cascade.services.title', section: 'staff' },
  },
  {
    path: '/unit/:unitId/layanan/:serviceId',
    name: 'unit-service',
    component: page(() => import('./views/ServiceFormView.vue'), cascadeWords),
    props: true,
    meta: { title: 'cascade.services.title', section: 'staff' },
  },
];
