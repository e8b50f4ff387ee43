import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerWith, problem } from '../support/api.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { open } from '../support/mount.ts';
import { page as listOf } from '../support/officers.ts';
import { agus, common, person, rehearsing } from '../support/staff.ts';

const ratna = { ...agus, id: 'e2', nip: '197107191997112016', name: 'Ratna Dewi', positionTitle: 'Kepala Sekolah' };

test.each([1280, 360])('at %i px: those without a supervisor are found by one check, kept in the address', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({ ...common, 'GET /employees': listOf([agus]) });
  const { router } = await open('/pegawai');
  await page.getByRole('checkbox', { name: /belum mempunyai pejabat penilai/ }).click();
  await expect.poll(() => asked.at(-1)?.path).toContain('withoutSupervisor=true');
  expect(router.currentRoute.value.query).toEqual({ tanpaPenilai: 'true' });
  await expect.element(page.getByRole('row', { name: /Agus Pranoto.*Belum ada/ })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('who is assessed by an official without a NIP has a supervisor in the list', async () => {
  answerWith({ ...common, 'GET /employees': listOf([{ ...ratna, externalSupervisor: 'Bupati Pauh' }, agus]) });
  await open('/pegawai');
  await expect.element(page.getByRole('row', { name: /Ratna Dewi.*Bupati Pauh/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Agus Pranoto.*Belum ada/ })).toBeVisible();
});

test('a person shows the reporting line with its history, reasons and what one may do', async () => {
  answerWith(common);
  await open('/pegawai/e1');
  const line = page.getByRole('region', { name: 'Pejabat penilai' });
  await expect
    .element(line.getByRole('listitem').first())
    .toMatchTextContent(/Bupati Pauh.*Sekarang.*Sejak 1 November 2020.*Alasan: Keputusan 12 \(Hesti\)/);
  await expect
    .element(line.getByRole('listitem').nth(1))
    .toMatchTextContent(
      /Rahmat Hidayat.*1 Januari 2020 sampai 31 Oktober 2020.*Kepala Sekolah, SDN 2 belum terisi, jadi penilaian naik ke tingkat di atasnya/,
    );
  await expect.element(page.getByText(/197705022001061081, diganti 20 November 2026.*Dua angka tertukar \(Hesti\)/)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Perbaiki data' })).toBeVisible();
  await expectNoAxeFindings();
});

test('the supervisor is corrected by keyboard; a refusal stands at its field and nothing typed is lost', async () => {
  const asked = answerWith({
    ...common,
    'GET /employees': listOf([ratna]),
    'POST /employees/e1/supervision': [
      problem(422, 'supervision.cycle', [{ pointer: '/supervisorEmployeeId', code: 'supervision.cycle' }]),
      { status: 201, body: { items: [] } },
    ],
  });
  const { router } = await open('/pegawai/e1/penilai');
  await page.getByRole('button', { name: 'Simpan pejabat penilai' }).click();
  await expect.element(page.getByRole('link', { name: 'Tulis alasan paling sedikit 10 huruf.' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Cari pejabat penilai' }).fill('ratna');
  await expect.element(page.getByRole('option', { name: /Ratna Dewi.*Kepala Sekolah/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await page.getByLabelText('Berlaku mulai').fill('2026-07-01');
  await page.getByLabelText('Alasan').fill('Kepala sekolah yang baru dilantik');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('link', { name: 'Garis penilaian akan berputar.' })).toBeVisible();
  await expect.element(page.getByLabelText('Alasan')).toHaveValue('Kepala sekolah yang baru dilantik');
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan pejabat penilai' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
    supervisorEmployeeId: 'e2',
    externalName: null,
    startsOn: '2026-07-01',
    reason: 'Kepala sekolah yang baru dilantik',
  });
});

test.each([1280, 360])(
  'at %i px: duplicate records are merged after what moves was shown; the record that was given up says where it went',
  async (width) => {
    await page.viewport(width, 780);
    const merged = {
      status: 200,
      body: {
        employee: { ...person, id: 'e2', nip: ratna.nip, name: 'Ratna Dewi' },
        moved: [
          { what: 'assignment', rows: 2 },
          { what: 'plan', rows: 1 },
        ],
      },
    };
    const gone = { ...person, id: 'e1', mergedInto: { employeeId: 'e2', name: 'Ratna Dewi' }, actions: [] };
    const kept = {
      ...person,
      id: 'e2',
      name: 'Ratna Dewi',
      mergedFrom: [
        { nip: agus.nip, name: 'Agus Pranoto', reason: 'Diimpor dua kali', recordedBy: 'Hesti', recordedAt: '2026-11-20T02:00:00Z' },
      ],
    };
    const asked = answerWith({
      ...common,
      'GET /employees': listOf([agus, ratna]),
      'GET /employees/e1': [
        { status: 200, body: person },
        { status: 200, body: gone },
      ],
      'GET /employees/e2': { status: 200, body: kept },
      'POST /employees/e1/merge': rehearsing(merged),
    });
    const { router } = await open('/pegawai/e1/lebur');
    await page.getByRole('combobox', { name: 'Catatan yang dipertahankan' }).fill('ratna');
    await expect.element(page.getByRole('option', { name: /Ratna Dewi/ })).toBeVisible();
    expect(page.getByRole('option', { name: /Agus Pranoto/ }).elements()).toHaveLength(0);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await page.getByLabelText('Alasan').fill('Diimpor dua kali pada Januari');
    await page.getByRole('button', { name: 'Lihat yang akan terjadi' }).click();
    const follows = page.getByRole('region', { name: 'Yang akan terjadi' });
    await expect
      .element(follows)
      .toMatchTextContent(
        /Ratna Dewi.*NIP 197107191997112016.*NIP 197705022001061018 tidak dipakai lagi.*Penempatan.*2 catatan.*Rencana.*1 catatan/,
      );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await expectNoAxeFindings();
    await page.getByRole('button', { name: 'Lebur catatan', exact: true }).click();
    await expect.poll(() => router.currentRoute.value.fullPath).toBe('/pegawai/e2');
    expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
      intoEmployeeId: 'e2',
      reason: 'Diimpor dua kali pada Januari',
    });
    await expect.element(page.getByText(/Agus Pranoto, NIP 197705022001061018.*Diimpor dua kali \(Hesti\)/)).toBeVisible();
    await router.push('/pegawai/e1');
    await expect.element(page.getByText('Catatan ini sudah dilebur ke Ratna Dewi')).toBeVisible();
  },
);

test('mending keeps what is empty as null', async () => {
  const asked = answerWith({ ...common, 'PUT /employees/e1': { status: 200, body: person } });
  await open('/pegawai/e1/data');
  await page.getByRole('textbox', { name: /Gelar belakang/ }).fill('');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect
    .poll(() => asked.find((call) => call.method === 'PUT')?.body)
    .toEqual({ name: 'Agus Pranoto', frontTitle: null, backTitle: null, rankCode: '32', rankName: 'III/b', email: null });
  expect(asked.find((call) => call.method === 'PUT')?.headers.get('if-match')).toBe('"5"');
});

test.each([1280, 360])('at %i px: a NIP is mended with a reason; a number that cannot be is told before it is sent', async (width) => {
  await page.viewport(width, 780);
  const asked = answerWith({
    ...common,
    'POST /employees/e1/nip': [
      problem(409, 'employee.nip_taken', [{ pointer: '/nip', code: 'employee.nip_taken' }]),
      { status: 200, body: person },
    ],
  });
  const { router } = await open('/pegawai/e1/nip');
  await page.getByLabelText('NIP yang benar').fill('19770502');
  await page.getByLabelText('Alasan').fill('Sesuai SK pengangkatan');
  await page.getByRole('button', { name: 'Simpan NIP' }).click();
  await expect.element(page.getByRole('link', { name: 'Isi 18 angka NIP yang benar.' })).toBeVisible();
  await page.getByLabelText('NIP yang benar').fill('197705022001061019');
  await page.getByRole('button', { name: 'Simpan NIP' }).click();
  await expect.element(page.getByRole('link', { name: 'NIP ini sudah dipakai pegawai lain.' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
  await page.getByRole('button', { name: 'Simpan NIP' }).click();
  await expect.poll(() => router.currentRoute.value.name).toBe('person');
  expect(asked.filter((call) => call.method === 'POST').at(-1)?.body).toEqual({
    nip: '197705022001061019',
    reason: 'Sesuai SK pengangkatan',
  });
});

test('units are shown as a tree and added below one', async () => {
  answerWith(common);
  await open('/unit');
  await expect.element(page.getByRole('link', { name: 'SD Negeri 1 Pauh' })).toBeVisible();
  await expectNoAxeFindings();
  await page.getByRole('link', { name: 'Tambah unit' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih unit induk.' })).toBeVisible();
});
