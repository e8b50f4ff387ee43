import { defineWords } from '../../shared/i18n/index.ts';

export const resultsWords = defineWords('results', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
