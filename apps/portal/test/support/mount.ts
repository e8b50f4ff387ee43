import { PiniaColada } from '@pinia/colada';
import { createPinia, setActivePinia } from 'pinia';
import { defineComponent, type Component, type VNode } from 'vue';
import { createMemoryHistory, type Router, type RouteRecordRaw } from 'vue-router';
import { expect, vi } from 'vitest';
import { render } from 'vitest-browser-vue';
import App from '../../src/App.vue';
import { createPortalRouter } from '../../src/app/router.ts';
import { i18n } from '../../src/shared/i18n/index.ts';

/** One component, in words of the current language, with a state of its own. */
export async function mount(component: Component, options: { props?: Record<string, unknown>; slots?: Record<string, unknown> } = {}) {
  const pinia = createPinia();
  setActivePinia(pinia);
  return render(component as never, { ...options, global: { plugins: [pinia, PiniaColada, i18n] } } as never);
}

/** The whole portal at an address, with its real router and shell. */
export async function open(address: string, extra: RouteRecordRaw[] = []): Promise<{ router: Router }> {
  const pinia = createPinia();
  setActivePinia(pinia);
  const history = createMemoryHistory();
  history.replace(address);
  const router = createPortalRouter(history);
  for (const route of extra) router.addRoute(route);
  render(App as never, { global: { plugins: [pinia, PiniaColada, i18n, router] } } as never);
  await router.isReady();
  return { router };
}

/** A long page draws its parts one after the other; for tests that look at the whole at once. */
export const allDrawn = () =>
  vi.waitFor(() => expect(document.querySelector('main [aria-busy=true], table [aria-busy=true]')).toBeNull(), { timeout: 8000 });

/** Wraps a template's worth of components that share state. */
export const scene = (setup: () => () => VNode) => defineComponent({ setup });

/** For after a test of a form that saves by itself: a form outlives its page until it is saved, and would still be sending in the next test. */
export const allSaved = () =>
  vi.waitFor(
    () =>
      expect(document.querySelector('form [role=status]')?.textContent ?? '').not.toMatch(
        /Menyimpan|Mengirim|Tersimpan di perangkat ini [\d.]+$/,
      ),
    { timeout: 8000 },
  );
