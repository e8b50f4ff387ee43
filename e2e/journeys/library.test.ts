import { getPlan, listUnits } from '@pauh/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, openPlanning, ownPlan, people, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// HR writes an indicator for a job; the teacher finds it first; HR writes its next version; her plan stays as it was, and she is told.
let server: RunningServer;
let browser: Browser;
let planId: string;
let schoolId: string;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const hr = await signedIn(server.url, accountOf(server, 'hr'));
  const cycle = await openPlanning(hr, 'SD1');
  schoolId = (await valueOf(hr(listUnits, { query: { search: 'SD1' } }))).items[0]?.id ?? '';
  planId = (await ownPlan(await signedIn(server.url, accountOf(server, people.teacher)), cycle.id)).id;
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const first = 'Jumlah murid yang naik satu tingkat bacaan';
const second = 'Persentase murid yang naik satu tingkat bacaan';
const reason = 'Persentase dapat dibandingkan antarkelas';
async function pageOf(
  who: string,
  viewport: { width: number; height: number },
): Promise<{ page: Page; complaints: string[]; leave: () => Promise<void> }> {
  const device = await newDevice(browser, server.url, viewport);
  const page = await device.newPage();
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, who));
  return {
    page,
    complaints,
    leave: async () => {
      expect(await sideways(page)).toBe(0);
      expect(complaints).toEqual([]);
      await device.close();
    },
  };
}
const stored = async () =>
  (await valueOf((await signedIn(server.url, accountOf(server, people.teacher)))(getPlan, { params: { planId } }))).content.results[0]
    ?.indicators[1];

test('HR writes an indicator for a job and a unit', async () => {
  const { page, leave } = await pageOf('hr', desk);
  await page.getByRole('link', { name: 'Pustaka', exact: true }).click();
  await page.getByRole('link', { name: 'Tulis indikator' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tulis indikator' }).waitFor();
  await page.getByLabel('Kode').fill('NAIK-BACA');
  await page.getByLabel('Indikator', { exact: true }).fill(first);
  await page.getByLabel('Satuan').fill('murid');
  await page.getByLabel(/^Jabatan/).fill('Guru Kelas');
  await page.getByLabel('Unit', { exact: true }).selectOption(schoolId);
  await page.getByRole('button', { name: 'Simpan ke pustaka' }).click();
  await page.getByRole('heading', { level: 1, name: first }).waitFor();
  await page.getByText('Versi pertama.').waitFor();
  await leave();
});

test('the teacher finds it first on her phone, with why, and takes it', async () => {
  const { page, leave } = await pageOf(people.teacher, phone);
  await page.goto(`/rencana/${planId}/ubah`);
  await page.getByRole('button', { name: 'Tambah hasil kerja utama' }).click();
  await page.getByLabel('Hasil yang ingin dicapai').fill('Meningkatnya kemampuan membaca murid');
  await page.getByRole('button', { name: 'Ambil dari pustaka' }).click();
  const picker = page.getByRole('dialog', { name: 'Pustaka indikator' });
  await picker.getByRole('heading', { name: 'Cocok untuk Anda' }).waitFor();
  expect(await picker.getByRole('listitem').first().innerText()).toMatch(new RegExp(`${first}[^]*Untuk jabatan Anda di SD Negeri 1 Pauh`));
  expect(await picker.getByText('Melaksanakan piket sekolah').count()).toBe(0);
  await picker.getByRole('button', { name: new RegExp(`^Pilih.*${first}`) }).click();
  await page.getByRole('group', { name: 'Indikator 1.2' }).getByLabel('Target').fill('20');
  await expect.poll(stored, { timeout: 10_000 }).toMatchObject({ code: 'NAIK-BACA', codeVersion: 1, title: first, target: 20 });
  await leave();
});

test('HR writes the next version with a reason, and sees that one plan keeps the one before', async () => {
  const { page, leave } = await pageOf('hr', phone);
  await page.goto('/pustaka?cari=NAIK-BACA');
  await page.getByRole('link', { name: first }).click();
  await page.getByText('Dalam 1 rencana, semuanya versi terbaru.').waitFor();
  await page.getByRole('link', { name: 'Tulis versi baru' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tulis versi baru' }).waitFor();
  await page.getByLabel('Indikator', { exact: true }).fill(second);
  await page.getByLabel('Satuan').fill('%');
  await page.getByRole('button', { name: 'Simpan versi baru' }).click();
  await page.getByRole('link', { name: 'Tulis alasannya, paling sedikit 10 huruf.' }).waitFor();
  await page.getByLabel('Alasan versi baru').fill(reason);
  await page.getByRole('button', { name: 'Simpan versi baru' }).click();
  await page.getByRole('heading', { level: 1, name: second }).waitFor();
  await page.getByText('Dalam 1 rencana; 1 di antaranya memakai versi sebelumnya.').waitFor();
  await page.getByText(`Alasan: ${reason}`).waitFor();
  await leave();
});

test('her plan stayed as it was; she is told, sees the difference and takes the new version over', async () => {
  const { page, leave } = await pageOf(people.teacher, desk);
  expect(await stored()).toMatchObject({ codeVersion: 1, title: first, unit: 'murid' });
  await page.goto(`/rencana/${planId}/ubah`);
  await page.getByText(/^Versi baru ada, lihat bedanya/).click();
  await page.getByText(`Alasan: ${reason}`).waitFor();
  await page.getByRole('button', { name: /^Pakai versi baru/ }).click();
  await page.getByText('Indikator memakai versi baru. Target dan bobot Anda tetap.').waitFor();
  await expect.poll(stored, { timeout: 10_000 }).toMatchObject({ code: 'NAIK-BACA', codeVersion: 2, title: second, unit: '%', target: 20 });
  expect(await page.getByText(/^Versi baru ada/).count()).toBe(0);
  await leave();
});
