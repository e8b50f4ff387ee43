import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { selfAssessmentWords } from './words.ts';

export const selfAssessmentRoutes: RouteRecordRaw[] = [
  { path: '/rencana/:planId/penilaian-diri', name: 'self-assessment', component: page(() => import('./views/SelfAssessmentView.vue'), selfAssessmentWords, vocabulary), meta: { title: 'selfAssessment.title', section: 'plans' } },
  { path: '/rencana/:planId/penilaian-diri/periksa', name: 'self-assessment-check', component: page(() => import('./views/SelfAssessmentCheckView.vue'), selfAssessmentWords, vocabulary), meta: { title: 'selfAssessment.check.title', section: 'plans' } },
];
