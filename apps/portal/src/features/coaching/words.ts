import { defineWords } from '../../shared/i18n/index.ts';

export const coachingWords = defineWords('coaching', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
