import { createClient } from '@pauh/client';
import {
  createFeedback,
  createToken,
  getEmployee,
  listEmployees,
  listFeedback,
  listMyAccessEntries,
  listPlans,
  mergeEmployee,
  recordStanding,
  runImport,
  updateEmployee,
} from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { hashPassword } from '../../src/modules/identity/identity.module.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { type Semester, openSemester, submitPlanAs, valueOf } from '../support/semester.ts';
import { csvOf } from '../support/sheets.ts';
import { emptyTables } from '../support/db.ts';

useFreshAgency();

// The teacher was entered twice: until 31 July under one NIP, from 1 August under another.
const [oldNip, keptNip] = ['198506152010011012', '198506152010011016'];
const reason = 'Diimpor dua kali pada bulan Januari';
let semester: Semester;
beforeEach(async () => {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-07-15T03:00:00Z');
  semester = await openSemester(server, agency);
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  valueOf(
    await (
      await as('principal')
    )(createFeedback, {
      params: { planId: semester.planIds.teacher },
      body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Pertahankan' },
    }),
  );
  await run("update supervision set ends_on = '2026-07-31' where assignment_id = $1", [agency.assignmentIds.teacher]);
  await run("update assignment set ends_on = '2026-07-31' where id = $1", [agency.assignmentIds.teacher]);
  await run("update supervision set starts_on = '2026-08-01' where assignment_id = $1", [agency.assignmentIds.otherTeacher]);
  await run("update assignment set starts_on = '2026-08-01' where id = $1", [agency.assignmentIds.otherTeacher]);
});

const merging = async (
  who: ActorKey = 'hr',
  merged: PersonKey = 'teacher',
  into: PersonKey = 'otherTeacher',
  options: { dryRun?: boolean; ifMatch?: number } = {},
) =>
  (await as(who))(mergeEmployee, {
    params: { employeeId: agency.employeeIds[merged] },
    ifMatch: options.ifMatch ?? 1,
    body: { intoEmployeeId: agency.employeeIds[into], reason },
    ...(options.dryRun ? { dryRun: true } : {}),
  });
type Outcome = Awaited<ReturnType<typeof merging>>;
const told = (outcome: Outcome): string =>
  outcome.ok
    ? String(outcome.status)
    : [outcome.status, outcome.problem.code, outcome.problem.errors?.[0]?.pointer].filter((part) => part !== undefined).join(' ');
const measure = (person: PersonKey, value: number) =>
  run(
    "insert into measured_value (id, employee_id, cycle_id, indicator_code, value, measured_on, source, recorded_at) values ($1, $2, $3, 'UJIAN', $4, '2026-07-10', 'ujian', now())",
    [newId(), agency.employeeIds[person], semester.cycleId, value],
  );
/** How many rows name this person, in every column of the database that can. */
async function namesOf(person: PersonKey): Promise<Record<string, number>> {
  const columns = await run(
    "select t.relname as t, a.attname as c from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.contype = 'f' and k.confrelid = 'employee'::regclass",
  );
  const counts = await run(
    columns
      .map(({ t, c }) => `select '${String(t)}.${String(c)}' as name, count(*)::int as rows from ${String(t)} where ${String(c)} = $1`)
      .join(' union all '),
    [agency.employeeIds[person]],
  );
  return Object.fromEntries(counts.filter(({ rows }) => rows !== 0).map(({ name, rows }) => [String(name), Number(rows)]));
}

