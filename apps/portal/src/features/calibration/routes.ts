import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { calibrationWords } from './words.ts';

const section = 'calibration';
const meta = (title: string) => ({ title, section });

export const calibrationRoutes: RouteRecordRaw[] = [
  {
    path: '/kalibrasi',
    name: 'calibration',
    component: page(() => import('./views/SessionsView.vue'), calibrationWords),
    meta: { title: 'calibration.list.title' },
  },
  {
    path: '/kalibrasi/baru/:cycleId',
    name: 'calibration-new',
    component: page(() => import('./views/NewSessionView.vue'), calibrationWords),
    props: true,
    meta: meta('calibration.form.newTitle'),
  },
  {
    path: '/kalibrasi/:sessionId',
    name: 'calibration-session',
    component: page(() => import('./views/SessionView.vue'), calibrationWords),
    props: true,
    meta: meta('calibration.session.title'),
  },
  {
    path: '/kalibrasi/:sessionId/susunan',
    name: 'calibration-compose',
    component: page(() => import('./views/ComposeView.vue'), calibrationWords),
    props: true,
    meta: meta('calibration.form.title'),
  },
  {
    path: '/kalibrasi/:sessionId/pratinjau',
    name: 'calibration-preview',
    component: page(() => import('./views/PreviewView.vue'), calibrationWords),
    props: true,
    meta: meta('calibration.preview.title'),
  },
  {
    path: '/kalibrasi/:sessionId/papan',
    name: 'calibration-board',
    component: page(() => import('./views/BoardView.vue'), calibrationWords, vocabulary),
    props: true,
    meta: meta('calibration.board.title'),
  },
  {
    path: '/kalibrasi/:sessionId/kunci',
    name: 'calibration-lock',
    component: page(() => import('./views/LockView.vue'), calibrationWords),
    props: true,
    meta: meta('calibration.lock.title'),
  },
  {
    path: '/kalibrasi/:sessionId/berita-acara',
    name: 'calibration-minutes',
    component: page(() => import('./views/MinutesView.vue'), calibrationWords, vocabulary),
    props: true,
    meta: meta('calibration.minutes.title'),
  },
  {
    path: '/penilaian/kalibrasi',
    name: 'calibration-changes',
    component: page(() => import('./views/ChangesView.vue'), calibrationWords, vocabulary),
    meta: { title: 'calibration.changes.title', section: 'team-assessment' },
  },
];
