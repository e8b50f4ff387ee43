import { expect, test } from 'vitest';
import { agency, find, importAs, problemOf, reportOf, staff, staffHeader, useImports } from '../support/imports.ts';
import { csvOf, nipNo } from '../support/sheets.ts';

useImports();

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
