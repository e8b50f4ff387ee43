import { defineWords } from '../../shared/i18n/index.ts';

export const verificationWords = defineWords('verification', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
