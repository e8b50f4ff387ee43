import { cycleStages } from '@pauh/domain';
import { afterEach, expect, test } from 'vitest';
import { cyclesWords } from '../src/features/cycles/words.ts';
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

test('in English no stage has the name of a state: a line of stages says once what is under way', async () => {
  await setLanguage('en');
  await page(async () => 'a view', cyclesWords)();
  const states = ['past', 'now', 'later'].map((state) => say(`cycles.line.${state}`));
  expect(cycleStages.map((stage) => say(`stage.${stage}`)).filter((name) => states.includes(name))).toEqual([]);
});
