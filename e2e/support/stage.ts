import type { Call } from '@pauh/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { accountOf, signedIn } from './agency.ts';
import { complaintsOf, type desk, newDevice, openBrowser, sideways, signIn } from './pages.ts';
import { type RunningServer, startServer } from './server.ts';

/** What a journey plays on; there from its first `beforeAll` on. */
export interface Stage {
  browser: Browser;
  server: RunningServer;
  /** HR's calls, without a browser. */
  hr: Call;
  /** Somebody's calls, without a browser. */
  calls: (who: string) => Promise<Call>;
  /** What somebody does on a device of their own, or a stranger who is not signed in (null). */
  on: (who: string | null, viewport: typeof desk, acts: (page: Page) => Promise<void>) => Promise<void>;
}

/** A browser and a server with the demonstration agency for the tests of this file, closed after the last of them. */
export function openStage(): Stage {
  const stage = {
    calls: (who) => signedIn(stage.server.url, accountOf(stage.server, who)),
    on: (who, viewport, acts) => onDevice(stage.browser, stage.server, who, viewport, acts),
  } as Stage;
  beforeAll(async () => {
    stage.browser = await openBrowser();
    stage.server = await startServer();
    stage.hr = await stage.calls('hr');
  });
  afterAll(async () => { await stage.browser?.close(); await stage.server?.dispose(); });
  return stage;
}

/** Who works on a device of their own, or a stranger who is not signed in: what they do there leaves no complaint, and nothing wider than the window. */
async function onDevice(browser: Browser, server: RunningServer, who: string | null, viewport: typeof desk, acts: (page: Page) => Promise<void>): Promise<void> {
  const device = await newDevice(browser, server.url, viewport);
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = await complaintsOf(page, server.url);
  if (who !== null) await signIn(page, accountOf(server, who));
  await acts(page);
  expect(await sideways(page)).toBe(0);
  // a stranger is told by 401 that nobody is signed in
  expect(complaints.filter((text) => who !== null || !text.includes('401'))).toEqual([]);
  await device.close();
}
