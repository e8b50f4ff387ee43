import { defineWords } from '../../shared/i18n/index.ts';

export const accessLogWords = defineWords('access-log', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
