import { correctSupervision, createAssignment, endAssignment, getEmployee, getSupervision, listEmployees } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { deriveSupervision } from '../../src/modules/organisation/organisation.module.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';

useFreshAgency();
const derive = (from: string, assignmentIds?: string[]) =>
  server.db.transaction((tx) => deriveSupervision(tx, assignmentIds ? { assignmentIds, from } : { all: true, from }));

/** The stored line of a person: who, from, until, source. */
async function lineOf(person: PersonKey): Promise<string[]> {
  const rows = await run(
    `select coalesce(b.name, s.external_name) as who, s.starts_on as "from", s.ends_on as "until", s.source from supervision s
    join assignment a on a.id = s.assignment_id left join employee b on b.id = s.supervisor_employee_id where a.employee_id = $1 order by s.starts_on, s.ends_on nulls first`,
    [agency.employeeIds[person]],
  );
  return rows.map((r) => `${String(r.who)} ${String(r.from)}..${r.until === null ? '' : String(r.until)} ${String(r.source)}`);
}
const correction = (supervisor: PersonKey | null, startsOn = '2026-07-01', externalName: string | null = null) => ({
  supervisorEmployeeId: supervisor ? agency.employeeIds[supervisor] : null,
  externalName,
  startsOn,
  reason: 'the line on paper names another person',
});
const correct = async (who: ActorKey, person: PersonKey, body: ReturnType<typeof correction>) =>
  (await as(who))(correctSupervision, { params: { employeeId: agency.employeeIds[person] }, body });

test('the line follows from the positions: the own head, else the next head above, nobody above the top', async () => {
  await run('delete from supervision');
  expect(await derive('2025-01-01')).toMatchObject({ begun: 6, ended: 0, removed: 0 });
  expect(await lineOf('teacher')).toEqual(['Ratna Dewi 2025-01-01.. position']);
  expect(await lineOf('principal')).toEqual(['Rahmat Hidayat 2025-01-01.. position']);
  expect(await lineOf('chief')).toEqual([]);
  expect(await lineOf('nurse')).toEqual([]);
});

test('derived again, nothing is written', async () => {
  expect(await derive('2025-01-01')).toEqual({ begun: 0, ended: 0, removed: 0, lengthened: 0 });
  expect(await derive('2026-07-15')).toEqual({ begun: 0, ended: 0, removed: 0, lengthened: 0 });
});

test('a superior position goes before the head, and its holder is never supervised by himself', async () => {
  await run('update position set superior_position_id = $1 where id = $2', [agency.positionIds.clerk, agency.positionIds.teacher]);
  await derive('2026-08-01');
  expect(await lineOf('teacher')).toEqual(['Ratna Dewi 2025-01-01..2026-07-31 position', 'Dewi Lestari 2026-08-01.. position']);
  await run('update position set superior_position_id = id where id = $1', [agency.positionIds.otherTeacher]);
  await derive('2026-08-01');
  expect(await lineOf('otherTeacher')).toEqual(['Bayu Saputra 2025-01-01.. position']);
});

test('when a head leaves, the next one above supervises until a new head comes: rows with dates', async () => {
  const outcome = await (
    await as('hr')
  )(endAssignment, {
    params: { assignmentId: agency.assignmentIds.principal },
    ifMatch: 1,
    body: { endsOn: '2026-07-31', reason: 'retires' },
  });
  expect(outcome).toMatchObject({ ok: true, value: { endsOn: '2026-07-31', version: 2 } });
  expect(await lineOf('teacher')).toEqual(['Ratna Dewi 2025-01-01..2026-07-31 position', 'Rahmat Hidayat 2026-08-01.. position']);
  expect(await lineOf('principal')).toEqual(['Rahmat Hidayat 2025-01-01..2027-12-31 position']);
  const placed = await (
    await as('hr')
  )(createAssignment, {
    body: {
      employeeId: agency.employeeIds.otherTeacher,
      positionId: agency.positionIds.principal,
      kind: 'definitive',
      startsOn: '2026-09-01',
      endsOn: null,
    },
  });
  expect(placed).toMatchObject({ ok: true, status: 201, value: { unit: { code: 'SD1' }, startsOn: '2026-09-01' } });
  expect(await lineOf('teacher')).toEqual([
    'Ratna Dewi 2025-01-01..2026-07-31 position',
    'Rahmat Hidayat 2026-08-01..2026-08-31 position',
    'Citra Anggraini 2026-09-01.. position',
  ]);
  expect(await lineOf('otherTeacher')).toEqual(['Bayu Saputra 2025-01-01..2027-12-31 position', 'Rahmat Hidayat 2026-09-01.. position']);
});

