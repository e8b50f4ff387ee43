import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from './browser.ts';

export const phone = { width: 360, height: 780 };
export const desk = { width: 1280, height: 900 };

/** A browser for the built portal; without a build there is nothing to look at. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(fileURLToPath(new URL('../../apps/portal/dist/index.html', import.meta.url)))) throw new Error('apps/portal/dist is missing: run `pnpm run build` first');
  return launch();
}

export const newDevice = (browser: Browser, baseURL: string, viewport = desk): Promise<BrowserContext> =>
  browser.newContext({ baseURL, viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta', reducedMotion: 'reduce' });

/** What a page must never do, gathered while it is used: errors in the console, breaches of the CSP, requests to other hosts. */
export async function complaintsOf(page: Page, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()} (${message.location().url})`); });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => { if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== origin) complaints.push(`request: ${request.url()}`); });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return complaints;
}

/** Signs in by the form and waits for the task list. */
export async function signIn(page: Page, { login, password }: { login: string; password: string }): Promise<void> {
  await page.goto('/masuk');
  await page.getByLabel('NIP atau nama pengguna').fill(login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Selamat / }).waitFor();
}

/** Waits until the page shows what it has: its heading, and nothing that is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.animate-pulse, [aria-busy="true"]'));
  await page.evaluate(async () => { await document.fonts.ready; });
}

/** By how many pixels the page is wider than its window; 0 is right. */
export const sideways = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
