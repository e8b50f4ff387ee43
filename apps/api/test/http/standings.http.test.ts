import {
  createAssignment,
  createCycle,
  createPlan,
  createScheme,
  endStanding,
  getEmployee,
  listEmployees,
  recordStanding,
  runImport,
  transitionCycle,
} from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { type Semester, agreePlanAs, openSemester, schemeRules, submitPlanAs, valueOf } from '../support/semester.ts';
import { csvOf } from '../support/sheets.ts';
import { emptyTables } from '../support/db.ts';

useFreshAgency();
let semester: Semester;
beforeEach(async () => {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-07-15T03:00:00Z');
  semester = await openSemester(server, agency);
});

type Period = {
  standing: 'cltn' | 'tugas_belajar' | 'pemberhentian_sementara' | 'masa_persiapan_pensiun';
  startsOn: string;
  endsOn: string | null;
};
const leave: Period = { standing: 'cltn', startsOn: '2026-08-01', endsOn: '2026-10-31' };
const reason = 'Keputusan cuti nomor 12 tahun 2026';
const versionOf = async (person: PersonKey) =>
  valueOf(await (await as('hr'))(getEmployee, { params: { employeeId: agency.employeeIds[person] } })).version;
const recording = async (
  person: PersonKey,
  period: Period,
  options: { who?: ActorKey; dryRun?: boolean; ifMatch?: number; reason?: string } = {},
) => {
  const { who = 'hr', dryRun, ifMatch = await versionOf(person), reason: why = reason } = options;
  return (await as(who))(recordStanding, {
    params: { employeeId: agency.employeeIds[person] },
    ifMatch,
    body: { ...period, reason: why },
    ...(dryRun ? { dryRun } : {}),
  });
};
const recorded = async (person: PersonKey, period: Period) => valueOf(await recording(person, period));
const ending = async (person: PersonKey, standingId: string, endsOn: string | null) =>
  (await as('hr'))(endStanding, {
    params: { employeeId: agency.employeeIds[person], standingId },
    ifMatch: await versionOf(person),
    body: { endsOn, reason: 'Kembali bekerja lebih awal' },
  });
const plansOf = async (person: PersonKey) =>
  (await run('select starts_on, ends_on, state from plan where employee_id = $1 order by starts_on', [agency.employeeIds[person]])).map(
    (p) => `${String(p.starts_on)}..${String(p.ends_on)} ${String(p.state)}`,
  );
const whole = '2026-07-01..2026-12-31 draft';

