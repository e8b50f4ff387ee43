import { defineWords } from '../../shared/i18n/index.ts';

export const delegationsWords = defineWords('delegations', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
