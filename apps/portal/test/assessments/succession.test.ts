import type { AssessmentContent, OwnPart } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, me, problem, type Answer } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { content, ids, sheetOf, team } from './evaluation.ts';
import { decidingSheet, earlier, resultOfParts } from './parts.ts';

const supervisor = { ...me, roles: ['employee', 'supervisor'], permissions: [...me.permissions, 'plan:review', 'assessment:write'] };
const bayu = { employeeId: '0193a1b2-0000-7000-8000-000000000303', name: 'Bayu Saputra' };
/** 76 days of the same assignment under another supervisor, and the sheet of who came after. */
const before = { ...earlier, planId: ids.plan, supervisor: bayu, unit: sheetOf(content).unit };
const succeeded = (assessment: typeof before.assessment = null) => ({
  ...decidingSheet([{ ...before, assessment, suggestion: assessment && before.suggestion }]),
  startsOn: '2026-07-01',
});
const serve = (kind: 'part' | 'supervisor', sheet: unknown, more: Record<string, Answer> = {}) =>
  answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
    [`GET /plans/${ids.plan}/assessments/${kind}`]: { status: 200, body: sheet },
    ...more,
  });
const panel = () => page.getByRole('region', { name: 'Pejabat penilai sebelum Anda' });
const reason = 'Pak Bayu sudah pensiun dan tidak dapat mengisi.';

