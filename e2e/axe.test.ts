import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Examination, axeFindings, openExamination, refuse } from './support/examination.ts';
import { desk, phone, sideways } from './support/pages.ts';
import { routeNames, visits } from './support/visits.ts';

const smallest = { width: 320, height: 640 };
let examination: Examination;
beforeAll(async () => { examination = await openExamination(); });
afterAll(() => examination?.close());

/** What is wrong with a page as it stands, on a desk and on a phone. */
async function faults(page: Page): Promise<Record<string, unknown>> {
  await page.setViewportSize(desk);
  const onDesk = await axeFindings(page);
  await page.setViewportSize(phone);
  const onPhone = await axeFindings(page);
  const wide = await sideways(page);
  await page.setViewportSize(smallest);
  return { onDesk, onPhone, sidewaysAt360: wide, sidewaysAt320: await sideways(page) };
}
const none = { onDesk: [], onPhone: [], sidewaysAt360: 0, sidewaysAt320: 0 };

async function withTextTwiceAsLarge(page: Page): Promise<number> {
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const wide = await sideways(page);
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  return wide;
}

test('every page of the portal has a visit', () => {
  expect(Object.keys(visits).sort()).toEqual(routeNames().sort());
});

test.each(Object.entries(visits))('%s, as it opens', (_, shown) => examination.visit(shown, async (page) => {
  expect(await faults(page)).toEqual(none);
  expect({ sidewaysWithTextTwiceAsLarge: await withTextTwiceAsLarge(page) }).toEqual({ sidewaysWithTextTwiceAsLarge: 0 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect({ inTheDark: await axeFindings(page) }).toEqual({ inTheDark: [] });
}));

test.each(Object.entries(visits).filter(([, { refuses }]) => refuses))('%s, when it refuses', (_, shown) => examination.visit(shown, async (page) => {
  await refuse(page, shown, examination.scene);
  expect(await faults(page)).toEqual(none);
}, true));
