import { defineWords } from '../../shared/i18n/index.ts';

export const helpWords = defineWords('help', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
