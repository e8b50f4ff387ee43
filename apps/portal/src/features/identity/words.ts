import { defineWords } from '../../shared/i18n/index.ts';

export const identityWords = defineWords('identity', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
