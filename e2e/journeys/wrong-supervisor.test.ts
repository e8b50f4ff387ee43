import { listEmployees } from '@pauh/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, people, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A teacher says on her phone that her supervisor is wrong; HR mends it at a desk; she sees the answer.
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const supposed = people.nurse;
const reason = 'Surat tugas nomor 12 tahun 2026';

test('the employee reports it on her phone', async () => {
  const device = await newDevice(browser, server.url, phone);
  const page = await device.newPage();
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, people.teacher));
  await page.getByRole('button', { name: 'Menu akun' }).click();
  await page.getByRole('link', { name: 'Pejabat penilai saya' }).click();
  await page.getByRole('region', { name: 'Pejabat penilai' }).getByText(people.head).waitFor();
  await page.getByLabel(/Pejabat penilai yang benar/).fill(supposed);
  await page.getByLabel('Apa yang keliru').fill('Sejak bulan ini saya diperbantukan di puskesmas.');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await page.getByText('Menunggu jawaban').waitFor();
  expect(await sideways(page)).toBe(0);
  await page.getByRole('link', { name: 'Beranda' }).click();
  await page.getByRole('link', { name: 'Laporan pejabat penilai menunggu jawaban' }).waitFor();
  expect(complaints).toEqual([]);
  await device.close();
});

test('HR mends it in one step', async () => {
  const device = await newDevice(browser, server.url, desk);
  const page = await device.newPage();
  await signIn(page, accountOf(server, 'hr'));
  await page.getByRole('link', { name: 'Jawab laporan pejabat penilai' }).click();
  await page.getByRole('link', { name: people.teacher }).click();
  await page.getByText('Sejak bulan ini saya diperbantukan di puskesmas.').waitFor();
  await page.getByRole('combobox', { name: 'Cari pejabat penilai' }).fill(supposed);
  await page
    .getByRole('option', { name: new RegExp(supposed) })
    .first()
    .click();
  await page.getByLabel('Berlaku mulai').fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel('Alasan').fill(reason);
  await page.getByRole('button', { name: 'Simpan pejabat penilai' }).click();
  await page.getByText('Belum ada laporan yang menunggu').waitFor();
  await device.close();
});

test('she finds the answer, the new supervisor and the history; the new one finds her', async () => {
  const device = await newDevice(browser, server.url, phone);
  const page = await device.newPage();
  await signIn(page, accountOf(server, people.teacher));
  await page.getByRole('link', { name: 'Laporan pejabat penilai Anda dijawab' }).click();
  await page.getByText('Sudah dibetulkan').waitFor();
  const line = page.getByRole('region', { name: 'Pejabat penilai', exact: true }).getByRole('listitem');
  expect(await line.first().innerText()).toMatch(new RegExp(`${supposed}[^]*${reason}`));
  expect(await line.nth(1).innerText()).toContain(people.head);
  await device.close();
  const nurse = await signedIn(server.url, accountOf(server, supposed));
  expect(
    (await valueOf(nurse(listEmployees, { query: { search: people.teacher } }))).items.map((e) => e.supervisor?.name.includes(supposed)),
  ).toEqual([true]);
});
