import type { Call } from '@pauh/client';
import {
  agreePlan,
  createCycle,
  createScheme,
  getAssessmentSheet,
  getCycle,
  getOrganisationPredicate,
  getPlan,
  listUnits,
  saveAssessment,
  submitAssessment,
  submitPlan,
  transitionCycle,
} from '@pauh/contracts';
import { behaviours } from '@pauh/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, ownPlan, people, runningCycle, signedIn, valueOf, waiveSuperiors } from '../support/agency.ts';
import { axeFindings } from '../support/examination.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { fillPlan } from '../support/planning.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A cycle whose scheme requires the predicate of the unit: the release waits for it, the head of the office above the
// school sets it on a phone and changes it at a desk, seeing before what the pattern means, and then the result goes.
let server: RunningServer;
let browser: Browser;
let cycleId: string;
let unit: { id: string; name: string };
/** Everybody of the school but its head. */
let counted: number;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const [hr, head, teacher] = (await Promise.all(
    ['hr', people.head, people.teacher].map((who) => signedIn(server.url, accountOf(server, who))),
  )) as [Call, Call, Call];
  unit = (await valueOf(hr(listUnits, { query: { limit: 200 } }))).items.find(({ code }) => code === 'SD1') as typeof unit;
  cycleId = await openRequiringCycle(hr);
  const planId = (await ownPlan(teacher, cycleId)).id;
  const { id: before } = await ownPlan(teacher, (await runningCycle(hr)).id);
  const filled = await fillPlan(teacher, planId, before);
  await valueOf(teacher(submitPlan, { params: { planId }, ifMatch: filled.version }));
  await valueOf(head(agreePlan, { params: { planId }, ifMatch: (await valueOf(head(getPlan, { params: { planId } }))).version }));
  for (const to of ['running', 'assessment'] as const) await advance(hr, to);
  await assessAsTargeted(head, planId);
  ({ people: counted } = await valueOf(hr(getOrganisationPredicate, { params: { cycleId, unitId: unit.id } })));
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

async function openRequiringCycle(hr: Call): Promise<string> {
  const { scheme } = await runningCycle(hr);
  const requiring = await valueOf(
    hr(createScheme, { body: { code: scheme.code, name: scheme.name, rules: { ...scheme.rules, organisationPredicateRequired: true } } }),
  );
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
  const draft = await valueOf(
    hr(createCycle, {
      body: {
        code: 'nasional',
        name: 'Kinerja tahunan',
        kind: 'annual',
        unitId: unit.id,
        schemeId: requiring.id,
        startsOn: day(0),
        endsOn: day(180),
        lastDays: { planning: day(30), running: day(150), assessment: day(175) },
      },
    }),
  );
  await valueOf(hr(transitionCycle, { params: { cycleId: draft.id }, ifMatch: draft.version, body: { to: 'planning', reason: null } }));
  await waiveSuperiors(hr, draft.id);
  return draft.id;
}
async function advance(hr: Call, to: 'running' | 'assessment'): Promise<void> {
  const { version } = await valueOf(hr(getCycle, { params: { cycleId } }));
  await valueOf(hr(transitionCycle, { params: { cycleId }, ifMatch: version, body: { to, reason: null } }));
}
/** The figures at their targets, everything as expected. */
async function assessAsTargeted(head: Call, planId: string): Promise<void> {
  const params = { planId, kind: 'supervisor' as const };
  const { plan, version } = await valueOf(head(getAssessmentSheet, { params }));
  const reason = 'Dibahas bersama dalam dialog kinerja';
  const body = {
    indicators: plan.results.flatMap(({ indicators }) =>
      indicators.map(({ id, target, min }) => ({ indicatorId: id ?? '', actual: target ?? min ?? 1, excusedReason: null, note: null })),
    ),
    results: plan.results.map(({ id }) => ({ resultId: id ?? '', rating: 'sesuai_ekspektasi' as const, reason })),
    behaviours: behaviours.map((behaviour) => ({ behaviour, rating: 'sesuai_ekspektasi' as const, reason })),
    resultRating: 'sesuai_ekspektasi' as const,
    resultReason: reason,
    behaviourRating: 'sesuai_ekspektasi' as const,
    behaviourReason: reason,
    nextStep: 'Mengikuti lokakarya penilaian formatif',
  };
  const saved = await valueOf(head(saveAssessment, { params, ifMatch: version, body }));
  await valueOf(head(submitAssessment, { params, ifMatch: saved.version }));
}

