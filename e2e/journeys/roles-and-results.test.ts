import { getPlanCopy, savePlanContent } from '@pauh/contracts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, openPlanning, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A head shares out a result: proposed on a desk, taken on a phone into a draft that began from last semester's plan, and seen in the matrix.
let server: RunningServer;
let browser: Browser;
let headPlanId: string;
let planId: string;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const as = (who: string) => signedIn(server.url, accountOf(server, who));
  const [hr, head, teacher] = await Promise.all([as('hr'), as(people.head), as(people.teacher)]);
  const before = await runningCycle(hr);
  const cycle = await openPlanning(hr, 'SD1');
  planId = (await ownPlan(teacher, cycle.id)).id;
  const own = await ownPlan(head, cycle.id);
  headPlanId = own.id;
  const { content } = await valueOf(head(getPlanCopy, { params: { planId: own.id, sourcePlanId: (await ownPlan(head, before.id)).id } }));
  await valueOf(head(savePlanContent, { params: { planId: own.id }, ifMatch: own.version, body: content }));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const proposed = 'Guru kelas saling mengamati pelajaran';

test('the teacher begins from the plan of last semester, on her phone', async () => {
  const device = await newDevice(browser, server.url, phone);
  const page = await device.newPage();
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, people.teacher));
  await page.goto(`/rencana/${planId}/ubah`);
  await page.getByRole('heading', { level: 1, name: /^Susun rencana/ }).waitFor();
  await page.getByRole('button', { name: 'Ambil dari periode lalu' }).click();
  await page
    .getByRole('button', { name: /^Lihat isi/ })
    .first()
    .click();
  await page.getByText(/^Ikut serta: ekspektasi 7 perilaku/).waitFor();
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: 'Masukkan ke draf' }).click();
  await page.getByText('Isi rencana lalu sudah masuk ke draf.').waitFor();
  await page.getByText(/terkirim \d/).waitFor();
  expect(await page.getByLabel('Hasil yang ingin dicapai').first().inputValue()).toBe('Meningkatnya hasil belajar siswa di kelas');
  expect(complaints).toEqual([]);
  await device.close();
});

test('the head sees what nobody supports, and proposes it to her', async () => {
  const device = await newDevice(browser, server.url, desk);
  const page = await device.newPage();
  await signIn(page, accountOf(server, people.head));
  await page.goto(`/rencana/${headPlanId}`);
  await page.getByRole('link', { name: 'Matriks peran dan hasil' }).click();
  await page.getByRole('heading', { level: 1, name: `Matriks peran dan hasil ${people.head}` }).waitFor();
  await page.getByText('Belum ada anggota yang mendukung hasil 1: Terdampinginya guru dan pegawai.').waitFor();
  await page.getByRole('button', { name: new RegExp(`Usulkan.*hasil 1 kepada ${people.teacher}`) }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hasil kerja yang diusulkan').fill(proposed);
  await dialog.getByRole('button', { name: 'Kirim usulan' }).press('Enter');
  await page.getByText(`Usulan dikirim kepada ${people.teacher}.`).waitFor();
  await page.getByText(`Diusulkan, menunggu jawaban: ${proposed}`).waitFor();
  await device.close();
});

test('she takes it into her draft, and the gap is closed', async () => {
  const device = await newDevice(browser, server.url, phone);
  const page = await device.newPage();
  await signIn(page, accountOf(server, people.teacher));
  await page.goto(`/rencana/${planId}/ubah`);
  await page.getByRole('button', { name: new RegExp(`Masukkan ke draf.*${proposed}`) }).click();
  await page.getByRole('heading', { name: 'Usulan dari pejabat penilai' }).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Hasil yang ingin dicapai').last().inputValue()).toBe(proposed);
  expect(await sideways(page)).toBe(0);
  await device.close();

  const atHead = await newDevice(browser, server.url, phone);
  const matrix = await atHead.newPage();
  await signIn(matrix, accountOf(server, people.head));
  await matrix.goto(`/rencana/${headPlanId}/matriks`);
  await matrix.getByRole('row').filter({ hasText: people.teacher }).getByText(proposed).first().waitFor();
  await settled(matrix);
  expect(await matrix.getByText('Belum ada anggota yang mendukung hasil 1: Terdampinginya guru dan pegawai.').count()).toBe(0);
  expect(await sideways(matrix)).toBe(0);
  await atHead.close();
});
