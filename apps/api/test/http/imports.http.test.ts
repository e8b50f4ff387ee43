import { getImportTemplate, listImports, runImport } from '@pauh/contracts';
import type { ImportKind } from '@pauh/domain';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiToken } from '../../src/db/schema/identity.ts';
import { sha256, newId } from '../../src/lib/ids.ts';
import { newApiToken } from '../../src/modules/identity/api-token-format.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { csvOf, nipNo } from '../support/sheets.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
});
afterAll(() => server.close());

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const staffHeader = ['nip_baru', 'nama', 'jabatan_nama', 'tmt_jabatan', 'unor_id'];
const staff = (...people: [nip: string, name: string, title: string, since: string, unit: string][]) => csvOf(staffHeader, people);

async function importAs(
  who: ActorKey,
  kind: ImportKind,
  body: BodyInit,
  options: { dryRun?: boolean; type?: string; idempotencyKey?: string } = {},
) {
  const call = await callAs(server, agency, who);
  const { dryRun = false, type = 'text/csv', idempotencyKey } = options;
  return call(runImport, {
    params: { kind },
    query: { dryRun },
    body,
    headers: { 'content-type': type },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
}
type Outcome = Awaited<ReturnType<typeof importAs>>;
const reportOf = (outcome: Outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};
const problemOf = (outcome: Outcome) => {
  if (outcome.ok) throw new Error('it was accepted');
  return outcome.problem;
};

const counted = [
  'unit',
  'position',
  'employee',
  'employee_private',
  'assignment',
  'supervision',
  'account',
  'indicator_definition',
  'measured_value',
  'import_run',
  'audit_entry',
  'outbox_event',
  'idempotency_key',
] as const;
async function rowCounts(): Promise<Record<string, number>> {
  const [row] = await server.db.query<Record<string, number>>(
    { name: 'test_counts', text: `select ${counted.map((t) => `(select count(*)::int from ${t}) as ${t}`).join(', ')}` },
    [],
  );
  return row as Record<string, number>;
}
const find = <Row>(name: string, text: string, values: unknown[] = []) => server.db.query<Row>({ name: `test_${name}`, text }, values);

test('a person of the sheet gets a position, an assignment, a supervisor and an account to activate', async () => {
  const file = csvOf(
    [...staffHeader, 'gelar_belakang', 'nik', 'nomor_hp', 'kolom lain'],
    [[nipNo(1), 'Wahyu Pratama', 'Guru Mapel', '01-02-2026', 'SD1', 'S.Pd.', '1371010101850001', '081200000001', 'x']],
  );
  const report = reportOf(await importAs('hr', 'employees', file));
  expect(report).toMatchObject({
    accepted: true,
    rows: 1,
    created: 1,
    updated: 0,
    unchanged: 0,
    errorCount: 0,
    columns: { unknown: ['kolom lain'], missing: [] },
  });
  const [person] = await find(
    'person',
    `
    select e.name, e.back_title, p.nik, a.starts_on, j.title, c.state, s.supervisor_employee_id, s.starts_on as line_from from employee e join employee_private p on p.employee_id = e.id
    join assignment a on a.employee_id = e.id join position j on j.id = a.position_id join account c on c.employee_id = e.id join supervision s on s.assignment_id = a.id where e.nip = $1`,
    [nipNo(1)],
  );
  expect(person).toEqual({
    name: 'Wahyu Pratama',
    back_title: 'S.Pd.',
    nik: '1371010101850001',
    starts_on: '2026-02-01',
    title: 'Guru Mapel',
    state: 'awaiting_activation',
    supervisor_employee_id: agency.employeeIds.principal,
    line_from: '2026-02-01',
  });
  const [run] = await find('run', 'select kind, rows, created, by_name, length(sha256) as hash_length from import_run where id = $1', [
    report.importId,
  ]);
  expect(run).toEqual({ kind: 'employees', rows: 1, created: 1, by_name: 'Hesti Kepegawaian', hash_length: 64 });
  const audit = await find('audit', 'select action, payload from audit_entry where subject_id = $1', [report.importId]);
  expect(audit).toHaveLength(1);
  expect(audit[0]).toMatchObject({ action: 'employees.imported' });
  expect(JSON.stringify(audit)).not.toContain('1371010101850001');
});

test('the same sheet again changes nothing, and an empty cell leaves what is stored', async () => {
  const full = csvOf([...staffHeader, 'email'], [[nipNo(2), 'Yuni Astuti', 'Guru Mapel', '2026-02-01', 'SD1', 'yuni@pauh.go.id']]);
  expect(reportOf(await importAs('hr', 'employees', full)).created).toBe(1);
  expect(reportOf(await importAs('hr', 'employees', full))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  expect(
    reportOf(
      await importAs(
        'hr',
        'employees',
        csvOf([...staffHeader, 'email'], [[nipNo(2), 'Yuni Astuti, S.Pd.', 'Guru Mapel', '2026-02-01', 'SD1', null]]),
      ),
    ),
  ).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
  expect(
    await find('mail', 'select e.name, e.email, a.display_name from employee e join account a on a.employee_id = e.id where nip = $1', [
      nipNo(2),
    ]),
  ).toEqual([{ name: 'Yuni Astuti, S.Pd.', email: 'yuni@pauh.go.id', display_name: 'Yuni Astuti, S.Pd.' }]);
});

test('the legal standing is read by its code or its name, and kept where the cell is empty; an unknown word is named', async () => {
  const header = [...staffHeader, 'kedudukan_hukum_nama'];
  const inStanding = (...cells: (string | null)[]) =>
    csvOf(
      header,
      cells.map((cell, i) => [nipNo(200 + i), `Orang ${i}`, 'Guru Mapel', '2026-02-01', 'SD1', cell]),
    );
  const stored = async () =>
    (
      await find<{ standing: string }>(
        'standing',
        "select coalesce(s.standing, 'aktif') as standing from employee e left join employee_standing s on s.employee_id = e.id where nip between $1 and $2 order by nip",
        [nipNo(200), nipNo(209)],
      )
    ).map((row) => row.standing);
  expect(
    reportOf(
      await importAs(
        'hr',
        'employees',
        inStanding('Aktif', 'Cuti di Luar Tanggungan Negara', 'TUGAS BELAJAR', '04', '1', 'MPP', 'mencapai_bup', '99', '15', null),
      ),
    ),
  ).toMatchObject({ created: 10 });
  const words = [
    'aktif',
    'cltn',
    'tugas_belajar',
    'pemberhentian_sementara',
    'aktif',
    'masa_persiapan_pensiun',
    'mencapai_bup',
    'pensiun',
    'hukuman_disiplin',
    'aktif',
  ];
  expect(await stored()).toEqual(words);
  expect(reportOf(await importAs('hr', 'employees', inStanding(...words.map(() => null))))).toMatchObject({ unchanged: 10 });
  expect(await stored()).toEqual(words);
  expect(problemOf(await importAs('hr', 'employees', inStanding('Aktif', 'Sedang Cuti')))).toMatchObject({
    status: 422,
    code: 'import.rows_refused',
    errors: [
      {
        pointer: '/rows/3/kedudukan_hukum_nama',
        code: 'import.word_unknown',
        params: { row: 3, column: 'kedudukan_hukum_nama', found: 'Sedang Cuti' },
      },
    ],
  });
});

test('another unit in the sheet is a transfer: the old place ends the day before, and the line moves along', async () => {
  await importAs('hr', 'employees', staff([nipNo(3), 'Rudi Hartono', 'Guru Mapel', '2025-07-01', 'SD1']));
  expect(reportOf(await importAs('hr', 'employees', staff([nipNo(3), 'Rudi Hartono', 'Guru Mapel', '2026-09-01', 'SD2'])))).toMatchObject({
    created: 0,
    updated: 1,
  });
  expect(
    await find(
      'moved',
      `
    select u.code, a.starts_on, a.ends_on, s.supervisor_employee_id as boss, s.ends_on as line_ends from employee e join assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
    join supervision s on s.assignment_id = a.id where e.nip = $1 order by a.starts_on`,
      [nipNo(3)],
    ),
  ).toEqual([
    { code: 'SD1', starts_on: '2025-07-01', ends_on: '2026-08-31', boss: agency.employeeIds.principal, line_ends: '2027-12-31' },
    { code: 'SD2', starts_on: '2026-09-01', ends_on: null, boss: agency.employeeIds.otherPrincipal, line_ends: null },
  ]);
  const back = problemOf(await importAs('hr', 'employees', staff([nipNo(3), 'Rudi Hartono', 'Guru Mapel', '2026-09-01', 'SD1'])));
  expect(back.errors).toMatchObject([
    {
      pointer: '/rows/2/tmt_jabatan',
      code: 'import.transfer_not_later',
      params: { row: 2, column: 'tmt_jabatan', found: '2026-09-01', expected: '> 2026-09-01' },
    },
  ]);
});

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

test('units: the order of the rows does not matter, a head position comes with the name', async () => {
  const header = ['Id', 'DiatasanId', 'NamaUnor', 'NamaJabatan', 'EselonId', 'JenisUnorId'];
  const file = csvOf(header, [
    ['SD3-A', 'SD3', 'Kelompok A', null, null, null],
    ['SD3', 'DISDIK', 'SD Negeri 3 Pauh', 'Kepala Sekolah', '42', 'sekolah'],
  ]);
  expect(reportOf(await importAs('hr', 'units', file))).toMatchObject({ created: 2 });
  const units = await find<{ code: string; path: string; kind: string }>(
    'units',
    "select code, path, kind from unit where code in ('DISDIK', 'SD3', 'SD3-A') order by path",
  );
  expect(units.map((u) => u.code)).toEqual(['DISDIK', 'SD3', 'SD3-A']);
  expect(units[2]?.path.startsWith(units[1]?.path ?? '-') && units[1]?.path.startsWith(units[0]?.path ?? '-')).toBe(true);
  expect(
    await find('heads', "select p.title, p.echelon, p.is_head from position p join unit u on u.id = p.unit_id where u.code = 'SD3'"),
  ).toEqual([{ title: 'Kepala Sekolah', echelon: '42', is_head: true }]);
  expect(reportOf(await importAs('hr', 'units', file))).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  const wrong = problemOf(
    await importAs(
      'hr',
      'units',
      csvOf(header, [
        ['X1', 'X2', 'a', null, null, null],
        ['X2', 'X1', 'b', null, null, null],
        ['X3', 'NONE', 'c', null, null, null],
        ['SD3', 'PKM', 'd', null, null, null],
        ['ROOT', null, 'e', null, null, null],
      ]),
    ),
  );
  expect(wrong.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/rows/2/DiatasanId', 'import.unit_circle'],
    ['/rows/3/DiatasanId', 'import.unit_circle'],
    ['/rows/4/DiatasanId', 'import.unit_unknown'],
    ['/rows/5/DiatasanId', 'import.unit_moved'],
    ['/rows/6/DiatasanId', 'import.unit_unknown'],
  ]);
});

test('indicators: a changed definition is the next version', async () => {
  const file = (title: string) => csvOf(['kode', 'judul', 'satuan', 'arah', 'maksimum'], [['HADIR', title, '%', 'naik', '100']]);
  expect(reportOf(await importAs('hr', 'indicators', file('Kehadiran')))).toMatchObject({ created: 1 });
  expect(reportOf(await importAs('hr', 'indicators', file('Kehadiran')))).toMatchObject({ unchanged: 1 });
  expect(reportOf(await importAs('hr', 'indicators', file('Kehadiran mengajar')))).toMatchObject({ updated: 1 });
  expect(
    await find('versions', "select definition_version as v, title, maximum from indicator_definition where code = 'HADIR' order by 1"),
  ).toEqual([
    { v: 1, title: 'Kehadiran', maximum: 1_000_000 },
    { v: 2, title: 'Kehadiran mengajar', maximum: 1_000_000 },
  ]);
});

test('who may import, and where', async () => {
  const one = staff([nipNo(40), 'Orang Baru', 'Guru Mapel', '2026-01-31', 'SD1']);
  for (const who of ['teacher', 'principal', 'it', 'auditor', 'manager'] as const)
    expect(problemOf(await importAs(who, 'employees', one))).toMatchObject({ status: 403, code: 'access.denied' });
  expect(problemOf(await importAs('schoolHr', 'employees', one)).errors).toMatchObject([
    { pointer: '/rows/2/unor_id', code: 'import.unit_unknown' },
  ]);
  const [teacher] = await find<{ nip: string }>('teacher', 'select nip from employee where id = $1', [agency.employeeIds.teacher]);
  const fetched = problemOf(
    await importAs('schoolHr', 'employees', staff([teacher?.nip ?? '', 'Diambil', 'Guru Mapel', '2026-01-31', 'SD2'])),
  );
  expect(fetched.errors).toMatchObject([{ pointer: '/rows/2/nip_baru', code: 'import.person_unknown' }]);
  expect(
    reportOf(await importAs('schoolHr', 'employees', staff([nipNo(41), 'Orang SD2', 'Guru Mapel', '2026-01-31', 'SD2']))).created,
  ).toBe(1);
});

test('an API token with the scope imports within its unit; without it, not', async () => {
  const tokenWith = async (scopes: string[]) => {
    const token = newApiToken();
    await server.db.orm.insert(apiToken).values({
      id: newId(),
      name: 'absensi',
      prefix: token.slice(0, 8),
      tokenHash: sha256(token),
      scopes,
      unitId: agency.unitIds.SD2,
      createdBy: agency.accountIds.it,
      createdAt: new Date(),
      expiresAt: new Date('2027-01-01'),
    });
    return token;
  };
  const send = (token: string, unit: string) =>
    supertest(server.url)
      .post('/api/v1/imports/employees')
      .set('authorization', `Bearer ${token}`)
      .set('idempotency-key', newId())
      .set('content-type', 'text/csv')
      .send(staff([nipNo(50), 'Lewat Sistem', 'Guru Mapel', '2026-01-31', unit]));
  const token = await tokenWith(['import:run']);
  expect((await send(await tokenWith(['employee:read']), 'SD2')).status).toBe(403);
  expect((await send(token, 'SD1')).body).toMatchObject({ code: 'import.rows_refused', errors: [{ code: 'import.unit_unknown' }] });
  expect((await send(token, 'SD2')).body).toMatchObject({ accepted: true, created: 1 });
  expect(await find('by', 'select by_name from import_run order by at desc, id desc limit 1')).toEqual([{ by_name: 'token absensi' }]);
});

test('the same key answers the same report and imports once; the list shows what was carried out', async () => {
  const file = staff([nipNo(60), 'Sekali Saja', 'Guru Mapel', '2026-01-31', 'SD1']);
  const key = newId();
  const [first, again] = [
    reportOf(await importAs('hr', 'employees', file, { idempotencyKey: key })),
    reportOf(await importAs('hr', 'employees', file, { idempotencyKey: key })),
  ];
  expect(again).toEqual(first);
  const call = await callAs(server, agency, 'hr');
  const page = await call(listImports, { query: { limit: 2, count: true } });
  expect(page.ok && [page.value.items[0]?.id, page.value.items.length]).toEqual([first.importId, 2]);
  const next = page.ok && page.value.nextCursor ? await call(listImports, { query: { limit: 2, cursor: page.value.nextCursor } }) : page;
  expect(next.ok && page.ok && next.value.items.every((item) => page.value.items.every((seen) => seen.id !== item.id))).toBe(true);
  const school = await (await callAs(server, agency, 'schoolHr'))(listImports, {});
  expect(school.ok && school.value.items.map((item) => item.by)).toEqual(['Hana Kepegawaian Sekolah']);
  expect(await (await callAs(server, agency, 'hr'))(listImports, { query: { cursor: 'nonsense' } })).toMatchObject({
    ok: false,
    status: 400,
    problem: { code: 'paging.cursor_invalid' },
  });
});

test('indicators carry for whom they are; an empty cell leaves it, and HR of a unit writes for its subtree alone', async () => {
  const header = ['kode', 'judul', 'satuan', 'arah', 'jabatan', 'jenis_jabatan', 'kode_unit', 'alasan'];
  const audience = () =>
    find(
      'audience',
      `select d.definition_version as v, d.position_title as title, d.position_kind as kind, u.code as unit, d.reason, d.created_by as by from indicator_definition d left join unit u on u.id = d.unit_id where d.code = 'BACA' order by 1`,
    );
  expect(
    reportOf(
      await importAs(
        'schoolHr',
        'indicators',
        csvOf(header, [['BACA', 'Membaca lancar', '%', 'naik', 'Guru Kelas', 'fungsional', 'SD2', null]]),
      ),
    ),
  ).toMatchObject({ created: 1 });
  expect(reportOf(await importAs('hr', 'indicators', csvOf(header.slice(0, 4), [['BACA', 'Membaca lancar', '%', 'naik']])))).toMatchObject({
    unchanged: 1,
  });
  expect(
    reportOf(
      await importAs(
        'hr',
        'indicators',
        csvOf(header, [['BACA', 'Membaca lancar', '%', 'naik', null, null, 'DISDIK', 'Berlaku di semua sekolah']]),
      ),
    ),
  ).toMatchObject({ updated: 1 });
  expect(await audience()).toEqual([
    { v: 1, title: 'Guru Kelas', kind: 'fungsional', unit: 'SD2', reason: null, by: 'Hana Kepegawaian Sekolah' },
    { v: 2, title: 'Guru Kelas', kind: 'fungsional', unit: 'DISDIK', reason: 'Berlaku di semua sekolah', by: 'Hesti Kepegawaian' },
  ]);
  const wrong = problemOf(
    await importAs(
      'schoolHr',
      'indicators',
      csvOf(header, [
        ['BACA', 'Membaca', '%', 'naik', null, null, null, null],
        ['X1', 'a', '%', 'naik', null, null, 'SD1', null],
        ['X2', 'a', '%', 'naik', null, null, null, null],
        ['X3', 'a', '%', 'naik', null, 'dewa', 'SD2', null],
      ]),
    ),
  );
  expect(wrong.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/rows/2/code', 'import.indicator_of_others'],
    ['/rows/3/unit_code', 'import.unit_unknown'],
    ['/rows/4/unit_code', 'import.cell_empty'],
    ['/rows/5/position_kind', 'import.word_unknown'],
  ]);
});
