import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Call } from '@pauh/client';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, people, signedIn } from '../support/agency.ts';
import { type Keyboard, keyboardOf } from '../support/keyboard.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, sideways, signIn } from '../support/pages.ts';
import { assessThemselves, openTeam } from '../support/self-assessing.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// Thirty people are assessed from the team list with the keys alone; what is proposed costs one key a row, and no act
// decides more than one row.
const healthHead = 'Yusnita Harahap';
const people30 = 30;
const rowsEach = 12; // three results, seven behaviours, the two ratings of the whole
const words = 'Dibahas bersama dalam dialog kinerja.';
const guide = readFileSync(fileURLToPath(new URL('../../docs/how-to/assess-by-keyboard.md', import.meta.url)), 'utf8');
const documented = Number(/\*\*(\d+) keys\*\*/.exec(guide)?.[1]);
/** A Tab more on the way through an opened row is no other way of working; a key more for each row would be 360. */
const slack = 10;

let server: RunningServer;
let browser: Browser;
let head: Call;
let cycleId: string;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  head = await signedIn(server.url, accountOf(server, healthHead));
  cycleId = await assessThemselves(server, head, 2);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** Counts the keys that were pressed, and apart from them the letters of words. */
async function countKeys(page: Page): Promise<() => Promise<{ keys: number; letters: number }>> {
  await page.addInitScript(() => {
    addEventListener(
      'keydown',
      ({ key, target }) => {
        const letter = key.length === 1 && target instanceof HTMLTextAreaElement;
        sessionStorage.setItem(letter ? 'letters' : 'keys', String(Number(sessionStorage.getItem(letter ? 'letters' : 'keys')) + 1));
      },
      true,
    );
  });
  return () => page.evaluate(() => ({ keys: Number(sessionStorage.getItem('keys')), letters: Number(sessionStorage.getItem('letters')) }));
}

const personOf = (page: Page) => page.getByRole('heading', { level: 2 }).first().innerText();
const focused = (page: Page) =>
  page.evaluate(() => ({ id: document.activeElement?.id ?? '', text: document.activeElement?.textContent ?? '' }));
const rowOf = (page: Page, key: string): Locator => page.locator(`[data-row-key="${key}"]`);
/** Behaviours as expected; a result and the whole as the figures say. */
const ratingFor = async (row: Locator) =>
  (/Saran: (di bawah|di atas) ekspektasi|suggestion/i.exec(await row.innerText())?.[1] ?? 'Sesuai').replace(/^d/, 'D');

/** A row that disagrees: its words are opened, the rater decides and says why. */
async function decide(page: Page, keys: Keyboard, row: Locator): Promise<void> {
  await page.keyboard.press('t');
  await page.waitForFunction(() => document.activeElement?.closest('[id^="words-"]'));
  const take = row.getByRole('button', { name: /^Pakai nilai terukur/ });
  while (await take.count()) await keys.press(take.first());
  await keys.pick(row.getByRole('group').filter({ has: page.getByRole('radio') }), await ratingFor(row));
  for (const kind of await row.getByLabel('Jenis alasan').all()) await keys.choose(kind, 'Alasan lain');
  for (const field of await row.getByRole('textbox').all()) {
    if ((await field.evaluate((element) => element.tagName)) === 'TEXTAREA' && (await field.inputValue()) === '')
      await keys.type(field, words);
  }
  await page.keyboard.press('Escape');
}

