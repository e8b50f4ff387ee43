import { defineWords } from '../../shared/i18n/index.ts';

export const assessmentsWords = defineWords('assessments', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
/** Only the queue needs these. */
export const queueWords = defineWords('assessments', { id: () => import('./locales/queue.id.ts'), en: () => import('./locales/queue.en.ts') });
