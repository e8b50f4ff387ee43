import { defineWords } from '../../shared/i18n/index.ts';

export const homeWords = defineWords('home', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