describe('long leave in the middle of a period', () => {
  test('is foretold, then ends the plan the day before and begins another for the days after', async () => {
    await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
    await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
    const foretold = valueOf((await recording('teacher', leave, { dryRun: true })) as never) as unknown as {
      body: Awaited<ReturnType<typeof recorded>>;
    };
    expect(await plansOf('teacher')).toEqual(['2026-07-01..2026-12-31 agreed']);
    const done = await recorded('teacher', leave);
    expect(done.plans.map(({ startsOn, endsOn, state, begun }) => [startsOn, endsOn, state, begun])).toEqual([
      ['2026-07-01', '2026-07-31', 'agreed', false],
      ['2026-11-01', '2026-12-31', 'draft', true],
    ]);
    expect(foretold.body.plans.map(({ planId: _, ...rest }) => rest)).toEqual(done.plans.map(({ planId: _, ...rest }) => rest));
    expect(done.employee).toMatchObject({
      standing: 'aktif',
      version: 2,
      standings: [{ ...leave, reason, recordedBy: 'Hesti Kepegawaian', endReason: null, withdrawn: false }],
    });
    expect(await plansOf('teacher')).toEqual(['2026-07-01..2026-07-31 agreed', '2026-11-01..2026-12-31 draft']);
    expect(
      await run(
        "select payload::json -> 'after' ->> 'standing' as standing from audit_entry where action = 'standing.recorded' and subject_id = $1",
        [agency.employeeIds.teacher],
      ),
    ).toEqual([{ standing: 'cltn' }]);
    expect(
      await run(
        "select action from audit_entry where subject_type = 'plan' and action in ('plan.dates_changed', 'plan.created') order by action",
      ),
    ).toEqual([{ action: 'plan.created' }, { action: 'plan.dates_changed' }]);
  });

  test('back earlier: the second plan begins earlier; never away: the first one holds all the days again', async () => {
    const { employee } = await recorded('teacher', leave);
    const [held] = employee.standings;
    server.setNow('2026-09-20T03:00:00Z');
    expect(valueOf(await (await as('hr'))(listEmployees, { query: { search: 'Sari' } })).items).toMatchObject([{ standing: 'cltn' }]);
    const back = valueOf(await ending('teacher', held!.id, '2026-09-30'));
    expect(back.employee.standings).toMatchObject([
      { endsOn: '2026-09-30', endReason: 'Kembali bekerja lebih awal', endedBy: 'Hesti Kepegawaian' },
    ]);
    expect(await plansOf('teacher')).toEqual(['2026-07-01..2026-07-31 ended', '2026-10-01..2026-12-31 draft']);
    const never = valueOf(await ending('teacher', held!.id, null));
    expect(never.employee).toMatchObject({ standing: 'aktif', standings: [{ withdrawn: true, endsOn: '2026-09-30' }] });
    expect(await plansOf('teacher')).toEqual([whole, '2026-10-01..2026-10-01 ended']);
    expect(await ending('teacher', held!.id, '2026-12-31')).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'standing.withdrawn' },
    });
  });

  test('leave that was withdrawn, and leave up to the day on which the second plan began: the first plan takes that day', async () => {
    const { employee } = await recorded('teacher', leave);
    valueOf(await ending('teacher', employee.standings[0]!.id, null));
    expect(await plansOf('teacher')).toEqual([whole, '2026-11-01..2026-11-01 ended']);
    await recorded('teacher', { standing: 'cltn', startsOn: '2026-07-01', endsOn: '2026-10-31' });
    expect(await plansOf('teacher')).toEqual(['2026-07-02..2026-07-02 ended', '2026-11-01..2026-12-31 draft']);
  });

  test('a plan made for an acting person who is away in between is one for each part, told and counted', async () => {
    await emptyTables(server.db, 'cycle', 'scheme');
    await recorded('teacher', leave);
    const { id: assignmentId } = valueOf(
      await (
        await as('hr')
      )(createAssignment, {
        body: {
          employeeId: agency.employeeIds.teacher,
          positionId: agency.positionIds.clerk,
          kind: 'plt',
          startsOn: '2026-07-01',
          endsOn: null,
        },
      }),
    );
    const { cycleId } = await openSemester(server, agency);
    const counted = async () =>
      (await run('select plans, draft from cycle_unit_count n join unit u on u.id = n.unit_id where u.code = $1', ['SD1']))[0];
    expect(await counted()).toEqual({ plans: 5, draft: 5 }); // four people, one of them in two parts
    const made = valueOf(await (await as('hr'))(createPlan, { body: { cycleId, assignmentId } }));
    expect(made).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-07-31', state: 'draft' });
    expect(await counted()).toEqual({ plans: 7, draft: 7 });
    expect(
      await run(
        "select count(*)::int as n from audit_entry x join plan p on p.id::text = x.subject_id where x.action = 'plan.created' and p.assignment_id = $1",
        [assignmentId],
      ),
    ).toEqual([{ n: 2 }]);
  });

  test('figures follow: an agreed plan stays counted, one that never was is not, until its days come back', async () => {
    const plans = async () =>
      (await run('select plans, draft, agreed from cycle_unit_count n join unit u on u.id = n.unit_id where u.code = $1', ['SD1']))[0];
    expect(await plans()).toEqual({ plans: 4, draft: 4, agreed: 0 });
    const { employee } = await recorded('teacher', { ...leave, startsOn: '2026-07-01', endsOn: null });
    expect(await plans()).toEqual({ plans: 3, draft: 3, agreed: 0 });
    valueOf(await ending('teacher', employee.standings[0]!.id, null));
    expect([await plans(), await plansOf('teacher')]).toEqual([{ plans: 4, draft: 4, agreed: 0 }, [whole]]);
  });
});

test.each<[string, Period, string[]]>([
  ['unpaid leave (CLTN)', { ...leave, endsOn: null }, ['2026-07-01..2026-07-31 draft']],
  ['a suspension', { standing: 'pemberhentian_sementara', startsOn: '2026-07-15', endsOn: null }, ['2026-07-01..2026-07-14 ended']],
  [
    'preparing for retirement (MPP)',
    { standing: 'masa_persiapan_pensiun', startsOn: '2026-10-01', endsOn: null },
    ['2026-07-01..2026-09-30 draft'],
  ],
  ['a study assignment [C]', { standing: 'tugas_belajar', startsOn: '2026-08-01', endsOn: null }, [whole]],
])('%s: what becomes of the plan', async (_, period, expected) => {
  await recorded('clerk', period);
  expect(await plansOf('clerk')).toEqual(expected);
});

