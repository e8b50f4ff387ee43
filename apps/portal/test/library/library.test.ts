import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { answerWith, me, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf, unitRef, units } from '../support/officers.ts';
import { before, indicator } from './entries.ts';

const sari = { ...me, permissions: [...me.permissions, 'indicator:read'] };
const hesti = {
  ...hr,
  permissions: [...hr.permissions, 'indicator:read', 'indicator:manage'],
  grants: [{ id: 'g1', role: 'hr_admin', unit: { unitId: 'u0', code: 'u0', name: 'Dinas Pendidikan' } }],
};
const titles = listOf([{ title: 'Guru Kelas', kind: 'fungsional', positions: 2 }]);
const around = { 'GET /units': units, 'GET /job-titles': titles };
const reader = { ...around, 'GET /me': { status: 200, body: sari } };
const office = { ...around, 'GET /me': { status: 200, body: hesti } };
const written = { ...indicator(), actions: ['revise', 'withdraw'] };

test.each([1280, 360])('at %i px: what fits stands on top with why, the rest below; the filter is kept in the address', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...reader,
    'GET /indicators': listOf([
      indicator({ fit: 'job' }),
      indicator({ id: 'i3', title: 'Waktu tunggu pasien', positionTitle: 'Perawat', forUnit: unitRef, version: 1 }),
    ]),
  });
  const { router } = await open('/pustaka');
  await expect.element(page.getByRole('region', { name: 'Cocok untuk Anda' }).getByText('Untuk jabatan Anda')).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Lainnya' }).getByText('Perawat · SD Negeri 1 Pauh')).toBeVisible();
  expect(page.getByRole('link', { name: 'Tulis indikator' }).elements()).toHaveLength(0);
  await page.getByText('Contoh indikator yang lemah dan yang lebih jelas').click();
  await expect.element(page.getByText(/^Pelayanan loket yang ramah/)).toBeVisible();
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByLabelText('Untuk jabatan').fill('Guru Kelas');
  await page.getByLabelText('Hanya yang cocok untuk saya').click();
  await expect.poll(() => router.currentRoute.value.query).toEqual({ jabatan: 'Guru Kelas', untuk: 'saya' });
  await expect.poll(() => asked.at(-1)?.path).toContain('view=fitting');
  expect(asked.some(({ path }) => path.startsWith('/indicators') && path.includes('positionTitle=Guru+Kelas'))).toBe(true);
});

test.each([1280, 360])(
  'at %i px: whoever may withdraw an indicator reads in the list, and when asked for the reason, how many plans use it',
  async (width) => {
    await page.viewport(width, 780);
    const { plans, plansOnOlder, ...entry } = written;
    answerWith({
      ...office,
      'GET /indicators': listOf([
        { ...entry, use: { plans, plansOnOlder } },
        { ...entry, id: 'i5', code: 'BARU', title: 'Baru ditulis', use: { plans: 0, plansOnOlder: 0 } },
        { ...entry, id: 'i6', code: 'LAIN', title: 'Unit lain', use: null },
      ]),
      'GET /indicators/i2': { status: 200, body: written },
      'GET /indicators/i2/versions': listOf([written]),
    });
    const { router } = await open('/pustaka');
    const row = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
    await expect.element(row(entry.title)).toMatchTextContent(/Dalam 3 rencana; 1 di antaranya memakai versi sebelumnya\./);
    await expect.element(row('Baru ditulis')).toMatchTextContent(/Belum dipakai dalam rencana\./);
    await expect.element(row('Unit lain')).not.toMatchTextContent(/rencana/);
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await router.push('/pustaka/indikator/i2');
    await page.getByRole('button', { name: 'Tarik' }).click();
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/Dalam 3 rencana; 1 di antaranya memakai versi sebelumnya\./);
  },
);

