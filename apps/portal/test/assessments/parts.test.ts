import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, me } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, ids, sheetOf, team } from './evaluation.ts';
import { decidingSheet, earlier, resultOfParts } from './parts.ts';

const supervisor = { ...me, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review'] };
const serve = (sheet: unknown) =>
  answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
    [`GET /plans/${ids.plan}/assessments/supervisor`]: { status: 200, body: sheet },
  });
const panel = () => page.getByRole('region', { name: 'Penempatan lain dalam periode ini' });

test.each([1280, 360])('at %i px: who decides reads the earlier sheet, and how both make the suggested score', async (width) => {
  await page.viewport(width, 780);
  serve(decidingSheet());
  await open(`/penilaian/${ids.plan}`);
  await expect
    .element(panel())
    .toMatchTextContent(/Guru Kelas, SDN 1 Pauh.*1 Juli 2026 sampai 14 September 2026 \(76 hari\).*Dinilai oleh Bayu Saputra.*96,07/);
  await panel().getByText('Baca lembar Bayu Saputra').click();
  await expect.element(panel().getByText(/Kehadiran mengajar: 96,2%, paling sedikit 95%; capaian 101,26\./)).toBeVisible();
  await expect.element(page.getByText('Skor sementara 96,07')).toBeVisible();
  await expect.element(page.getByText(/^Skor seluruh periode = \(96,07 × 76 \+ 96,07 × 108\) : 184 = 96,07/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('a part that is not there yet is said, and keeps the whole from being sent', async () => {
  const sheet = decidingSheet([{ ...earlier, assessment: null, suggestion: null }]);
  serve({ ...sheet, suggestion: { ...sheet.suggestion, complete: false, score: null } });
  await open(`/penilaian/${ids.plan}`);
  await expect.element(panel()).toMatchTextContent(/Belum dikirim\. Hasil diputuskan setelah bagian ini masuk\./);
  await expect.element(page.getByText(/SDN 1 Pauh: 76 hari, lembarnya belum dikirim\. Ini tidak dihitung sebagai 0\./)).toBeVisible();
  await page.getByRole('button', { name: /^Kirim penilaian/ }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/SDN 1 Pauh: Lembar bagian lain dari periode ini belum dikirim/);
});

test('on a part: that it is one, which days, and where too few that it is not counted', async () => {
  serve({
    ...sheetOf(content),
    endsOn: '2026-09-14',
    parts: { decides: false, startsOn: '2026-07-01', endsOn: '2026-09-14', days: 76, counted: false, minimumDays: 90, others: [] },
  });
  await open(`/penilaian/${ids.plan}`);
  await expect
    .element(page.getByRole('region', { name: 'Ini satu bagian dari periode' }))
    .toMatchTextContent(/1 Juli 2026 sampai 14 September 2026 \(76 hari\).*Kurang dari 90 hari/);
});

test.each([1280, 360])('at %i px: a result shows every part with its days, its sheet and the one sum', async (width) => {
  await page.viewport(width, 780);
  answerWith({ 'GET /me': { status: 200, body: me }, [`GET /results/${ids.result}`]: { status: 200, body: resultOfParts() } });
  await open(`/hasil/${ids.result}`);
  const part = page.getByRole('region', { name: 'Guru Kelas, SDN 1 Pauh' });
  await expect
    .element(part)
    .toMatchTextContent(/76 hari.*Dinilai oleh Bayu Saputra.*Skor bagian ini 96,07.*Kehadiran mengajar.*bobot 25,00 × capaian 101,26/);
  await expect.element(part.getByText(/Nilai ujian baru masuk pekan lalu\./)).toBeVisible();
  await expect.element(page.getByText(/^Skor seluruh periode/)).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test.each([1280, 360])(
  'at %i px: over a year the periodic results stand beside the sheet, linked where one may open them',
  async (width) => {
    await page.viewport(width, 780);
    const result = {
      resultId: ids.result,
      unit: earlier.unit,
      positionTitle: 'Guru Kelas',
      state: 'released',
      score: 96.07,
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: null,
      predicate: null,
      decidedBy: 'Bayu Saputra',
      readable: false,
    };
    const of = (name: string, more: object) => ({
      ...result,
      cycle: { cycleId: ids.cycle, name, kind: 'quarterly', startsOn: '2026-01-01', endsOn: '2026-03-31' },
      ...more,
    });
    const sheet = sheetOf(content);
    answerWith({
      'GET /me': { status: 200, body: supervisor },
      'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
      [`GET /plans/${ids.plan}/assessments/supervisor`]: { status: 200, body: { ...sheet, cycle: { ...sheet.cycle, kind: 'annual' } } },
      [`GET /plans/${ids.plan}/periodic-results`]: {
        status: 200,
        body: {
          planId: ids.plan,
          items: [
            of('Triwulan I 2026', {}),
            of('Triwulan II 2026', { resultId: ids.unit, readable: true, behaviourRating: 'di_atas_ekspektasi', predicate: 'baik' }),
          ],
        },
      },
    });
    await open(`/penilaian/${ids.plan}`);
    const year = page.getByRole('region', { name: 'Hasil berkala tahun ini' });
    await expect
      .element(year)
      .toMatchTextContent(
        /bukan rata-rata.*Triwulan I 2026.*SDN 1 Pauh, diputuskan Bayu Saputra.*96,07.*Triwulan II 2026.*Di atas ekspektasi.*Baik/,
      );
    expect(
      year
        .getByRole('link')
        .elements()
        .map((link) => link.textContent),
    ).toEqual(['Triwulan II 2026']);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
  },
);
