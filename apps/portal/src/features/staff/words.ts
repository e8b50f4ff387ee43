import { defineWords } from '../../shared/i18n/index.ts';

export const staffWords = defineWords('staff', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
