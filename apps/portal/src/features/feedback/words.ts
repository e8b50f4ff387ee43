import { defineWords } from '../../shared/i18n/index.ts';

export const feedbackWords = defineWords('feedback', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
