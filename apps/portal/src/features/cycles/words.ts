import { defineWords } from '../../shared/i18n/index.ts';

export const cyclesWords = defineWords('cycles', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
