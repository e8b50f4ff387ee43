import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { accountsWords } from './words.ts';

const section = 'activation-codes';

export const accountsRoutes: RouteRecordRaw[] = [
  {
    path: '/kode-aktivasi',
    name: 'activation-codes',
    component: page(() => import('./views/CodeSheetView.vue'), accountsWords),
    meta: { title: 'accounts.sheet.title' },
  },
  {
    path: '/kode-aktivasi/:accountId',
    name: 'activation-code',
    component: page(() => import('./views/OneCodeView.vue'), accountsWords),
    props: true,
    meta: { title: 'accounts.one.title', section },
  },
  {
    path: '/akun-pengguna',
    name: 'accounts',
    component: page(() => import('./views/AccountsView.vue'), accountsWords),
    meta: { title: 'accounts.list.title' },
  },
  {
    path: '/akun-pengguna/baru',
    name: 'account-new',
    component: page(() => import('./views/NewAccountView.vue'), accountsWords),
    meta: { title: 'accounts.new.title', section: 'accounts' },
  },
];
