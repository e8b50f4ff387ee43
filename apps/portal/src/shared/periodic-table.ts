import { defineAsyncComponent } from 'vue';
import { defineWords, page } from './i18n/index.ts';

const words = defineWords('periodic', { id: () => import('./i18n/periodic.id.ts'), en: () => import('./i18n/periodic.en.ts') });

/** Only a year has periodic results: fetched with its words only there. */
export const PeriodicTable = defineAsyncComponent(page(() => import('../ui/PeriodicTable.vue'), words));
