import {
  createAssignment,
  createPosition,
  createUnit,
  endAssignment,
  getEmployee,
  getUnit,
  listAssignments,
  listEmployees,
  listJobTitles,
  listPositions,
  listUnits,
  updateEmployee,
  updateUnit,
} from '@pauh/contracts';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { valueOf } from '../support/semester.ts';

useFreshAgency();
const codeOf = (outcome: { ok: true; status: number } | { ok: false; problem: { code: string } }) =>
  outcome.ok ? outcome.status : outcome.problem.code;

test('units are listed in the order of the tree, with their heads, and page by page', async () => {
  const teacher = await as('teacher');
  const all = await teacher(listUnits, { query: { count: true } });
  expect(all.ok && all.value.items.map((u) => `${u.depth} ${u.code} ${u.headName ?? '-'} ${u.parent?.code ?? '-'}`)).toEqual([
    '1 PAUH - -',
    '2 DISDIK Rahmat Hidayat PAUH',
    '3 SD1 Ratna Dewi DISDIK',
    '3 SD2 Bayu Saputra DISDIK',
    '2 PKM - PAUH',
  ]);
  expect(all.ok && [all.value.total, all.value.items[0]?.actions]).toEqual([5, []]);
  const first = await teacher(listUnits, { query: { limit: 2 } });
  const cursor = first.ok ? (first.value.nextCursor ?? '') : '';
  expect(await teacher(listUnits, { query: { limit: 2, cursor } })).toMatchObject({
    ok: true,
    value: { items: [{ code: 'SD1' }, { code: 'SD2' }] },
  });
  expect(codeOf(await teacher(listUnits, { query: { cursor, search: 'SD' } }))).toBe('paging.cursor_invalid');
  expect(await teacher(listUnits, { query: { belowUnitId: agency.unitIds.DISDIK, search: 'negeri 2' } })).toMatchObject({
    ok: true,
    value: { items: [{ code: 'SD2' }] },
  });
  expect(codeOf(await teacher(getUnit, { params: { unitId: newId() } }))).toBe('unit.not_found');
  const csv = await supertest(server.url)
    .get('/api/v1/units')
    .set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.hr)}`)
    .set('accept', 'text/csv');
  expect(csv.text.split('\r\n').length).toBe(7);
});

test('a unit is made below another, with its path; at most fifteen deep', async () => {
  const hr = await as('hr');
  const body = { code: 'SD3', name: 'SD Negeri 3', kind: 'sekolah', parentId: agency.unitIds.DISDIK, startsOn: '2026-07-01' };
  const made = await hr(createUnit, { body });
  expect(made).toMatchObject({
    ok: true,
    status: 201,
    etag: '"1"',
    value: { depth: 3, parent: { code: 'DISDIK' }, actions: ['update', 'add_unit', 'add_position'] },
  });
  expect(
    await run("select path = (select path from unit where code = 'DISDIK') || no || '/' as whole from unit where code = 'SD3'"),
  ).toEqual([{ whole: true }]);
  expect(codeOf(await hr(createUnit, { body }))).toBe('unit.code_taken');
  expect(codeOf(await hr(createUnit, { body: { ...body, code: 'X', parentId: newId() } }))).toBe('unit.not_found');
  expect(codeOf(await (await as('schoolHr'))(createUnit, { body: { ...body, code: 'X' } }))).toBe('access.denied');
  let parentId = made.ok ? made.value.id : '';
  for (let depth = 4; depth <= 15; depth++) {
    const deeper = await hr(createUnit, { body: { ...body, code: `D${depth}`, parentId } });
    parentId = deeper.ok ? deeper.value.id : '';
  }
  expect(codeOf(await hr(createUnit, { body: { ...body, code: 'D16', parentId } }))).toBe('unit.too_deep');
  expect((await run("select 1 from audit_entry where action = 'unit.created'")).length).toBe(13);
});

test('a unit is renamed by the version that was read, and ends only when it is empty', async () => {
  const hr = await as('hr');
  const params = { unitId: agency.unitIds.SD2 };
  const body = { name: 'SD Negeri 2 Pauh Baru', kind: 'sekolah', endsOn: null };
  expect(await hr(updateUnit, { params, ifMatch: 1, body })).toMatchObject({
    ok: true,
    etag: '"2"',
    value: { name: 'SD Negeri 2 Pauh Baru', version: 2 },
  });
  expect(codeOf(await hr(updateUnit, { params, ifMatch: 1, body }))).toBe('concurrency.stale');
  expect(codeOf(await hr(updateUnit, { params, ifMatch: 2, body: { ...body, endsOn: '2026-12-31' } }))).toBe('unit.not_empty');
  expect(await hr(updateUnit, { params, ifMatch: 2, body: { ...body, endsOn: '2019-12-31' } })).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'request.refused', errors: [{ pointer: '/endsOn', code: 'unit.dates_reversed' }] },
  });
  expect(codeOf(await hr(updateUnit, { params: { unitId: newId() }, ifMatch: 1, body }))).toBe('unit.not_found');
  await run('update assignment set ends_on = $2 where unit_id = $1', [agency.unitIds.SD2, '2026-12-31']);
  expect(await hr(updateUnit, { params, ifMatch: 2, body: { ...body, endsOn: '2026-12-31' } })).toMatchObject({
    ok: true,
    value: { endsOn: '2026-12-31' },
  });
  expect(
    codeOf(
      await hr(createAssignment, {
        body: {
          employeeId: agency.employeeIds.clerk,
          positionId: agency.positionIds.otherTeacher,
          kind: 'definitive',
          startsOn: '2027-01-01',
          endsOn: null,
        },
      }),
    ),
  ).toBe('assignment.outside_unit');
});

test('positions: one head a unit, one title a unit, the superior there', async () => {
  const hr = await as('hr');
  const body = {
    unitId: agency.unitIds.PKM,
    title: 'Kepala Puskesmas',
    kind: 'fungsional',
    echelon: null,
    level: 'madya',
    isHead: true,
    superiorPositionId: agency.positionIds.chief,
  } as const;
  expect(await hr(createPosition, { body })).toMatchObject({
    ok: true,
    status: 201,
    value: { unit: { code: 'PKM' }, isHead: true, holderName: null },
  });
  expect(codeOf(await hr(createPosition, { body: { ...body, title: 'Kepala Kedua' } }))).toBe('position.head_exists');
  expect(codeOf(await hr(createPosition, { body: { ...body, title: 'Perawat', isHead: false } }))).toBe('position.title_taken');
  expect(codeOf(await hr(createPosition, { body: { ...body, title: 'Bidan', isHead: false, superiorPositionId: newId() } }))).toBe(
    'position.not_found',
  );
  expect(codeOf(await hr(createPosition, { body: { ...body, unitId: newId() } }))).toBe('unit.not_found');
  expect(codeOf(await (await as('schoolHr'))(createPosition, { body: { ...body, title: 'Bidan' } }))).toBe('access.denied');
  const listed = await hr(listPositions, { query: { unitId: agency.unitIds.SD1, count: true } });
  expect(listed.ok && listed.value.items.map((p) => `${p.title}: ${p.holderName ?? '-'}`)).toEqual([
    'Guru Kelas: Agus Pranoto, Sari Wulandari',
    'Kepala Sekolah: Ratna Dewi',
    'Tenaga Administrasi: Dewi Lestari',
  ]);
  expect(codeOf(await hr(listPositions, { query: { cursor: 'nonsense' } }))).toBe('paging.cursor_invalid');
  const titles = valueOf(await hr(listJobTitles, { query: { search: 'GURU', count: true } }));
  expect(titles).toMatchObject({ total: titles.items.length, items: [{ title: 'Guru Kelas', kind: 'fungsional', positions: 2 }] });
  const firstTitle = valueOf(await hr(listJobTitles, { query: { limit: 1 } }));
  expect(valueOf(await hr(listJobTitles, { query: { limit: 1, cursor: firstTitle.nextCursor ?? '' } })).items[0]?.title).not.toBe(
    firstTitle.items[0]?.title,
  );
  expect(codeOf(await hr(listJobTitles, { query: { cursor: 'nonsense' } }))).toBe('paging.cursor_invalid');
});

test('staff is seen by the line and by the units of a grant, and by nobody else', async () => {
  const seenBy = async (who: ActorKey) => {
    const outcome = await (await as(who))(listEmployees, {});
    return outcome.ok ? outcome.value.items.map((e) => e.name) : outcome.problem.code;
  };
  expect(await seenBy('teacher')).toEqual(['Ratna Dewi', 'Sari Wulandari']);
  expect(await seenBy('nurse')).toEqual(['Nur Aini']);
  expect(await seenBy('principal')).toEqual(['Agus Pranoto', 'Dewi Lestari', 'Rahmat Hidayat', 'Ratna Dewi', 'Sari Wulandari']);
  expect(await seenBy('manager')).toEqual(['Agus Pranoto', 'Dewi Lestari', 'Ratna Dewi', 'Sari Wulandari']);
  expect(await seenBy('schoolHr')).toEqual(['Bayu Saputra', 'Citra Anggraini']);
  for (const who of ['hr', 'auditor', 'leader'] as const) expect((await seenBy(who)).length).toBe(8);
  expect(await seenBy('it')).toBe('access.denied');
  const hr = await as('hr');
  expect(await hr(listEmployees, { query: { withoutSupervisor: true, count: true } })).toMatchObject({
    ok: true,
    value: { total: 2, items: [{ name: 'Nur Aini', supervisor: null }, { name: 'Rahmat Hidayat' }] },
  });
  expect(await hr(listEmployees, { query: { unitId: agency.unitIds.DISDIK, search: 'sari' } })).toMatchObject({
    ok: true,
    value: { items: [{ name: 'Sari Wulandari', unit: { code: 'SD1' }, positionTitle: 'Guru Kelas', supervisor: { name: 'Ratna Dewi' } }] },
  });
  const first = await hr(listEmployees, { query: { limit: 5 } });
  const cursor = first.ok ? (first.value.nextCursor ?? '') : '';
  expect(await hr(listEmployees, { query: { limit: 5, cursor } })).toMatchObject({
    ok: true,
    value: { nextCursor: null, items: { length: 3 } },
  });
  expect(codeOf(await hr(listEmployees, { query: { cursor, search: 'x' } }))).toBe('paging.cursor_invalid');
});

test('a record is whole for HR, the auditor and the person, thin for the line, absent for others', async () => {
  const read = async (who: ActorKey) => (await as(who))(getEmployee, { params: { employeeId: agency.employeeIds.teacher } });
  for (const who of ['hr', 'auditor', 'teacher'] as const)
    expect(await read(who)).toMatchObject({ ok: true, value: { birthOn: '1985-06-15', accountId: agency.accountIds.teacher } });
  for (const who of ['principal', 'chief', 'manager', 'leader'] as const)
    expect(await read(who)).toMatchObject({
      ok: true,
      value: {
        birthOn: null,
        sex: null,
        accountId: null,
        actions: [],
        assignments: [{ positionTitle: 'Guru Kelas', startsOn: '2025-01-01' }],
        supervision: [{ supervisor: { name: 'Ratna Dewi' } }],
      },
    });
  for (const who of ['colleague', 'nurse', 'schoolHr', 'otherPrincipal'] as const)
    expect(codeOf(await read(who))).toBe('employee.not_found');
  expect(await read('hr')).toMatchObject({
    ok: true,
    value: { actions: ['update', 'correct_nip', 'record_standing', 'merge', 'assign', 'correct_supervision'] },
  });
});

test('HR mends a record by the version that was read, never the own one', async () => {
  const body = {
    name: 'Sari Wulandari Putri',
    frontTitle: null,
    backTitle: 'S.Pd.',
    rankCode: '32',
    rankName: 'III/b',
    email: 'sari@example.test',
  } as const;
  const params = { employeeId: agency.employeeIds.teacher };
  const hr = await as('hr');
  expect(await hr(updateEmployee, { params, ifMatch: 1, body })).toMatchObject({
    ok: true,
    etag: '"2"',
    value: { name: 'Sari Wulandari Putri', backTitle: 'S.Pd.', version: 2 },
  });
  expect(codeOf(await hr(updateEmployee, { params, ifMatch: 1, body }))).toBe('concurrency.stale');
  expect(codeOf(await (await as('schoolHr'))(updateEmployee, { params, ifMatch: 2, body }))).toBe('employee.not_found');
  expect(codeOf(await (await as('principal'))(updateEmployee, { params, ifMatch: 2, body }))).toBe('access.denied');
  await run('insert into role_grant (id, account_id, role, unit_id) values ($1, $2, $3, $4)', [
    newId(),
    agency.accountIds.teacher,
    'hr_admin',
    agency.unitIds.PAUH,
  ]);
  expect(codeOf(await (await as('teacher'))(updateEmployee, { params, ifMatch: 2, body }))).toBe('access.denied');
  expect(await run('select name, version from employee where id = $1', [params.employeeId])).toEqual([
    { name: 'Sari Wulandari Putri', version: 2 },
  ]);
});

test('a definitive assignment ends the earlier one the day before; two on one day are refused', async () => {
  const hr = await as('hr');
  const body = {
    employeeId: agency.employeeIds.clerk,
    positionId: agency.positionIds.otherTeacher,
    kind: 'definitive',
    startsOn: '2026-08-01',
    endsOn: null,
  } as const;
  const idempotencyKey = newId();
  const placed = await hr(createAssignment, { body, idempotencyKey });
  expect(placed).toMatchObject({
    ok: true,
    status: 201,
    value: { employee: { name: 'Dewi Lestari' }, unit: { code: 'SD2' }, endsOn: null },
  });
  expect(await hr(createAssignment, { body, idempotencyKey })).toEqual({ ...placed, headers: expect.anything() });
  const dates = () => run('select starts_on, ends_on from assignment where employee_id = $1 order by starts_on', [body.employeeId]);
  expect(await dates()).toEqual([
    { starts_on: '2025-01-01', ends_on: '2026-07-31' },
    { starts_on: '2026-08-01', ends_on: null },
  ]);
  expect(codeOf(await hr(createAssignment, { body }))).toBe('assignment.overlaps');
  expect(codeOf(await hr(createAssignment, { body: { ...body, startsOn: '2026-03-01' } }))).toBe('assignment.overlaps');
  expect(codeOf(await hr(createAssignment, { body: { ...body, endsOn: '2026-07-01' } }))).toBe('assignment.dates_reversed');
  expect(codeOf(await hr(createAssignment, { body: { ...body, employeeId: newId() } }))).toBe('employee.not_found');
  expect(codeOf(await hr(createAssignment, { body: { ...body, positionId: newId() } }))).toBe('position.not_found');
  const schoolHr = await as('schoolHr');
  expect(
    codeOf(
      await schoolHr(createAssignment, {
        body: { ...body, employeeId: agency.employeeIds.otherTeacher, positionId: agency.positionIds.teacher },
      }),
    ),
  ).toBe('access.denied');
  expect(codeOf(await schoolHr(createAssignment, { body: { ...body, employeeId: agency.employeeIds.teacher } }))).toBe(
    'employee.not_found',
  );
  expect(
    await hr(createAssignment, {
      body: { ...body, kind: 'plt', positionId: agency.positionIds.principal, startsOn: '2026-09-01', endsOn: '2026-09-30' },
    }),
  ).toMatchObject({ ok: true, value: { kind: 'plt' } });
  expect(await dates()).toHaveLength(3);
});

test('an assignment ends on a day, once', async () => {
  const hr = await as('hr');
  const params = { assignmentId: agency.assignmentIds.teacher };
  const end = (endsOn: string, ifMatch: number, call = hr) =>
    call(endAssignment, { params, ifMatch, body: { endsOn, reason: 'moves to another agency' } });
  expect(codeOf(await end('2024-12-31', 1))).toBe('assignment.dates_reversed');
  expect(codeOf(await end('2026-06-30', 9))).toBe('concurrency.stale');
  expect(codeOf(await end('2026-06-30', 1, await as('schoolHr')))).toBe('assignment.not_found');
  expect(codeOf(await end('2026-06-30', 1, await as('principal')))).toBe('access.denied');
  expect(await end('2026-06-30', 1)).toMatchObject({ ok: true, value: { endsOn: '2026-06-30', version: 2 } });
  expect(codeOf(await end('2026-07-31', 2))).toBe('assignment.ended');
  // who assesses the half year that ended is kept until the end of the next one
  expect(await run('select ends_on from supervision where assignment_id = $1', [params.assignmentId])).toEqual([{ ends_on: '2027-12-31' }]);
  const listed = await hr(listAssignments, { query: { unitId: agency.unitIds.SD1, on: '2026-07-15', count: true } });
  expect(listed.ok && listed.value.total).toBe(3);
  expect(await hr(listAssignments, { query: { employeeId: agency.employeeIds.teacher } })).toMatchObject({
    ok: true,
    value: { items: [{ endsOn: '2026-06-30' }] },
  });
  expect(await (await as('colleague'))(listAssignments, { query: { employeeId: agency.employeeIds.teacher } })).toMatchObject({
    ok: true,
    value: { items: [] },
  });
  expect(codeOf(await hr(listAssignments, { query: { cursor: 'nonsense' } }))).toBe('paging.cursor_invalid');
});