test.each([1280, 360])(
  'at %i px: an indicator shows its versions with who, why and what changed, and how many plans use it',
  async (width) => {
    await page.viewport(width, 780);
    answerWith({
      ...reader,
      'GET /indicators/i2': { status: 200, body: indicator() },
      'GET /indicators/i2/versions': listOf([indicator(), before]),
    });
    await open('/pustaka/indikator/i2');
    await expect.element(page.getByText('Dalam 3 rencana; 1 di antaranya memakai versi sebelumnya.')).toBeVisible();
    const versions = page.getByRole('region', { name: 'Versi' });
    await expect.element(versions.getByText('Alasan: Persentase dapat dibandingkan')).toBeVisible();
    await expect.element(versions.getByText('Jumlah murid yang membaca lancar')).toBeVisible();
    await expect.element(versions.getByText('Versi pertama.')).toBeVisible();
    expect(page.getByRole('button', { name: 'Tarik' }).elements()).toHaveLength(0);
    await expectNoAxeFindings();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('an older version says so and leads to the newest', async () => {
  answerWith({
    ...reader,
    'GET /indicators/i1': { status: 200, body: before },
    'GET /indicators/i1/versions': listOf([indicator(), before]),
    'GET /indicators/i2': { status: 200, body: indicator() },
    'GET /indicators/i2/versions': listOf([indicator(), before]),
  });
  const { router } = await open('/pustaka/indikator/i1');
  await expect.element(page.getByText('Anda membuka versi 1, bukan yang terbaru')).toBeVisible();
  await page.getByRole('link', { name: 'Buka versi terbaru' }).click();
  await expect.poll(() => router.currentRoute.value.params).toEqual({ indicatorId: 'i2' });
});

test.each([1280, 360])('at %i px: HR writes an indicator; a refusal stands on its field and nothing typed is lost', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...office,
    'GET /indicators/i2': { status: 200, body: indicator() },
    'GET /indicators/i2/versions': listOf([indicator()]),
    'POST /indicators': [
      problem(409, 'indicator.code_taken', [{ pointer: '/code', code: 'indicator.code_taken' }]),
      { status: 201, body: indicator() },
    ],
  });
  const { router } = await open('/pustaka/indikator/baru');
  await page.getByRole('button', { name: 'Simpan ke pustaka' }).click();
  await expect.element(page.getByRole('alert')).toHaveFocus();
  await expect.element(page.getByRole('link', { name: 'Isi satuannya.' })).toBeVisible();
  await page.getByLabelText('Kode').fill('BACA');
  await page.getByLabelText('Indikator', { exact: true }).fill('Persentase murid yang membaca lancar');
  await page.getByLabelText('Satuan').fill('%');
  await page.getByLabelText(/^Jabatan/).fill('Guru Kelas');
  await page.getByLabelText('Unit', { exact: true }).selectOptions('u1');
  await expectNoAxeFindings();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.getByRole('button', { name: 'Simpan ke pustaka' }).click();
  await expect.element(page.getByRole('link', { name: /Kode ini sudah dipakai indikator lain/ })).toBeVisible();
  await expect.element(page.getByLabelText('Indikator', { exact: true })).toHaveValue('Persentase murid yang membaca lancar');
  await page.getByLabelText('Kode').fill('BACA-2');
  await page.getByRole('button', { name: 'Simpan ke pustaka' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('library-indicator');
  expect(asked.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
    code: 'BACA-2',
    title: 'Persentase murid yang membaca lancar',
    description: null,
    aspect: null,
    unit: '%',
    direction: 'higher',
    maximum: null,
    positionKind: null,
    positionTitle: 'Guru Kelas',
    forUnitId: 'u1',
  });
});

test('a next version starts from the newest, needs a reason and names the version that was read', async () => {
  const asked = answerWith({
    ...office,
    'GET /indicators/i2': { status: 200, body: written },
    'GET /indicators/i2/versions': listOf([written, before]),
    'GET /indicators/i4': { status: 200, body: indicator({ id: 'i4', version: 3 }) },
    'GET /indicators/i4/versions': listOf([]),
    'POST /indicators/i2/versions': { status: 201, body: indicator({ id: 'i4', version: 3 }) },
  });
  await open('/pustaka/indikator/i2');
  await page.getByRole('link', { name: 'Tulis versi baru' }).click();
  await expect.element(page.getByLabelText('Indikator', { exact: true })).toHaveValue(indicator().title);
  await page.getByLabelText('Cara menghitung').selectOptions('yes_no');
  await page.getByRole('button', { name: 'Simpan versi baru' }).click();
  await page.getByRole('link', { name: 'Tulis alasannya, paling sedikit 10 huruf.' }).click();
  await expect.element(page.getByLabelText('Alasan versi baru')).toHaveFocus();
  await page.getByLabelText('Alasan versi baru').fill('Cukup dilihat tercapai atau belum');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan versi baru' }).click();
  await expect
    .poll(() => asked.find(({ method }) => method === 'POST')?.body)
    .toMatchObject({
      direction: 'yes_no',
      maximum: null,
      positionTitle: 'Guru Kelas',
      forUnitId: null,
      reason: 'Cukup dilihat tercapai atau belum',
    });
  expect(asked.find(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"2"');
});

test('withdrawing asks for a reason in a dialog and then says who withdrew it and why', async () => {
  const gone = {
    ...written,
    actions: ['revise'],
    withdrawal: { at: '2026-11-20T02:00:00Z', by: 'Hesti Kurniawati', reason: 'Diganti ukuran lain' },
  };
  const asked = answerWith({
    ...office,
    'GET /indicators/i2': [
      { status: 200, body: written },
      { status: 200, body: gone },
    ],
    'GET /indicators/i2/versions': listOf([written, before]),
    'POST /indicators/i2/withdrawal': { status: 200, body: gone },
  });
  await open('/pustaka/indikator/i2');
  await page.getByRole('button', { name: 'Tarik' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tarik dari pustaka' });
  await dialog.getByLabelText('Alasan penarikan').fill('Diganti ukuran lain');
  await expectNoAxeFindings();
  await dialog.getByRole('button', { name: 'Tarik dari pustaka' }).click();
  await expect.element(page.getByText(/Ditarik .* oleh Hesti Kurniawati. Alasan: Diganti ukuran lain/).first()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Tarik' })).not.toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'Diganti ukuran lain' });
});
