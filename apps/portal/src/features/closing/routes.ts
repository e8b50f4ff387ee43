import type { RouteRecordRaw } from 'vue-router';
import { page } from '../../shared/i18n/index.ts';
import { closingWords } from './words.ts';

const meta = (title: string, section = 'cycles') => ({ title, section });

export const closingRoutes: RouteRecordRaw[] = [
  {
    path: '/periode/:cycleId/penyampaian',
    name: 'cycle-deliveries',
    component: page(() => import('./views/DeliveriesView.vue'), closingWords),
    props: true,
    meta: meta('closing.deliveries.title'),
  },
  {
    path: '/hasil/:resultId/penyerahan',
    name: 'paper-delivery',
    component: page(() => import('./views/PaperDeliveryView.vue'), closingWords),
    props: true,
    meta: meta('closing.paper.title', 'results'),
  },
  {
    path: '/periode/:cycleId/rekap-penutupan',
    name: 'cycle-closing-recap',
    component: page(() => import('./views/ClosingRecapView.vue'), closingWords),
    props: true,
    meta: meta('closing.recap.title'),
  },
  {
    path: '/periode/:cycleId/buka-kembali',
    name: 'cycle-reopenings',
    component: page(() => import('./views/ReopeningsView.vue'), closingWords),
    props: true,
    meta: meta('closing.reopenings.title'),
  },
  {
    path: '/periode/:cycleId/buka-kembali/baru',
    name: 'cycle-reopening-new',
    component: page(() => import('./views/NewReopeningView.vue'), closingWords),
    props: true,
    meta: meta('closing.ask.title'),
  },
];
