import type { FairnessCheck, FairnessMeasureCheck, RaterComparison } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { allDrawn, open } from '../support/mount.ts';
import { hr, unitRef, units } from '../support/officers.ts';

const rater = (name: string, people: number | null, [estimate, lower, upper]: [number, number, number] | [] = []): RaterComparison => ({
  rater: { employeeId: name, name },
  units: [unitRef],
  people,
  difference: estimate === undefined || lower === undefined || upper === undefined ? null : { estimate, lower, upper },
  finding: lower === undefined || upper === undefined ? 'too_few' : lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'not_shown',
});
const score: FairnessMeasureCheck = {
  measure: 'score',
  raters: [rater('Bayu Saputra', 12, [-0.8, -5.9, 4.3]), rater('Citra Lestari', 3), rater('Ratna Dewi', 14, [8.14, 2.9, 13.38])],
  groups: [
    { attribute: 'sex', group: 'L', people: 12, difference: { estimate: 3.2, lower: 0.4, upper: 6 }, finding: 'higher' },
    { attribute: 'sex', group: 'P', people: 14, difference: { estimate: -3.2, lower: -6, upper: -0.4 }, finding: 'lower' },
    { attribute: 'employment_kind', group: 'pns', people: null, difference: null, finding: 'too_few' },
  ],
};
const nothing: FairnessMeasureCheck = { measure: 'behaviour_rating', raters: [rater('Bayu Saputra', 12)], groups: [] };
const check = (...measures: FairnessMeasureCheck[]): FairnessCheck => ({
  cycleId: 'c1',
  unit: null,
  smallestGroup: 5,
  fewestRaters: 3,
  confidence: { raters: 98, groups: 95 },
  measures,
});
const serve = (body: FairnessCheck) =>
  answerWith({
    'GET /me': { status: 200, body: { ...hr, permissions: [...hr.permissions, 'fairness:read'] } },
    'GET /cycles/c1': { status: 200, body: { id: 'c1', name: 'Semester II 2026' } },
    'GET /cycles/c1/fairness': { status: 200, body },
    'GET /units': units,
  });
const text = () => document.querySelector('main')?.textContent ?? '';

test.each([1280, 360])('at %i px: sentences first, with what to do next, then figures by name; no findings of axe', async (width) => {
  await page.viewport(width, 780);
  serve(check(score, nothing));
  await open('/periode/c1/kewajaran');
  await expect
    .element(
      page.getByText('Rata-rata skor dari Ratna Dewi lebih tinggi daripada rata-rata penilai lain: 8,14 poin (rentang 2,9 sampai 13,38).'),
    )
    .toBeVisible();
  await expect
    .element(page.getByText(/^Langkah berikutnya: sebelum hasil dikunci, bacalah contoh dan buktinya bersama penilai itu/))
    .toBeVisible();
  await expect.element(page.getByText(/belum berarti penilainya longgar atau ketat/)).toBeVisible();
  await allDrawn();
  expect(
    page
      .getByRole('rowheader')
      .elements()
      .slice(0, 3)
      .map((cell) => cell.textContent?.trim().replace('SD Negeri 1 Pauh', '')),
  ).toEqual(['Bayu Saputra', 'Citra Lestari', 'Ratna Dewi']);
  await expect
    .element(page.getByRole('row', { name: /^Ratna Dewi/ }))
    .toMatchTextContent(/14.*\+8,14 \(\+2,90 sampai \+13,38\).*Lebih tinggi/);
  await expect
    .element(page.getByRole('row', { name: /^Bayu Saputra/ }).first())
    .toMatchTextContent(/12.*-0,80 \(-5,90 sampai \+4,30\).*Belum tampak berbeda/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('of two groups one sentence is enough; what cannot be said is said so', async () => {
  serve(check(score, nothing));
  await open('/periode/c1/kewajaran');
  await expect
    .element(
      page.getByText(
        'Di bawah penilai yang sama, skor kelompok Perempuan lebih rendah daripada orang lain: 3,2 poin (rentang 0,4 sampai 6).',
      ),
    )
    .toBeVisible();
  await allDrawn();
  expect(text()).not.toContain('skor kelompok Laki-laki lebih tinggi');
  await expect
    .element(
      page.getByText(
        'Belum bisa disimpulkan: perlu sedikitnya 3 penilai, masing-masing dengan 5 orang yang dinilai, dan penilaian yang tidak semuanya sama.',
      ),
    )
    .toBeVisible();
  await expect.element(page.getByRole('row', { name: /^PNS/ })).toMatchTextContent(/Tidak ditampilkan.*Belum bisa disimpulkan/);
});

test('where nothing lies apart it says that, and not that all is equal', async () => {
  serve(
    check({ ...score, raters: score.raters.slice(0, 2), groups: score.groups.map((row) => ({ ...row, finding: 'not_shown' as const })) }),
  );
  await open('/periode/c1/kewajaran');
  await expect
    .element(page.getByText('Belum tampak penilai yang berbeda dari penilai lain di luar yang dapat terjadi karena kebetulan.'))
    .toBeVisible();
  await expect.element(page.getByText('Belum tampak beda antarkelompok di luar yang dapat terjadi karena kebetulan.')).toBeVisible();
});

test('ratings are compared in steps, with what a step means', async () => {
  serve(check({ ...score, measure: 'result_rating', raters: [rater('Ratna Dewi', 8, [-0.5, -0.9, -0.1])], groups: [] }));
  await open('/periode/c1/kewajaran');
  await expect
    .element(
      page.getByText(
        /^Rata-rata rating hasil kerja dari Ratna Dewi lebih rendah daripada rata-rata penilai lain: 0,5 langkah rating \(rentang 0,1 sampai 0,9\); 0,10 kira-kira berarti 10 dari 100 orang berbeda satu langkah\.$/,
      ),
    )
    .toBeVisible();
});

test('a unit is chosen in the address; each look is asked for once', async () => {
  const asked = serve(check(score));
  const { router } = await open('/periode/c1/kewajaran');
  await page.getByRole('combobox', { name: 'Unit' }).selectOptions('SD Negeri 1 Pauh');
  await expect
    .poll(() => asked.filter(({ path }) => path.startsWith('/cycles/c1/fairness')).map(({ path }) => path))
    .toEqual(['/cycles/c1/fairness', '/cycles/c1/fairness?unitId=u1']);
  expect(router.currentRoute.value.query).toEqual({ unit: 'u1' });
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(asked.filter(({ path }) => path.startsWith('/cycles/c1/fairness'))).toHaveLength(2);
});

test('nobody rated yet: when the comparison comes; a refusal can be tried again', async () => {
  answerWith({
    'GET /me': { status: 200, body: hr },
    'GET /cycles/c1': { status: 200, body: { id: 'c1', name: 'Semester II 2026' } },
    'GET /units': units,
    'GET /cycles/c1/fairness': [problem(500, 'server.failed'), { status: 200, body: check({ measure: 'score', raters: [], groups: [] }) }],
  });
  await open('/periode/c1/kewajaran');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect.element(page.getByText('Perbandingan muncul setelah pejabat penilai mengirim penilaian.')).toBeVisible();
});
