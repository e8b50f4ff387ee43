import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { feedbackWords } from './words.ts';

const meta = (title: string) => ({ title, section: 'feedback' });

export const feedbackRoutes: RouteRecordRaw[] = [
  {
    path: '/umpan-balik',
    name: 'feedback',
    component: page(() => import('./views/MyFeedbackView.vue'), feedbackWords, vocabulary),
    meta: { title: 'feedback.title' },
  },
  {
    path: '/umpan-balik/minta',
    name: 'feedback-ask',
    component: page(() => import('./views/AskView.vue'), feedbackWords, vocabulary),
    meta: meta('feedback.ask.title'),
  },
  {
    path: '/umpan-balik/catatan/:feedbackId',
    name: 'feedback-note',
    component: page(() => import('./views/NoteView.vue'), feedbackWords, vocabulary),
    props: true,
    meta: meta('feedback.note.title'),
  },
  {
    path: '/umpan-balik/permintaan/:requestId',
    name: 'feedback-request',
    component: page(() => import('./views/RequestView.vue'), feedbackWords, vocabulary),
    props: true,
    meta: meta('feedback.request.title'),
  },
  {
    path: '/umpan-balik/terima-kasih',
    name: 'thanks-new',
    component: page(() => import('./views/ThankView.vue'), feedbackWords),
    meta: meta('feedback.thanks.title'),
  },
  {
    path: '/catatan-pribadi',
    name: 'private-notes',
    component: page(() => import('./views/PrivateNotesView.vue'), feedbackWords),
    meta: meta('feedback.mine.title'),
  },
  {
    path: '/rencana/:planId/catatan-pribadi',
    name: 'plan-private-notes',
    component: page(() => import('./views/PrivateNotesView.vue'), feedbackWords),
    props: true,
    meta: meta('feedback.mine.title'),
  },
];
