import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAccounts } from '../support/accounts.ts';
import { assessAsExpected, takeMeasuredValues } from '../support/assessing.ts';
import { desk, newDevice, openBrowser, phone, settled, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// The way that the first page of the README leads: from a self-assessment to an acknowledged result.
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.dispose();
});

const teacher = { role: 'guru', name: 'Sari Wulandari' };
const began = Date.now();

/** A page of somebody who has just signed in, on a phone or a desk. */
async function pageOf(role: string, viewport: typeof desk): Promise<Page> {
  const account = demoAccounts(server.printed).find((a) => a.role === role);
  if (!account) throw new Error(`nobody is ${role}`);
  const page = await (await newDevice(browser, server.url, viewport)).newPage();
  page.setDefaultTimeout(20_000);
  await signIn(page, account);
  return page;
}

test('the teacher assesses herself on her phone', async () => {
  const page = await pageOf(teacher.role, phone);
  await page.getByRole('link', { name: /Tulis penilaian diri/ }).click();
  await settled(page);
  expect(await takeMeasuredValues(page)).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: 'Periksa lalu kirim' }).click();
  await page.getByRole('checkbox', { name: /Saya mengisi penilaian diri ini/ }).check();
  await page.getByRole('button', { name: 'Kirim penilaian diri' }).click();
  await page.getByText('Penilaian diri terkirim').first().waitFor();
  await page.context().close();
});

test('the school head assesses her side by side', async () => {
  const page = await pageOf('kepala sekolah', desk);
  await page.goto('/penilaian');
  await page.getByRole('link', { name: new RegExp(teacher.name) }).click();
  await assessAsExpected(page, teacher.name);
  await page.context().close();
});

test('HR releases the results of her school', async () => {
  const page = await pageOf('hr_admin', desk);
  await page
    .getByRole('link', { name: /Rilis hasil/ })
    .first()
    .click();
  await settled(page);
  await page.getByRole('link', { name: 'Rilis hasil', exact: true }).click();
  await page.getByLabel(/^Unit/).selectOption({ label: await optionOf(page, 'SD Negeri 1 Pauh') });
  await page.getByRole('button', { name: /^Rilis hasil/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('SD Negeri 1 Pauh');
  await dialog.getByRole('button', { name: /^Rilis hasil/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
  await page.context().close();
});

/** Units are indented in the list: the option whose text ends so. */
async function optionOf(page: Page, name: string): Promise<string> {
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor({ state: 'attached' });
  return (
    (await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .textContent()) ?? ''
  );
}

test('the teacher reads a result that explains itself, and acknowledges it', async () => {
  const page = await pageOf(teacher.role, phone);
  await page
    .getByRole('link', { name: /Baca hasil/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Dari mana hasil ini?' }).waitFor();
  await settled(page);
  const text = await page.getByRole('main').innerText();
  for (const part of [
    'Dari mana hasil ini?',
    'Skor =',
    'Posisi Anda',
    'Mengikuti lokakarya penilaian formatif.',
    'keberatan paling lambat',
    'Versi aturan',
  ])
    expect(text).toContain(part);
  await page.getByRole('radio', { name: /Saya menerima hasil ini/ }).check();
  await page.getByRole('button', { name: 'Kirim tanda terima' }).click();
  await page.getByText(/Anda menerima hasil ini pada/).waitFor();
  await page.context().close();
});

test('HR sees in the recap of her school that one result was acknowledged', async () => {
  const page = await pageOf('hr_admin', desk);
  await page
    .getByRole('link', { name: /Rilis hasil|Pantau periode/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Siapa yang belum' }).click();
  const recap = page.getByRole('row', { name: /^SD Negeri 1 Pauh/ });
  await recap.waitFor();
  const [, , , , released, acknowledged] = await recap.getByRole('cell').allInnerTexts();
  expect(Number.parseInt(acknowledged ?? '')).toBe(1);
  expect(Number.parseInt(released ?? '')).toBeGreaterThanOrEqual(1);
  await page.context().close();
});

test('all of it takes less than five minutes', () => {
  expect(Date.now() - began).toBeLessThan(5 * 60_000);
});
