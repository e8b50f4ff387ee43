import type { RouteRecordRaw } from 'vue-router';
import { page, vocabulary } from '../../shared/i18n/index.ts';
import { selfAssessmentWords } from './words.ts';

const view = (load: () => Promise<{ default: object }>) => page(load, selfAssessmentWords, vocabulary);

export const selfAssessmentRoutes: RouteRecordRaw[] = [
  { path: '/rencana/:planId/penilaian-diri', name: 'self-assessment', component: view(() => import('./views/SelfAssessmentView.vue')), meta: { title: 'selfAssessment.title', section: 'plans' } },
  { path: '/rencana/:planId/penilaian-diri/periksa', name: 'self-assessment-check', component: view(() => import('./views/SelfAssessmentCheckView.vue')), meta: { title: 'selfAssessment.check.title', section: 'plans' } },
];
