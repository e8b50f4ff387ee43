import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Examination, axeFindings, faults, none, openExamination } from './support/examination.ts';
import { sideways } from './support/pages.ts';
import { routeNames, visits } from './support/visits.ts';

let examination: Examination;
beforeAll(async () => {
  examination = await openExamination();
});
afterAll(() => examination?.close());

async function withTextTwiceAsLarge(page: Page): Promise<number> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const wide = await sideways(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return wide;
}

test('every page of the portal has a visit', () => {
  expect(Object.keys(visits).sort()).toEqual(routeNames().sort());
});

test.each(Object.entries(visits))('%s, as it opens', (_, shown) =>
  examination.visit(shown, async (page) => {
    expect(await faults(page)).toEqual(none);
    expect({ sidewaysWithTextTwiceAsLarge: await withTextTwiceAsLarge(page) }).toEqual({ sidewaysWithTextTwiceAsLarge: 0 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect({ inTheDark: await axeFindings(page, 'colours') }).toEqual({ inTheDark: [] });
  }),
);
