import type { AssessmentContent } from '@pauh/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { removeDrafts } from '../../src/shared/drafts.ts';
import { answersOf } from '../../src/features/self-assessment/composables/answers.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, me, problem, type Asked } from '../support/api.ts';
import { allSaved, open } from '../support/mount.ts';
import { planId, sheet } from '../support/plan.ts';

const address = `/rencana/${planId}/penilaian-diri`;
const route = `/plans/${planId}/assessments/self`;
const signedIn = { 'GET /me': { status: 200, body: me } };
const assessment = (content: AssessmentContent, fields: Record<string, unknown> = {}) => ({
  id: planId,
  planId,
  kind: 'self' as const,
  by: { employeeId: me.employee.employeeId, name: me.displayName },
  onBehalfOf: null,
  state: 'draft' as const,
  content,
  fromOn: '2026-07-01',
  toOn: '2026-12-31',
  submittedAt: null,
  late: false,
  updatedAt: '2026-12-02T03:00:00Z',
  version: 1,
  ...fields,
});
const filled = (): AssessmentContent => {
  const said = answersOf(sheet());
  said.indicators.forEach((row) => {
    row.actual = 95;
  });
  return said;
};
const stored = (asked: Asked) => ({
  status: 200,
  body: sheet({ version: 1, actions: ['save', 'submit'], assessment: assessment(asked.body as AssessmentContent) }),
});
const saves = (asked: Asked[]) => asked.filter(({ method }) => method === 'PUT');
beforeEach(() => removeDrafts(me.accountId));
afterEach(allSaved);

