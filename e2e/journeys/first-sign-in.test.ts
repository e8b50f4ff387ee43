import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// HR prints codes for those without a password; one of them signs in for the first time, on her phone.
let server: RunningServer;
let browser: Browser;
let codes: { name: string; login: string; code: string }[];
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const ownPassword = 'padi menguning di sawah';
const cardOf = async (card: ReturnType<Page['locator']>) => {
  const [login = '', code = ''] = await card.getByRole('definition').allInnerTexts();
  return { name: (await card.innerText()).split('\n')[0] ?? '', login, code };
};

test('HR prints a sheet of activation codes for a unit, and is asked before leaving it', async () => {
  const device = await newDevice(browser, server.url, desk);
  const page = await device.newPage();
  await signIn(page, accountOf(server, 'hr'));
  await page.getByRole('link', { name: 'Kode aktivasi' }).click();
  const option = page.getByRole('option', { name: /Puskesmas Pauh/ });
  await option.waitFor({ state: 'attached' });
  await page.getByLabel('Unit').selectOption({ label: (await option.textContent()) ?? '' });
  await page.getByRole('button', { name: 'Buat lembar kode' }).click();
  await page.getByText('2 kode siap dicetak').waitFor();
  codes = await Promise.all(
    (
      await page
        .getByRole('listitem')
        .filter({ has: page.getByText('NIP atau nama pengguna') })
        .all()
    ).map(cardOf),
  );
  expect(codes).toHaveLength(2);
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(1000);
  await page.getByRole('link', { name: 'Beranda' }).click();
  await page.getByRole('dialog', { name: 'Tinggalkan halaman ini?' }).getByRole('button', { name: 'Tetap di sini' }).click();
  await page.getByText('2 kode siap dicetak').waitFor();
  await device.close();
});

let device: BrowserContext;
let page: Page;
let complaints: string[];
test('with her code she makes a password of her own and lands on her tasks', async () => {
  const [mine, hers] = codes as [(typeof codes)[number], (typeof codes)[number]];
  device = await newDevice(browser, server.url, phone);
  page = await device.newPage();
  complaints = await complaintsOf(page, server.url);
  await page.goto('/');
  await page.getByRole('link', { name: 'Saya punya kode aktivasi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Buat kata sandi' }).waitFor(); // both pages have a field for the NIP
  await page.getByLabel('NIP atau nama pengguna').fill(mine.login);
  await page.getByLabel('Kode aktivasi').fill(hers.code);
  await page.getByLabel('Kata sandi baru').fill(ownPassword);
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.getByRole('alert').waitFor(); // a code of somebody else opens nothing
  await page.getByLabel('Kode aktivasi').fill(mine.code.toLowerCase());
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(mine.name.split(',')[0] ?? '') }).waitFor();
  await page.getByText('Tidak ada yang perlu Anda kerjakan hari ini.').waitFor(); // she came after planning had ended
});

test('she reads the portal in English, and back', async () => {
  await page.getByRole('button', { name: 'Menu akun' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
  await page.getByRole('button', { name: 'Account menu' }).click();
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await page.getByRole('heading', { level: 1, name: /^Selamat / }).waitFor();
});

test('she signs out, her code is used up, and her password opens the portal again', async () => {
  await page.getByRole('button', { name: 'Menu akun' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor(); // nothing to go back to
  await signIn(page, { login: codes[0]?.login ?? '', password: ownPassword });
  expect(complaints.filter((text) => !/status of 40[0-9]|status of 422/.test(text))).toEqual([]);
  await device.close();
});
