import { defineWords } from '../../shared/i18n/index.ts';

export const libraryWords = defineWords('library', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