describe('two records of one person', () => {
  test('become one: everything that names the one names the other, foretold before it is done', async () => {
    await measure('teacher', 700_000);
    valueOf(
      await (
        await as('hr')
      )(recordStanding, {
        params: { employeeId: agency.employeeIds.teacher },
        ifMatch: 1,
        body: { standing: 'tugas_belajar', startsOn: '2026-02-01', endsOn: '2026-03-31', reason: 'Kursus singkat dua bulan' },
      }),
    );
    await run(
      "insert into delegation (id, grantor_id, delegate_id, duties, starts_on, ends_on, reason, recorded_by, recorded_at) values ($1, $2, $3, '{assessment}', '2026-07-01', '2026-07-31', 'Cuti', 'Ratna', now())",
      [newId(), agency.employeeIds.principal, agency.employeeIds.teacher],
    );
    await run("insert into employee_private (employee_id, nik, phone) values ($1, '1371', '0812'), ($2, '1372', null)", [
      agency.employeeIds.teacher,
      agency.employeeIds.otherTeacher,
    ]);
    const before = await namesOf('teacher');
    const foretold = valueOf((await merging('hr', 'teacher', 'otherTeacher', { ifMatch: 2, dryRun: true })) as never) as unknown as {
      body: { moved: unknown };
    };
    expect(await namesOf('teacher')).toEqual(before);
    const done = valueOf(await merging('hr', 'teacher', 'otherTeacher', { ifMatch: 2 }));
    expect(done.moved).toEqual([
      { what: 'assignment', rows: 1 },
      { what: 'plan', rows: 1 },
      { what: 'measured_value', rows: 1 },
      { what: 'delegation', rows: 1 },
      { what: 'employee_standing', rows: 1 },
    ]);
    expect(foretold.body.moved).toEqual(done.moved);
    expect(done.employee).toMatchObject({
      nip: keptNip,
      assignments: [{ startsOn: '2026-08-01' }, { startsOn: '2025-01-01', endsOn: '2026-07-31' }],
      standings: [{ standing: 'tugas_belajar' }],
      mergedFrom: [{ nip: oldNip, name: 'Sari Wulandari', reason, recordedBy: 'Hesti Kepegawaian' }],
    });
    expect(await namesOf('teacher')).toEqual({ 'account.employee_id': 1, 'employee_merge.merged_id': 1 });
    expect(await run('select nik, phone from employee_private')).toEqual([{ nik: '1372', phone: '0812' }]);
    expect(await run("select count(*)::int as rows from audit_entry where action = 'employee.merged'")).toEqual([{ rows: 2 }]);
    expect(await run('select merged_id, into_id, moved from employee_merge')).toEqual([
      {
        merged_id: agency.employeeIds.teacher,
        into_id: agency.employeeIds.otherTeacher,
        moved: { assignment: 1, delegation: 1, employee_standing: 1, measured_value: 1, plan: 1 },
      },
    ]);
  });

  test('the plans, the words in them and who has looked at them are found by the record that stays; the former supervisor reads on', async () => {
    valueOf(await (await as('hr'))(listPlans, {}));
    await run(
      "insert into access_entry (id, at, employee_id, actor_account_id, actor_name, capacity, what, request_id) values ($1, now(), $2, $3, 'Indra', 'auditor', 'plan', 'r1')",
      [newId(), agency.employeeIds.teacher, agency.accountIds.auditor],
    );
    valueOf(await merging());
    const mine = await as('otherTeacher');
    expect(
      valueOf(await mine(listPlans, { query: { view: 'own' } }))
        .items.map((p) => [p.employee.name, p.unit.code])
        .sort(),
    ).toEqual([
      ['Citra Anggraini', 'SD2'],
      ['Sari Wulandari', 'SD1'],
    ]);
    expect(valueOf(await mine(listFeedback, { params: { planId: semester.planIds.teacher } })).items.map((note) => note.by.name)).toEqual([
      'Ratna Dewi',
    ]);
    expect(valueOf(await mine(listMyAccessEntries, {})).items.map((entry) => entry.actorName)).toContain('Indra');
    server.setNow('2026-08-10T03:00:00Z');
    expect(valueOf(await (await as('principal'))(listPlans, { query: { view: 'former' } })).items.map((p) => p.id)).toContain(
      semester.planIds.teacher,
    );
  });

  test('the number given up finds the one that was kept, opens no door and takes no new data', async () => {
    const password = 'kuda laut berenang pagi';
    await run('update account set password_hash = $2 where id = $1', [agency.accountIds.teacher, await hashPassword(password)]);
    valueOf(await merging());
    const hr = await as('hr');
    expect(valueOf(await hr(listEmployees, { query: { search: oldNip } })).items.map((e) => [e.name, e.nip, e.mergedNip])).toEqual([
      ['Citra Anggraini', keptNip, oldNip],
    ]);
    expect(valueOf(await hr(listEmployees, { query: { search: 'Sari' } })).items).toEqual([]);
    expect(valueOf(await hr(getEmployee, { params: { employeeId: agency.employeeIds.teacher } }))).toMatchObject({
      mergedInto: { employeeId: agency.employeeIds.otherTeacher, name: 'Citra Anggraini' },
      actions: [],
    });
    expect(
      await hr(updateEmployee, {
        params: { employeeId: agency.employeeIds.teacher },
        ifMatch: 2,
        body: { name: 'Lain', frontTitle: null, backTitle: null, rankCode: null, rankName: null, email: null },
      }),
    ).toMatchObject({ ok: false, status: 409, problem: { code: 'employee.merged' } });
    expect(await createClient({ baseUrl: server.url, fetch })(createToken, { body: { login: oldNip, password } })).toMatchObject({
      ok: false,
      status: 401,
    });
    const file = csvOf(
      ['nip_baru', 'nama', 'jabatan_nama', 'tmt_jabatan', 'unor_id'],
      [[oldNip, 'Sari Wulandari', 'Guru Kelas', '2025-01-01', 'SD1']],
    );
    expect(
      await hr(runImport, { params: { kind: 'employees' }, query: { dryRun: false }, body: file, headers: { 'content-type': 'text/csv' } }),
    ).toMatchObject({
      ok: false,
      problem: { errors: [{ pointer: '/rows/2/nip_baru', code: 'import.person_merged', params: { found: oldNip, expected: keptNip } }] },
    });
  });

  test('merged again, all that was ever given up is found by the record that stays', async () => {
    await run(
      "insert into access_entry (id, at, employee_id, actor_account_id, actor_name, capacity, what, request_id) values ($1, now(), $2, $3, 'Indra', 'auditor', 'plan', 'r1')",
      [newId(), agency.employeeIds.teacher, agency.accountIds.auditor],
    );
    valueOf(await merging());
    for (const [table, id] of [
      ['supervision', 'assignment_id'],
      ['assignment', 'id'],
    ] as const) {
      await run(`update ${table} set ends_on = '2026-09-30' where ${id} = $1`, [agency.assignmentIds.otherTeacher]);
      await run(`update ${table} set starts_on = '2026-10-01' where ${id} = $1`, [agency.assignmentIds.clerk]);
    }
    valueOf(await merging('hr', 'otherTeacher', 'clerk', { ifMatch: 2 }));
    expect(valueOf(await (await as('clerk'))(listMyAccessEntries, { query: { count: true } }))).toMatchObject({
      total: 1,
      items: [{ actorName: 'Indra' }],
    });
    const hr = await as('hr');
    expect(
      valueOf(await hr(getEmployee, { params: { employeeId: agency.employeeIds.clerk } }))
        .mergedFrom.map(({ nip }) => nip)
        .sort(),
    ).toEqual([oldNip, keptNip]);
    expect(valueOf(await hr(getEmployee, { params: { employeeId: agency.employeeIds.teacher } })).mergedInto).toEqual({
      employeeId: agency.employeeIds.clerk,
      name: 'Dewi Lestari',
    });
    expect(valueOf(await hr(listEmployees, { query: { search: oldNip } })).items.map((e) => [e.name, e.mergedNip])).toEqual([
      ['Dewi Lestari', oldNip],
    ]);
  });

  test('the account goes over where the kept record has none', async () => {
    await run('delete from account where employee_id = $1', [agency.employeeIds.otherTeacher]);
    valueOf(await merging());
    expect(await run('select employee_id, state from account where id = $1', [agency.accountIds.teacher])).toEqual([
      { employee_id: agency.employeeIds.otherTeacher, state: 'active' },
    ]);
  });
});

