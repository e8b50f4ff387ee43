import { correctSupervision, createAssignment, endAssignment, runImport } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import type { PersonKey } from '../support/agency.ts';
import { agency, as, run, useFreshAgency } from '../support/fresh-agency.ts';
import { valueOf } from '../support/semester.ts';
import { csvOf, nipNo } from '../support/sheets.ts';

useFreshAgency();

// What the HTTP commands refuse of a reporting line, a file may not make either: told at row and column in the rehearsal and for real, with nothing stored.
type Kind = 'units' | 'employees';
const staff = (...rows: [nip: string, name: string, title: string, since: string, unit: string][]) =>
  csvOf(['nip_baru', 'nama', 'jabatan_nama', 'tmt_jabatan', 'unor_id'], rows);
const unitSheet = (...rows: [code: string, parent: string, name: string, head: string][]) =>
  csvOf(['Id', 'DiatasanId', 'NamaUnor', 'NamaJabatan'], rows);
const importing = async (kind: Kind, body: string, dryRun: boolean) =>
  (await as('hr'))(runImport, { params: { kind }, query: { dryRun }, body, headers: { 'content-type': 'text/csv' } });
const nipOf = async (person: PersonKey) =>
  (await run('select nip from employee where id = $1', [agency.employeeIds[person]]))[0]?.nip as string;
const correct = async (person: PersonKey, supervisor: PersonKey, startsOn = '2026-07-01') =>
  valueOf(
    await (
      await as('hr')
    )(correctSupervision, {
      params: { employeeId: agency.employeeIds[person] },
      body: {
        supervisorEmployeeId: agency.employeeIds[supervisor],
        externalName: null,
        startsOn,
        reason: 'Sesuai surat keputusan nomor 12',
      },
    }),
  );
const place = async (person: PersonKey, position: PersonKey, changes: { kind?: 'plt'; startsOn?: string } = {}) =>
  valueOf(
    await (
      await as('hr')
    )(createAssignment, {
      body: {
        employeeId: agency.employeeIds[person],
        positionId: agency.positionIds[position],
        kind: 'definitive',
        startsOn: '2026-08-01',
        endsOn: null,
        ...changes,
      },
    }),
  );
const stored = async () =>
  Promise.all(
    ['unit', 'position', 'employee', 'account', 'assignment', 'supervision', 'import_run', 'audit_entry'].map((table) =>
      run(`select * from ${table} order by 1`),
    ),
  );

type Found = [row: number, column: string, code: string, found: string];
async function refused(kind: Kind, file: string, expected: Found[]): Promise<void> {
  const before = await stored();
  const rehearsed = valueOf(await importing(kind, file, true));
  expect(rehearsed).toMatchObject({ accepted: false, created: 0, updated: 0, errorCount: expected.length });
  expect(rehearsed.errors.map(({ row, column, code, found }) => [row, column, code, found])).toEqual(expected);
  expect(await importing(kind, file, false)).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'import.rows_refused', errors: expected.map(([row, column, code]) => ({ pointer: `/rows/${row}/${column}`, code })) },
  });
  expect(await stored()).toEqual(before);
}

describe('a circle', () => {
  test('that a transfer closes is named at its row alone, with the people of it; on other days it is none', async () => {
    expect(valueOf(await importing('units', unitSheet(['PKM', 'PAUH', 'Puskesmas Pauh', 'Kepala Puskesmas']), false))).toMatchObject({
      accepted: true,
    });
    await correct('chief', 'nurse');
    const { id, version } = await place('colleague', 'otherPrincipal', { kind: 'plt', startsOn: '2026-07-15' });
    const file = staff(
      [nipNo(1), 'Wahyu Pratama', 'Guru Mapel', '2026-08-01', 'SD2'],
      [await nipOf('colleague'), 'Agus Pranoto', 'Kepala Puskesmas', '2026-08-01', 'PKM'],
    );
    await refused('employees', file, [[3, 'jabatan_nama', 'supervision.cycle', 'Agus Pranoto > Rahmat Hidayat > Nur Aini > Agus Pranoto']]);
    valueOf(
      await (
        await as('hr')
      )(endAssignment, { params: { assignmentId: id }, ifMatch: version, body: { endsOn: '2026-07-31', reason: 'Selesai' } }),
    );
    expect(valueOf(await importing('employees', file, false))).toMatchObject({ accepted: true, created: 1, updated: 1 });
  });

  test('between people who stay is named at the row of the one who leaves them', async () => {
    for (const step of [
      () => place('otherTeacher', 'nurse'),
      () => place('nurse', 'clerk'),
      () => correct('nurse', 'otherTeacher', '2026-08-01'),
      () => correct('chief', 'nurse', '2026-08-01'),
    ])
      await step();
    const file = staff([await nipOf('otherTeacher'), 'Citra Anggraini', 'Guru Mapel', '2026-10-01', 'SD2']);
    const [before] = await run('select count(*) as supervisions from supervision');
    const rehearsed = valueOf(await importing('employees', file, true));
    expect(rehearsed.errors).toMatchObject([{ row: 2, column: 'jabatan_nama', code: 'supervision.cycle' }]);
    expect(await importing('employees', file, false)).toMatchObject({
      ok: false,
      problem: { errors: [{ pointer: '/rows/2/jabatan_nama', code: 'supervision.cycle' }] },
    });
    expect(await run('select count(*) as supervisions from supervision')).toEqual([before]);
  });

  test('that another head of a unit closes is named at the unit; without one the line follows at once', async () => {
    const file = unitSheet(['SD2', 'DISDIK', 'SD Negeri 2 Pauh', 'Guru Kelas']);
    await correct('otherTeacher', 'otherPrincipal');
    await refused('units', file, [[2, 'NamaJabatan', 'supervision.cycle', 'Bayu Saputra > Citra Anggraini > Bayu Saputra']]);
    await correct('otherTeacher', 'chief');
    expect(valueOf(await importing('units', file, false))).toMatchObject({ accepted: true, updated: 1 });
    expect(
      await run('select supervisor_employee_id as by, starts_on from supervision where assignment_id = $1 and ends_on is null', [
        agency.assignmentIds.otherPrincipal,
      ]),
    ).toEqual([{ by: agency.employeeIds.otherTeacher, starts_on: '2026-07-15' }]);
  });
});

