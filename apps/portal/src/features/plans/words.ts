import { defineWords } from '../../shared/i18n/index.ts';

export const plansWords = defineWords('plans', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