test('a whole past is derived day by day, acting heads included', async () => {
  await run('delete from supervision');
  await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.principal, '2025-06-30']);
  await run(
    'insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), agency.employeeIds.teacher, agency.positionIds.principal, agency.unitIds.SD1, 'plt', '2025-07-01', '2025-09-30'],
  );
  await derive('2025-01-01');
  expect(await lineOf('clerk')).toEqual([
    'Ratna Dewi 2025-01-01..2025-06-30 position',
    'Sari Wulandari 2025-07-01..2025-09-30 position',
    'Rahmat Hidayat 2025-10-01.. position',
  ]);
  // the acting head has two lines: as a teacher, past himself, and as acting head
  expect(await lineOf('teacher')).toEqual([
    'Ratna Dewi 2025-01-01..2025-06-30 position',
    'Rahmat Hidayat 2025-07-01.. position',
    'Rahmat Hidayat 2025-07-01..2026-12-31 position',
  ]);
});

test("HR's correction ends the derived row the day before, is not written over, and is audited", async () => {
  const outcome = await correct('hr', 'teacher', correction('otherPrincipal'));
  expect(outcome).toMatchObject({
    ok: true,
    status: 201,
    value: {
      items: [
        { supervisor: { name: 'Bayu Saputra' }, startsOn: '2026-07-01', endsOn: null, source: 'hr', recordedBy: 'Hesti Kepegawaian' },
        { supervisor: { name: 'Ratna Dewi' }, startsOn: '2025-01-01', endsOn: '2026-06-30', source: 'position' },
      ],
    },
  });
  await derive('2025-01-01');
  await derive('2026-10-01');
  expect(await lineOf('teacher')).toEqual(['Ratna Dewi 2025-01-01..2026-06-30 position', 'Bayu Saputra 2026-07-01.. hr']);
  expect(
    (await run("select action from audit_entry where action = 'supervision.corrected' and subject_id = $1", [agency.employeeIds.teacher]))
      .length,
  ).toBe(1);
  // until the supervisor HR named leaves: then the positions decide again
  await (
    await as('hr')
  )(endAssignment, {
    params: { assignmentId: agency.assignmentIds.otherPrincipal },
    ifMatch: 1,
    body: { endsOn: '2026-09-30', reason: 'moves away' },
  });
  expect(await lineOf('teacher')).toEqual([
    'Ratna Dewi 2025-01-01..2026-06-30 position',
    'Bayu Saputra 2026-07-01..2026-09-30 hr',
    'Ratna Dewi 2026-10-01.. position',
  ]);
});

test('an earlier correction ends where a later one begins; the same day again replaces it', async () => {
  await correct('hr', 'teacher', correction('otherPrincipal', '2026-09-01'));
  await correct('hr', 'teacher', correction('chief', '2026-08-01'));
  expect(await lineOf('teacher')).toEqual([
    'Ratna Dewi 2025-01-01..2026-07-31 position',
    'Rahmat Hidayat 2026-08-01..2026-08-31 hr',
    'Bayu Saputra 2026-09-01.. hr',
  ]);
  await correct('hr', 'teacher', correction(null, '2026-09-01', 'Bupati Pauh'));
  expect(await lineOf('teacher')).toEqual([
    'Ratna Dewi 2025-01-01..2026-07-31 position',
    'Rahmat Hidayat 2026-08-01..2026-08-31 hr',
    'Bupati Pauh 2026-09-01.. hr',
  ]);
});

test('days that a later end gives back have their supervisor again', async () => {
  const end = async (endsOn: string, ifMatch: number) =>
    (await as('hr'))(endAssignment, {
      params: { assignmentId: agency.assignmentIds.teacher },
      ifMatch,
      body: { endsOn, reason: 'leaves' },
    });
  expect(await end('2026-07-31', 1)).toMatchObject({ ok: true });
  expect(await end('2026-09-30', 2)).toMatchObject({
    ok: true,
    value: { line: [{ employee: { name: 'Sari Wulandari' }, before: 'Ratna Dewi', after: 'Ratna Dewi' }] },
  });
  expect(await lineOf('teacher')).toEqual(['Ratna Dewi 2025-01-01..2027-12-31 position']);
});

