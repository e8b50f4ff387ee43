import type { Call } from '@pauh/client';
import { type AssessmentContent, getAssessmentSheet, saveAssessment, submitAssessment } from '@pauh/contracts';
import { behaviours } from '@pauh/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf, people, runningCycle, signedIn, valueOf } from '../support/agency.ts';
import { axeFindings } from '../support/examination.ts';
import { complaintsOf, desk, newDevice, openBrowser, phone, settled, sideways, signIn } from '../support/pages.ts';
import { openTeam } from '../support/self-assessing.ts';
import { type RunningServer, startServer } from '../support/server.ts';

// A head rates everybody at the top of what the figures allow; HR sees it before the results are locked, and the head that somebody looked.
const words = 'Dibahas bersama dalam dialog kinerja.';
let server: RunningServer;
let browser: Browser;
let cycleId: string;

/** Every figure a tenth better than aimed at, as far as its indicator goes. */
async function rateGenerously(head: Call, planId: string): Promise<void> {
  const params = { planId, kind: 'supervisor' } as const;
  const sheet = await valueOf(head(getAssessmentSheet, { params }));
  const indicators = sheet.plan.results
    .flatMap((result) => result.indicators)
    .map(({ id = '', direction, target, maximum, min }) => {
      const best = {
        higher: Math.min((target ?? 0) * 1.5, maximum ?? Infinity),
        gain: Math.min((target ?? 0) * 1.5, maximum ?? Infinity),
        lower: 0,
        range: min ?? 0,
        yes_no: 1,
      }[direction];
      return { indicatorId: id, actual: Math.round(best * 100) / 100, excusedReason: null, note: null };
    });
  const body: AssessmentContent = {
    indicators,
    results: [],
    behaviours: behaviours.map((behaviour) => ({ behaviour, rating: 'sesuai_ekspektasi', reason: null })),
    resultRating: null,
    resultReason: null,
    behaviourRating: 'sesuai_ekspektasi',
    behaviourReason: words,
    nextStep: 'Mengikuti lokakarya penilaian formatif.',
  };
  const { version, suggestion } = await valueOf(head(saveAssessment, { params, ifMatch: sheet.version, body }));
  if (suggestion.resultRating === null) return; // the part of an earlier supervisor is still awaited
  const decided = {
    ...body,
    results: suggestion.results.map(({ resultId, rating }) => ({ resultId, rating, reason: words })),
    resultRating: suggestion.resultRating,
    resultReason: words,
  };
  const saved = await valueOf(head(saveAssessment, { params, ifMatch: version, body: decided }));
  await valueOf(head(submitAssessment, { params, ifMatch: saved.version }));
}

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer();
  const [hr, head] = (await Promise.all(['hr', people.head].map((who) => signedIn(server.url, accountOf(server, who))))) as [Call, Call];
  cycleId = (await runningCycle(hr)).id;
  for (const { id } of (await openTeam(head, cycleId)).slice(0, 12)) await rateGenerously(head, id);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

test.each([
  ['on a desk', desk],
  ['on a phone', phone],
])('HR reads what the ratings show, %s', async (_where, viewport) => {
  const device = await newDevice(browser, server.url, viewport);
  const page = await device.newPage();
  const complaints = await complaintsOf(page, server.url);
  await signIn(page, accountOf(server, 'hr'));
  await page.goto(`/periode/${cycleId}`);
  await page.getByRole('link', { name: 'Kewajaran penilaian' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kewajaran penilaian' }).waitFor();
  await page
    .getByText(new RegExp(`^Rata-rata skor dari ${people.head} lebih tinggi daripada rata-rata penilai lain: [\\d,]+ poin`))
    .waitFor();
  await page.getByText(/^Langkah berikutnya: sebelum hasil dikunci, bacalah contoh dan buktinya bersama penilai itu/).waitFor();
  await settled(page);
  const table = page.getByRole('table', { name: /^Skor: beda setiap penilai/ });
  const names = await table.getByRole('rowheader').allInnerTexts();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'id')));
  await table.getByRole('row', { name: new RegExp(`^${people.head}.*Lebih tinggi`) }).waitFor();
  await table.getByRole('row', { name: /^Rahmat Hidayat.*Tidak ditampilkan.*Belum bisa disimpulkan/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page
    .getByLabel('Unit')
    .selectOption({ label: await page.getByLabel('Unit').locator('option', { hasText: 'SD Negeri 1 Pauh' }).innerText() });
  await page
    .getByText(/^Belum bisa disimpulkan: perlu sedikitnya 3 penilai/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await device.close();
});

test('the head finds in the own log that HR looked at it', async () => {
  const device = await newDevice(browser, server.url, phone);
  const page = await device.newPage();
  await signIn(page, accountOf(server, people.head));
  await page.goto('/siapa-membuka');
  await page
    .getByRole('row', { name: /sebagai pengelola kepegawaian.*Kewajaran penilaian/ })
    .first()
    .waitFor();
  await device.close();
});
