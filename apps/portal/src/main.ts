import { PiniaColada } from '@pinia/colada';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { createPortalRouter } from './app/router.ts';
import { i18n, startLanguage } from './shared/i18n/index.ts';
import './styles.css';

const app = createApp(App).use(createPinia()).use(PiniaColada, { queryOptions: { staleTime: 10_000 } }).use(i18n).use(createPortalRouter());
await startLanguage();
app.mount('#app');
