import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { assessmentsWords, queueWords } from './words.ts';

export const assessmentsRoutes: RouteRecordRaw[] = [
  {
    path: '/penilaian',
    name: 'team-assessment',
    component: page(() => import('./views/TeamAssessmentView.vue'), assessmentsWords),
    meta: { title: 'assessments.team.title' },
  },
  {
    path: '/penilaian/periksa',
    name: 'assessment-check',
    component: page(() => import('./views/AssessmentCheckView.vue'), assessmentsWords, vocabulary),
    meta: { title: 'assessments.check.title', section: 'team-assessment' },
  },
  {
    path: '/penilaian/antrean',
    name: 'assessment-queue',
    component: page(() => import('./views/AssessmentQueueView.vue'), assessmentsWords, queueWords, vocabulary),
    meta: { title: 'assessments.queue.title', section: 'team-assessment' },
  },
  {
    path: '/penilaian/:planId/bagian',
    name: 'assessment-part',
    component: page(() => import('./views/AssessmentView.vue'), assessmentsWords, vocabulary),
    meta: { title: 'assessments.one.title', section: 'team-assessment' },
  },
  {
    path: '/penilaian/:planId',
    name: 'assessment',
    component: page(() => import('./views/AssessmentView.vue'), assessmentsWords, vocabulary),
    meta: { title: 'assessments.one.title', section: 'team-assessment' },
  },
];