test.each([1280, 360])('at %i px: who came after reads the sheet of who was before, and the suggestion counts both days', async (width) => {
  await page.viewport(width, 780);
  serve('supervisor', succeeded(before.assessment));
  await open(`/penilaian/${ids.plan}`);
  await expect.element(panel()).toMatchTextContent(/\(108 hari\)|108 hari antara/);
  await expect
    .element(panel())
    .toMatchTextContent(
      /Bayu Saputra.*Pejabat penilai sebelumnya: Guru Kelas.*1 Juli 2026 sampai 14 September 2026 \(76 hari\)\..*Dinilai oleh Bayu Saputra.*96,07/,
    );
  await expect.element(page.getByText(/^Skor seluruh periode = \(96,07 × 76 \+ 96,07 × 108\) : 184 = 96,07/)).toBeVisible();
  expect(page.getByLabelText(/Alasan mengambil alih/).elements()).toHaveLength(0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test.each([1280, 360])(
  'at %i px: a missing sheet keeps the whole from being sent, until its days are taken over with a reason',
  async (width) => {
    await page.viewport(width, 780);
    const saved: { takenOver: AssessmentContent['takenOver'] }[] = [];
    const sheet = succeeded();
    const answers = answerWith({
      'GET /me': { status: 200, body: supervisor },
      'GET /plans': { status: 200, body: { items: team, nextCursor: null } },
      [`GET /plans/${ids.plan}/assessments/supervisor`]: { status: 200, body: sheet },
      [`PUT /plans/${ids.plan}/assessments/supervisor`]: ({ body }) => {
        saved.push(body as never);
        return {
          status: 200,
          body: { ...sheet, version: sheet.version + saved.length, assessment: { ...sheet.assessment!, content: body } },
        };
      },
      [`POST /plans/${ids.plan}/assessments/supervisor/submission`]: problem(409, 'assessment.stage_closed'),
    });
    await open(`/penilaian/${ids.plan}`);
    await expect.element(panel()).toMatchTextContent(/Belum dikirim/);
    await page.getByRole('button', { name: /^Kirim penilaian/ }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Bayu Saputra: Lembar bagian lain dari periode ini belum dikirim/);
    const field = page.getByLabelText(/Alasan mengambil alih hari Bayu Saputra/);
    await field.fill('pensiun');
    await page.getByRole('button', { name: /^Kirim penilaian/ }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Bayu Saputra: Tulis alasan paling sedikit 10 huruf/);
    await expectNoAxeFindings();
    await field.fill(reason);
    await expect
      .element(
        page.getByText(
          new RegExp(`76 hari, lembarnya tidak dikirim\\. Hari itu diambil alih oleh pejabat penilai sesudahnya, dengan alasan: ${reason}`),
        ),
      )
      .toBeVisible();
    await page.getByRole('button', { name: /^Kirim penilaian/ }).click();
    await expect.poll(() => answers.some(({ path }) => path.endsWith('/submission'))).toBe(true);
    expect(saved.at(-1)?.takenOver).toEqual([{ supervisorId: bayu.employeeId, reason }]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('a part: whose days it is of, that it makes no result, and that it is sent as one', async () => {
  await page.viewport(1280, 780);
  const sheet = {
    ...sheetOf(content),
    kind: 'part',
    selfAssessment: null,
    parts: { decides: false, startsOn: '2026-07-01', endsOn: '2026-09-14', days: 60, counted: true, minimumDays: 0, others: [] },
  };
  const asked = serve('part', sheet, {
    [`POST /plans/${ids.plan}/assessments/part/submission`]: {
      status: 200,
      body: {
        ...sheet,
        actions: ['correct'],
        assessment: { ...sheet.assessment, kind: 'part', state: 'submitted', submittedAt: '2026-12-12T03:00:00Z' },
      },
    },
  });
  await open(`/penilaian/${ids.plan}/bagian`);
  await expect
    .element(page.getByRole('region', { name: 'Ini satu bagian dari periode' }))
    .toMatchTextContent(
      /60 hari antara 1 Juli 2026 dan 14 September 2026, sebelum pejabat penilainya berganti\. Lembar ini tidak menghasilkan predikat/,
    );
  await expect.element(page.getByText('Alt+Enter juga menyimpan dan kembali ke daftar tim.')).toBeVisible();
  // the self-assessment is not theirs to read: that none is shown says nothing of whether there is one
  expect(page.getByText('Belum ada penilaian diri.').elements()).toEqual([]);
  await expect.element(page.getByText('Tidak ada catatan kemajuan pada hari yang Anda nilai.').first()).toBeVisible();
  const predicates = () => page.getByRole('table', { name: 'Hasil kerja menurut perilaku kerja' }).query();
  expect(predicates()).toBe(null);
  const send = page.getByRole('button', { name: /^Kirim penilaian/ });
  await expect.element(send).toHaveClass('btn-p');
  await expect.element(page.getByRole('button', { name: 'Simpan, kembali ke daftar tim' })).not.toHaveClass('btn-p');
  await send.click();
  await expect.element(page.getByText(/Penilaian ini dikirim/)).toBeVisible();
  expect(predicates()).toBe(null);
  expect(asked.filter(({ path }) => path.includes('/assessments/')).every(({ path }) => path.includes('/assessments/part'))).toBe(true);
  await expectNoAxeFindings();
});

test.each([1280, 360])("at %i px: the list names whom one supervised before the change, and where one's own part stands", async (width) => {
  await page.viewport(width, 780);
  const own = (n: number, name: string, more: Partial<OwnPart>): OwnPart => ({
    planId: `0193a1b2-0000-7000-8000-00000000040${n}`,
    cycle: { cycleId: ids.cycle, name: 'Semester II 2026', stage: 'assessment' },
    employee: { employeeId: ids.sari, name },
    unit: earlier.unit,
    positionTitle: 'Guru Kelas',
    startsOn: '2026-07-01',
    endsOn: '2026-09-14',
    days: 76,
    counted: true,
    state: null,
    decided: false,
    ...more,
  });
  const items = [
    own(1, 'Dewi Anggraini', {}),
    own(2, 'Eka Putri', { state: 'draft' }),
    own(3, 'Fitri Yani', { state: 'submitted', decided: true }),
    own(4, 'Gita Sari', { decided: true }),
    own(5, 'Hani Rahma', { counted: false, days: 5, endsOn: '2026-07-05' }),
  ];
  answerWith({
    'GET /me': { status: 200, body: supervisor },
    'GET /plans': { status: 200, body: { items: [], nextCursor: null } },
    'GET /me/assessment-parts': { status: 200, body: { items } },
  });
  await open('/penilaian');
  const rows = page.getByRole('region', { name: 'Bagian Anda sebelum pergantian' }).getByRole('listitem');
  await expect.element(rows.nth(0)).toMatchTextContent(/Dewi Anggraini.*1 Juli 2026 sampai 14 September 2026 \(76 hari\).*Belum dinilai/);
  for (const [index, standing] of [
    [1, 'Draf tersimpan'],
    [2, 'Selesai, sudah dikirim'],
    [3, 'Sudah diputuskan tanpa bagian ini'],
    [4, 'Terlalu singkat untuk dihitung'],
  ] as const)
    await expect.element(rows.nth(index)).toMatchTextContent(new RegExp(standing));
  await expect.element(rows.nth(0).getByRole('link')).toHaveAttribute('href', `/penilaian/${items[0]!.planId}/bagian`);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('the result says who supervised before, and why their days were taken over', async () => {
  const result = resultOfParts();
  const [part] = result.parts;
  answerWith({
    'GET /me': { status: 200, body: me },
    [`GET /results/${ids.result}`]: {
      status: 200,
      body: { ...result, parts: [{ ...part, supervisor: 'Bayu Saputra', by: null, takenOver: reason, counted: false }] },
    },
  });
  await open(`/hasil/${ids.result}`);
  const shown = page.getByRole('region', { name: 'Bayu Saputra, Guru Kelas, SDN 1 Pauh' });
  await expect
    .element(shown)
    .toMatchTextContent(
      new RegExp(`76 hari.*Lembar penilaiannya tidak dikirim\\. Hari ini dinilai oleh penilai sesudahnya, dengan alasan: ${reason}`),
    );
  expect(shown.element().textContent).not.toMatch(/Kurang dari|Tidak ada lembar/);
});
