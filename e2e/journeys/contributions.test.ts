import {
  answerContribution,
  declineContribution,
  listContributionCandidates,
  listEmployees,
  listMyAccessEntries,
  listMyContributions,
  listReceivedContributions,
  listResults,
  releaseResults,
} from '@pauh/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, agencyDay, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { assessAsExpected } from '../support/assessing.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A supervisor asks four colleagues of a teacher: three answer, one declines. She reads them before she decides; the
// teacher reads three without names, and only after the release.
let server: RunningServer;
let browser: Browser;
let planId: string;
let cycleId: string;
let unitId: string;
let candidates: string[];
/** Two more teachers of the school, whom the printed lines do not name. */
let third: { name: string; login: string; password: string };
let fourth: typeof third;
const words = {
  agus: 'Selalu membagi bahan ajarnya sebelum diminta.',
  dewi: 'Laporan kelasnya rapi dan tepat waktu.',
  third: 'Mau mencoba cara baru di kelasnya.',
};
const advice = 'Teruskan kelompok belajar hari Selasa.';

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const [hr, head, teacher] = await Promise.all(
    ['hr', people.head, people.teacher].map((who) => signedIn(server.url, accountOf(server, who))),
  );
  ({ id: cycleId } = await runningCycle(hr!));
  ({
    id: planId,
    unit: { unitId },
  } = await ownPlan(teacher!, cycleId));
  const { items } = await valueOf(head!(listContributionCandidates, { params: { planId }, query: { limit: 200 } }));
  candidates = items.map(({ name }) => name);
  const others = items.filter(({ name }) => name !== people.colleague && name !== people.clerk).slice(0, 2);
  [third, fourth] = (await Promise.all(
    others.map(async ({ id, name }) => {
      const found = (await valueOf(hr!(listEmployees, { query: { search: name } }))).items.find((one) => one.id === id);
      return { name, login: found?.nip ?? '', password: accountOf(server, 'hr').password };
    }),
  )) as [typeof third, typeof third];
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

