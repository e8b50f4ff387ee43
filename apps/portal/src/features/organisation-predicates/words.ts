import { defineWords } from '../../shared/i18n/index.ts';

export const organisationPredicatesWords = defineWords('organisationPredicates', {
  id: () => import('./locales/id.ts'),
  en: () => import('./locales/en.ts'),
});