test.each([1280, 360])(
  'at %i px: each indicator with its target, measured value and own entries; nothing is filled in by itself',
  async (width) => {
    await page.viewport(width, 780);
    answerWith({ ...signedIn, [`GET ${route}`]: { status: 200, body: sheet() } });
    await open(address);
    await expect.element(page.getByText('Paling lambat 24 Desember 2026 pukul 23.59 WIB')).toBeVisible();
    await expect.element(page.getByText('96,2%, Absensi, 1 Desember 2026')).toBeVisible();
    await expect.element(page.getByText('1 catatan, 0 bukti')).toBeVisible();
    await expect.element(page.getByLabelText('Realisasi').first()).toHaveValue('');
    await expect.element(page.getByText(/Terisi 0 dari 2 indikator/)).toBeVisible();
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('the measured value is taken only when asked for, and the rule of the result gives the estimate', async () => {
  const asked = answerWith({ ...signedIn, [`GET ${route}`]: { status: 200, body: sheet() }, [`PUT ${route}`]: stored });
  await open(address);
  await page.getByRole('button', { name: /Pakai nilai terukur: 96,2%/ }).click();
  await expect.element(page.getByLabelText('Realisasi').first()).toHaveValue('96,2');
  await page.getByLabelText('Realisasi').nth(1).fill('12');
  const estimate = page.getByRole('region', { name: 'Perkiraan, bukan hasil' });
  // (96,2 / 95 x 100 = 101,26) x 50 + 100 x 50
  await expect.element(estimate).toMatchTextContent('100,63');
  await expect.element(estimate).toMatchTextContent('Sesuai ekspektasi');
  await vi.waitFor(() => expect(saves(asked)).toHaveLength(1), { timeout: 6000 });
  expect(saves(asked)[0]?.headers.get('if-match')).toBe('"0"');
  expect(saves(asked)[0]?.body).toMatchObject({
    indicators: [
      { actual: 96.2, note: null },
      { actual: 12, note: null },
    ],
  });
});

test('a true 0 counts, an empty field does not', async () => {
  answerWith({ ...signedIn, [`GET ${route}`]: { status: 200, body: sheet() }, [`PUT ${route}`]: stored });
  await open(address);
  await page.getByLabelText('Realisasi').first().fill('0');
  await page.getByLabelText('Realisasi').nth(1).fill('12');
  await expect.element(page.getByRole('region', { name: 'Perkiraan, bukan hasil' })).toMatchTextContent(/Skor50/);
  await page.getByLabelText('Realisasi').first().fill('');
  await expect.element(page.getByText(/Terisi 1 dari 2 indikator/)).toBeVisible();
});

test('a value above the stated maximum is told while writing; what is missing is named at the check; mended, it is saved', async () => {
  answerWith({
    ...signedIn,
    [`GET ${route}`]: { status: 200, body: sheet() },
    [`PUT ${route}`]: (asked) =>
      (asked.body as AssessmentContent).indicators.some(({ actual }) => (actual ?? 0) > 100)
        ? problem(422, 'assessment.actual_refused')
        : stored(asked),
  });
  await open(address);
  await page.getByLabelText('Realisasi').first().fill('100,9');
  await expect.element(page.getByText(/melebihi angka tertinggi/)).toBeVisible();
  await page.getByRole('button', { name: 'Periksa lalu kirim' }).click();
  await page.getByRole('link', { name: /2\.1 Modul yang dipakai\. Isi realisasinya/ }).click();
  await expect.element(page.getByLabelText('Realisasi').nth(1)).toHaveFocus();
  await expectNoAxeFindings();
  await expect.element(page.getByText(/Server menolak isian ini/), { timeout: 6000 }).toBeVisible();
  await page.getByLabelText('Realisasi').first().fill('100');
  await expect.element(page.getByText(/terkirim/), { timeout: 6000 }).toBeVisible();
});

test('a note in place of a value is enough to go on; sending needs the declaration', async () => {
  let latest = sheet();
  const asked = answerWith({
    ...signedIn,
    [`GET ${route}`]: () => ({ status: 200, body: latest }),
    [`PUT ${route}`]: (request) => {
      const answer = stored(request);
      latest = answer.body;
      return answer;
    },
    [`POST ${route}/submission`]: () => ({
      status: 200,
      body: sheet({
        version: 2,
        actions: [],
        assessment: assessment(filled(), { state: 'submitted', submittedAt: '2026-12-03T03:00:00Z' }),
      }),
    }),
  });
  const { router } = await open(address);
  await page.getByLabelText('Realisasi').first().fill('96');
  await page
    .getByLabelText(/Catatan Anda/)
    .nth(1)
    .fill('Modul terakhir masih dicetak.');
  await page.getByRole('button', { name: 'Periksa lalu kirim' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('self-assessment-check');
  await expect.element(page.getByText('Modul terakhir masih dicetak.')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Kirim penilaian diri' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Beri tanda pada pernyataan');
  await page.getByLabelText(/menurut keadaan yang sebenarnya/).click();
  await page.getByRole('button', { name: 'Kirim penilaian diri' }).click();
  await expect.element(page.getByText('Penilaian diri terkirim')).toBeVisible();
  expect(asked.find(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"1"');
});

test('what was sent is read, not written; a correction asks for a reason', async () => {
  const sent = sheet({
    version: 2,
    actions: ['correct'],
    assessment: assessment(filled(), { state: 'submitted', submittedAt: '2026-12-03T03:00:00Z' }),
  });
  const asked = answerWith({
    ...signedIn,
    [`GET ${route}`]: { status: 200, body: sent },
    [`POST ${route}/correction`]: {
      status: 200,
      body: sheet({ version: 3, actions: ['save', 'submit'], assessment: assessment(filled()) }),
    },
  });
  await open(address);
  await expect.element(page.getByText('Terkirim 3 Desember 2026 pukul 10.00 WIB')).toBeVisible();
  expect(page.getByLabelText('Realisasi').elements()).toHaveLength(0);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Buka untuk diperbaiki' }).click();
  await page.getByLabelText('Alasan perbaikan').fill('Salah mengetik realisasi');
  await page.getByRole('dialog').getByRole('button', { name: 'Buka untuk diperbaiki' }).click();
  await expect.element(page.getByLabelText('Realisasi').first()).toHaveValue('95');
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Salah mengetik realisasi' });
});

test.each([
  ['running', 'Penilaian diri belum dibuka', /tahap Pelaksanaan/],
  ['released', 'Penilaian diri sudah ditutup', /tahap Hasil dirilis/],
] as const)('in the stage %s, with nothing written, the page says: %s', async (stage, title, text) => {
  answerWith({ ...signedIn, [`GET ${route}`]: { status: 200, body: sheet({ actions: [], cycle: { ...sheet().cycle, stage } }) } });
  await open(address);
  await expect.element(page.getByText(title)).toBeVisible();
  await expect.element(page.getByText(text)).toBeVisible();
});

test('after the deadline it says that it can still be sent, and what was sent late says so; more time is told with its reason', async () => {
  const passed = { closesAt: '2020-12-24T14:59:59Z', zone: 'Asia/Jayapura' as const };
  answerWith({ ...signedIn, [`GET ${route}`]: { status: 200, body: sheet({ ...passed, actions: ['save', 'submit'] }) } });
  await open(address);
  await expect.element(page.getByText('Paling lambat 24 Desember 2020 pukul 23.59 WIT')).toBeVisible();
  await expect.element(page.getByText('Batas waktu sudah lewat')).toBeVisible();
  await expectNoAxeFindings();

  const late = assessment(filled(), { state: 'submitted', submittedAt: '2020-12-25T00:00:00Z', late: true });
  answerWith({
    ...signedIn,
    [`GET ${route}`]: {
      status: 200,
      body: sheet({
        ...passed,
        actions: [],
        assessment: late,
        extension: { until: '2020-12-24T14:59:59Z', personal: true, reason: 'Dirawat di rumah sakit', outageSeconds: null },
      }),
    },
  });
  await open(address);
  await expect.element(page.getByText('Diterima setelah batas waktu')).toBeVisible();
  await expect
    .element(page.getByText('Diperpanjang sampai 24 Desember 2020 pukul 23.59 WIT untuk Anda karena: Dirawat di rumah sakit'))
    .toBeVisible();
});
