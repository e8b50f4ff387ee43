import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf, unitRef, units } from '../support/officers.ts';
import { cycle, progress, scheme } from './cycle.fixture.ts';

const common = {
  'GET /me': { status: 200, body: hr },
  'GET /units': units,
  'GET /units/u1': { status: 200, body: { ...units.body.items[1] } },
  'GET /cycles/c1/progress': progress,
  'GET /cycles/c1': { status: 200, body: cycle('assessment', []) },
};
const plan = (id: string, name: string, self: string | null) => ({
  id,
  cycle: { cycleId: 'c1', name: 'Semester II 2026', stage: 'assessment' },
  employee: { employeeId: id, name },
  unit: unitRef,
  positionTitle: 'Guru Kelas',
  startsOn: '2026-07-01',
  endsOn: '2026-12-31',
  state: 'agreed',
  agreed: true,
  selfAssessment: self,
  supervisorAssessment: null,
  resultState: null,
  onBehalfOf: null,
  updatedAt: '2026-12-01T00:00:00Z',
  version: 1,
});

test.each([1280, 360])('at %i px: the recap is a table by unit that leads to its people', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...common,
    'GET /plans': listOf([plan('p1', 'Agus Pranoto', 'submitted'), plan('p2', 'Sari Wulandari', null)]),
  });
  await open('/periode/c1/rekap');
  await expect.element(page.getByRole('row', { name: /SD Negeri 1 Pauh.*16 dari 20.*9 dari 20/ })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'SD Negeri 1 Pauh' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Rekap SD Negeri 1 Pauh' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Sari Wulandari.*Disepakati.*Belum ada/ })).toBeVisible();
  await page.getByLabelText('Tampilkan', { exact: true }).selectOptions('self_assessment');
  await expect.poll(() => asked.at(-1)?.path).toMatch(/unitId=u1.*outstanding=self_assessment/);
  await expectNoAxeFindings();
});

test('nobody left is said as such', async () => {
  answerWith({ ...common, 'GET /plans': listOf([]) });
  await open('/periode/c1/rekap/u1?belum=release');
  await expect.element(page.getByText('Tidak ada yang tertinggal')).toBeVisible();
});

test('a release shows who waits and why before it happens', async () => {
  const release = {
    released: 6,
    waitingCount: 1200,
    waiting: [{ planId: 'p1', employee: { employeeId: 'e1', name: 'Agus Pranoto' }, because: 'not_assessed' }],
  };
  const asked = answerWith({
    ...common,
    'POST /cycles/c1/releases': (call) => ({
      status: 200,
      body: call.path.includes('dryRun') ? { status: 200, body: release, changes: [], events: [] } : release,
    }),
  });
  await open('/periode/c1/rilis?unit=u1');
  await expect.element(page.getByText('6 hasil siap dirilis.')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Agus Pranoto.*Belum dinilai oleh pejabat penilai/ })).toBeVisible();
  await expect.element(page.getByText('Masih menunggu: 1.200 orang')).toBeVisible();
  await expect.element(page.getByText('Ditampilkan 1 orang pertama menurut nama.')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Rilis hasil' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('SD Negeri 1 Pauh');
  await page.getByRole('dialog').getByRole('button', { name: 'Rilis hasil' }).click();
  await expect.element(page.getByText(/6 hasil sudah dirilis/)).toBeVisible();
  expect(asked.filter((call) => call.method === 'POST' && !call.path.includes('dryRun')).map((call) => call.body)).toEqual([
    { unitId: 'u1' },
  ]);
});

test('a new cycle explains its scheme and names every field that is empty', async () => {
  answerWith({ ...common, 'GET /schemes': listOf([scheme]) });
  await open('/periode/baru');
  await page.getByLabelText('Skema').selectOptions('s1');
  await expect.element(page.getByText('Capaian satu indikator dihitung paling tinggi 120%.')).toBeVisible();
  await page.getByRole('button', { name: 'Simpan periode' }).click();
  await expect.element(page.getByRole('link', { name: 'Isi hari terakhir penilaian.' })).toBeVisible();
  expect(page.getByRole('link', { name: 'Isi hari terakhir kalibrasi.' }).elements()).toHaveLength(0);
  await expectNoAxeFindings();
});

test('a new scheme starts with the usual rules; an empty number is not zero', async () => {
  answerWith({ ...common, 'GET /schemes': listOf([scheme]) });
  await open('/periode/skema/baru');
  await expect.element(page.getByLabelText('Capaian tertinggi')).toHaveValue('120');
  await page.getByLabelText('Masa keberatan').fill('');
  await page.getByRole('button', { name: 'Simpan skema' }).click();
  await expect.element(page.getByRole('link', { name: 'Isi angkanya. Tulis 0 bila memang nol.' })).toBeVisible();
  await expectNoAxeFindings();
});

test('before a unit is chosen, the release says what comes next', async () => {
  answerWith(common);
  await open('/periode/c1/rilis');
  await expect.element(page.getByText(/^Pilih unit dahulu\. Yang siap dirilis dan yang masih menunggu tampil di sini/)).toBeVisible();
});