test('every refusal stands at its field, with nothing stored', async () => {
  await measure('teacher', 700_000);
  await measure('otherTeacher', 800_000);
  const before = await namesOf('teacher');
  expect(told(await merging('hr', 'teacher', 'teacher'))).toBe('422 employee.merge_self /intoEmployeeId');
  expect(told(await merging('hr', 'teacher', 'principal'))).toBe('409 employee.merge_line /intoEmployeeId');
  expect(told(await merging('hr', 'clerk', 'colleague'))).toBe('409 employee.merge_overlaps /intoEmployeeId');
  expect(told(await merging('hr', 'teacher', 'otherTeacher'))).toBe('409 employee.merge_conflict /intoEmployeeId');
  expect(told(await merging('hr', 'teacher', 'otherTeacher', { ifMatch: 7 }))).toBe('412 concurrency.stale');
  expect(told(await merging('schoolHr', 'teacher', 'otherTeacher'))).toBe('404 employee.not_found');
  expect(told(await merging('principal', 'teacher', 'otherTeacher'))).toBe('403 access.denied');
  expect(
    await (
      await as('hr')
    )(mergeEmployee, {
      params: { employeeId: agency.employeeIds.teacher },
      ifMatch: 1,
      body: { intoEmployeeId: agency.employeeIds.otherTeacher, reason: 'x'.repeat(100_000) },
    }),
  ).toMatchObject({ ok: false, status: 422, problem: { errors: [{ pointer: '/reason', code: 'field.too_long' }] } });
  expect(await namesOf('teacher')).toEqual(before);
});

