import type { CycleSuperior } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cycle } from '../cycles/cycle.fixture.ts';
import { answerWith, me, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { plan, planId, supervisor } from '../support/plan.ts';

const cycleId = '0193a1b2-0000-7000-8000-000000000002';
const address = `/periode/${cycleId}/pimpinan`;
const list = `GET /cycles/${cycleId}/superiors`;
const hr = {
  [`GET /cycles/${cycleId}`]: { status: 200, body: { ...cycle('planning', []), id: cycleId } },
  'GET /me': { status: 200, body: { ...me, employee: null, roles: ['hr_admin'], permissions: ['cycle:manage', 'me:read'] } },
};
const waiver = {
  id: planId,
  cycleId,
  superiorAssignmentId: planId,
  reason: 'Dinas menyusun rencana tersendiri',
  recordedBy: 'Hesti Kurniawati',
  recordedAt: '2026-07-03T02:00:00Z',
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawalReason: null,
  version: 1,
};
const superior = (fields: Partial<CycleSuperior> = {}): CycleSuperior => ({
  assignmentId: planId,
  employee: { employeeId: planId, name: 'Rahmat Hidayat' },
  unit: { unitId: planId, code: 'DISDIK', name: 'Dinas Pendidikan' },
  positionTitle: 'Kepala Dinas',
  state: 'missing',
  members: 4,
  waiting: 1,
  waiver: null,
  actions: ['waive'],
  ...fields,
});
const listed = (...items: CycleSuperior[]) => ({ status: 200, body: { items, nextCursor: null } });

test.each([1280, 360])('at %i px: HR sees who keeps whom waiting, and records a waiver with its reason', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...hr,
    [list]: [listed(superior()), listed(superior({ waiver, actions: ['withdraw'] }))],
    [`POST /cycles/${cycleId}/cascade-waivers`]: { status: 201, body: waiver },
  });
  await open(address);
  await expect.element(page.getByText('4 rencana, 1 menunggu')).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('button', { name: /^Kecualikan.*Rahmat Hidayat/ }).click();
  await page.getByLabelText('Alasan').fill('singkat');
  await page.getByRole('button', { name: 'Simpan pengecualian' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await page.getByLabelText('Alasan').fill(waiver.reason);
  await page.getByRole('button', { name: 'Simpan pengecualian' }).click();
  await expect.element(page.getByText(new RegExp(waiver.reason)).first()).toBeVisible();
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { superiorAssignmentId: planId, reason: waiver.reason },
  ]);
});

test('a waiver is taken back; a refusal stays beside what was written', async () => {
  await page.viewport(1280, 780);
  answerWith({
    ...hr,
    [list]: listed(
      superior({
        waiver: { ...waiver, reason: `${waiver.reason} dan disepakati dengan bupati di luar periode ini` },
        actions: ['withdraw'],
      }),
    ),
    [`POST /cascade-waivers/${planId}/withdrawal`]: problem(409, 'cascade_waiver.withdrawn'),
  });
  await open(address);
  const take = page.getByRole('button', { name: /^Cabut.*Rahmat Hidayat/ });
  await expect.element(take).toBeVisible();
  expect(take.element().clientHeight).toBeLessThan(48); // its one word on one line
  await take.click();
  await page.getByLabelText('Alasan').fill('Rencana akan disusun juga');
  await page.getByRole('button', { name: 'Cabut', exact: true }).click();
  await expect.element(page.getByText('Pengecualian ini sudah dicabut.')).toBeVisible();
  await expect.element(page.getByLabelText('Alasan')).toHaveValue('Rencana akan disusun juga');
});

test('the list of those not agreed is the first; all of them by choice', async () => {
  const asked = answerWith({ ...hr, [list]: listed() });
  await open(address);
  await expect.element(page.getByText('Rencana semua pimpinan sudah disepakati')).toBeVisible();
  await page.getByLabelText('Tampilkan').selectOptions('Semua pimpinan');
  await expect.element(page.getByText('Belum ada pimpinan pada periode ini')).toBeVisible();
  expect(asked.filter(({ path }) => path.includes('/superiors')).map(({ path }) => path.split('?')[1])).toEqual([
    'open=true',
    'open=false',
  ]);
});

