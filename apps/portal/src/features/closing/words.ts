import { defineWords } from '../../shared/i18n/index.ts';

export const closingWords = defineWords('closing', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
