import type { RoleMatrix } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cellsOf, otherRowsOf, supportersOf } from '../../src/features/matrix/composables/cells.ts';
import { answerWith, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { plan, planId, supervisor } from '../support/plan.ts';

const id = (n: number) => `0193a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`;
const row = (n: number, supports: number | null, weight: number | null) => ({
  resultId: id(300 + n),
  title: `Hasil anggota ${n}`,
  supportedResultId: supports === null ? null : id(supports),
  weight,
});
const matrix: RoleMatrix = {
  planId,
  cycle: { cycleId: id(2), name: 'Semester II 2026' },
  employee: { employeeId: id(5), name: 'Ratna Dewi' },
  positionTitle: 'Kepala Sekolah',
  state: 'agreed',
  weighted: true,
  onBehalfOf: null,
  results: [
    { resultId: id(21), kind: 'main', title: 'Hasil belajar meningkat', weight: 60 },
    { resultId: id(22), kind: 'main', title: 'Anggaran tertib', weight: 20 },
    { resultId: id(23), kind: 'additional', title: 'Kompetensi bertumbuh', weight: 20 },
  ],
  members: [
    {
      planId: id(31),
      employee: { employeeId: id(41), name: 'Agus Pranoto' },
      positionTitle: 'Guru Kelas',
      state: 'draft',
      proposals: [],
      actions: ['propose'],
      rows: [row(1, 21, 10.05), row(2, 21, 0.1), row(3, null, 89.85)],
    },
    {
      planId: id(32),
      employee: { employeeId: id(42), name: 'Dewi Lestari' },
      positionTitle: 'Tenaga Administrasi',
      state: 'submitted',
      proposals: [],
      actions: [],
      rows: [],
    },
  ],
  gaps: [
    { code: 'matrix.result_unsupported', resultId: id(22), planId: null, leaderShare: null, memberShare: null },
    { code: 'matrix.member_without_support', resultId: null, planId: id(32), leaderShare: null, memberShare: null },
    { code: 'matrix.weight_low', resultId: id(21), planId: null, leaderShare: 60, memberShare: 10.15 },
  ],
};
const signedIn = { 'GET /me': { status: 200, body: supervisor } };

test('a cell holds what a member does for a result, exact to the hundredth', () => {
  const [agus, dewi] = matrix.members;
  expect(cellsOf(matrix, agus!).map(({ n, weight, rows }) => [n, weight, rows.map(({ title }) => title)])).toEqual([
    [1, 10.15, ['Hasil anggota 1', 'Hasil anggota 2']],
    [2, null, []],
    [3, null, []],
  ]);
  expect([otherRowsOf(agus!), otherRowsOf(dewi!)]).toEqual([1, 0]);
  expect([...supportersOf(matrix).values()]).toEqual([1, 0, 0]);
});

test.each([1280, 360])('at %i px: who supports what, and what is missing in words', async (width) => {
  await page.viewport(width, 780);
  answerWith({ ...signedIn, [`GET /plans/${planId}/matrix`]: { status: 200, body: matrix } });
  await open(`/rencana/${planId}/matriks`);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Matriks peran dan hasil Ratna Dewi' })).toBeVisible();
  for (const sentence of [
    'Belum ada anggota yang mendukung hasil 2: Anggaran tertib.',
    'Dewi Lestari belum mendukung satu pun hasil kerja pimpinan.',
    'Hasil 1 berbobot 60 pada pimpinan, tetapi anggota rata-rata memberinya 10,15.',
  ])
    await expect.element(page.getByText(sentence)).toBeVisible();
  await expect.element(page.getByText('bobot 10,15', { exact: true })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Dewi Lestari' })).toHaveAttribute('href', `/rencana/${id(32)}`);
  await expect.element(page.getByRole('table', { name: 'Anggota dan hasil kerja pimpinan' })).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('nothing missing, nobody there, and a refusal each have their words', async () => {
  answerWith({ ...signedIn, [`GET /plans/${planId}/matrix`]: { status: 200, body: { ...matrix, gaps: [] } } });
  const { router } = await open(`/rencana/${planId}/matriks`);
  await expect.element(page.getByText(/Setiap hasil kerja utama sudah ada yang mendukung/)).toBeVisible();
  answerWith({
    ...signedIn,
    [`GET /plans/${id(9)}/matrix`]: { status: 200, body: { ...matrix, members: [] } },
    [`GET /plans/${id(8)}/matrix`]: problem(404, 'plan.not_found'),
  });
  await router.push(`/rencana/${id(9)}/matriks`);
  await expect.element(page.getByText('Belum ada anggota pada rencana ini')).toBeVisible();
  await router.push(`/rencana/${id(8)}/matriks`);
  await expect.element(page.getByText('Rencana ini tidak ada.')).toBeVisible();
  await expect.element(page.getByText('Halaman ini tidak tersedia bagi Anda')).toBeVisible();
});

test('a leader finds it on the own plan; who leads nobody does not', async () => {
  const own = plan({ state: 'agreed', actions: [], employee: { employeeId: supervisor.employee.employeeId, name: 'Ratna Dewi' } });
  answerWith({ ...signedIn, [`GET /plans/${planId}`]: { status: 200, body: own } });
  const { router } = await open(`/rencana/${planId}`);
  await expect.element(page.getByRole('link', { name: 'Matriks peran dan hasil' })).toHaveAttribute('href', `/rencana/${planId}/matriks`);
  answerWith({ 'GET /me': { status: 200, body: supervisor }, [`GET /plans/${id(9)}`]: { status: 200, body: plan({ id: id(9) }) } });
  await router.push(`/rencana/${id(9)}`);
  await expect.element(page.getByRole('heading', { level: 1, name: /Sari Wulandari/ })).toBeVisible();
  expect(page.getByRole('link', { name: 'Matriks peran dan hasil' }).elements()).toEqual([]);
});

test.each([1280, 360])('at %i px: a result is proposed to a member in words for this person, and waits for the answer', async (width) => {
  await page.viewport(width, 780);
  const [agus, dewi] = matrix.members as [RoleMatrix['members'][number], RoleMatrix['members'][number]];
  const after: RoleMatrix = {
    ...matrix,
    members: [{ ...agus, proposals: [{ proposalId: id(50), supportedResultId: id(22), title: 'Laporan kelas tertib' }] }, dewi],
  };
  const asked = answerWith({
    ...signedIn,
    [`GET /plans/${planId}/matrix`]: [
      { status: 200, body: matrix },
      { status: 200, body: after },
    ],
    [`POST /plans/${id(31)}/proposals`]: [problem(409, 'proposal.exists'), { status: 201, body: {} }],
  });
  await open(`/rencana/${planId}/matriks`);
  await page.getByRole('button', { name: /Usulkan.*hasil 2 kepada Agus Pranoto/ }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByLabelText('Hasil kerja yang diusulkan')).toHaveValue('Anggaran tertib');
  await dialog.getByLabelText('Hasil kerja yang diusulkan').fill('');
  await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
  await expect.element(dialog.getByRole('link', { name: 'Tulis hasil kerja yang diusulkan.' })).toBeVisible();
  await dialog.getByLabelText('Hasil kerja yang diusulkan').fill('Laporan kelas tertib');
  await dialog.getByLabelText(/^Pesan/).fill('Mulai Januari');
  await expectNoAxeFindings();
  await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
  await expect.element(dialog.getByText(/sudah diusulkan/)).toBeVisible();
  await expect.element(dialog.getByLabelText(/^Pesan/)).toHaveValue('Mulai Januari');
  await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
  await expect.element(page.getByText('Usulan dikirim kepada Agus Pranoto.')).toBeVisible();
  await expect.element(page.getByText('Diusulkan, menunggu jawaban: Laporan kelas tertib')).toBeVisible();
  expect(asked.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
    supportedResultId: id(22),
    title: 'Laporan kelas tertib',
    note: 'Mulai Januari',
  });
  expect(page.getByRole('button', { name: /Usulkan.* kepada Dewi/ }).elements()).toEqual([]);
});

test("who agrees to plans in the leader's name finds it at a member's plan, in whose name in words; the leader's own plan is not linked", async () => {
  const leaderPlanId = id(60);
  answerWith({
    ...signedIn,
    [`GET /plans/${planId}`]: { status: 200, body: plan({ matrixPlanId: leaderPlanId, onBehalfOf: matrix.employee }) },
    [`GET /plans/${leaderPlanId}/matrix`]: { status: 200, body: { ...matrix, planId: leaderPlanId, onBehalfOf: matrix.employee } },
  });
  const { router } = await open(`/rencana/${planId}`);
  await expect
    .element(page.getByRole('link', { name: 'Matriks peran dan hasil' }))
    .toHaveAttribute('href', `/rencana/${leaderPlanId}/matriks`);
  await router.push(`/rencana/${leaderPlanId}/matriks`);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Matriks peran dan hasil Ratna Dewi' })).toBeVisible();
  await expect.element(page.getByText('Anda bertindak atas nama Ratna Dewi.')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Ke rencana tim' })).toHaveAttribute('href', '/rencana?tampilan=tim');
  expect(page.getByRole('link', { name: 'Ke rencana', exact: true }).elements()).toEqual([]);
  await expectNoAxeFindings();
});
