import { defineAsyncComponent } from 'vue';
import { defineWords, page, vocabulary } from './i18n/index.ts';

const words = defineWords('unsent', { id: () => import('./i18n/unsent.id.ts'), en: () => import('./i18n/unsent.en.ts') });

/** For pages whose form is closed: fetched with its words only there. */
export const UnsentWords = defineAsyncComponent(page(() => import('../ui/UnsentWords.vue'), words, vocabulary));
