import { defineWords } from '../../shared/i18n/index.ts';

export const contributionsWords = defineWords('contributions', {
  id: () => import('./locales/id.ts'),
  en: () => import('./locales/en.ts'),
});