test('a circle that would close only on a later day is refused when it is written, unless HR has named somebody else for that day', async () => {
  expect(await correct('hr', 'teacher', correction('colleague', '2026-09-01'))).toMatchObject({ ok: true });
  expect(await correct('hr', 'colleague', correction('teacher', '2026-08-01'))).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'supervision.cycle', errors: [{ pointer: '/supervisorEmployeeId' }] },
  });
  expect(await lineOf('colleague')).toEqual(['Ratna Dewi 2025-01-01.. position']);
  expect(await correct('hr', 'colleague', correction('principal', '2026-09-01'))).toMatchObject({ ok: true });
  expect(await correct('hr', 'colleague', correction('teacher', '2026-08-01'))).toMatchObject({ ok: true });
  expect(await lineOf('colleague')).toEqual([
    'Ratna Dewi 2025-01-01..2026-07-31 position',
    'Sari Wulandari 2026-08-01..2026-08-31 hr',
    'Ratna Dewi 2026-09-01.. hr',
  ]);
});

test('every refusal of a correction, with nothing stored', async () => {
  const code = async (person: PersonKey, body: ReturnType<typeof correction>, who: ActorKey = 'hr') => {
    const outcome = await correct(who, person, body);
    return outcome.ok ? outcome.status : outcome.problem.code;
  };
  const before = await run('select * from supervision order by id');
  expect(await code('teacher', correction('teacher'))).toBe('supervision.self');
  expect(await code('chief', correction('teacher'))).toBe('supervision.cycle');
  expect(await code('teacher', correction(null))).toBe('supervision.one_supervisor');
  expect(await code('teacher', correction('chief', '2026-07-01', 'Bupati Pauh'))).toBe('supervision.one_supervisor');
  expect(await code('teacher', correction('chief', '2024-06-01'))).toBe('supervision.starts_before_assignment');
  expect(await code('teacher', correction('otherTeacher'), 'schoolHr')).toBe('employee.not_found');
  expect(await code('teacher', correction('chief'), 'principal')).toBe('access.denied');
  await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.nurse, '2026-01-31']);
  expect(await code('nurse', correction('chief'))).toBe('supervision.no_assignment');
  expect(await code('teacher', correction('nurse'))).toBe('supervision.supervisor_not_assigned');
  expect(await run('select * from supervision order by id')).toEqual(before);
});

test('a line of sixteen people is too long', async () => {
  const people = await run(
    `
    with p as (select n, gen_random_uuid() as employee, gen_random_uuid() as position, gen_random_uuid() as assignment from generate_series(1, 13) n),
    e as (insert into employee (id, nip, name, employment_kind) select employee, '19850615201001' || (2000 + n), 'Orang ' || n, 'pns' from p),
    q as (insert into position (id, unit_id, title, kind) select position, $1, 'Jabatan ' || n, 'pelaksana' from p),
    a as (insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) select assignment, employee, position, $1, 'definitive', '2025-01-01' from p)
    select * from p order by n`,
    [agency.unitIds.PKM],
  );
  // the chief supervises the first, the first the second, and so on: chief + 13 people
  const above = [agency.assignmentIds.chief, ...people.map((p) => p.assignment as string)];
  const bosses = [agency.employeeIds.chief, ...people.map((p) => p.employee as string)];
  for (const [index, person] of people.entries())
    await run(
      'insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values ($1, $2, $3, $4, $5, $6)',
      [newId(), person.assignment, above[index], bosses[index], '2025-01-01', 'position'],
    );
  const last = people.at(-1)?.employee as string;
  const place = async (person: PersonKey) => {
    const outcome = await (
      await as('hr')
    )(correctSupervision, {
      params: { employeeId: agency.employeeIds[person] },
      body: { supervisorEmployeeId: last, externalName: null, startsOn: '2026-07-01', reason: 'to see how long it may be' },
    });
    return outcome.ok ? outcome.status : outcome.problem.code;
  };
  expect(await place('principal')).toBe('supervision.too_deep'); // 14 above, the principal, and the teachers below
  expect(await place('nurse')).toBe(201);
});

