import { defineWords } from '../../shared/i18n/index.ts';

export const assessmentsWords = defineWords('assessments', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
