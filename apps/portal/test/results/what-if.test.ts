import type { AssessmentContent } from '@pauh/contracts';
import { assessmentContentFromDto, schemeRulesFromDto } from '@pauh/contracts/exact-content';
import { buildReceipt, fromHundredths, receiptBytes, type Receipt } from '@pauh/domain';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { exactPlan } from '../../src/shared/exact-content.ts';
import { answerWith, me, problem, type Answer } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, ids, plan, resultOf, rules } from '../assessments/evaluation.ts';

const sari = { ...me, employee: { ...me.employee, employeeId: ids.sari } };
const path = `/results/${ids.result}`;
const receiptOf = (said: AssessmentContent = content): Receipt =>
  buildReceipt({
    salt: 'c2FsdA',
    resultId: ids.result,
    version: 1,
    cycle: { code: '2026-2', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    scheme: { code: 'semester', version: 1, rules: schemeRulesFromDto(rules).content },
    plan: {
      planId: ids.plan,
      employeeId: ids.sari,
      unitCode: 'sdn-3',
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      content: exactPlan(plan).content,
    },
    inputs: [],
    assessment: assessmentContentFromDto(said).content,
    decidedBy: 'Ratna Dewi',
    decidedAt: '2026-12-12T03:00:00Z',
  });
const answered = (receipt: Receipt): Answer => ({
  status: 200,
  body: { resultId: ids.result, hash: 'ab', canonical: receiptBytes(receipt) },
});
const serve = (receipt: Answer | Answer[] = answered(receiptOf()), who: object = sari, result = resultOf()) =>
  answerWith({ 'GET /me': { status: 200, body: who }, [`GET ${path}`]: { status: 200, body: result }, [`GET ${path}/receipt`]: receipt });
const field = (name: string) => page.getByRole('textbox', { name });
const outcome = () => page.getByRole('status').filter({ hasText: 'Bila begitu' });
async function openExercise() {
  await open(`/hasil/${ids.result}`);
  await page.getByText('Bagaimana jika satu angka lain?').click();
  await expect
    .element(page.getByText(/^Ubah satu angka dan lihat apa yang dikatakan aturan yang sama\. Ini latihan, bukan janji/))
    .toBeVisible();
}

test('with nothing changed it says the score that was decided', async () => {
  const result = resultOf();
  serve();
  await openExercise();
  expect(result.score).toBe(fromHundredths(receiptOf().computed.scoreHundredths ?? 0));
  await expect
    .element(outcome())
    .toMatchTextContent(
      /Belum ada angka yang diubah\. ?Skornya 96,07; sekarang 96,07\. ?Saran aturan untuk hasil kerja: sesuai ekspektasi\./,
    );
  await expect.element(field('Kehadiran mengajar')).toHaveValue('96,2');
});

test.each([1280, 360])(
  'at %i px: a moved figure, the score, the suggestion and the predicate in words; nothing is sent, no findings of axe',
  async (width) => {
    await page.viewport(width, 780);
    const asked = serve();
    await openExercise();
    await field('Laporan yang terlambat').fill('1');
    await field('Kenaikan rata-rata nilai').fill('73');
    await expect
      .element(outcome())
      .toMatchTextContent(
        /Skornya 110,32; sekarang 96,07\. ?Saran aturan untuk hasil kerja: di atas ekspektasi\. ?Bila pejabat penilai memutuskan sesuai saran itu dan rating perilaku kerja tetap sesuai ekspektasi, predikatnya Baik\./,
      );
    await expect.element(page.getByText('Capaian 120%').first()).toBeVisible();
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
    await page.getByRole('button', { name: 'Kembalikan angka semula' }).click();
    await expect.element(field('Laporan yang terlambat')).toHaveValue('4');
    await expect.element(outcome()).toMatchTextContent(/Belum ada angka yang diubah/);
  },
);

test('a true 0 counts, an empty field does not, and what the indicator does not allow is said at its place', async () => {
  serve();
  await openExercise();
  await field('Kenaikan rata-rata nilai').fill('0');
  await expect.element(outcome()).toMatchTextContent(/Skornya 80,32/);
  await field('Kenaikan rata-rata nilai').fill('');
  await expect.element(outcome()).toMatchTextContent(/Dengan angka yang kosong, lembarnya belum lengkap, jadi belum ada skor dan saran\./);
  await field('Kenaikan rata-rata nilai').fill('66,3');
  await field('Kehadiran mengajar').fill('100,9');
  await expect.element(field('Kehadiran mengajar')).toHaveAccessibleDescription(/melebihi angka tertinggi/);
  await expect.element(outcome()).toMatchTextContent(/Perbaiki dahulu angka yang ditandai\./);
  await expectNoAxeFindings();
});

test('a yes or no is chosen', async () => {
  serve();
  await openExercise();
  await page.getByRole('combobox', { name: 'Komunitas belajar berjalan' }).selectOptions('Tidak');
  await expect.element(outcome()).toMatchTextContent(/Skornya 71,07/);
});

test('where the rules have changed since, it says so and computes nothing', async () => {
  serve(answered({ ...receiptOf(), ruleVersion: '2020.1' }));
  await open(`/hasil/${ids.result}`);
  await page.getByText('Bagaimana jika satu angka lain?').click();
  await expect.element(page.getByText(/^Aturan hitung sudah berganti sejak hasil ini diputuskan/)).toBeVisible();
});

test("it is asked for only when it is opened, and again after a failure; only on one's own result", async () => {
  const asked = serve([problem(500, 'server.failed'), answered(receiptOf())]);
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByText('Bagaimana jika satu angka lain?')).toBeVisible();
  expect(asked.some(({ path: to }) => to.endsWith('/receipt'))).toBe(false);
  await page.getByText('Bagaimana jika satu angka lain?').click();
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(field('Kehadiran mengajar')).toBeVisible();
});

test("whoever reads another's result has no exercise with it", async () => {
  serve(answered(receiptOf()), { ...me, employee: { ...me.employee, employeeId: ids.ratna } });
  await open(`/hasil/${ids.result}`);
  await expect.element(page.getByRole('heading', { name: 'Bukti hitung' })).toBeVisible();
  expect(page.getByText('Bagaimana jika satu angka lain?').elements()).toEqual([]);
});
