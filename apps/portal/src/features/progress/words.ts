import { defineWords } from '../../shared/i18n/index.ts';

export const progressWords = defineWords('progress', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