describe('what one did about the other shows two people', () => {
  const [one, other] = ['teacher', 'otherTeacher'] as const;
  const id = (person: PersonKey) => agency.employeeIds[person];
  const sessionId = newId();
  const session = () =>
    run(
      "insert into calibration_session (id, cycle_id, name, state, created_by, created_at) values ($1, $2, 'Sidang', 'preview', 'HR', now())",
      [sessionId, semester.cycleId],
    );
  const person = (who: PersonKey) =>
    run('insert into calibration_person (session_id, employee_id, cycle_id) values ($1, $2, $3)', [sessionId, id(who), semester.cycleId]);
  const reopened = (about: PersonKey, askedBy: ActorKey, decidedBy: ActorKey) =>
    run(
      `insert into reopening (id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, state, reason, requested_by, requested_by_account_id, requested_at, decided_by, decided_by_account_id, decided_at)
    select $1, $2, $3, 'x', id, path, code, name, 'open', 'salah', 'x', $4, now(), 'y', $5, now() from unit where code = 'SD1'`,
      [newId(), semester.cycleId, id(about), agency.accountIds[askedBy], agency.accountIds[decidedBy]],
    );
  test.each<[string, () => Promise<unknown>]>([
    [
      'moved in a calibration',
      async () => {
        await session();
        await run("insert into calibration_mark (session_id, employee_id, member_id, mark) values ($1, $2, $3, 'agree')", [
          sessionId,
          id(one),
          id(other),
        ]);
      },
    ],
    [
      'sat in the session that the other was calibrated in',
      async () => {
        await session();
        await person(one);
        await run("insert into calibration_member (session_id, employee_id, name) values ($1, $2, 'Citra')", [sessionId, id(other)]);
      },
    ],
    [
      'thanked',
      () =>
        run("insert into thanks (id, from_id, to_id, text, given_on, given_at) values ($1, $2, $3, 'Terima kasih', '2026-07-10', now())", [
          newId(),
          id(one),
          id(other),
        ]),
    ],
    [
      'wrote a note on the plan of the other',
      () =>
        run("insert into private_note (id, plan_id, author_id, text, created_at) values ($1, $2, $3, 'Catatan', now())", [
          newId(),
          semester.planIds.teacher,
          id(other),
        ]),
    ],
    ['approved what the other asked', () => reopened('clerk', one, other)],
    ['asked about the other', () => reopened(one, 'hr', other)],
  ])('%s', async (_what, acted) => {
    expect(told(await merging('hr', one, other, { dryRun: true }))).toBe('200');
    await acted();
    for (const [from, into] of [
      [one, other],
      [other, one],
    ] as const)
      expect(told(await merging('hr', from, into))).toBe('409 employee.merge_line /intoEmployeeId');
  });
});

test('no table is forgotten: every column with the id of something names it to the database, or is known here', async () => {
  const unnamed =
    await run(`select t.relname || '.' || a.attname as column from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and a.atttypid = 'uuid'::regtype and a.attname <> 'id' and not exists (select 1 from pg_constraint k where k.conrelid = t.oid and k.contype = 'f' and a.attnum = any(k.conkey))
      and a.attname !~ '(account|unit|parent|position|result|plan|import|indicator)_id$' order by 1`);
  // who looked at whom is append-only, and read through the merge
  expect(unnamed.map(({ column }) => column)).toEqual(['access_entry.employee_id', 'access_entry.for_employee_id']);
});

test('two at once, each into the other: one is done, and the other told', async () => {
  const outcomes = await Promise.all([merging('hr', 'teacher', 'otherTeacher'), merging('secondHr', 'otherTeacher', 'teacher')]);
  expect(outcomes.map((o) => o.ok)).toContain(true);
  expect(outcomes.map(told).filter((t) => t !== '200')).toHaveLength(1);
  expect(await run('select 1 as one from employee_merge')).toHaveLength(1);
});

test('a merge that would put somebody above themselves is refused', async () => {
  // the record of the nurse supervises the chief, who stands above the teacher
  await run(
    'insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values ($1, $2, $3, $4, $5, $6)',
    [newId(), agency.assignmentIds.chief, agency.assignmentIds.nurse, agency.employeeIds.nurse, '2026-01-01', 'position'],
  );
  await run("update assignment set kind = 'plt' where id = $1", [agency.assignmentIds.nurse]);
  expect(told(await merging('hr', 'nurse', 'teacher'))).toBe('422 supervision.cycle /intoEmployeeId');
});
