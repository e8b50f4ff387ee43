import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cycle, listUnits } from '@pauh/contracts';
import { endOfDay } from '@pauh/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, openPlanning, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { fillPlan } from '../support/planning.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// The last day of planning, seen by a teacher in WIB and a nurse in WIT. Midnight comes to the nurse first, while her
// phone is offline; then the server is away for a while, and HR gives everybody a day.
const folder = mkdtempSync(join(tmpdir(), 'kp-clock-'));
const file = join(folder, 'ahead');
const env = {
  PORT: '43823',
  MOVED_CLOCK: file,
  NODE_OPTIONS: `--import=${fileURLToPath(new URL('../support/moved-clock.ts', import.meta.url))}`,
};
/** From now on it is this instant at the server. */
const setClock = (at: number): void => writeFileSync(file, String(at - Date.now()));
setClock(Date.now());

let server: RunningServer;
let browser: Browser;
let cycle: Cycle;
let unitId: string;
let eastMidnight: number;
const plans: Record<string, string> = {};
const devices: Record<string, BrowserContext> = {};
const complaints: string[] = [];
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ env })]);
  const hr = await signedIn(server.url, accountOf(server, 'hr'));
  const running = await runningCycle(hr);
  cycle = await openPlanning(hr, 'PAUH');
  unitId = (await valueOf(hr(listUnits, { query: { limit: 200 } }))).items.find(({ code }) => code === 'PKM')?.id ?? '';
  for (const who of [people.teacher, people.nurse]) {
    const call = await signedIn(server.url, accountOf(server, who));
    plans[who] = (await fillPlan(call, (await ownPlan(call, cycle.id)).id, (await ownPlan(call, running.id)).id)).id;
  }
  const lastDay = cycle.windows.find(({ stage }) => stage === 'planning')?.closesAt.slice(0, 10) ?? '';
  eastMidnight = endOfDay(lastDay, 'Asia/Jayapura').getTime() + 1000;
  setClock(eastMidnight - 10 * 60_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function open(who: string, address: string, size = phone): Promise<Page> {
  const known = devices[who];
  devices[who] = known ?? (await newDevice(browser, server.url, size));
  const page = await devices[who].newPage();
  complaints.push(...(await complaintsOf(page, server.url)));
  if (!known) await signIn(page, accountOf(server, who));
  await page.goto(address);
  await settled(page);
  expect(await sideways(page)).toBe(0);
  return page;
}

test('HR says that the health centre lies in another zone', async () => {
  const page = await open('hr', `/unit/${unitId}`, desk);
  await page.getByLabel('Zona waktu').selectOption({ label: 'WIT' });
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Unit' }).waitFor();
});

test('each reads the deadline in the zone of their unit', async () => {
  const teacher = await open(people.teacher, `/rencana/${plans[people.teacher]}/periksa`);
  await teacher.getByText(/^Paling lambat .* pukul 23\.59 WIB$/).waitFor();
  const nurse = await open(people.nurse, `/rencana/${plans[people.nurse]}/ubah`);
  await nurse.getByText(/^Paling lambat .* pukul 23\.59 WIT$/).waitFor();
});

test('what the nurse wrote offline before her midnight arrives after it: kept to the word, and marked late', async () => {
  const page = (devices[people.nurse]?.pages() ?? []).at(-1) as Page;
  await devices[people.nurse]?.setOffline(true);
  await page.getByLabel('Hasil yang ingin dicapai').first().fill('Pasien terlayani tanpa antre lama');
  await page.getByRole('status').filter({ hasText: 'Luring. Dikirim saat ada sinyal.' }).waitFor();
  setClock(eastMidnight + 1000);
  await devices[people.nurse]?.setOffline(false);
  await page.getByRole('status').filter({ hasText: 'terkirim' }).waitFor();
  await page.goto(`/rencana/${plans[people.nurse]}/periksa`);
  await page.getByLabel(/Saya sudah memeriksa/).check();
  await page.getByRole('button', { name: 'Ajukan rencana' }).click();
  await page.getByText(/^Rencana sudah diajukan/).waitFor();
  await page.goto(`/rencana/${plans[people.nurse]}`);
  await page.getByText('Diterima setelah batas waktu').waitFor();
  await page.getByText('Pasien terlayani tanpa antre lama').first().waitFor();
});

test('at that moment the teacher, two hours further west, is in time', async () => {
  const page = (devices[people.teacher]?.pages() ?? []).at(-1) as Page;
  await page.getByLabel(/Saya sudah memeriksa/).check();
  await page.getByRole('button', { name: 'Ajukan rencana' }).click();
  await page.getByText(/^Rencana sudah diajukan/).waitFor();
  await page.goto(`/rencana/${plans[people.teacher]}`);
  await settled(page);
  expect(await page.getByText('Diterima setelah batas waktu').count()).toBe(0);
});

test('HR sees who came late and gives her time, with a reason that she reads', async () => {
  const page = await open('hr', `/periode/${cycle.id}/batas-waktu`, desk);
  const row = page.getByRole('row', { name: new RegExp(people.nurse) });
  await row.getByText(/WIT$/).first().waitFor();
  expect(await page.getByRole('row', { name: new RegExp(people.teacher) }).count()).toBe(0);
  await row.getByRole('link', { name: /^Perpanjang/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Perpanjang untuk satu orang' }).waitFor();
  const nextDay = new Date(eastMidnight + 26 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('Hari terakhir yang baru').fill(nextDay);
  await page.getByLabel('Alasan').fill('Bertugas di pulau tanpa sinyal');
  await page.getByRole('button', { name: 'Beri perpanjangan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Batas waktu' }).waitFor();
  await page.getByText('Belum ada yang masuk terlambat.').waitFor();
  await page.getByText('Bertugas di pulau tanpa sinyal').waitFor();

  const nurse = await open(people.nurse, `/rencana/${plans[people.nurse]}`);
  await nurse.getByText(/^Diperpanjang sampai .* pukul 23\.59 WIT untuk Anda karena: Bertugas di pulau tanpa sinyal$/).waitFor();
  expect(await nurse.getByText('Diterima setelah batas waktu').count()).toBe(0);
});

test('the server is away for half an hour before midnight: HR sees how long, and extends for all by an act that names it', async () => {
  await server.stop('SIGKILL');
  setClock(eastMidnight + 31 * 60_000);
  server = await startServer({ env, dataDir: server.dataDir, ...(server.databaseUrl ? { databaseUrl: server.databaseUrl } : {}) });
  const page = await open('hr', `/periode/${cycle.id}/batas-waktu`, desk);
  // the server said nothing either between the founding of the agency and this day: the half hour is the last of two
  await page.getByText(/^Layanan tidak siap selama [\d.]+ menit pada hari terakhir\.$/).waitFor();
  await page.getByText(/ pukul 2[12]\.\d\d WIB sampai .* pukul 22\.3[12] WIB$/).waitFor();
  await page.getByRole('link', { name: 'Perpanjang untuk semua karena gangguan' }).click();
  await page.getByText(/^Perpanjangan ini berlaku bagi semua orang dalam periode dan menyebut gangguan [\d.]+ menit/).waitFor();
  await expect.poll(() => page.getByLabel('Alasan').inputValue()).toMatch(/^Layanan tidak siap selama [\d.]+ menit pada hari terakhir, /);
  await page.getByRole('button', { name: 'Beri perpanjangan' }).click();
  await page.getByRole('heading', { level: 1, name: cycle.name }).waitFor();
  await page.getByText(/gangguan layanan [\d.]+ menit/).waitFor();
  expect(complaints.filter((text) => !/ERR_|Failed to (load|fetch)/.test(text))).toEqual([]);
});
