import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Examination, axeFindings, openExamination, refuse } from './support/examination.ts';
import { desk, phone, settled } from './support/pages.ts';
import { type Visit, visits } from './support/visits.ts';

// `pnpm check:full`: every page in every state it has, on both widths, in the light and in the dark. Too long for each change.
let examination: Examination;
beforeAll(async () => {
  examination = await openExamination();
});
afterAll(() => examination?.close());

/** What axe finds on both widths and in both schemes. */
async function everywhere(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [width, viewport] of Object.entries({ desk, phone })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      // the dark changes colours and nothing else
      found[`${width}, ${colorScheme}`] = await axeFindings(page, colorScheme === 'light' ? 'all' : 'colours');
    }
  }
  return found;
}
const clean = { 'desk, light': [], 'desk, dark': [], 'phone, light': [], 'phone, dark': [] };

/** Every list that this page reads comes back empty. Answers how many it has read so far. */
async function emptyLists(page: Page): Promise<() => number> {
  let lists = 0;
  await page.route(
    (url) => url.pathname.startsWith('/api/v1/'),
    async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const response = await route.fetch();
      const body: unknown = await response.json().catch(() => null);
      if (body === null || typeof body !== 'object' || !('items' in body)) return route.fulfill({ response });
      lists += 1;
      return route.fulfill({ response, json: { ...body, items: [], nextCursor: null } });
    },
  );
  return () => lists;
}

const entries = Object.entries(visits);
/** `bring` answers false where the page has no such state. */
const examined = (shown: Visit, bring: (page: Page) => Promise<unknown>, mayAnswer500 = false) =>
  examination.visit(
    shown,
    async (page) => {
      if ((await bring(page)) === false) return;
      expect(await everywhere(page)).toEqual(clean);
    },
    mayAnswer500,
  );

describe('as it opens', () => {
  test.each(entries)('%s', (_, shown) => examined(shown, async () => undefined));
});
describe('when it refuses', () => {
  test.each(entries.filter(([, { refuses }]) => refuses))('%s', (_, shown) =>
    examined(shown, (page) => refuse(page, shown, examination.scene), true),
  );
});
describe('with nothing in its lists', () => {
  test.each(entries.filter(([, { as }]) => as !== null))('%s', (_, shown) =>
    examined(shown, async (page) => {
      const lists = await emptyLists(page);
      await page.goto(shown.at(examination.scene));
      await settled(page);
      return lists() > 0;
    }),
  );
});
// the frame is the same around every page of a person
describe('with the menu open', () => {
  test.each(entries.filter(([, { as }], index) => as !== null && entries.findIndex(([, other]) => other.as === as) === index))(
    '%s',
    (_, shown) => examined(shown, (page) => page.getByRole('banner').getByRole('button', { expanded: false }).first().click()),
  );
});
describe('with its dialog open', () => {
  test.each(entries.filter(([, { dialog }]) => dialog))('%s', (_, shown) =>
    examined(shown, async (page) => {
      await page
        .getByRole('main')
        .getByRole('button', { name: shown.dialog as RegExp })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    }),
  );
});
