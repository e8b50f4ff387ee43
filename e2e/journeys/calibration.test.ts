import { type CalibrationSession, getCalibrationSession, listCalibrationSessions, listResults, releaseResults } from '@pauh/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, people, signedIn, valueOf } from '../support/agency.ts';
import { advance, calibratedSemester, calibrators } from '../support/calibrating.ts';
import { type Keyboard, keyboardOf } from '../support/keyboard.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { readResult } from '../support/printed-result.ts';
import { recompute } from '../support/recompute.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// HR prepares a session; its members mark alone, meet, and move people by the keys alone, at a desk and on a phone. The
// rater reads the moves before the lock and answers. After the release the person reads who moved them and why.
let server: RunningServer;
let browser: Browser;
let semester: { cycleId: string; unitId: string };
const [nurse, healthHead] = calibrators;
const up = 'Capaian literasi kelasnya melampaui kelas lain yang setara.';
const down = 'Dua dari tiga sasaran belum tercapai menurut catatan unit.';

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  semester = await calibratedSemester(server, 'kalibrasi', [people.teacher, people.colleague, people.clerk]);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

let device: BrowserContext;
let complaints: string[];
async function as(who: string, viewport = desk): Promise<Page> {
  device = await newDevice(browser, server.url, viewport);
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, who));
  return page;
}
async function leave(page: Page): Promise<void> {
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await device.close();
}
const hr = () => signedIn(server.url, accountOf(server, 'hr'));
const session = async (): Promise<CalibrationSession> =>
  (await valueOf((await hr())(listCalibrationSessions, { query: { cycleId: semester.cycleId } }))).items[0] as CalibrationSession;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('HR prepares the session from the page of the cycle, and opens its preview', async () => {
  const page = await as('hr');
  await page.goto(`/periode/${semester.cycleId}`);
  await page.getByRole('link', { name: 'Sidang kalibrasi' }).click();
  await page.getByRole('link', { name: 'Siapkan sidang' }).click();
  await page.getByLabel('Nama sidang').fill('SD Negeri 1');
  await page.getByLabel('Tambah unit').selectOption(semester.unitId);
  for (const name of calibrators) {
    await page.getByRole('combobox', { name: 'Cari anggota' }).fill(name);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Lepas ${name}` }).waitFor();
  }
  await page.getByRole('button', { name: 'Simpan sidang' }).click();
  await heading(page, 'SD Negeri 1').waitFor();
  await page.getByRole('button', { name: 'Buka pratinjau' }).click();
  await page.getByText('3 orang', { exact: true }).waitFor();
  await leave(page);
});

test('a member finds the task on her phone and marks three people by keys', async () => {
  const page = await as(nurse, phone);
  await page.getByRole('link', { name: 'Tandai orang sebelum rapat kalibrasi' }).click();
  await page.getByRole('link', { name: 'SD Negeri 1' }).click();
  await page.getByRole('link', { name: 'Tandai orang' }).click();
  await page.getByText('Masih 3 orang belum ditandai.').waitFor();
  await page.locator('[data-person]').first().focus();
  for (const key of ['1', 'ArrowDown', '2', 'ArrowDown', '3']) {
    await page.keyboard.press(key);
    expect(await onBody(page), key).toBe(false);
  }
  await page.getByText('Semua orang sudah ditandai.').waitFor();
  await leave(page);
});

test('HR opens the meeting', async () => {
  const page = await as('hr');
  await page.goto(`/kalibrasi/${(await session()).id}`);
  await page.getByRole('button', { name: 'Buka rapat' }).click();
  await page.getByText(/Anggota sedang memindahkan di papan/).waitFor();
  await leave(page);
});

const onBody = (page: Page) => page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
const personWithFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-person]')?.querySelector('.font-semibold')?.textContent ?? '');

/** Somebody at the board with the keys alone; after every key the focus is somewhere. */
async function atBoard(
  who: string,
  viewport: typeof desk,
): Promise<{ page: Page; keys: Keyboard; press: (key: string) => Promise<void>; type: (text: string) => Promise<void> }> {
  device = await newDevice(browser, server.url, viewport);
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  complaints = await complaintsOf(page, server.url);
  const keys = await keyboardOf(page);
  await signIn(page, accountOf(server, who));
  await page.goto(`/kalibrasi/${(await session()).id}/papan`);
  await settled(page);
  await page.evaluate(() => sessionStorage.removeItem('pointer'));
  const press = async (key: string) => {
    await page.keyboard.press(key);
    expect(await onBody(page), `after ${key}`).toBe(false);
  };
  return {
    page,
    keys,
    press,
    type: async (text) => {
      for (const letter of text) await press(letter === ' ' ? 'Space' : letter);
    },
  };
}
/** Arrows until this person has the focus. */
async function goTo(page: Page, press: (key: string) => Promise<void>, name: string): Promise<void> {
  await press('Home');
  for (let step = 0; step < 10 && (await personWithFocus(page)) !== name; step++) await press('ArrowDown');
  expect(await personWithFocus(page)).toBe(name);
}
const dialogGone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

test('a member moves the teacher with the keys alone, at a desk, and never loses the focus', async () => {
  const { page, keys, press, type } = await atBoard(nurse, desk);
  await keys.reach(page.locator('[data-person][tabindex="0"]'));
  await goTo(page, press, people.teacher);
  await press('Shift+ArrowUp');
  await page.waitForFunction(() => document.activeElement?.id === 'f-reason');
  await type(up);
  await press('Tab');
  await press('Enter');
  await dialogGone(page);
  expect(await personWithFocus(page)).toBe(people.teacher);
  await page.getByText(`${people.teacher} dipindahkan ke Baik.`).waitFor(); // results above, behaviour as expected
  await press('Shift+ArrowRight');
  await page.waitForFunction(() => document.activeElement?.id === 'f-reason');
  await type(up);
  await press('Tab');
  await press('Enter');
  await dialogGone(page);
  expect(await personWithFocus(page)).toBe(people.teacher);
  await page.getByText(`${people.teacher} dipindahkan ke Sangat Baik.`).waitFor();
  await press('ArrowRight');
  expect(await personWithFocus(page)).not.toBe('');
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await keys.end();
});

test('another moves the colleague below on a phone, with the keys alone: a reason without a note is asked for', async () => {
  const { page, keys, press, type } = await atBoard(healthHead, phone);
  await keys.reach(page.locator('[data-person][tabindex="0"]'));
  await goTo(page, press, people.colleague);
  await press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'f-resultRating');
  await keys.choose(page.getByLabel('Rating hasil kerja'), 'Di bawah');
  await page.getByText('Predikatnya menjadi Butuh Perbaikan.').waitFor();
  await keys.choose(page.getByLabel('Jenis alasan: hasil kerja'), 'Alasan lain');
  await keys.reach(page.getByLabel('Alasan tanpa catatan: hasil kerja'));
  await type('Baru terlihat saat dibandingkan.');
  await keys.reach(page.getByRole('textbox', { name: 'Alasan', exact: true }));
  await type(down);
  await press('Tab');
  await press('Enter');
  await dialogGone(page);
  expect(await personWithFocus(page)).toBe(people.colleague);
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await keys.end();
});

test('the rater reads both moves before the lock, and answers; the people of the board find nothing', async () => {
  const page = await as(people.head, phone);
  await page.getByRole('link', { name: 'Baca perubahan atas penilaian Anda' }).click();
  const card = page.getByRole('region', { name: people.teacher });
  await card.getByText(`Alasan: ${up}`).first().waitFor();
  await card
    .getByText(new RegExp(`^${nurse}, `))
    .first()
    .waitFor();
  await page.getByRole('region', { name: people.colleague }).getByText(`Alasan: ${down}`).waitFor();
  await card.getByRole('button', { name: `Tanggapi untuk ${people.teacher}` }).click();
  await card.getByLabel('Tanggapan Anda').fill('Saya sudah melihat buktinya dan setuju.');
  await card.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await card.getByText('Tanggapan Anda terkirim kepada anggota sidang.').waitFor();
  await leave(page);
  const teacher = await signedIn(server.url, accountOf(server, people.teacher));
  expect((await valueOf(teacher(listResults, { query: { view: 'own', cycleId: semester.cycleId, count: true } }))).total).toBe(0);
  expect(await teacher(getCalibrationSession, { params: { sessionId: (await session()).id } })).toMatchObject({ ok: false, status: 404 });
});

test('HR locks it with the names of who was there, and prints the minutes; the stage of results opens', async () => {
  const page = await as('hr');
  await page.goto(`/kalibrasi/${(await session()).id}`);
  await page.getByRole('link', { name: 'Kunci sidang' }).click();
  await page.getByText('2 orang mendapat versi baru hasilnya.', { exact: false }).waitFor();
  for (const name of calibrators) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Kunci sidang' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('SD Negeri 1');
  await dialog.getByRole('button', { name: 'Kunci sidang' }).click();
  await heading(page, 'Berita acara sidang kalibrasi SD Negeri 1').waitFor();
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.getByRole('main').innerText();
  for (const words of [
    `${nurse}: hadir`,
    up,
    down,
    'Saya sudah melihat buktinya dan setuju.',
    'Tanda tangan anggota yang hadir',
    'Pola tidak dihitung',
  ])
    expect(printed).toContain(words);
  await leave(page);
  await advance(await hr(), semester.cycleId, 'released');
  await valueOf((await hr())(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: semester.unitId } }));
});

test.each([
  ['phone', phone],
  ['desk', desk],
] as const)(
  'on her %s the teacher reads what was moved, by whom and why; all of it can be computed again from the print',
  async (_where, viewport) => {
    const page = await as(people.teacher, viewport);
    const teacher = await signedIn(server.url, accountOf(server, people.teacher));
    const [result] = (await valueOf(teacher(listResults, { query: { view: 'own', cycleId: semester.cycleId } }))).items;
    await page.goto(`/hasil/${result?.id ?? ''}`);
    await settled(page);
    await page.getByRole('heading', { level: 3, name: '5. Kalibrasi' }).waitFor();
    await page.getByText(`Alasan: ${up} Oleh: ${nurse}.`).first().waitFor();
    await page.getByText('Setelah kalibrasi SD Negeri 1, predikat Baik menjadi Sangat Baik', { exact: false }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const printed = readResult(await page.getByRole('main').innerText());
    const again = recompute(printed);
    expect([again.score, again.predicate, printed.predicate]).toEqual([printed.score, 'Sangat Baik', 'Sangat Baik']);
    await page.emulateMedia({ media: 'screen' });
    await leave(page);
  },
);

test('whom the session left reads that nothing was changed', async () => {
  const page = await as(people.clerk, phone);
  const clerk = await signedIn(server.url, accountOf(server, people.clerk));
  const [result] = (await valueOf(clerk(listResults, { query: { view: 'own', cycleId: semester.cycleId } }))).items;
  await page.goto(`/hasil/${result?.id ?? ''}`);
  await page.getByText('Kalibrasi SD Negeri 1: tidak ada perubahan atas keputusan penilai.').waitFor();
  await leave(page);
});
