import { defineWords } from '../../shared/i18n/index.ts';

export const selfAssessmentWords = defineWords('selfAssessment', {
  id: () => import('./locales/id.ts'),
  en: () => import('./locales/en.ts'),
});