test('thirty people, by the keys alone, from the team list', { timeout: 900_000 }, async () => {
  const before = await openTeam(head, cycleId);
  expect(before.length).toBeGreaterThanOrEqual(people30);
  const page = await (await newDevice(browser, server.url, desk)).newPage();
  page.setDefaultTimeout(20_000);
  const complaints = await complaintsOf(page, server.url);
  const keys = await keyboardOf(page);
  const counted = await countKeys(page);
  await signIn(page, accountOf(server, healthHead));
  await page.goto('/penilaian');
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await keys.press(page.getByRole('link', { name: 'Nilai satu per satu' }));
  await page.getByRole('heading', { level: 1, name: 'Antrean penilaian' }).waitFor();
  await page.getByRole('button', { name: /^Kirim penilaian/ }).waitFor();
  await page.keyboard.press('j');
  const way = (await counted()).keys;
  const tally = { sent: 0, confirmed: 0, decided: 0, decidedBy: 0 };
  while (tally.sent < people30) {
    const { id, text } = await focused(page);
    await keys.reach(page.locator(':focus'));
    if (id === 'queue-send') {
      const name = await personOf(page);
      await page.keyboard.press('Enter');
      await page.waitForFunction((sent) => document.querySelector('h2')?.textContent !== sent, name);
      await page.waitForFunction(() => document.activeElement?.id.startsWith('row-'));
      tally.sent++;
    } else if (text.startsWith('Setujui')) {
      await page.keyboard.press('Enter');
      tally.confirmed++;
    } else {
      const start = (await counted()).keys;
      await decide(page, keys, rowOf(page, id.replace(/^row-/, '')));
      tally.decidedBy += (await counted()).keys - start;
      tally.decided++;
    }
    await page.waitForFunction(
      (was) => document.activeElement !== null && document.activeElement !== document.body && document.activeElement.id !== was,
      id,
    );
  }
  const { keys: pressed, letters } = await counted();
  const said = `${pressed} keys and ${letters} letters: ${way} to the first row, ${tally.confirmed} confirmations, ${tally.decidedBy} for ${tally.decided} rows that disagree`;
  // every row was decided by an act of its own, and what is proposed costs one key
  expect(tally.confirmed + tally.decided).toBe(people30 * rowsEach);
  expect(pressed - way - tally.decidedBy).toBe(tally.confirmed + people30);
  expect(pressed, said).toBeLessThanOrEqual(documented + slack);
  const after = await openTeam(head, cycleId);
  expect(before.length - after.length).toBe(people30);
  expect(complaints).toEqual([]);
  await keys.end();
});

test('three people on a phone, by touch', { timeout: 300_000 }, async () => {
  const supervisor = await signedIn(server.url, accountOf(server, people.head));
  await assessThemselves(server, supervisor);
  const before = await openTeam(supervisor, cycleId);
  const device = await browser.newContext({
    baseURL: server.url,
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  });
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, people.head));
  await page.goto('/penilaian');
  await page.getByRole('link', { name: 'Nilai satu per satu' }).tap();
  for (let person = 1; person <= 3; person++) {
    const send = page.getByRole('button', { name: /^Kirim penilaian/ });
    await send.waitFor();
    const name = await personOf(page);
    for (;;) {
      const row = page
        .locator('[data-row-key]')
        .filter({ hasText: /Usulan|Perlu kata Anda/ })
        .filter({ has: page.getByRole('button', { name: /^(Setujui|Beri penilaian)/ }) })
        .first();
      if (!(await row.count())) break;
      await settle(page, page.locator(`[data-row-key="${await row.getAttribute('data-row-key')}"]`));
    }
    if (person === 2) {
      await page.getByText('Cermin sebelum mengirim').tap();
      await page.getByText('Hanya Anda yang melihat ini.', { exact: false }).waitFor();
      await page.getByText(new RegExp(`^Kalimat yang sama dipakai untuk .*: ${words}`)).waitFor();
    }
    expect(await sideways(page)).toBe(0);
    await send.tap();
    await page.waitForFunction((sent) => document.querySelector('h2')?.textContent !== sent, name);
  }
  expect(before.length - (await openTeam(supervisor, cycleId)).length).toBe(3);
  expect(complaints).toEqual([]);
  await device.close();
});

async function settle(page: Page, row: Locator): Promise<void> {
  const confirm = row.getByRole('button', { name: /^Setujui/ });
  if (await confirm.count()) return confirm.tap();
  await row.getByRole('button', { name: /^Beri penilaian/ }).tap();
  const take = row.getByRole('button', { name: /^Pakai nilai terukur/ });
  while (await take.count()) await take.first().tap();
  await row.getByRole('radio', { name: new RegExp(`^${await ratingFor(row)}`) }).tap();
  for (const kind of await row.getByLabel('Jenis alasan').all()) await kind.selectOption('other');
  for (const field of await row.locator('textarea:visible').all()) if ((await field.inputValue()) === '') await field.fill(words);
  await row.getByRole('button', { name: /^Tutup/ }).tap();
}
