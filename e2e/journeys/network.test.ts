import type { Call } from '@pauh/client';
import { getAssessmentSheet } from '@pauh/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { newDevice, openBrowser, phone, settled, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A teacher writes her self-assessment on a bus: the network drops twice, the server is killed, the page is closed.
const port = { PORT: '43817' }; // the restarted server answers where the page expects it
let server: RunningServer;
let browser: Browser;
let device: BrowserContext;
let page: Page;
let planId: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ env: port })]);
  const cycle = await runningCycle(await signedIn(server.url, accountOf(server, 'hr')));
  planId = (await ownPlan(await teacher(), cycle.id)).id;
  device = await newDevice(browser, server.url, phone);
  page = await device.newPage();
  await signIn(page, accountOf(server, people.teacher));
  await openForm();
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

const teacher = (): Promise<Call> => signedIn(server.url, accountOf(server, people.teacher));
const nextStep = () => page.getByLabel('Apa yang ingin Anda lanjutkan atau coba?');
const sent = () => page.getByRole('status').filter({ hasText: 'terkirim' }).waitFor();
/** What the server keeps of the next step that she writes. */
const kept = async () =>
  (await valueOf((await teacher())(getAssessmentSheet, { params: { planId, kind: 'self' } }))).assessment?.content.nextStep ?? null;

async function openForm(): Promise<void> {
  await page.goto(`/rencana/${planId}/penilaian-diri`);
  await settled(page);
}

async function restart(): Promise<void> {
  const { dataDir, databaseUrl } = server;
  server = await startServer({ env: port, dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
}

test.each(['Berbagi modul', 'Berbagi modul dengan sekolah lain'])(
  'the network drops while she writes "%s": it is said, and sent when it is back',
  async (words) => {
    await device.setOffline(true);
    await nextStep().fill(words);
    await page.getByText('Anda sedang luring.').waitFor();
    await page.getByRole('status').filter({ hasText: 'Luring. Dikirim saat ada sinyal.' }).waitFor();
    expect(await kept()).not.toBe(words);
    await device.setOffline(false);
    await sent();
    await expect.poll(kept).toBe(words);
  },
);

test('the server is killed while she writes: nothing is lost, and sent once it answers', async () => {
  await server.stop('SIGKILL');
  await nextStep().fill('Mencoba penilaian formatif');
  await page.getByText(/^Gagal mengirim karena server sibuk\. Isian Anda aman di perangkat ini/).waitFor();
  // what is sent by itself fails once more, so that for a while nothing but her word sends it
  const saving = `**/plans/${planId}/assessments/self`;
  await page.route(saving, (route) => route.abort());
  await Promise.all([restart(), page.waitForEvent('requestfailed', (request) => request.method() === 'PUT')]);
  await page.unroute(saving);
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await expect.poll(kept).toBe('Mencoba penilaian formatif');
});

test('the page is closed while the server is away: what she wrote is back when she opens it again, and is sent', async () => {
  await server.stop('SIGKILL');
  await nextStep().fill('Mencoba penilaian formatif di dua kelas');
  await page.getByText(/^Gagal mengirim karena server sibuk/).waitFor();
  await page.close();
  await restart();
  page = await device.newPage();
  await openForm();
  await page.getByText('Tulisan Anda yang belum terkirim sudah dikembalikan.').waitFor();
  expect(await nextStep().inputValue()).toBe('Mencoba penilaian formatif di dua kelas');
  await expect.poll(kept).toBe('Mencoba penilaian formatif di dua kelas');
});
