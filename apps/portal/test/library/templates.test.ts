import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf, units } from '../support/officers.ts';
import { content } from '../support/plan.ts';
import { indicator, template } from './entries.ts';

const hesti = { ...hr, permissions: [...hr.permissions, 'indicator:read', 'indicator:manage'] };
const office = {
  'GET /me': { status: 200, body: hesti },
  'GET /units': units,
  'GET /job-titles': listOf([]),
  'GET /indicators': listOf([indicator({ fit: null })]),
};
const written = { ...template(), actions: ['revise', 'withdraw'] };

test.each([1280, 360])('at %i px: templates are listed, and one shows its rows, its weights and its versions', async (width) => {
  await page.viewport(width, 780);
  const older = template({ id: 't1', version: 1, reason: null, content: { ...content, results: content.results.slice(0, 1) } });
  answerWith({
    ...office,
    'GET /plan-templates': listOf([written]),
    'GET /plan-templates/t2': { status: 200, body: written },
    'GET /plan-templates/t2/versions': listOf([written, older]),
  });
  await open('/pustaka/templat');
  await expect.element(page.getByText('2 hasil kerja, 2 indikator')).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('link', { name: 'Guru', exact: true }).click();
  await expect.element(page.getByText('Bobot sudah genap 100.')).toBeVisible();
  await expect
    .element(page.getByRole('region', { name: 'Versi' }).getByText(/^Modul yang dipakai · paling sedikit 12 modul · 50 poin/))
    .toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test.each([1280, 360])(
  'at %i px: HR writes a template from the library; the meter tells the weights, the refusal stands on its field',
  async (width) => {
    await page.viewport(width, 780);
    const asked = answerWith({
      ...office,
      'GET /plan-templates/t2': { status: 200, body: written },
      'GET /plan-templates/t2/versions': listOf([written]),
      'POST /plan-templates': [
        problem(422, 'plan.not_ready', [{ pointer: '/content/results', code: 'weights.sum' }]),
        { status: 201, body: written },
      ],
    });
    const { router } = await open('/pustaka/templat/baru');
    await page.getByRole('button', { name: 'Simpan ke pustaka' }).click();
    await expect.element(page.getByRole('link', { name: 'Tambah paling sedikit satu hasil kerja.' })).toBeVisible();
    await page.getByLabelText('Kode').fill('guru-baca');
    await page.getByLabelText('Nama templat').fill('Guru Kelas Rendah');
    await page.getByRole('button', { name: 'Tambah hasil kerja utama' }).click();
    await page.getByLabelText('Hasil yang ingin dicapai').fill('Murid gemar membaca');
    await page.getByRole('button', { name: /^Ambil dari pustaka/ }).click();
    await page.getByRole('button', { name: /^Pilih/ }).click();
    await page.getByLabelText(/^Bobot Persentase murid/).fill('60');
    await expect.element(page.getByText('Masih ada 40 poin bobot yang belum dibagi.')).toBeVisible();
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: 'Simpan ke pustaka' }).click();
    await expect.element(page.getByRole('link', { name: 'Jumlah bobot harus tepat 100.' })).toBeVisible();
    await page.getByLabelText(/^Bobot Persentase murid/).fill('100');
    await page.getByRole('button', { name: 'Simpan ke pustaka' }).click();
    await expect.poll(() => router.currentRoute.value.name).toBe('library-template');
    expect(asked.filter(({ method }) => method === 'POST').at(-1)?.body).toMatchObject({
      code: 'guru-baca',
      name: 'Guru Kelas Rendah',
      positionTitle: null,
      forUnitId: null,
      content: {
        results: [
          {
            kind: 'main',
            title: 'Murid gemar membaca',
            indicators: [{ code: 'BACA', codeVersion: 2, title: 'Persentase murid yang membaca lancar', weight: 100, target: null }],
          },
        ],
        behaviours: [],
      },
    });
  },
);

test('a next version of a template keeps what the form does not show, and withdrawing asks why', async () => {
  const asked = answerWith({
    ...office,
    'GET /plan-templates/t2': { status: 200, body: written },
    'GET /plan-templates/t2/versions': listOf([written]),
    'POST /plan-templates/t2/versions': { status: 201, body: written },
    'POST /plan-templates/t2/withdrawal': { status: 200, body: written },
  });
  await open('/pustaka/templat/t2/versi');
  await page.getByRole('button', { name: 'Hapus Hasil kerja 2' }).click();
  await expect.element(page.getByText('Dibaca oleh orang yang memakai templat ini.')).toBeVisible();
  await page.getByLabelText('Alasan versi baru').fill('Modul dinilai di rencana lain');
  await page.getByRole('button', { name: 'Simpan versi baru' }).click();
  await expect
    .poll(() => asked.find(({ method }) => method === 'POST')?.body)
    .toMatchObject({
      reason: 'Modul dinilai di rencana lain',
      content: { results: [{ title: content.results[0]!.title }], behaviours: content.behaviours, annex: content.annex },
    });
  await page.getByRole('button', { name: 'Tarik' }).click();
  await page.getByRole('dialog').getByLabelText('Alasan penarikan').fill('Diganti templat lain');
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik dari pustaka' }).click();
  await expect.poll(() => asked.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({ reason: 'Diganti templat lain' });
});
