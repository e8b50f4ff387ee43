import { defineWords } from '../../shared/i18n/index.ts';

export const calibrationWords = defineWords('calibration', { id: () => import('./locales/id.ts'), en: () => import('./locales/en.ts') });
