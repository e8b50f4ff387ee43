import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf } from './support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from './support/pages.ts';
import { type Scene, setScene } from './support/scenery.ts';
import { type RunningServer, startServer } from './support/server.ts';
import { type Visit, routeNames, visits } from './support/visits.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const smallest = { width: 320, height: 640 };

let server: RunningServer;
let browser: Browser;
let scene: Scene;
const devices = new Map<string | null, Promise<BrowserContext>>();
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  scene = await setScene(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** One device for each person, signed in once. */
function deviceOf(who: string | null): Promise<BrowserContext> {
  if (!devices.has(who)) devices.set(who, newDevice(browser, server.url).then(async (device) => {
    if (who === null) return device;
    const page = await device.newPage();
    await signIn(page, accountOf(server, who));
    await page.close();
    return device;
  }));
  return devices.get(who) as Promise<BrowserContext>;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags).setLegacyMode(true).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map(({ html }) => html).join(' | ')}`);
}

/** What is wrong with a page as it stands, on a desk and on a phone. */
async function faults(page: Page): Promise<Record<string, unknown>> {
  await page.setViewportSize(desk);
  const onDesk = await findings(page);
  await page.setViewportSize(phone);
  const onPhone = await findings(page);
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

/** Every call of this kind ends in a fault of the server. */
const failing = (page: Page, isRead: boolean) => page.route((url) => url.pathname.startsWith('/api/v1/') && url.pathname !== '/api/v1/me', (route) => ((route.request().method() === 'GET') === isRead
  ? route.fulfill({ status: 500, contentType: 'application/problem+json', json: { type: 'about:blank', title: 'Internal error', status: 500, code: 'internal', requestId: 'request-0' } })
  : route.continue()));

async function refuse(page: Page, { refuses, at }: Visit): Promise<void> {
  if (refuses === 'reads') {
    await failing(page, true);
    await page.goto(at(scene));
    await settled(page);
    return page.getByRole('button', { name: 'Coba lagi' }).first().waitFor();
  }
  if (refuses === 'writes') await failing(page, false);
  await page.getByRole('main').locator('button[type=submit]').first().click();
  await page.getByRole('alert').first().waitFor();
}

test('every page of the portal has a visit', () => {
  expect(Object.keys(visits).sort()).toEqual(routeNames().sort());
});

/** Opens a page as the person of its visit and does this with it; it must not have complained. */
async function visit({ as, at }: Visit, act: (page: Page) => Promise<void>, mayAnswer500 = false): Promise<void> {
  const page = await (await deviceOf(as)).newPage();
  const complaints = await complaintsOf(page, server.url);
  await page.goto(at(scene));
  await settled(page);
  await act(page);
  await page.close();
  expect(complaints.filter((text) => !mayAnswer500 || !text.includes('status of 500'))).toEqual([]);
}

test.each(Object.entries(visits))('%s, as it opens', (_, shown) => visit(shown, async (page) => {
  expect(await faults(page)).toEqual(none);
  expect({ sidewaysWithTextTwiceAsLarge: await withTextTwiceAsLarge(page) }).toEqual({ sidewaysWithTextTwiceAsLarge: 0 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect({ inTheDark: await findings(page) }).toEqual({ inTheDark: [] });
}));

test.each(Object.entries(visits).filter(([, { refuses }]) => refuses))('%s, when it refuses', (_, shown) => visit(shown, async (page) => {
  await refuse(page, shown);
  expect(await faults(page)).toEqual(none);
}, true));
