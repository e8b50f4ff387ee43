import { PiniaColada } from '@pinia/colada';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { createPortalRouter } from './app/router.ts';
import { i18n, startLanguage } from './shared/i18n/index.ts';
import { bringTypeface } from './shared/typeface.ts';
import './styles.css';

const router = createPortalRouter();
const app = createApp(App)
  .use(createPinia())
  .use(PiniaColada, { queryOptions: { staleTime: 10_000 } })
  .use(i18n)
  .use(router);

async function open(): Promise<void> {
  await startLanguage();
  // a breath between reading the program and drawing its frame: a tap in between is heard
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  app.mount('#app');
  await router.isReady().catch(() => undefined); // the page says that it could not be opened
  bringTypeface();
}
// not awaited here: the pages' files import this one, and would wait for it while it waits for them
void open();