const waiting = { state: 'submitted' as const, superiorPlan: { state: 'open' as const, waived: false }, actions: ['return'] };
test.each([
  ['open', 'Rencana Anda sendiri belum disepakati', 1],
  ['missing', 'Anda belum mempunyai rencana pada periode ini', 0],
] as const)('whoever is to agree reads first that their own plan is %s, and what to do', async (state, title, ways) => {
  answerWith({
    'GET /me': { status: 200, body: supervisor },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ ...waiting, superiorPlan: { state, waived: false } }) },
  });
  await open(`/rencana/${planId}/tinjau`);
  await expect.element(page.getByText(title)).toBeVisible();
  expect(page.getByRole('link', { name: 'Buka rencana saya' }).elements()).toHaveLength(ways);
  expect(page.getByRole('button', { name: 'Setujui rencana' }).elements()).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Kembalikan dengan catatan' })).toBeVisible();
  await expectNoAxeFindings();
});

test.each([
  [false, 1],
  [true, 0],
])('the owner reads what the plan waits for, unless a waiver is recorded (%s)', async (waived, times) => {
  answerWith({
    'GET /me': { status: 200, body: me },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ ...waiting, superiorPlan: { state: 'open', waived } }) },
  });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Rencana kinerja Semester II 2026' })).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 2, name: /Siswa hadir dan belajar/ })).toBeVisible();
  expect(page.getByText('Rencana Ratna Dewi belum disepakati', { exact: true }).elements()).toHaveLength(times);
});

const mark = {
  id: planId,
  resultId: planId,
  resultTitle: 'Siswa hadir dan belajar',
  before: 'Guru didampingi',
  after: null,
  kind: null,
  indicators: [],
  markedAt: '2026-08-01T02:00:00Z',
};
test("a change of the superior's result stands on the plan with before and after until it is confirmed", async () => {
  const asked = answerWith({
    'GET /me': { status: 200, body: me },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ state: 'agreed', marks: [mark], actions: ['revise', 'confirm_cascade'] }) },
    [`POST /plans/${planId}/cascade-confirmation`]: { status: 200, body: plan({ state: 'agreed', version: 4, actions: ['revise'] }) },
  });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText('Hasil kerja pimpinan yang didukung berubah')).toBeVisible();
  await expect.element(page.getByText('tidak ada lagi')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Rencana masih sesuai' }).click();
  await expect.element(page.getByText('Hasil kerja pimpinan yang didukung berubah')).not.toBeInTheDocument();
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ markIds: [planId] }]);
});

test.each([1280, 360])('at %i px: a changed target or kind is told in figures, beside a title that stayed', async (width) => {
  await page.viewport(width, 780);
  const aim = { title: 'Kehadiran mengajar', unit: '%', direction: 'higher' as const, target: 95.5, min: null, max: null, baseline: null };
  const changed = {
    ...mark,
    after: mark.before,
    kind: { before: 'main' as const, after: 'additional' as const },
    indicators: [
      { before: aim, after: { ...aim, target: 97.25 } },
      { before: null, after: { ...aim, title: 'Rapat dihadiri' } },
    ],
  };
  answerWith({
    'GET /me': { status: 200, body: me },
    [`GET /plans/${planId}`]: { status: 200, body: plan({ state: 'agreed', marks: [changed], actions: ['confirm_cascade'] }) },
  });
  await open(`/rencana/${planId}`);
  await expect.element(page.getByText('Siswa hadir dan belajar: jenis hasil kerja pimpinan')).toBeVisible();
  await expect.element(page.getByText('Kehadiran mengajar · paling sedikit 95,5%')).toBeVisible();
  await expect.element(page.getByText('Kehadiran mengajar · paling sedikit 97,25%')).toBeVisible();
  await expect.element(page.getByText('Siswa hadir dan belajar: indikator pimpinan 2')).toBeVisible();
  expect(page.getByText('Guru didampingi').elements()).toEqual([]);
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
