import { defineWords } from '../../shared/i18n/index.ts';

export const fairnessWords = defineWords('fairness', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
