import axe, { type RunOnly } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accountOf } from './agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from './pages.ts';
import { type Scene, setScene } from './scenery.ts';
import { startServer } from './server.ts';
import type { Visit } from './visits.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it stands; in its colours alone, where the rest was looked at before. */
export async function axeFindings(page: Page, look: 'all' | 'colours' = 'all'): Promise<string[]> {
  // read once a page: reading axe takes as long as asking it
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly: RunOnly =
    look === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  return page.evaluate(async (only) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: only,
      resultTypes: ['violations'],
    });
    return violations.map((violation) => `${violation.id}: ${violation.nodes.map(({ html }) => html).join(' | ')}`);
  }, runOnly);
}

const smallest = { width: 320, height: 640 };
/** What is wrong with a page as it stands, on a desk and on a phone. */
export async function faults(page: Page): Promise<Record<string, unknown>> {
  await page.setViewportSize(desk);
  const onDesk = await axeFindings(page);
  await page.setViewportSize(phone);
  const onPhone = await axeFindings(page);
  const wide = await sideways(page);
  await page.setViewportSize(smallest);
  return { onDesk, onPhone, sidewaysAt360: wide, sidewaysAt320: await sideways(page) };
}
export const none = { onDesk: [], onPhone: [], sidewaysAt360: 0, sidewaysAt320: 0 };

/** Every call of this kind ends in a fault of the server. */
const failing = (page: Page, isRead: boolean) =>
  page.route(
    (url) => url.pathname.startsWith('/api/v1/') && url.pathname !== '/api/v1/me',
    (route) =>
      (route.request().method() === 'GET') === isRead
        ? route.fulfill({
            status: 500,
            contentType: 'application/problem+json',
            json: { type: 'about:blank', title: 'Internal error', status: 500, code: 'internal', requestId: 'request-0' },
          })
        : route.continue(),
  );

/** Brings a page to refuse, as its visit says. */
export async function refuse(page: Page, { refuses, at }: Visit, scene: Scene): Promise<void> {
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

/** What src/early.ts of the portal asked for a page, and the page did not ask after all. */
const askedInVain = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...((window as { earlyAnswers?: Map<string, unknown> }).earlyAnswers?.keys() ?? [])]);

export interface Examination {
  scene: Scene;
  /** Opens a page as the person of its visit and does this with it; it must not have complained. */
  visit(shown: Visit, act: (page: Page) => Promise<void>, mayAnswer500?: boolean): Promise<void>;
  close(): Promise<void>;
}

/** A running server with a scene, and one device for each person, signed in once. */
export async function openExamination(): Promise<Examination> {
  const browser = await openBrowser();
  const server = await startServer();
  const scene = await setScene(server);
  const devices = new Map<string | null, Promise<BrowserContext>>();
  async function signedIn(who: string | null): Promise<BrowserContext> {
    const device = await newDevice(browser, server.url);
    if (who === null) return device;
    const page = await device.newPage();
    await signIn(page, accountOf(server, who));
    await page.close();
    return device;
  }
  function deviceOf(who: string | null): Promise<BrowserContext> {
    const device = devices.get(who) ?? signedIn(who);
    devices.set(who, device);
    return device;
  }
  return {
    scene,
    async visit({ as, at }, act, mayAnswer500 = false) {
      const page = await (await deviceOf(as)).newPage();
      const complaints = await complaintsOf(page, server.url);
      await page.goto(at(scene));
      await settled(page);
      expect(await askedInVain(page)).toEqual([]);
      await act(page);
      await page.close();
      expect(complaints.filter((text) => !mayAnswer500 || !text.includes('status of 500'))).toEqual([]);
    },
    async close() {
      await browser.close();
      await server.dispose();
    },
  };
}
