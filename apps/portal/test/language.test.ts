import { afterEach, expect, test } from 'vitest';
import { defineWords, page, say, setLanguage } from '../src/shared/i18n/index.ts';

afterEach(() => setLanguage('id'));

test('a page that is fetched while the chosen language is still being brought speaks it too', async () => {
  const words = defineWords('early', {
    id: async () => ({ default: { greeting: 'Halo' } }),
    en: async () => ({ default: { greeting: 'Hello' } }),
  });
  const starting = setLanguage('en'); // as at the first visit of a public page, where the router does not wait
  await page(async () => 'a view', words)();
  await starting;
  expect(say('early.greeting')).toBe('Hello');
  await setLanguage('id');
  expect(say('early.greeting')).toBe('Halo');
});
