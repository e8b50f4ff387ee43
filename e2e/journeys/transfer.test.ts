import { agreePlan, createFeedback, getPlan, listEmployees, listPlans, submitPlan } from '@pauh/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, openPlanning, ownPlan, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { fillPlan } from '../support/planning.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// In the middle of a period HR moves a teacher to another school: her work moves to the new head at once, the first
// one keeps the days that were theirs, and the teacher has two plans with their days.
let server: RunningServer;
let browser: Browser;
let plan: { id: string; cycleId: string };
const note = 'Pertahankan latihan soal cerita setiap pekan.';
const [here, there, nextHead] = ['SD Negeri 1 Pauh', 'SD Negeri 2 Pauh', 'Bayu Saputra'];
const sizes = [
  ['a desk', desk],
  ['a phone', phone],
] as const;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const [hr, teacher, head] = (await Promise.all(
    ['hr', people.teacher, people.head].map((who) => signedIn(server.url, accountOf(server, who))),
  )) as [Awaited<ReturnType<typeof signedIn>>, Awaited<ReturnType<typeof signedIn>>, Awaited<ReturnType<typeof signedIn>>];
  const running = await runningCycle(hr);
  const cycle = await openPlanning(hr, 'DISDIK', 'pindah', -60);
  const written = await fillPlan(teacher, (await ownPlan(teacher, cycle.id)).id, (await ownPlan(teacher, running.id)).id);
  await valueOf(teacher(submitPlan, { params: { planId: written.id }, ifMatch: written.version }));
  await valueOf(
    head(createFeedback, {
      params: { planId: written.id },
      body: { kind: 'appreciation', subject: 'general', subjectId: null, text: note },
    }),
  );
  plan = { id: written.id, cycleId: cycle.id };
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** Somebody's home on a device of this size; `login` for those whose account the start does not print. */
async function homeOf(who: string, size: typeof desk, login?: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await newDevice(browser, server.url, size)).newPage();
  page.setDefaultTimeout(20_000);
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, { ...accountOf(server, login ? 'hr' : who), ...(login ? { login } : {}) });
  await settled(page);
  return { page, complaints };
}
const review = (page: Page) => page.getByRole('link', { name: /Tinjau rencana tim Anda/ });

test('before: the plan waits for her head', async () => {
  const { page } = await homeOf(people.head, desk);
  await review(page).waitFor();
  await page.context().close();
});

test('HR sees what follows, then moves her', async () => {
  const { page, complaints } = await homeOf('hr', desk);
  await page.goto('/pegawai');
  await page.getByLabel('Cari nama atau NIP').fill(people.teacher);
  await page.getByRole('link', { name: people.teacher }).click();
  await page.getByRole('link', { name: 'Pindahkan atau tugaskan' }).click();
  await page.getByRole('heading', { level: 1, name: /^Penempatan baru untuk/ }).waitFor();
  await page.getByLabel('Unit', { exact: true }).selectOption({ label: await optionWith(page, there) });
  await page.getByLabel('Jabatan').selectOption({ label: await optionWith(page, 'Guru Kelas') });
  await page.getByLabel('Mulai tanggal').fill(new Date().toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
  const follows = page.getByRole('region', { name: 'Yang akan terjadi' });
  await follows.getByText(/Berakhir dan disimpan seperti adanya/).waitFor();
  await follows.getByText(/Rencana baru/).waitFor();
  expect(await follows.innerText()).toMatch(new RegExp(`${people.teacher}[^]*${nextHead}`));
  await page.getByRole('button', { name: 'Simpan penempatan' }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(people.teacher) }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(sizes)(
  'on %s: it waits for her first head no more, who keeps the days that were theirs, and decides nothing there any longer',
  async (_, size) => {
    const { page, complaints } = await homeOf(people.head, size);
    expect(await review(page).count()).toBe(0);
    await page.goto('/rencana?tampilan=tim');
    await page
      .getByRole('link', { name: new RegExp(`Baca rencana.*${people.teacher}`) })
      .first()
      .waitFor();
    await page.goto(`/rencana/${plan.id}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(people.teacher) }).waitFor();
    await page.getByText(here).first().waitFor();
    expect(await page.getByRole('link', { name: /Tinjau|Ubah/ }).count()).toBe(0);
    expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]); // what is refused below is the point of the next steps
    await page.goto(`/rencana/${plan.id}/kemajuan`);
    await page.getByText(note).waitFor();
    expect(await sideways(page)).toBe(0);
    await page.context().close();
    const head = await signedIn(server.url, accountOf(server, people.head));
    const { version } = await valueOf(head(getPlan, { params: { planId: plan.id } }));
    expect(await head(agreePlan, { params: { planId: plan.id }, ifMatch: version })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.not_submitted' },
    });
  },
);

test.each(sizes)('on %s: she has two plans with their days and schools', async (_, size) => {
  const { page, complaints } = await homeOf(people.teacher, size);
  await page.goto('/rencana');
  const rows = page.getByRole('listitem').filter({ hasText: 'Semester berikutnya' });
  await rows.nth(1).waitFor();
  const texts = await rows.allInnerTexts();
  expect(texts.map((text) => [here, there].find((unit) => text.includes(unit))).sort()).toEqual([here, there]);
  expect(new Set(texts.map((text) => /\d+ \S+ \d{4}[^\n]*\d{4}/.exec(text)?.[0])).size).toBe(2);
  expect(await sideways(page)).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(sizes)('on %s: what she hands in now waits for the new head', async (_, size) => {
  const [hr, teacher] = await Promise.all([
    signedIn(server.url, accountOf(server, 'hr')),
    signedIn(server.url, accountOf(server, people.teacher)),
  ]);
  const fresh = (await valueOf(teacher(listPlans, { query: { view: 'own', cycleId: plan.cycleId } }))).items.find(
    (each) => each.id !== plan.id,
  );
  if (!fresh) throw new Error('no second plan');
  if (fresh.state === 'draft') {
    const written = await fillPlan(teacher, fresh.id, plan.id);
    await valueOf(teacher(submitPlan, { params: { planId: fresh.id }, ifMatch: written.version }));
  }
  expect(await valueOf(teacher(getPlan, { params: { planId: plan.id } }))).toMatchObject({ state: 'ended', unit: { name: here } });
  const [head] = (await valueOf(hr(listEmployees, { query: { search: nextHead } }))).items;
  const { page } = await homeOf(nextHead, size, head?.nip);
  await review(page).click();
  await page
    .getByRole('link', { name: new RegExp(people.teacher) })
    .first()
    .waitFor();
  expect(await sideways(page)).toBe(0);
  await page.context().close();
});

/** The option that ends so; units are indented, positions name who holds them. */
async function optionWith(page: Page, words: string): Promise<string> {
  const option = page.getByRole('option', { name: new RegExp(words) }).first();
  await option.waitFor({ state: 'attached' });
  return (await option.textContent()) ?? '';
}