let device: BrowserContext;
let complaints: string[];
async function as(account: { login: string; password: string }, viewport = desk): Promise<Page> {
  device = await newDevice(browser, server.url, viewport);
  const page = await device.newPage();
  complaints = await complaintsOf(page, server.url);
  await signIn(page, account);
  return page;
}
async function leave(page: Page): Promise<void> {
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await device.close();
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('the supervisor asks four, from the sheet of the teacher', async () => {
  const page = await as(accountOf(server, people.head));
  await page.goto(`/penilaian/${planId}`);
  await page.getByRole('region', { name: 'Masukan rekan dan bawahan' }).getByRole('link', { name: 'Minta masukan' }).click();
  await heading(page, `Minta masukan tentang ${people.teacher}`).waitFor();
  expect(candidates).toEqual(expect.arrayContaining([people.colleague, people.clerk]));
  for (const name of [people.teacher, people.head]) expect(candidates).not.toContain(name);
  for (const name of [people.colleague, people.clerk, third.name, fourth.name])
    await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByLabel('Jawab paling lambat').fill(agencyDay(0));
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await page.getByText('Permintaan terkirim.').waitFor();
  expect(await page.getByText(/^Menunggu, paling lambat /).count()).toBe(4);
  expect(await page.getByRole('checkbox', { name: people.colleague, exact: true }).count()).toBe(0);
  await leave(page);
});

test.each([
  ['a colleague on a phone', people.colleague, phone, words.agus, 'Kolaboratif'],
  ['a clerk at a desk', people.clerk, desk, words.dewi, 'Akuntabel'],
] as const)('%s finds the task and answers', async (_who, name, viewport, example, behaviour) => {
  const page = await as(accountOf(server, name), viewport);
  await page.getByRole('link', { name: 'Beri masukan tentang rekan' }).click();
  await page.getByRole('link', { name: `Masukan tentang ${people.teacher}` }).click();
  await page.getByText(/tanpa nama dan tanpa waktu, dan hanya bila sedikitnya 3 orang menjawab/).waitFor();
  await page.getByRole('button', { name: 'Kirim masukan' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Isi paling sedikit satu perilaku.' }).waitFor();
  await page.getByRole('group', { name: behaviour }).getByRole('radio', { name: 'Di atas ekspektasi' }).check();
  await page.getByLabel(`Contoh untuk ${behaviour}`).fill(example);
  await page.getByLabel('Apa yang perlu dilanjutkan atau dicoba?').fill(advice);
  await page.getByRole('button', { name: 'Kirim masukan' }).click();
  await page.getByText(`Masukan Anda terkirim kepada ${people.head}.`).waitFor();
  await leave(page);
});

test('a third answers, a fourth declines on a phone; the teacher finds no trace', async () => {
  const call = await signedIn(server.url, third);
  const mine = (await valueOf(call(listMyContributions, { query: { state: 'invited' } }))).items[0]!;
  await valueOf(
    call(answerContribution, {
      params: { contributionId: mine.id },
      ifMatch: mine.version,
      body: { behaviours: [{ behaviour: 'adaptif', rating: 'sesuai_ekspektasi', text: words.third }], advice: null },
    }),
  );
  const page = await as(fourth, phone);
  await page.getByRole('link', { name: 'Beri masukan tentang rekan' }).click();
  await page.getByRole('link', { name: `Masukan tentang ${people.teacher}` }).click();
  await page.getByRole('radio', { name: /^Tidak menjawab/ }).check();
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Kami belum pernah mengajar bersama.');
  await page.getByRole('button', { name: 'Kirim alasan' }).click();
  await page.getByText(`Alasan Anda terkirim kepada ${people.head}.`).waitFor();
  await leave(page);
  const again = await signedIn(server.url, fourth);
  const closed = (await valueOf(again(listMyContributions, { query: { state: 'declined' } }))).items[0]!;
  expect(
    await again(declineContribution, {
      params: { contributionId: closed.id },
      ifMatch: closed.version,
      body: { reason: 'Sekali lagi tidak' },
    }),
  ).toMatchObject({ ok: false, problem: { code: 'contribution.closed' } });
  const teacher = await signedIn(server.url, accountOf(server, people.teacher));
  expect(await teacher(listReceivedContributions, { params: { planId } })).toMatchObject({ ok: false, status: 403 });
  expect(
    (await valueOf(teacher(listMyAccessEntries, { query: { limit: 200 } }))).items.filter(
      ({ capacity, what }) => capacity === 'contributor' || what.includes('contribution'),
    ),
  ).toEqual([]);
});

test('the supervisor reads them with names beside the sheet, and decides; HR releases', async () => {
  const page = await as(accountOf(server, people.head));
  await page.goto(`/penilaian/${planId}`);
  const panel = page.getByRole('region', { name: 'Masukan rekan dan bawahan' });
  for (const [name, text] of [
    [people.colleague, words.agus],
    [people.clerk, words.dewi],
    [third.name, words.third],
  ] as const)
    await panel
      .getByRole('listitem')
      .filter({ hasText: text })
      .getByRole('heading', { name: `${name}, rekan` })
      .waitFor();
  await panel.getByText(`${fourth.name} tidak menjawab: Kami belum pernah mengajar bersama.`).waitFor();
  await panel.getByText(/^Sudah 3 jawaban/).waitFor();
  await assessAsExpected(page, people.teacher);
  await leave(page);
  const hr = await signedIn(server.url, accountOf(server, 'hr'));
  await valueOf(hr(releaseResults, { params: { cycleId }, body: { unitId } }));
});

test.each([
  ['phone', phone],
  ['desk', desk],
] as const)('the teacher reads three without names on her %s', async (_where, viewport) => {
  const page = await as(accountOf(server, people.teacher), viewport);
  const teacher = await signedIn(server.url, accountOf(server, people.teacher));
  const [result] = (await valueOf(teacher(listResults, { query: { view: 'own', cycleId } }))).items;
  await page.goto(`/hasil/${result?.id ?? ''}`);
  const card = page.getByRole('region', { name: 'Masukan rekan dan bawahan' });
  await card.waitFor();
  expect(await card.getByRole('listitem').count()).toBe(3);
  for (const text of Object.values(words)) await card.getByText(text).waitFor();
  await settled(page);
  const shown = await page.getByRole('main').innerText();
  for (const { name } of [{ name: people.colleague }, { name: people.clerk }, third, fourth]) expect(shown).not.toContain(name);
  expect(shown).not.toContain('belum pernah mengajar bersama');
  await leave(page);
});

test('her own log has one line for them, without a name and a time', async () => {
  const page = await as(accountOf(server, people.teacher), phone);
  await page.goto('/siapa-membuka');
  const more = page.getByRole('button', { name: 'Tampilkan berikutnya' });
  await page.getByRole('row').nth(1).waitFor();
  while (await more.isVisible()) await more.click();
  const line = page.getByRole('row', { name: /Pemberi masukan/ });
  await line.waitFor();
  expect([await line.count(), await line.innerText()]).toEqual([1, expect.not.stringMatching(/\d{1,2} \w+ 20\d\d pukul/)]);
  await settled(page);
  const log = await page.getByRole('main').innerText();
  for (const { name } of [{ name: people.colleague }, { name: people.clerk }, third, fourth]) expect(log).not.toContain(name);
  await leave(page);
});
