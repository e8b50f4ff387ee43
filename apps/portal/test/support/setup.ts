import 'vitest-browser-vue';
import '../../src/styles.css';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { startLanguage } from '../../src/shared/i18n/index.ts';

beforeEach(async () => {
  localStorage.clear();
  await startLanguage();
  await page.viewport(1280, 800);
});
afterEach(() => { document.querySelectorAll('a[download]').forEach((link) => link.remove()); });
