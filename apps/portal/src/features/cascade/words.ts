import { defineWords } from '../../shared/i18n/index.ts';

export const cascadeWords = defineWords('cascade', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