test('planning that opens later makes plans for the days in service, and counts only who gets none', async () => {
  await recorded('teacher', leave);
  await recorded('colleague', { ...leave, startsOn: '2026-06-01', endsOn: null });
  await recorded('clerk', { standing: 'tugas_belajar', startsOn: '2026-07-01', endsOn: null });
  await emptyTables(server.db, 'cycle', 'scheme');
  const hr = await as('hr');
  const scheme = valueOf(await hr(createScheme, { body: { code: 'lain', name: 'Lain', rules: schemeRules as never } }));
  const cycle = valueOf(
    await hr(createCycle, {
      body: {
        code: 'lain',
        name: 'Lain',
        kind: 'semester',
        unitId: agency.unitIds.SD1,
        schemeId: scheme.id,
        startsOn: '2026-07-01',
        endsOn: '2026-12-31',
        lastDays: { planning: '2026-11-28', running: '2026-12-05', assessment: '2026-12-20' },
      },
    }),
  );
  expect(
    valueOf(await hr(transitionCycle, { params: { cycleId: cycle.id }, ifMatch: cycle.version, body: { to: 'planning', reason: null } })),
  ).toMatchObject({ planCount: 4, leftOut: [{ standing: 'cltn', people: 1 }] });
  expect([await plansOf('teacher'), await plansOf('colleague'), await plansOf('clerk')]).toEqual([
    ['2026-07-01..2026-07-31 draft', '2026-11-01..2026-12-31 draft'],
    [],
    [whole],
  ]);
});

test('one that was open ends the day before the next; a head on leave is said to supervise', async () => {
  await recorded('principal', { standing: 'tugas_belajar', startsOn: '2026-07-01', endsOn: null });
  const next = await recorded('principal', { standing: 'masa_persiapan_pensiun', startsOn: '2026-10-01', endsOn: null });
  expect(next.employee.standings.map((s) => [s.standing, s.startsOn, s.endsOn])).toEqual([
    ['masa_persiapan_pensiun', '2026-10-01', null],
    ['tugas_belajar', '2026-07-01', '2026-09-30'],
  ]);
  expect(next.supervised).toBe(3);
});

test('every refusal stands at its field, with nothing stored', async () => {
  const { employee } = await recorded('teacher', leave);
  await recorded('teacher', { standing: 'tugas_belajar', startsOn: '2026-12-01', endsOn: '2027-05-31' });
  const before = await run('select * from employee_standing order by id');
  for (const [period, status, code, pointer] of [
    [{ ...leave, startsOn: '2026-09-01' }, 409, 'standing.overlaps', '/startsOn'],
    [{ ...leave, startsOn: '2026-11-15', endsOn: null }, 409, 'standing.overlaps', '/startsOn'],
    [{ ...leave, startsOn: '2027-08-02', endsOn: '2027-08-01' }, 422, 'standing.dates_reversed', '/endsOn'],
    [{ ...leave, standing: 'aktif' as 'cltn' }, 400, 'field.word', '/standing'],
    [{ ...leave, startsOn: '2026-02-30' }, 400, 'field.format', '/startsOn'],
  ] as const)
    expect(await recording('teacher', period)).toMatchObject({ ok: false, status, problem: { errors: [{ pointer, code }] } });
  const refused = async (outcome: Promise<{ ok: boolean }>) => {
    const o = (await outcome) as { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string }[] } };
    return o.ok ? o.status : [o.problem.code, o.problem.errors?.[0]?.pointer].filter(Boolean).join(' ');
  };
  expect(await refused(recording('teacher', leave, { reason: 'x'.repeat(100_000) }))).toBe('request.refused /reason');
  expect(await refused(recording('teacher', leave, { ifMatch: 9 }))).toBe('concurrency.stale');
  expect(await refused(recording('teacher', leave, { who: 'schoolHr', ifMatch: 3 }))).toBe('employee.not_found');
  expect(await refused(recording('teacher', leave, { who: 'principal', ifMatch: 3 }))).toBe('access.denied');
  expect(await refused(ending('teacher', semester.cycleId, null))).toBe('standing.not_found');
  expect(await refused(ending('colleague', employee.standings[0]!.id, null))).toBe('standing.not_found');
  expect(await refused(ending('teacher', employee.standings[0]!.id, '2026-07-31'))).toBe('standing.dates_reversed /endsOn');
  expect(await refused(ending('teacher', employee.standings[0]!.id, '2026-12-15'))).toBe('standing.overlaps /endsOn');
  expect(await run('select * from employee_standing order by id')).toEqual(before);
});

