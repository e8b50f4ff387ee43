import { getImportTemplate } from '@pauh/contracts';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { callAs } from '../support/agency.ts';
import { agency, find, importAs, problemOf, reportOf, rowCounts, server, staff, staffHeader, useImports } from '../support/imports.ts';
import { csvOf, nipNo } from '../support/sheets.ts';

useImports();

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.each([
  ['BOM, CRLF and semicolons', (rows: string[][]) => `\ufeff${csvOf(staffHeader, rows, { delimiter: ';', lineEnd: '\r\n' })}\r\n`],
  ['tabs', (rows: string[][]) => csvOf(staffHeader, rows, { delimiter: '\t' })],
  [
    'a header in another spelling, and blank lines',
    (rows: string[][]) => `NIP Baru,NAMA,Jabatan,TMT-Jabatan,unor id\n\n${csvOf([], rows).trim()}\n,,,,\n`,
  ],
])('a CSV with %s is read', async (what, write) => {
  const row = [nipNo(10 + what.length), 'Lina "Ina" Marlina; A.Md, S.Kom', 'Guru Mapel', '31-01-2026', 'SD1'];
  const report = reportOf(await importAs('hr', 'employees', write([row]), { dryRun: true }));
  expect(report).toMatchObject({ accepted: true, dryRun: true, importId: null, rows: 1, created: 1, warnings: [] });
});

test('Latin-1 is read, and said', async () => {
  const report = reportOf(
    await importAs('hr', 'employees', Buffer.from(staff([nipNo(20), 'André Müller', 'Guru Mapel', '2026-01-31', 'SD1']), 'latin1')),
  );
  expect(report.warnings).toEqual([
    { row: 1, column: null, code: 'import.encoding_guessed', found: 'Windows-1252 (Latin-1)', expected: 'UTF-8' },
  ]);
  expect(await find('accents', 'select name from employee where nip = $1', [nipNo(20)])).toEqual([{ name: 'André Müller' }]);
});

test('an XLSX is read like a CSV, and its template keeps a NIP whole', async () => {
  const call = await callAs(server, agency, 'hr');
  const template = await call(getImportTemplate, { params: { kind: 'employees' } });
  const answer = await supertest(server.url)
    .get('/api/v1/imports/employees/template')
    .set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.hr)}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });
  expect([template.ok, answer.headers['content-disposition']]).toEqual([true, expect.stringContaining('employees.xlsx')]);
  const header = (await readXlsx(answer.body as Buffer)).sheets[0]?.rows[0] as string[];
  expect(header).toEqual(expect.arrayContaining(staffHeader));
  const row = Object.fromEntries(header.map((name) => [name, null as string | Date | null]));
  const filled = {
    ...row,
    nip_baru: nipNo(21),
    nama: 'Maya Sartika',
    jabatan_nama: 'Guru Mapel',
    tmt_jabatan: new Date('2026-03-01T00:00:00Z'),
    unor_id: 'SD2',
  };
  const sheet = await writeXlsx({
    sheets: [
      {
        name: 'a',
        columns: header.map((name) => ({ header: name, key: name, ...(name === 'tmt_jabatan' ? { numFmt: 'yyyy-mm-dd' } : {}) })),
        data: [filled],
      },
    ],
  });
  expect(reportOf(await importAs('hr', 'employees', sheet as Uint8Array<ArrayBuffer>, { type: xlsx }))).toMatchObject({ created: 1 });
  expect(
    await find('sheet', 'select a.starts_on from assignment a join employee e on e.id = a.employee_id where e.nip = $1', [nipNo(21)]),
  ).toEqual([{ starts_on: '2026-03-01' }]);
});

test('a NIP that a spreadsheet damaged is named as that, in CSV and in XLSX', async () => {
  const [text, number] = await Promise.all([
    importAs(
      'hr',
      'employees',
      staff(['1,99009E+17', 'Ana', 'Guru Mapel', '2026-01-31', 'SD1'], ['199009132025242000', 'Ani', 'Guru Mapel', '2026-01-31', 'SD1']),
      { dryRun: true },
    ),
    importAs(
      'hr',
      'employees',
      (await writeXlsx({
        sheets: [{ name: 'a', rows: [staffHeader, [Number('199009132025242014'), 'Ana', 'Guru Mapel', '2026-01-31', 'SD1']] }],
      })) as Uint8Array<ArrayBuffer>,
      { type: xlsx },
    ),
  ]);
  expect(reportOf(text)).toMatchObject({
    accepted: false,
    created: 0,
    errorCount: 2,
    errors: [
      { row: 2, column: 'nip_baru', code: 'nip.damaged_by_spreadsheet', found: '1,99009E+17' },
      { row: 3, code: 'nip.damaged_by_spreadsheet' },
    ],
  });
  expect(problemOf(number)).toMatchObject({
    status: 422,
    code: 'import.rows_refused',
    errors: [{ pointer: '/rows/2/nip_baru', code: 'nip.damaged_by_spreadsheet' }],
  });
});

