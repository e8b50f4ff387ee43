// Takes the pictures of the README from the demonstration agency, as people see it.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type DemoAccount, demoAccounts } from './support/accounts.ts';
import { launch } from './support/browser.ts';
import { startServer } from './support/server.ts';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });
const server = await startServer({ engine: 'embedded' });
const browser = await launch();
const accounts = demoAccounts(server.printed);
const withRole = (role: string, nth = 0): DemoAccount => accounts.filter((a) => a.role === role)[nth] as DemoAccount;

async function picture(name: string, account: DemoAccount, width: number, go: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 860 },
    locale: 'id-ID',
    deviceScaleFactor: width === 360 ? 2 : 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/masuk`);
  await page.waitForFunction(() => localStorage.getItem('pauh.typeface') !== null);
  await page.reload(); // our typeface is used from the second visit on
  await page.getByLabel(/NIP/).fill(account.login);
  await page.locator('input[type=password]').fill(account.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
  const understood = page.getByRole('button', { name: 'Saya mengerti' });
  await understood
    .first()
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await go(page);
  await page.locator('html.typeface').waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
}

const first = (page: Page, name: RegExp) => page.getByRole('link', { name }).first().click();
await picture('home-360', withRole('guru'), 360, async () => undefined);
await picture('assessment-1280', withRole('kepala sekolah'), 1280, async (page) => {
  await page.goto(`${server.url}/penilaian`);
  await first(page, /Agus Pranoto/);
  await page.getByRole('heading', { name: 'Agus Pranoto' }).waitFor();
});
await picture('result-1280', withRole('guru', 1), 1280, async (page) => {
  await page.goto(`${server.url}/hasil`);
  await first(page, /Semester/);
  await page.getByRole('heading', { name: /Hasil kinerja/ }).waitFor();
});
await picture('cycle-1280', withRole('hr_admin'), 1280, async (page) => {
  await page.goto(`${server.url}/periode`);
  await first(page, /Semester/);
  await page.getByRole('heading', { level: 1, name: /Semester/ }).waitFor();
});
await browser.close();
await server.dispose();