test('the line may be read by those it joins; reasons only by HR, the auditor and the person', async () => {
  await correct('hr', 'teacher', correction('otherPrincipal'));
  const reasons = async (who: ActorKey, person: PersonKey = 'teacher') => {
    const outcome = await (await as(who))(getSupervision, { params: { employeeId: agency.employeeIds[person] } });
    return outcome.ok ? outcome.value.items.map((i) => i.reason) : outcome.problem.code;
  };
  expect(await reasons('hr')).toEqual(['the line on paper names another person', null]);
  expect(await reasons('teacher')).toEqual(['the line on paper names another person', null]);
  expect(await reasons('otherPrincipal')).toEqual([null, null]);
  expect(await reasons('colleague')).toBe('employee.not_found');
  expect(await reasons('nurse')).toBe('employee.not_found');
  const boss = await (await as('teacher'))(getEmployee, { params: { employeeId: agency.employeeIds.otherPrincipal } });
  expect(boss).toMatchObject({ ok: true, value: { name: 'Bayu Saputra', birthOn: null, email: null, accountId: null, actions: [] } });
});

test('ten thousand assignments are derived in one go', async () => {
  await run(
    `
    with u as (select n, gen_random_uuid() as id from generate_series(1, 500) n),
    iu as (insert into unit (id, no, code, name, kind, parent_id, path, starts_on) overriding system value
      select u.id, 1000 + n, 'U' || n, 'Unit ' || n, 'sekolah', $1, (select path from unit where id = $1) || (1000 + n) || '/', '2020-01-01' from u),
    p as (select u.id as unit_id, u.n, k, gen_random_uuid() as position, gen_random_uuid() as employee from u cross join generate_series(1, 20) k),
    ip as (insert into position (id, unit_id, title, kind, is_head) select position, unit_id, 'Jabatan ' || k, 'fungsional', k = 1 from p),
    ie as (insert into employee (id, nip, name, employment_kind) select employee, '199001012015' || lpad((n * 20 + k)::text, 6, '0'), 'Orang ' || n || '-' || k, 'pns' from p)
    insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) select gen_random_uuid(), employee, position, unit_id, 'definitive', '2025-01-01' from p`,
    [agency.unitIds.DISDIK],
  );
  const begun = performance.now();
  expect(await derive('2025-01-01')).toMatchObject({ begun: 10_000 });
  const again = performance.now();
  expect(await derive('2026-07-01')).toEqual({ begun: 0, ended: 0, removed: 0, lengthened: 0 });
  expect(again - begun).toBeLessThan(20_000);
});

test('a vacant office is passed over, and the line says which; who is assessed by an official without a NIP is not without a supervisor', async () => {
  const hr = await as('hr');
  const lineOfTeacher = async () => {
    const outcome = await (await as('teacher'))(getEmployee, { params: { employeeId: agency.employeeIds.teacher } });
    return outcome.ok ? outcome.value.supervision.map((s) => [s.supervisor?.name, s.vacantOffice]) : outcome.problem.code;
  };
  expect(await lineOfTeacher()).toEqual([['Ratna Dewi', null]]);
  await hr(endAssignment, {
    params: { assignmentId: agency.assignmentIds.principal },
    ifMatch: 1,
    body: { endsOn: '2026-07-31', reason: 'retires' },
  });
  expect(await lineOfTeacher()).toEqual([
    ['Rahmat Hidayat', 'Kepala Sekolah, SD Negeri 1 Pauh'],
    ['Ratna Dewi', null],
  ]);
  await correct('hr', 'chief', correction(null, '2026-07-01', 'Bupati Pauh'));
  const found = async (query: object) => {
    const outcome = await hr(listEmployees, { query });
    return outcome.ok ? outcome.value.items.map((e) => [e.name, e.externalSupervisor]) : outcome.problem.code;
  };
  expect(await found({ search: 'Rahmat' })).toEqual([['Rahmat Hidayat', 'Bupati Pauh']]);
  expect(await found({ withoutSupervisor: true })).toEqual([['Nur Aini', null]]);
});
