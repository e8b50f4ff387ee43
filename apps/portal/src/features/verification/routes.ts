import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { verificationWords } from './words.ts';

export const verificationRoutes: RouteRecordRaw[] = [
  {
    path: '/verifikasi',
    name: 'verification',
    component: page(() => import('./views/VerificationView.vue'), verificationWords),
    meta: { title: 'verification.title', public: true },
  },
];
