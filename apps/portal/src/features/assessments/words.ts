import { defineWords } from '../../shared/i18n/index.ts';

export const assessmentsWords = defineWords('assessments', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
/** Only the queue needs these. */
export const queueWords = defineWords('assessments', {
  id: () => import('./locales/queue.id.ts'),
  en: () => import('./locales/queue.en.ts'),
});
/** Fetched when the mirror is opened. */
export const mirrorWords = defineWords('assessments', {
  id: () => import('./locales/mirror.id.ts'),
  en: () => import('./locales/mirror.en.ts'),
});
