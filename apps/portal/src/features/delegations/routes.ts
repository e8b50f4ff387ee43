import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { delegationsWords } from './words.ts';

const meta = (title: string) => ({ title, section: 'delegations' });

export const delegationsRoutes: RouteRecordRaw[] = [
  {
    path: '/pendelegasian',
    name: 'delegations',
    component: page(() => import('./views/DelegationsView.vue'), delegationsWords),
    meta: { title: 'nav.delegations' },
  },
  {
    path: '/pendelegasian/baru',
    name: 'delegation-new',
    component: page(() => import('./views/NewDelegationView.vue'), delegationsWords),
    meta: meta('delegations.new.title'),
  },
  {
    path: '/pendelegasian/:delegationId',
    name: 'delegation',
    component: page(() => import('./views/DelegationView.vue'), delegationsWords),
    props: true,
    meta: meta('delegations.one.title'),
  },
];
