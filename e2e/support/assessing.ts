import type { Call } from '@pauh/client';
import { type AssessmentContent, type PlanResult, getAssessmentSheet, listPlans, saveAssessment } from '@pauh/contracts';
import { behaviours } from '@pauh/domain';
import type { Page } from 'playwright-core';
import { valueOf } from './agency.ts';

const words = 'Dibahas bersama dalam dialog kinerja.';

/** Presses every "take the measured value" of a sheet. @returns how many there were */
export async function takeMeasuredValues(page: Page): Promise<number> {
  const take = page.getByRole('button', { name: /^Pakai nilai terukur/ });
  await take.first().waitFor();
  const many = await take.count();
  for (let i = 0; i < many; i++) await take.first().click(); // each goes when its value was taken
  return many;
}

/** Fills the supervisor's open sheet of one person, everything as expected, and sends it. */
export async function assessAsExpected(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await takeMeasuredValues(page);
  for (const group of await page
    .getByRole('group')
    .filter({ has: page.getByRole('radio', { name: /^Sesuai ekspektasi/ }) })
    .all())
    await group.getByRole('radio', { name: /^Sesuai ekspektasi/ }).check();
  for (const words of await page.getByLabel(/Apa yang perlu dilanjutkan atau dicoba/).all())
    await words.fill('Hasilnya dibahas bersama; latihan soal cerita dilanjutkan.');
  for (const reason of await page.getByLabel(/Alasan keputusan Anda/).all()) await reason.fill('Dibahas bersama dalam dialog kinerja.');
  await page.getByLabel(/Satu langkah berikutnya/).fill('Mengikuti lokakarya penilaian formatif.');
  await page.getByRole('button', { name: `Kirim penilaian ${name}` }).click();
  await page.getByText(/Penilaian ini dikirim/).waitFor();
}

/** What a supervisor has written so far: every figure, and everything as expected. */
export async function beginSheet(
  supervisor: Call,
  cycleId: string,
  name: string,
): Promise<{ planId: string; version: number; content: AssessmentContent; results: PlanResult[] }> {
  const team = await valueOf(supervisor(listPlans, { query: { view: 'team', cycleId, limit: 200 } }));
  const planId = team.items.find(({ employee }) => employee.name === name)?.id ?? '';
  const params = { planId, kind: 'supervisor' as const };
  const sheet = await valueOf(supervisor(getAssessmentSheet, { params }));
  const measured = new Map(sheet.rows.map((row) => [row.indicatorId, row.measured?.value]));
  const { results } = sheet.plan;
  const content: AssessmentContent = {
    indicators: results.flatMap(({ indicators }) =>
      indicators.map(({ id = '', target }) => ({
        indicatorId: id,
        actual: measured.get(id) ?? target ?? 1,
        excusedReason: null,
        note: null,
      })),
    ),
    results: results.map(({ id = '' }) => ({ resultId: id, rating: 'sesuai_ekspektasi', reason: words })),
    behaviours: behaviours.map((behaviour) => ({ behaviour, rating: 'sesuai_ekspektasi', reason: null })),
    resultRating: 'sesuai_ekspektasi',
    resultReason: words,
    behaviourRating: 'sesuai_ekspektasi',
    behaviourReason: words,
    nextStep: 'Mengikuti lokakarya penilaian formatif.',
  };
  const { version } = await valueOf(supervisor(saveAssessment, { params, ifMatch: sheet.version, body: content }));
  return { planId, version, content, results };
}
