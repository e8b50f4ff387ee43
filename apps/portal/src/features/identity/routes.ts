import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { identityWords } from './words.ts';

export const identityRoutes: RouteRecordRaw[] = [
  {
    path: '/masuk',
    name: 'sign-in',
    component: page(() => import('./views/SignInView.vue'), identityWords),
    meta: { title: 'identity.signIn.title', public: true },
  },
  {
    path: '/aktivasi',
    name: 'activation',
    component: page(() => import('./views/ActivationView.vue'), identityWords),
    meta: { title: 'identity.activation.title', public: true },
  },
  {
    path: '/akun',
    name: 'account',
    component: page(() => import('./views/AccountView.vue'), identityWords),
    meta: { title: 'identity.account.title' },
  },
];
