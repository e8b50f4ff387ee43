import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getAssessmentSheet, getCycle, transitionCycle } from '@pauh/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { desk, newDevice, openBrowser, phone, settled, sideways } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// Nothing typed is lost: a school head assesses two people while the network drops, a new version is deployed, and the
// session ends by time; a teacher is still offline when HR moves the stage on.
const folder = mkdtempSync(join(tmpdir(), 'kp-clock-'));
const file = join(folder, 'ahead');
const env = { MOVED_CLOCK: file, NODE_OPTIONS: `--import=${fileURLToPath(new URL('../support/moved-clock.ts', import.meta.url))}` };
const setAhead = (ms: number): void => writeFileSync(file, String(ms));
setAhead(0);

let server: RunningServer;
let browser: Browser;
let cycleId: string;
const plans: Record<string, string> = {};
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ env })]);
  cycleId = (await runningCycle(await as('hr'))).id;
  for (const who of [people.teacher, people.clerk]) plans[who] = (await ownPlan(await as(who), cycleId)).id;
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const as = (who: string) => signedIn(server.url, accountOf(server, who));
/** What the server keeps of the next step that somebody writes. */
const kept = async (who: string, rated: string, kind: 'self' | 'supervisor') =>
  (await valueOf((await as(who))(getAssessmentSheet, { params: { planId: plans[rated] ?? '', kind } }))).assessment?.content.nextStep ??
  null;

async function signInHere(page: Page, who: string): Promise<void> {
  const { login, password } = accountOf(server, who);
  await page.getByLabel('NIP atau nama pengguna').fill(login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

/** A device of somebody who has just signed in and opened this form. */
async function opened(who: string, address: string, size: typeof desk): Promise<{ device: BrowserContext; page: Page }> {
  const device = await newDevice(browser, server.url, size);
  const page = await device.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address); // asks to sign in, and comes back
  await signInHere(page, who);
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor({ state: 'detached' });
  await settled(page);
  return { device, page };
}
const restored = (page: Page) => page.getByText('Tulisan Anda yang belum terkirim sudah dikembalikan.').waitFor();

describe.each([
  [360, phone, people.teacher],
  [1280, desk, people.clerk],
] as const)('at %i px', (_width, size, rated) => {
  const words = (n: number) => `Langkah ${n} untuk ${rated}: lokakarya penilaian formatif`;
  const field = (page: Page) => page.getByLabel(/Satu langkah berikutnya/);
  const serverHas = (n: number) => expect.poll(() => kept(people.head, rated, 'supervisor'), { timeout: 30_000 }).toBe(words(n));
  let device: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    ({ device, page } = await opened(people.head, `/penilaian/${plans[rated]}`, size));
  });
  afterAll(() => device?.close());

  test.each([1, 2])(
    'the network drops while an assessment is written, time %i: it is said, kept here, and sent when it is back',
    async (time) => {
      await device.setOffline(true);
      await field(page).fill(words(time));
      await page.getByRole('status').filter({ hasText: 'Luring. Dikirim saat ada sinyal.' }).waitFor();
      expect(await sideways(page)).toBe(0);
      expect(await kept(people.head, rated, 'supervisor')).not.toBe(words(time));
      await device.setOffline(false);
      await page.getByRole('status').filter({ hasText: 'terkirim' }).waitFor();
      await serverHas(time);
    },
  );

  test('a new version is deployed in between: the old one finds no more of its files, a full load does, and the words are back', async () => {
    const saving = `**/plans/${plans[rated]}/assessments/supervisor`;
    await page.route(saving, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
    await field(page).fill(words(3));
    await page.getByText(/^Gagal mengirim karena server sibuk/).waitFor();
    // the files of the old version are gone; whoever loads the portal anew gets the new one's
    let old = true;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) old = false;
    });
    await page.route('**/assets/**', (route) => (old ? route.fulfill({ status: 404, body: '' }) : route.continue()));
    await page.getByRole('link', { name: 'Kembali ke daftar' }).click();
    const missing = page.getByRole('status').filter({ hasText: 'Halaman itu gagal dibuka' });
    await missing.waitFor();
    expect(await field(page).inputValue()).toBe(words(3));
    await missing.getByRole('button', { name: 'Coba lagi' }).click();
    await page.waitForURL('**/penilaian');
    await settled(page);
    await page.unroute(saving);
    await page.goto(`/penilaian/${plans[rated]}`);
    await restored(page);
    expect(await field(page).inputValue()).toBe(words(3));
    await serverHas(3);
  });
});

test('the session ends by time while an assessment is written: after signing in again the words are back, and are sent', async () => {
  const { device, page } = await opened(people.head, `/penilaian/${plans[people.teacher]}`, phone);
  const words = 'Menyusun modul bersama sekolah lain';
  setAhead(40 * 86_400_000);
  await page.getByLabel(/Satu langkah berikutnya/).fill(words);
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
  setAhead(0);
  await signInHere(page, people.head);
  await page.waitForURL(`**/penilaian/${plans[people.teacher]}`);
  await settled(page);
  await expect.poll(() => page.getByLabel(/Satu langkah berikutnya/).inputValue()).toBe(words);
  await expect.poll(() => kept(people.head, people.teacher, 'supervisor'), { timeout: 30_000 }).toBe(words);
  await device.close();
});

// the last: the stage does not come back
test('HR moves the stage on while a teacher is offline: her words stay on her device, are shown to her, and can be copied', async () => {
  const { device, page } = await opened(people.teacher, `/rencana/${plans[people.teacher]}/penilaian-diri`, phone);
  await device.grantPermissions(['clipboard-read', 'clipboard-write']);
  const words = 'Berbagi modul dengan tiga sekolah';
  await device.setOffline(true);
  await page.getByLabel('Apa yang ingin Anda lanjutkan atau coba?').fill(words);
  await page.getByRole('status').filter({ hasText: 'Luring. Dikirim saat ada sinyal.' }).waitFor();
  const hr = await as('hr');
  const { version } = await valueOf(hr(getCycle, { params: { cycleId } }));
  await valueOf(hr(transitionCycle, { params: { cycleId }, ifMatch: version, body: { to: 'released', reason: null } }));
  await device.setOffline(false);
  await page.getByText(/^Server menolak isian ini\. Tulisan Anda tetap tersimpan di perangkat ini\./).waitFor();
  await page.reload();
  await page.getByText(/belum sampai ke server\. Isian ini sudah ditutup/).waitFor();
  await page.getByText(words, { exact: true }).waitFor();
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: 'Salin tulisan' }).click();
  await page.getByText('Sudah disalin.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(words);
  await page.reload();
  await page.getByText(words, { exact: true }).waitFor();
  expect(await kept(people.teacher, people.teacher, 'self')).not.toBe(words);
  await device.close();
});
