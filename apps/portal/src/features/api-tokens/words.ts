import { defineWords } from '../../shared/i18n/index.ts';

export const tokensWords = defineWords('api-tokens', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