test('two at once: one is recorded, the other is told that the record has changed', async () => {
  const outcomes = await Promise.all([
    recording('teacher', leave, { ifMatch: 1 }),
    recording('teacher', { ...leave, standing: 'tugas_belajar' }, { ifMatch: 1 }),
  ]);
  expect(outcomes.map((o) => o.status).sort()).toEqual([200, 412]);
  expect(await run('select standing from employee_standing')).toHaveLength(1);
});

test('the history is for HR, the auditor and the person; the line sees only the standing of today', async () => {
  await recorded('teacher', { ...leave, startsOn: '2026-07-10' });
  const seen = async (who: ActorKey) => {
    const { standing, standings } = valueOf(await (await as(who))(getEmployee, { params: { employeeId: agency.employeeIds.teacher } }));
    return [standing, standings.length];
  };
  expect(await Promise.all((['hr', 'auditor', 'teacher', 'principal'] as const).map(seen))).toEqual([
    ['cltn', 1],
    ['cltn', 1],
    ['cltn', 1],
    ['cltn', 0],
  ]);
});

test('a sheet changes the standing from today and the plans with it; a person new with it has been in it since before', async () => {
  const sheet = (word: string, nip = '198506152010011012', name = 'Sari Wulandari') =>
    csvOf(
      ['nip_baru', 'nama', 'jabatan_nama', 'tmt_jabatan', 'unor_id', 'kedudukan_hukum_nama'],
      [[nip, name, 'Guru Kelas', '2025-01-01', 'SD1', word]],
    );
  const importing = async (body: string) =>
    valueOf(
      await (
        await as('hr')
      )(runImport, { params: { kind: 'employees' }, query: { dryRun: false }, body, headers: { 'content-type': 'text/csv' } }),
    );
  const standings = async () =>
    (
      await run(
        'select e.name, s.standing, s.starts_on, s.ends_on, s.withdrawn from employee_standing s join employee e on e.id = s.employee_id order by s.recorded_at, s.starts_on nulls first',
      )
    ).map((s) => [s.name, s.standing, s.starts_on, s.ends_on, s.withdrawn]);
  expect(await importing(sheet('02'))).toMatchObject({ updated: 1 });
  expect(await importing(sheet('CLTN'))).toMatchObject({ unchanged: 1 });
  expect([await standings(), await plansOf('teacher')]).toEqual([
    [['Sari Wulandari', 'cltn', '2026-07-15', null, false]],
    ['2026-07-01..2026-07-14 ended'],
  ]);
  server.setNow('2026-08-20T03:00:00Z');
  await importing(sheet('Aktif'));
  expect([await standings(), await plansOf('teacher')]).toEqual([
    [['Sari Wulandari', 'cltn', '2026-07-15', '2026-08-19', false]],
    ['2026-07-01..2026-07-14 ended', '2026-08-20..2026-12-31 draft'],
  ]);
  await importing(sheet('MPP', '198506152010011099', 'Orang Baru'));
  expect((await standings()).at(-1)).toEqual(['Orang Baru', 'masa_persiapan_pensiun', null, null, false]);
  await importing(sheet('03'));
  await importing(sheet('Aktif'));
  expect((await standings()).at(-1)).toEqual(['Sari Wulandari', 'tugas_belajar', '2026-08-20', null, true]);
});

test('the database holds one standing a day by itself', async () => {
  await recorded('teacher', leave);
  await expect(
    run(
      "insert into employee_standing (id, employee_id, standing, starts_on, recorded_by, recorded_at) values (gen_random_uuid(), $1, 'cltn', '2026-10-31', 'x', now())",
      [agency.employeeIds.teacher],
    ),
  ).rejects.toThrow('employee_standing_no_overlap');
});
