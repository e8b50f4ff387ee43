import { defineWords } from '../../shared/i18n/index.ts';

export const matrixWords = defineWords('matrix', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
