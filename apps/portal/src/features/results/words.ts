import { defineWords } from '../../shared/i18n/index.ts';

export const resultsWords = defineWords('results', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
/** Fetched when the exercise is opened. */
export const whatIfWords = defineWords('results', {
  id: () => import('./locales/what-if.id.ts'),
  en: () => import('./locales/what-if.en.ts'),
});
