import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import type * as Finder from '../../e2e/support/browser.ts';
import vite from './vite.config.ts';

// loaded as it is, not bundled into this file, so that it finds its own packages
const finder = new URL('../../e2e/support/browser.ts', import.meta.url).href;
const { findChromium, args } = (await import(finder)) as typeof Finder;
const { executablePath, env } = await findChromium();

export default mergeConfig(
  vite,
  defineConfig({
    // found while a test runs, a package makes the page reload and the test fail: name them all
    optimizeDeps: {
      include: [
        'axe-core',
        'reka-ui',
        '@lucide/vue',
        'idb-keyval',
        '@pinia/colada',
        'pinia',
        'vue',
        'vue-router',
        'vue-i18n/dist/vue-i18n.runtime.mjs',
        'vitest-browser-vue',
      ],
    },
    test: {
      name: 'portal',
      include: ['test/**/*.test.ts'],
      setupFiles: ['test/support/setup.ts'],
      testTimeout: 60_000,
      // a busy machine is slow, not wrong
      expect: { poll: { timeout: 15_000 } },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath, env, args },
          contextOptions: { locale: 'id-ID', reducedMotion: 'reduce' },
          actionTimeout: 20_000,
        }),
        instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
      },
    },
  }),
);