async function on(who: string, size: typeof desk, acts: (page: Page) => Promise<void>): Promise<void> {
  const device = await newDevice(browser, server.url, size);
  const page = await device.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, who));
  await acts(page);
  await settled(page);
  expect(await sideways(page)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints.filter((text) => !text.includes('status of 409'))).toEqual([]);
  await device.close();
}
const atMost70 = () => `paling banyak 70%: 70 × ${counted} : 100, dibulatkan ke bawah = ${Math.floor((counted * 7) / 10)} orang.`;
const region = (page: Page, name: string) => page.getByRole('region', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const releasePage = () => `/periode/${cycleId}/rilis?unit=${unit.id}`;

test('the release waits: HR reads which unit has no predicate, and who sets it', () =>
  on('hr', desk, async (page) => {
    await page.goto(releasePage());
    await page.getByText('1 unit belum memiliki predikat organisasi').waitFor();
    await page.getByRole('link', { name: 'Lihat predikat organisasi' }).click();
    await heading(page, 'Predikat organisasi').waitFor();
    await page
      .getByRole('row', { name: new RegExp(unit.name) })
      .getByText(people.chief)
      .waitFor();
    expect(
      await page
        .getByRole('row', { name: new RegExp(unit.name) })
        .getByText('Belum ditetapkan')
        .count(),
    ).toBe(1);
  }));

test('the head of the office finds the task on a phone, sees what it would mean in whole people, and sets it', () =>
  on(people.chief, phone, async (page) => {
    await page.getByRole('link', { name: 'Tetapkan predikat organisasi' }).click();
    await page.getByRole('link', { name: unit.name }).click();
    await heading(page, `Predikat organisasi ${unit.name}`).waitFor();
    await page.getByRole('button', { name: 'Tetapkan predikat' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Pilih predikat.' }).waitFor();
    await page.getByRole('radio', { name: 'Istimewa' }).check();
    await region(page, 'Artinya bagi sebaran predikat').getByText(`Sangat Baik ${atMost70()}`).waitFor();
    await page.getByLabel('Dasar tertulis').fill('Capaian perjanjian kinerja 112%, laporan kinerja nomor 12');
    await page.getByText('Isian tersimpan di perangkat ini.').waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Dasar tertulis').inputValue())
      .toBe('Capaian perjanjian kinerja 112%, laporan kinerja nomor 12');
    expect(await page.getByRole('radio', { name: 'Istimewa' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Tetapkan predikat' }).press('Enter');
    await page.getByText('Predikat ditetapkan: Istimewa.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Simpan perubahan');
  }));

test('at a desk the same person corrects it with a reason; the one before stays', () =>
  on(people.chief, desk, async (page) => {
    await page.goto(`/periode/${cycleId}/predikat-organisasi/${unit.id}`);
    await page.getByRole('radio', { name: 'Baik', exact: true }).check();
    const pattern = region(page, 'Artinya bagi sebaran predikat');
    await pattern.getByText(`Baik ${atMost70()}`).waitFor();
    await pattern.getByText(`1 dari ${counted} orang sudah diputuskan predikatnya.`).waitFor();
    await pattern.getByText('Coba sebaran lain').click();
    await pattern.getByLabel('Sangat Baik, banyaknya orang').fill('2');
    await pattern.getByLabel('Baik, banyaknya orang', { exact: true }).fill('18');
    await pattern.getByText('Alasan tertulis diminta untuk 2 aturan.').waitFor();
    await page.getByLabel('Dasar tertulis').fill('Capaian perjanjian kinerja 101% setelah reviu Inspektorat');
    await page.getByLabel('Mengapa diubah').fill('Angka laporan kinerja diperbaiki');
    await page.getByRole('button', { name: 'Simpan perubahan' }).click();
    await page.getByText('Predikat ditetapkan: Baik.').waitFor();
    await region(page, 'Sebelumnya').getByText('Istimewa').waitFor();
  }));

test('a teacher of the school reads it with its basis, and no counts', () =>
  on(people.teacher, phone, async (page) => {
    await page.goto(`/periode/${cycleId}/predikat-organisasi/${unit.id}`);
    await region(page, 'Predikat saat ini').getByText('Capaian perjanjian kinerja 101% setelah reviu Inspektorat').waitFor();
    expect([
      await page.getByText(/sudah diputuskan predikatnya/).count(),
      await page.getByRole('button', { name: /Simpan perubahan|Tetapkan/ }).count(),
    ]).toEqual([0, 0]);
  }));

test('now the result is released, and the predicate stays as it is', async () => {
  await on('hr', desk, async (page) => {
    await page.goto(releasePage());
    await page.getByRole('button', { name: /^Rilis/ }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(unit.name);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Rilis/ })
      .click();
    await page.getByText('1 hasil sudah dirilis. Pegawai melihatnya di beranda masing-masing.').waitFor();
  });
  await on(people.chief, phone, async (page) => {
    await page.goto(`/periode/${cycleId}/predikat-organisasi/${unit.id}`);
    await region(page, 'Predikat saat ini').getByText('Hasil pegawai unit ini sudah dirilis, jadi predikat organisasinya tetap.').waitFor();
    expect(await page.getByRole('button', { name: 'Simpan perubahan' }).count()).toBe(0);
  });
});
