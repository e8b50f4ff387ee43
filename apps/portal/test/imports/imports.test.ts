import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { findingsSheet, groupFindings } from '../../src/features/imports/composables/finding-groups.ts';
import { expectNoAxeFindings } from '../support/axe.ts';
import { answerWith, problem } from '../support/api.ts';
import { open } from '../support/mount.ts';
import { hr, page as listOf } from '../support/officers.ts';

const report = (more: object = {}) => ({
  importId: null,
  kind: 'employees',
  dryRun: true,
  accepted: true,
  rows: 2,
  created: 2,
  updated: 0,
  unchanged: 0,
  columns: { used: ['nip_baru', 'nama'], unknown: ['hobi'], missing: [] },
  errors: [],
  errorCount: 0,
  warnings: [],
  warningCount: 0,
  ...more,
});
const finding = (row: number, code: string, column: string | null, found: string | null = null) => ({
  row,
  column,
  code,
  found,
  expected: null,
});
const common = { 'GET /me': { status: 200, body: hr } };
const sheet = () => new File(['nip_baru,nama\r\n1,2'], 'pegawai.csv', { type: 'application/vnd.ms-excel' });

test('the order of work and earlier imports', async () => {
  answerWith({
    ...common,
    'GET /imports': listOf([
      {
        id: 'i1',
        kind: 'units',
        fileName: 'unit.csv',
        sha256: 'x',
        rows: 6,
        created: 6,
        updated: 0,
        unchanged: 0,
        by: 'Hesti',
        at: '2026-11-24T12:00:00Z',
      },
    ]),
  });
  await open('/impor');
  await expect.element(page.getByRole('link', { name: '1. Unit' })).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /24 November 2026 pukul 19\.00 WIB.*unit\.csv.*6 \(6 baru, 0 berubah\).*Hesti/ }))
    .toBeVisible();
  await expectNoAxeFindings();
});

test.each([1280, 360])('at %i px: problems are grouped with row, found, and how to mend; nothing is stored', async (width) => {
  await page.viewport(width, 780);
  const errors = [
    finding(2, 'import.cell_empty', 'nama'),
    finding(9, 'import.cell_empty', 'nama'),
    finding(4, 'nip.damaged_by_spreadsheet', 'nip_baru', '1.99009E+17'),
  ];
  const asked = answerWith({
    ...common,
    'POST /imports/employees': { status: 200, body: report({ accepted: false, errors, errorCount: 3 }) },
  });
  await open('/impor/employees');
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await expect.element(page.getByRole('link', { name: 'Pilih berkas dahulu.' })).toBeVisible();
  await page.getByLabelText('Berkas CSV atau XLSX').upload(sheet());
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await expect.element(page.getByRole('heading', { level: 2, name: 'Perlu diperbaiki: 3' })).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 3, name: /Kolom nip_baru: NIP rusak/ })).toBeVisible();
  await expect.element(page.getByRole('row', { name: /Baris 4.*1\.99009E\+17/ })).toBeVisible();
  await expect.element(page.getByText('Isi sel ini, atau hapus barisnya bila memang tidak dipakai.')).toBeVisible();
  await expect.element(page.getByText('1 kolom tidak dikenal')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Simpan/ })).not.toBeInTheDocument();
  const sent = asked.find((call) => call.method === 'POST');
  expect([sent?.path, sent?.headers.get('content-type')]).toEqual(['/imports/employees?dryRun=true&fileName=pegawai.csv', 'text/csv']);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await expectNoAxeFindings();
});

test('a sound file is stored once it was checked; another file must be checked anew', async () => {
  const asked = answerWith({
    ...common,
    'POST /imports/employees': (call) => ({
      status: 200,
      body: report(call.path.includes('dryRun=true') ? {} : { dryRun: false, importId: 'i1' }),
    }),
  });
  await open('/impor/employees');
  await page.getByLabelText('Berkas CSV atau XLSX').upload(sheet());
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await expect.element(page.getByRole('region', { name: 'Hasil pemeriksaan' })).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Simpan 2 baris' })).toBeVisible();
  await page.getByLabelText('Berkas CSV atau XLSX').upload(new File(['x'], 'lain.csv'));
  await expect.element(page.getByRole('button', { name: /^Simpan/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await page.getByRole('button', { name: 'Simpan 2 baris' }).click();
  await expect.element(page.getByText('2 baris sudah disimpan')).toBeVisible();
  expect(asked.filter((call) => call.method === 'POST').map((call) => call.path.includes('dryRun=true'))).toEqual([true, true, false]);
});

test('a file that cannot be read is said beside the file', async () => {
  answerWith({ ...common, 'POST /imports/units': problem(422, 'import.unreadable') });
  await open('/impor/units');
  await page.getByLabelText('Berkas CSV atau XLSX').upload(sheet());
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('Berkas ini tidak dapat dibaca sebagai CSV atau XLSX.');
});

test('groups: the most frequent first; the sheet to mend holds no formulas', () => {
  const groups = groupFindings([finding(2, 'a', 'x'), finding(3, 'b', 'x'), finding(4, 'b', 'x'), finding(5, 'b', 'y')]);
  expect(groups.map(({ code, column, findings }) => [code, column, findings.length])).toEqual([
    ['b', 'x', 2],
    ['a', 'x', 1],
    ['b', 'y', 1],
  ]);
  expect(
    findingsSheet(
      ['Baris', 'Ditemukan'],
      [
        [2, '=1+1'],
        [3, 'kata "ini", itu'],
        [4, null],
      ],
    ),
  ).toBe('\uFEFF"Baris","Ditemukan"\r\n"2","\'=1+1"\r\n"3","kata ""ini"", itu"\r\n"4",""\r\n');
});
