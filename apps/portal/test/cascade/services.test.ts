import type { ServiceIndicator, SupportingResult } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, me, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { type content, plan, planId } from '../support/plan.ts';

const id = (n: number) => `0193a1b2-0000-7000-8000-${String(n).padStart(12, '0')}`;
const unit = { unitId: id(3), code: 'SD3', name: 'SDN 3 Cempaka' };
const service: ServiceIndicator = {
  id: id(800),
  unit,
  title: 'Murid bisa membaca dengan paham',
  measure: '% murid',
  target: '90% pada akhir semester',
  startsOn: '2026-07-01',
  endsOn: null,
  version: 2,
  actions: ['change'],
};
const row = (fields: Partial<SupportingResult> = {}): SupportingResult => ({
  resultId: id(701),
  title: 'Guru didampingi',
  employee: { employeeId: id(5), name: 'Ratna Dewi' },
  positionTitle: 'Kepala Sekolah',
  unit,
  below: 2,
  ...fields,
});
const signedIn = { 'GET /me': { status: 200, body: me } };
const seen = {
  ...signedIn,
  [`GET /plans/${planId}`]: { status: 200, body: plan() },
  [`GET /service-indicators/${service.id}`]: { status: 200, body: service },
  [`GET /units/${unit.unitId}`]: {
    status: 200,
    body: {
      id: unit.unitId,
      ...unit,
      kind: 'sekolah',
      parent: null,
      depth: 2,
      headName: null,
      startsOn: '2020-01-01',
      endsOn: null,
      version: 1,
      actions: [],
    },
  },
};
const listed = (...items: unknown[]) => ({ status: 200, body: { items, nextCursor: null } });
const { below: _, ...step } = row();

test.each([1280, 360])("at %i px: one reads which service one's work supports, and walks from the service down", async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...seen,
    [`GET /plans/${planId}/services`]: {
      status: 200,
      body: {
        results: [
          {
            resultId: id(11),
            title: 'Siswa hadir dan belajar',
            path: [step],
            service: { serviceId: service.id, title: service.title, unit },
          },
          { resultId: id(12), title: 'Modul ajar tersusun', path: [], service: null },
        ],
      },
    },
    [`GET /service-indicators/${service.id}/results`]: [
      listed(row()),
      listed(
        row({ resultId: id(11), title: 'Siswa hadir dan belajar', employee: { employeeId: id(9), name: 'Sari Wulandari' }, below: 0 }),
      ),
    ],
  });
  await open(`/rencana/${planId}/layanan`);
  await expect.element(page.getByText('Pekerjaan Anda mendukung layanan: Murid bisa membaca dengan paham.')).toBeVisible();
  await expect.element(page.getByText('Hasil kerja ini belum sampai ke suatu layanan.')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('link', { name: service.title }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: service.title })).toBeVisible();
  await page.getByRole('link', { name: /2 hasil kerja di bawahnya/ }).click();
  await expect.element(page.getByText(/Sari Wulandari · Kepala Sekolah/)).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(asked.filter(({ path }) => path.includes('/results?')).map(({ path }) => path.split('?')[1])).toEqual([
    `cycleId=${plan().cycle.cycleId}`,
    `cycleId=${plan().cycle.cycleId}&underId=${id(701)}`,
  ]);
});

test('a plan that leads to no service says how that comes', async () => {
  answerWith({ ...seen, [`GET /plans/${planId}/services`]: { status: 200, body: { results: [] } } });
  await open(`/rencana/${planId}/layanan`);
  await expect.element(page.getByText(/belum tertaut ke layanan/)).toBeVisible();
});

test('the head of a unit writes its services: what is missing is named, what was typed stays', async () => {
  const asked = answerWith({
    ...seen,
    'GET /service-indicators': listed(service),
    'POST /service-indicators': [
      problem(422, 'service.dates_reversed', [{ pointer: '/endsOn', code: 'service.dates_reversed' }]),
      { status: 201, body: service },
    ],
  });
  await open(`/unit/${unit.unitId}/layanan`);
  await expect.element(page.getByText('90% pada akhir semester')).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Tambah layanan' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await page.getByLabelText('Layanan', { exact: true }).fill(' Murid belajar dengan aman ');
  await page.getByLabelText('Diukur dalam').fill('% murid');
  await page.getByLabelText('Target').fill('Semua murid');
  await page.getByLabelText('Berlaku mulai').fill('2026-07-01');
  await page.getByLabelText(/Berakhir pada/).fill('2026-06-30');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByRole('link', { name: 'Tanggal akhir mendahului tanggal mulai.' })).toBeVisible();
  await expect.element(page.getByLabelText('Diukur dalam')).toHaveValue('% murid');
  await page.getByLabelText(/Berakhir pada/).fill('');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByText('90% pada akhir semester')).toBeVisible();
  expect(asked.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
    unitId: unit.unitId,
    title: 'Murid belajar dengan aman',
    measure: '% murid',
    target: 'Semua murid',
    startsOn: '2026-07-01',
    endsOn: null,
  });
});

test('a service is changed on the version that was read', async () => {
  const asked = answerWith({
    ...seen,
    'GET /service-indicators': listed(service),
    [`PUT /service-indicators/${service.id}`]: { status: 200, body: service },
  });
  await open(`/unit/${unit.unitId}/layanan/${service.id}`);
  await page.getByLabelText('Target').fill('95% pada akhir semester');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Layanan SDN 3 Cempaka' })).toBeVisible();
  const put = asked.find(({ method }) => method === 'PUT');
  expect([put?.headers.get('if-match'), put?.body]).toEqual([
    '"2"',
    { title: service.title, measure: '% murid', target: '95% pada akhir semester', endsOn: null },
  ]);
});

test('the head chooses in the plan which service of the unit a result works for', async () => {
  const asked = answerWith({
    ...seen,
    [`GET /plans/${planId}/superior-results`]: {
      status: 200,
      body: { superior: null, state: 'not_needed', items: [], services: [{ serviceIndicatorId: service.id, title: service.title }] },
    },
    [`PUT /plans/${planId}/content`]: (one) => ({ status: 200, body: plan({ content: one.body as typeof content, version: 4 }) }),
  });
  await open(`/rencana/${planId}/ubah`);
  await page.getByRole('region', { name: 'Hasil kerja 1' }).getByLabelText('Layanan unit yang dikerjakan').selectOptions(service.title);
  await expect.poll(() => asked.filter(({ method }) => method === 'PUT').length, { timeout: 6000 }).toBe(1);
  expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({
    results: [{ serviceIndicatorId: service.id, serviceTitle: service.title }, {}],
  });
});
