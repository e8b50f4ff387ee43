import { getPlan, listAuditEntries, listFeedback, listMyAccessEntries, listPrivateNotes, type Plan } from '@pauh/contracts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, agencyDay, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, sideways, signIn } from '../support/pages.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A teacher asks a colleague and her supervisor; it is given, seen with the time told to the giver, and answered.
let server: RunningServer;
let browser: Browser;
let planId: string;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const hr = await signedIn(server.url, accountOf(server, 'hr'));
  planId = (await ownPlan(await signedIn(server.url, accountOf(server, people.teacher)), (await runningCycle(hr)).id)).id;
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
  complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, who));
  return page;
}
async function leave(page: Page): Promise<void> {
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await device.close();
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const question = 'Apa satu hal yang bisa saya coba saat kita mengajar bersama?';
const advice = 'Beri waktu tiga detik setelah bertanya, lalu tunjuk siswa yang belum bicara.';

test('she asks a colleague about one behaviour, on her phone', async () => {
  const page = await as(people.teacher, phone);
  await page.goto(`/rencana/${planId}/kemajuan`);
  await page.getByRole('link', { name: 'Minta umpan balik' }).click();
  await heading(page, 'Minta umpan balik').waitFor();
  await page.getByLabel('Tentang').selectOption('behaviour:kolaboratif');
  await page.getByRole('combobox', { name: 'Kepada' }).fill(people.colleague);
  await page
    .getByRole('option', { name: new RegExp(people.colleague) })
    .first()
    .click();
  await page.getByLabel('Pertanyaan Anda').fill(question);
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await heading(page, 'Perilaku kerja: Kolaboratif').waitFor();
  await page.getByText('Menunggu jawaban').waitFor();
  await leave(page);
});

test('the colleague finds the task, answers, and cannot open her plan', async () => {
  const page = await as(people.colleague, phone);
  await page.getByRole('link', { name: 'Jawab permintaan umpan balik' }).click();
  await page.getByRole('link', { name: 'Perilaku kerja: Kolaboratif' }).click();
  await page.getByText(question).waitFor();
  expect(await page.getByRole('radio', { name: /Perlu perhatian/ }).count()).toBe(0);
  await page.getByRole('radio', { name: /^Saran/ }).check();
  await page.getByLabel('Umpan balik', { exact: true }).fill(advice);
  await page.getByRole('button', { name: 'Kirim umpan balik' }).click();
  await page.getByText(`Umpan balik Anda terkirim kepada ${people.teacher}.`).waitFor();
  expect(await sideways(page)).toBe(0);
  expect(complaints.splice(0)).toEqual([]);
  await page.goto(`/rencana/${planId}`);
  await page.getByText('Rencana ini tidak ada.').waitFor();
  await device.close();
  const colleague = await signedIn(server.url, accountOf(server, people.colleague));
  for (const contract of [getPlan, listFeedback] as const)
    expect(await colleague(contract, { params: { planId } })).toMatchObject({ ok: false, status: 404 });
});

test('the list keeps the words until she opens the note; she answers', async () => {
  const page = await as(people.teacher, phone);
  await page.goto('/umpan-balik');
  await page.getByText('Baru, belum Anda buka').first().waitFor();
  expect(await page.getByText(advice).count()).toBe(0);
  await page.getByRole('link', { name: 'Perilaku kerja: Kolaboratif' }).first().click();
  await page.getByText(advice).waitFor();
  await page.getByText(/^Anda membukanya /).waitFor();
  await page.getByLabel('Tanggapan').fill('Besok saya coba di kelas IV.');
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Besok saya coba di kelas IV.' }).waitFor();
  await leave(page);
});

test("the giver sees when it was seen, and the answer; what was not shared is not the supervisor's to read", async () => {
  const page = await as(people.colleague);
  await page.getByRole('link', { name: 'Umpan balik', exact: true }).first().click();
  await page.getByRole('link', { name: 'Saya berikan' }).click();
  await page.getByRole('link', { name: 'Perilaku kerja: Kolaboratif' }).first().click();
  await page.getByText(/^Dibaca .* pukul /).waitFor();
  await page.getByText('Besok saya coba di kelas IV.').waitFor();
  await leave(page);
  const head = await signedIn(server.url, accountOf(server, people.head));
  expect((await valueOf(head(listFeedback, { params: { planId } }))).items.map(({ text }) => text)).not.toContain(advice);
});

test('a colleague thanks her; a second time the same day is told gently', async () => {
  const page = await as(people.nurse, phone);
  await page.goto('/umpan-balik/terima-kasih');
  for (const told of [/^Untuk .*, /, /sudah berterima kasih/]) {
    await heading(page, 'Ucapkan terima kasih').waitFor();
    await page.getByRole('combobox', { name: 'Untuk' }).fill(people.teacher);
    await page
      .getByRole('option', { name: new RegExp(people.teacher) })
      .first()
      .click();
    await page.getByLabel('Ucapan').fill('Terima kasih sudah mengantar siswa ke puskesmas.');
    await page.getByRole('button', { name: 'Kirim ucapan' }).click();
    if (told.source.startsWith('^')) {
      await page.getByRole('listitem').filter({ hasText: 'mengantar siswa ke puskesmas' }).waitFor();
      await page.getByRole('link', { name: 'Ucapkan terima kasih' }).click();
    } else await page.getByRole('link', { name: told }).waitFor();
  }
  expect(await page.getByLabel('Ucapan').inputValue()).toContain('mengantar siswa');
  expect(await sideways(page)).toBe(0);
  await device.close();
  const owner = await as(people.teacher);
  await owner.goto('/umpan-balik?tampilan=terima-kasih');
  await owner.getByRole('region', { name: 'Untuk Anda' }).getByText('mengantar siswa ke puskesmas').waitFor();
  await leave(owner);
});

test('a private note is found by its author, and by neither HR, the inspectorate nor the employee', async () => {
  const secret = 'Tanyakan apakah jadwalnya terlalu padat.';
  const page = await as(people.head);
  await page.goto(`/rencana/${planId}/kemajuan`);
  await page.getByRole('link', { name: 'Catatan pribadi saya' }).click();
  await page.getByText('Hanya Anda yang dapat membaca catatan ini').first().waitFor();
  await page.getByLabel('Catatan', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Simpan catatan pribadi' }).click();
  await page.getByRole('listitem').filter({ hasText: secret }).waitFor();
  await leave(page);
  const [teacher, hr, auditor] = await Promise.all(
    [people.teacher, 'hr', 'auditor'].map(async (who) => signedIn(server.url, accountOf(server, who))),
  );
  for (const employee of [teacher!, hr!]) expect((await valueOf(employee(listPrivateNotes, {}))).items).toEqual([]);
  expect(await auditor!(listPrivateNotes, {})).toMatchObject({ ok: false, status: 403 });
  expect(JSON.stringify((await valueOf(teacher!(listFeedback, { params: { planId } }))).items)).not.toContain(secret);
  expect(
    (await valueOf(teacher!(listMyAccessEntries, { query: { limit: 200 } }))).items.filter(({ what }) => what.includes('private')),
  ).toEqual([]);
  const trail = await valueOf(auditor!(listAuditEntries, { query: { limit: 200 } }));
  expect(JSON.stringify(trail.items)).not.toContain(secret);
});

test('a talk is recorded, and the employee says how she sees it', async () => {
  const page = await as(people.head);
  await page.goto(`/rencana/${planId}/pembinaan`);
  await page.getByRole('link', { name: 'Catat pembinaan' }).click();
  await heading(page, /^Catat pembinaan /).waitFor();
  await page.getByRole('radio', { name: /^Bimbingan/ }).check();
  const { startsOn, endsOn } = await planDays();
  const day = [endsOn, agencyDay(0)].sort()[0] ?? startsOn;
  await page.getByLabel('Tanggal pembicaraan').fill(day);
  const statements = page.getByRole('group', { name: /^\d\. / });
  for (let index = 0; index < 9; index++) await statements.nth(index).getByRole('radio', { name: 'Ya' }).check();
  await page.getByRole('textbox', { name: 'Langkah berikutnya' }).fill('Mencoba tanya-jawab berpasangan selama dua pekan.');
  await page.getByLabel('Dilihat kembali tanggal').fill(day);
  await page.getByRole('button', { name: 'Simpan catatan pembinaan' }).click();
  await page.getByText(`Menunggu tanggapan ${people.teacher}.`).waitFor();
  await leave(page);
  const owner = await as(people.teacher, phone);
  await owner.getByRole('link', { name: 'Tanggapi catatan pembinaan' }).click();
  await owner
    .getByRole('link', { name: /^Bimbingan/ })
    .first()
    .click();
  await owner.getByRole('radio', { name: /pandangan lain/ }).check();
  await owner.getByRole('textbox', { name: 'Kata Anda' }).fill('Dua pekan terlalu singkat; mohon sebulan.');
  await owner.getByRole('button', { name: 'Kirim pandangan' }).click();
  await owner.getByText('Pandangan Anda tersimpan di catatan ini.').waitFor();
  await leave(owner);
});

async function planDays(): Promise<Pick<Plan, 'startsOn' | 'endsOn'>> {
  const teacher = await signedIn(server.url, accountOf(server, people.teacher));
  return valueOf(teacher(getPlan, { params: { planId } }));
}
