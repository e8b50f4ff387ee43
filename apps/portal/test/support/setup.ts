import 'vitest-browser-vue';
import '../../src/styles.css';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { agencyZone } from '../../src/shared/format.ts';
import { startLanguage } from '../../src/shared/i18n/index.ts';

beforeEach(async () => {
  localStorage.clear(); // files share it, so what the one before left was read when this one was loaded
  agencyZone.value = 'Asia/Jakarta';
  await startLanguage();
  await page.viewport(1280, 800);
});
afterEach(() => {
  document.querySelectorAll('a[download]').forEach((link) => link.remove());
});
