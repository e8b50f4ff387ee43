import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { tokensWords } from './words.ts';

export const tokensRoutes: RouteRecordRaw[] = [
  {
    path: '/token',
    name: 'tokens',
    component: page(() => import('./views/TokensView.vue'), tokensWords),
    meta: { title: 'api-tokens.list.title' },
  },
  {
    path: '/token/baru',
    name: 'token-new',
    component: page(() => import('./views/NewTokenView.vue'), tokensWords),
    meta: { title: 'api-tokens.new.title', section: 'tokens' },
  },
];