test('a line of more than fifteen people is named at the lowest person of the file, with its length', async () => {
  const people = await run(
    `
    with p as (select n, gen_random_uuid() as employee, gen_random_uuid() as position, gen_random_uuid() as assignment from generate_series(1, 14) n),
    e as (insert into employee (id, nip, name, employment_kind) select employee, '19850615201001' || (2000 + n), 'Orang ' || n, 'pns' from p),
    q as (insert into position (id, unit_id, title, kind, superior_position_id) select position, $1, 'Jabatan ' || n, 'pelaksana', coalesce((select above.position from p above where above.n = p.n - 1), $2) from p),
    a as (insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) select assignment, employee, position, $1, 'definitive', '2025-01-01' from p)
    select position from p order by n`,
    [agency.unitIds.PKM, agency.positionIds.chief],
  );
  await run(
    "insert into position (id, unit_id, title, kind, superior_position_id) values (gen_random_uuid(), $1, 'Jabatan 15', 'pelaksana', $2), (gen_random_uuid(), $1, 'Jabatan 14b', 'pelaksana', $3)",
    [agency.unitIds.PKM, people[13]?.position, people[12]?.position],
  );
  const file = (title: string) => staff([nipNo(1), 'Wahyu Pratama', title, '2026-08-01', 'PKM']);
  await refused('employees', file('Jabatan 15'), [[2, 'jabatan_nama', 'supervision.too_deep', '16']]);
  expect(valueOf(await importing('employees', file('Jabatan 14b'), false))).toMatchObject({ accepted: true, created: 1 });
});

describe('two superiors on one day', () => {
  test('two rows that head the same unit, and one beside the head who stays, are named; heads who change places are not', async () => {
    await refused(
      'employees',
      staff(
        [nipNo(1), 'Wahyu Pratama', 'Kepala Puskesmas', '2026-08-01', 'PKM'],
        [nipNo(2), 'Yuni Astuti', 'Kepala Sekolah', '2026-08-01', 'SD1'],
      ),
      [[3, 'jabatan_nama', 'assignment.two_heads', 'Kepala Sekolah: Ratna Dewi']],
    );
    await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.principal, '2026-07-31']);
    await refused(
      'employees',
      staff(
        [nipNo(1), 'Wahyu Pratama', 'Kepala Sekolah', '2026-08-01', 'SD1'],
        [nipNo(2), 'Yuni Astuti', 'Kepala Sekolah', '2026-09-01', 'SD1'],
      ),
      [
        [2, 'jabatan_nama', 'assignment.two_heads', 'Kepala Sekolah: Yuni Astuti'],
        [3, 'jabatan_nama', 'assignment.two_heads', 'Kepala Sekolah: Wahyu Pratama'],
      ],
    );
    await run('update assignment set ends_on = null where id = $1', [agency.assignmentIds.principal]);
    const swapped = staff(
      [await nipOf('principal'), 'Ratna Dewi', 'Kepala Sekolah', '2026-08-01', 'SD2'],
      [await nipOf('otherPrincipal'), 'Bayu Saputra', 'Kepala Sekolah', '2026-08-01', 'SD1'],
    );
    expect(valueOf(await importing('employees', swapped, false))).toMatchObject({ accepted: true, updated: 2 });
    expect(
      await run('select supervisor_employee_id as by from supervision where assignment_id = $1 and ends_on is null', [
        agency.assignmentIds.teacher,
      ]),
    ).toEqual([{ by: agency.employeeIds.otherPrincipal }]);
  });

  test('a position of two people does not head their unit', async () => {
    await refused('units', unitSheet(['SD1', 'DISDIK', 'SD Negeri 1 Pauh', 'Guru Kelas']), [
      [2, 'NamaJabatan', 'assignment.two_heads', expect.stringMatching(/^Guru Kelas: /) as string],
    ]);
  });
});