test('10,000 rows of which three are faulty: exactly those are named, and nothing is written', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [
    nipNo(1000 + i),
    `Pegawai ${i}`,
    `Guru ${i % 40}`,
    '2026-01-05',
    i % 2 === 0 ? 'SD1' : 'SD2',
  ]);
  (rows[4] as string[])[0] = '1.99009E+17';
  (rows[4999] as string[])[3] = '31-02-2026';
  (rows[9999] as string[])[4] = 'SD9';
  const before = await rowCounts();
  const problem = problemOf(await importAs('hr', 'employees', csvOf(staffHeader, rows)));
  expect(problem).toMatchObject({ status: 422, code: 'import.rows_refused' });
  expect(problem.errors?.map(({ pointer, code, params }) => ({ pointer, code, params }))).toEqual([
    {
      pointer: '/rows/6/nip_baru',
      code: 'nip.damaged_by_spreadsheet',
      params: { row: 6, column: 'nip_baru', found: '1.99009E+17', expected: '199009132025242014' },
    },
    {
      pointer: '/rows/5001/tmt_jabatan',
      code: 'import.not_a_date',
      params: { row: 5001, column: 'tmt_jabatan', found: '31-02-2026', expected: 'YYYY-MM-DD | DD-MM-YYYY' },
    },
    {
      pointer: '/rows/10001/unor_id',
      code: 'import.unit_unknown',
      params: { row: 10001, column: 'unor_id', found: 'SD9', expected: null },
    },
  ]);
  expect(await rowCounts()).toEqual(before);
  const rehearsal = reportOf(await importAs('hr', 'employees', csvOf(staffHeader, rows), { dryRun: true }));
  expect(rehearsal).toMatchObject({ accepted: false, importId: null, rows: 10_000, created: 0, errorCount: 3 });
  expect(await rowCounts()).toEqual(before);
  const mended = rows.map((row, i) =>
    i === 4
      ? [nipNo(30_001), ...row.slice(1)]
      : i === 4999
        ? [...row.slice(0, 3), '2026-02-28', row[4] as string]
        : i === 9999
          ? [...row.slice(0, 4), 'SD1']
          : row,
  );
  expect(reportOf(await importAs('hr', 'employees', csvOf(staffHeader, mended), { dryRun: true }))).toMatchObject({
    accepted: true,
    created: 10_000,
  });
  expect(await rowCounts()).toEqual(before);
  expect(reportOf(await importAs('hr', 'employees', csvOf(staffHeader, mended)))).toMatchObject({
    accepted: true,
    created: 10_000,
    unchanged: 0,
  });
  expect(reportOf(await importAs('hr', 'employees', csvOf(staffHeader, mended)))).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 10_000,
  });
  expect((await rowCounts()).employee).toBe((before.employee ?? 0) + 10_000);
});

test('more errors than are listed are counted', async () => {
  const rows = Array.from({ length: 700 }, (_, i) => ['12', `P ${i}`, 'Guru', '2026-01-05', 'SD1']);
  const problem = problemOf(await importAs('hr', 'employees', csvOf(staffHeader, rows)));
  expect(problem.errors).toHaveLength(501);
  expect(problem.errors?.at(-1)).toMatchObject({ pointer: '/rows', code: 'import.more_errors', params: { listed: 500, errorCount: 700 } });
});

test('columns that are missing, files that are empty or no sheet at all', async () => {
  const wrong = csvOf(['nip', 'tempat'], [[nipNo(1), 'Pauh']]);
  expect(problemOf(await importAs('hr', 'employees', wrong))).toMatchObject({
    status: 422,
    code: 'import.columns_missing',
    errors: [
      { pointer: '/columns/nama' },
      { pointer: '/columns/jabatan_nama' },
      { pointer: '/columns/tmt_jabatan' },
      { pointer: '/columns/unor_id' },
    ],
  });
  expect(reportOf(await importAs('hr', 'employees', wrong, { dryRun: true }))).toMatchObject({
    accepted: false,
    columns: { used: ['nip_baru'], unknown: ['tempat'], missing: ['nama', 'jabatan_nama', 'tmt_jabatan', 'unor_id'] },
  });
  expect(problemOf(await importAs('hr', 'employees', staffHeader.join(',')))).toMatchObject({ status: 422, code: 'import.empty' });
  expect(problemOf(await importAs('hr', 'employees', 'PK\u0003\u0004 is not a workbook', { type: xlsx }))).toMatchObject({
    status: 422,
    code: 'import.unreadable',
  });
  expect(problemOf(await importAs('hr', 'employees', 'nip,"nama\n1,2'))).toMatchObject({ status: 422, code: 'import.unreadable' });
  expect(problemOf(await importAs('hr', 'indicators', `code,title,unit,direction\n${'a,b,c,higher\n'.repeat(100_001)}`))).toMatchObject({
    status: 413,
    code: 'import.too_large',
  });
  expect(problemOf(await importAs('hr', 'indicators', '{}', { type: 'application/json' })).status).toBe(415);
});

test('a comma that splits a number, a row named twice, a cell that must be filled', async () => {
  const problem = problemOf(
    await importAs(
      'hr',
      'indicators',
      'code,title,unit,direction,maximum\nA,Hadir,%,higher,99,5\nB,,%,naik,\nC,Ya,%,ya/tidak,1\nD,Satu,%,naik,\nD,Dua,%,turun,\n',
    ),
  );
  expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/rows/2', 'import.more_cells_than_columns'],
    ['/rows/3/title', 'import.cell_empty'],
    ['/rows/4/maximum', 'indicator.field_not_applicable'],
    ['/rows/6/code', 'import.row_repeated'],
  ]);
});
