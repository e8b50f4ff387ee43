import { defineWords } from '../../shared/i18n/index.ts';

export const accountsWords = defineWords('accounts', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
