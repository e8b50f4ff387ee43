import { defineWords } from '../../shared/i18n/index.ts';

export const importsWords = defineWords('imports', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
