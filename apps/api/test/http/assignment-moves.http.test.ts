import {
  createAssignment,
  createFeedback,
  endAssignment,
  getAssessmentSheet,
  getCycleProgress,
  getPlan,
  listFeedback,
  listMyTasks,
  listPlans,
  returnPlan,
} from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { type Semester, advance, agreePlanAs, openSemester, submitPlanAs, valueOf } from '../support/semester.ts';
import { emptyTables } from '../support/db.ts';

useFreshAgency();
let semester: Semester;
beforeEach(async () => {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-07-15T03:00:00Z');
  semester = await openSemester(server, agency);
});

const move = (person: PersonKey, changes: object = {}) => ({
  employeeId: agency.employeeIds[person],
  positionId: agency.positionIds.otherTeacher,
  kind: 'definitive' as const,
  startsOn: '2026-07-15',
  endsOn: null,
  ...changes,
});
const placed = async (person: PersonKey, changes: object = {}, options: object = {}) =>
  valueOf(await (await as('hr'))(createAssignment, { body: move(person, changes), ...options }));
const rehearsed = async (person: PersonKey, changes: object = {}) =>
  ((await placed(person, changes, { dryRun: true })) as unknown as { body: Awaited<ReturnType<typeof placed>> }).body;
/** Into the post of somebody, who has left it where it can have one holder only. */
async function placedAt(person: PersonKey, post: PersonKey | undefined, changes: { kind?: 'plt' | 'plh' }) {
  if ((post === 'principal' || post === 'otherPrincipal') && !changes.kind)
    await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds[post], '2026-07-14']);
  return placed(person, { ...changes, ...(post ? { positionId: agency.positionIds[post] } : {}) });
}
const plansOf = (person: PersonKey) =>
  run('select position_title, unit_id, starts_on, ends_on, state from plan where employee_id = $1 order by starts_on', [
    agency.employeeIds[person],
  ]);
const tasksOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {})).items.map((task) => `${task.kind} ${task.count ?? ''}`.trim());
const figures = async (code: 'SD1' | 'SD2') => {
  const { items } = valueOf(await (await as('hr'))(getCycleProgress, { params: { cycleId: semester.cycleId } }));
  const { plans, draft, submitted, agreed } = items.find((item) => item.unit.code === code) as Record<string, unknown>;
  return { plans, draft, submitted, agreed };
};

describe('a transfer in the middle of a cycle', () => {
  test('ends the old plan at its date as it was, begins one for the new assignment, and tells so before', async () => {
    await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
    await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
    const content = await run('select * from plan_indicator where plan_id = $1 order by id', [semester.planIds.teacher]);
    const foretold = await rehearsed('teacher');
    expect(foretold).toMatchObject({
      ended: [{ id: agency.assignmentIds.teacher, endsOn: '2026-07-14' }],
      line: [{ employee: { name: 'Sari Wulandari' }, positionTitle: 'Guru Kelas', before: null, after: 'Bayu Saputra' }],
      plans: [
        {
          cycleName: 'Semester II 2026',
          unit: { code: 'SD1' },
          positionTitle: 'Guru Kelas',
          startsOn: '2026-07-01',
          endsOn: '2026-07-14',
          state: 'ended',
          begun: false,
        },
        {
          cycleName: 'Semester II 2026',
          unit: { code: 'SD2' },
          positionTitle: 'Guru Kelas',
          startsOn: '2026-07-15',
          endsOn: '2026-12-31',
          state: 'draft',
          begun: true,
        },
      ],
    });
    expect(await plansOf('teacher')).toHaveLength(1);

    const done = await placed('teacher');
    const unkeyed = (moves: typeof foretold.plans) => moves.map(({ planId: _, ...rest }) => rest);
    expect([done.ended, done.line, unkeyed(done.plans)]).toEqual([foretold.ended, foretold.line, unkeyed(foretold.plans)]);
    expect(await plansOf('teacher')).toEqual([
      { position_title: 'Guru Kelas', unit_id: agency.unitIds.SD1, starts_on: '2026-07-01', ends_on: '2026-07-14', state: 'ended' },
      { position_title: 'Guru Kelas', unit_id: agency.unitIds.SD2, starts_on: '2026-07-15', ends_on: '2026-12-31', state: 'draft' },
    ]);
    expect(await run('select * from plan_indicator where plan_id = $1 order by id', [semester.planIds.teacher])).toEqual(content);
    expect(
      (
        await run("select action from audit_entry where subject_type = 'plan' and action in ('plan.ended', 'plan.created') order by action")
      ).map((r) => r.action),
    ).toEqual(['plan.created', 'plan.ended']);
  });

  test('open tasks of the new plan are with the new head at once; the old plan stays with the head who supervised it, and with nobody else', async () => {
    await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
    valueOf(
      await (
        await as('principal')
      )(createFeedback, {
        params: { planId: semester.planIds.teacher },
        body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Pertahankan' },
      }),
    );
    expect(await tasksOf('principal')).toContain('plan_review 1');
    const [, begun] = (await placed('teacher')).plans;
    expect(await tasksOf('principal')).not.toContain('plan_review 1');
    await submitPlanAs(server, agency, 'teacher', begun!.planId);
    expect(await tasksOf('otherPrincipal')).toContain('plan_review 1');
    const former = await as('principal');
    expect(await former(getPlan, { params: { planId: semester.planIds.teacher } })).toMatchObject({
      ok: true,
      value: { state: 'ended', actions: ['give_feedback', 'record_coaching'], positionTitle: 'Guru Kelas', unit: { code: 'SD1' } },
    });
    expect(await former(listFeedback, { params: { planId: semester.planIds.teacher } })).toMatchObject({
      ok: true,
      value: { items: [{ text: 'Pertahankan' }] },
    });
    expect(
      await former(createFeedback, {
        params: { planId: semester.planIds.teacher },
        body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Lagi' },
      }),
    ).toMatchObject({ ok: true });
    expect(await former(getPlan, { params: { planId: begun!.planId } })).toMatchObject({ ok: false, status: 404 });
    expect(await (await as('otherPrincipal'))(listFeedback, { params: { planId: semester.planIds.teacher } })).toMatchObject({
      ok: false,
      status: 404,
    });
    expect(
      valueOf(await (await as('teacher'))(listPlans, { query: { view: 'own' } }))
        .items.map((p) => [p.unit.code, p.state])
        .sort(),
    ).toEqual([
      ['SD1', 'ended'],
      ['SD2', 'submitted'],
    ]);
  });

  test('from the first day of the period: who returned the plan before it still reads it', async () => {
    server.setNow('2026-06-20T03:00:00Z');
    await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
    const principal = await as('principal');
    const { version } = valueOf(await principal(getPlan, { params: { planId: semester.planIds.teacher } }));
    valueOf(
      await principal(returnPlan, {
        params: { planId: semester.planIds.teacher },
        ifMatch: version,
        body: { note: 'Perbaiki targetnya', remarks: [] },
      }),
    );
    valueOf(
      await principal(createFeedback, {
        params: { planId: semester.planIds.teacher },
        body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Lihat contoh' },
      }),
    );
    expect((await placed('teacher', { startsOn: '2026-07-01' })).plans.map((p) => [p.state, p.startsOn, p.endsOn, p.begun])).toEqual([
      ['ended', '2026-07-01', '2026-07-01', false],
      ['draft', '2026-07-01', '2026-12-31', true],
    ]);
    server.setNow('2026-07-15T03:00:00Z');
    expect(await principal(getPlan, { params: { planId: semester.planIds.teacher } })).toMatchObject({
      ok: true,
      value: { note: 'Perbaiki targetnya' },
    });
    expect(await principal(listFeedback, { params: { planId: semester.planIds.teacher } })).toMatchObject({
      ok: true,
      value: { items: [{ text: 'Lihat contoh' }] },
    });
  });

  test('a head who leaves: those below go to the next one up, and the task with them', async () => {
    await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
    const done = await placed('principal', { positionId: agency.positionIds.nurse });
    expect(done.line.map((row) => `${row.employee.name}: ${row.before ?? '-'} > ${row.after ?? '-'}`)).toEqual([
      'Agus Pranoto: Ratna Dewi > Rahmat Hidayat',
      'Dewi Lestari: Ratna Dewi > Rahmat Hidayat',
      'Ratna Dewi: - > -',
      'Sari Wulandari: Ratna Dewi > Rahmat Hidayat',
    ]);
    expect(await tasksOf('chief')).toContain('plan_review 1');
    await agreePlanAs(server, agency, 'chief', semester.planIds.teacher);
  });

  test('the figures of both units follow: what was agreed stays counted, what never was waits for nobody', async () => {
    await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
    await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
    expect(await figures('SD1')).toEqual({ plans: 4, draft: 3, submitted: 0, agreed: 1 });
    await placed('teacher');
    await placed('colleague');
    const after = [await figures('SD1'), await figures('SD2')];
    expect(after).toEqual([
      { plans: 3, draft: 2, submitted: 0, agreed: 1 },
      { plans: 4, draft: 4, submitted: 0, agreed: 0 },
    ]);
    await run('update cycle_unit_count set plans = 0, draft = 0, submitted = 0, agreed = 0');
    await advance(server, agency, semester.cycleId, 'running');
    await advance(server, agency, semester.cycleId, 'assessment');
    expect([await figures('SD1'), await figures('SD2')]).toEqual(after);
  });
});

test('a transfer that lies ahead leaves the old plan open until its last day; it has ended when assessment begins', async () => {
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
  expect((await placed('teacher', { startsOn: '2026-10-01' })).plans.map((p) => [p.state, p.startsOn, p.endsOn, p.begun])).toEqual([
    ['agreed', '2026-07-01', '2026-09-30', false],
    ['draft', '2026-10-01', '2026-12-31', true],
  ]);
  server.setNow('2026-12-06T03:00:00Z');
  await advance(server, agency, semester.cycleId, 'running');
  await advance(server, agency, semester.cycleId, 'assessment');
  expect((await plansOf('teacher')).map((p) => p.state)).toEqual(['ended', 'draft']);
  expect(await (await as('teacher'))(getAssessmentSheet, { params: { planId: semester.planIds.teacher, kind: 'self' } })).toMatchObject({
    ok: true,
    value: { actions: ['save'] },
  });
});

test.each<[string, PersonKey, { positionId?: PersonKey; kind?: 'plt' | 'plh'; startsOn: string; endsOn?: string }, string[][]]>([
  [
    'acting (Plt) beside the definitive one',
    'teacher',
    { kind: 'plt', positionId: 'principal', startsOn: '2026-08-01', endsOn: '2026-09-30' },
    [
      ['2026-07-01', '2026-12-31', 'draft'],
      ['2026-08-01', '2026-09-30', 'draft'],
    ],
  ],
  [
    'day-to-day acting (Plh)',
    'teacher',
    { kind: 'plh', positionId: 'principal', startsOn: '2026-08-01', endsOn: '2026-08-14' },
    [
      ['2026-07-01', '2026-12-31', 'draft'],
      ['2026-08-01', '2026-08-14', 'draft'],
    ],
  ],
  [
    'a promotion to head',
    'teacher',
    { positionId: 'principal', startsOn: '2026-08-01' },
    [
      ['2026-07-01', '2026-07-31', 'draft'],
      ['2026-08-01', '2026-12-31', 'draft'],
    ],
  ],
  [
    'before the cycle',
    'teacher',
    { startsOn: '2026-06-01' },
    [
      ['2026-07-01', '2026-07-01', 'ended'],
      ['2026-07-01', '2026-12-31', 'draft'],
    ],
  ],
  ['after the cycle', 'teacher', { startsOn: '2027-02-01' }, [['2026-07-01', '2026-12-31', 'draft']]],
])('%s has its own plan and dates', async (_, person, { positionId, ...changes }, expected) => {
  await placedAt(person, positionId, changes);
  expect((await plansOf(person)).map((p) => [p.starts_on, p.ends_on, p.state]).sort()).toEqual(expected.sort());
});

describe.each<[string, { positionId: PersonKey; kind?: 'plt' | 'plh'; endsOn?: string }, { next: ActorKey; stays: boolean }]>([
  ['a transfer', { positionId: 'otherTeacher' }, { next: 'otherPrincipal', stays: false }],
  ['a promotion to head of another school', { positionId: 'otherPrincipal' }, { next: 'chief', stays: false }],
  ['acting as head (Plt)', { positionId: 'otherPrincipal', kind: 'plt', endsOn: '2026-09-30' }, { next: 'chief', stays: true }],
  ['acting day to day (Plh)', { positionId: 'otherPrincipal', kind: 'plh', endsOn: '2026-07-31' }, { next: 'chief', stays: true }],
])('%s', (_, { positionId, ...changes }, { next, stays }) => {
  const moved = () => placedAt('teacher', positionId, changes);
  const submitted = async () => {
    await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  };
  const waits = async (who: ActorKey) => (await tasksOf(who)).includes('plan_review 1');

  test('takes open tasks to the new supervisor at once, and leaves those of a plan that goes on', async () => {
    await submitted();
    const begun = (await moved()).plans.find((plan) => plan.begun);
    expect([await waits('principal'), await waits(next)]).toEqual([stays, false]);
    await submitPlanAs(server, agency, 'teacher', begun!.planId);
    expect([await waits('principal'), await waits(next)]).toEqual([stays, true]);
  });

  test('keeps name, job and unit of the earlier plan as they were then', async () => {
    await submitted();
    await moved();
    await run("update employee set name = 'Nama Baru' where id = $1", [agency.employeeIds.teacher]);
    await run("update position set title = 'Guru Ahli' where id = $1", [agency.positionIds.teacher]);
    expect(valueOf(await (await as('teacher'))(getPlan, { params: { planId: semester.planIds.teacher } }))).toMatchObject({
      employee: { name: 'Sari Wulandari' },
      positionTitle: 'Guru Kelas',
      unit: { code: 'SD1' },
      startsOn: '2026-07-01',
      endsOn: stays ? '2026-12-31' : '2026-07-14',
    });
  });

  test('leaves the earlier plan with whoever supervised it, also after they move on themselves', async () => {
    await submitted();
    await moved();
    const found = async (view: 'team' | 'former') =>
      valueOf(await (await as('principal'))(listPlans, { query: { view, employeeId: agency.employeeIds.teacher, count: true } }));
    const [team, former] = [await found('team'), await found('former')];
    expect([team.items.map((p) => p.id), former.items.map((p) => p.id), former.total]).toEqual([[semester.planIds.teacher], [], 0]);
    const { actions } = valueOf(await (await as('principal'))(getPlan, { params: { planId: semester.planIds.teacher } }));
    expect(actions.includes('agree')).toBe(stays);
    expect(valueOf(await (await as('colleague'))(listPlans, { query: { view: 'former' } })).items).toEqual([]);
    await placed('principal', { positionId: agency.positionIds.nurse });
    server.setNow('2026-07-16T03:00:00Z');
    expect([(await found('team')).items, (await found('former')).items.map((p) => p.id)]).toEqual([[], [semester.planIds.teacher]]);
  });
});

test('a new civil servant has a plan from the day of starting work (SPMT); a standing without a plan has none', async () => {
  await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds.clerk, '2026-01-31']);
  await run('delete from plan where employee_id = $1', [agency.employeeIds.clerk]);
  expect((await placed('clerk', { startsOn: '2026-09-01' })).plans.map((p) => [p.startsOn, p.endsOn, p.begun])).toEqual([
    ['2026-09-01', '2026-12-31', true],
  ]);
  await run(
    "insert into employee_standing (id, employee_id, standing, recorded_by, recorded_at) values (gen_random_uuid(), $1, 'cltn', 'test', now())",
    [agency.employeeIds.colleague],
  );
  expect((await placed('colleague')).plans.map((p) => [p.state, p.begun])).toEqual([['ended', false]]);
});

test('a cycle past its work is left as it is', async () => {
  await advance(server, agency, semester.cycleId, 'running');
  await advance(server, agency, semester.cycleId, 'assessment');
  expect((await placed('teacher')).plans).toEqual([]);
  expect((await plansOf('teacher')).map((p) => [p.ends_on, p.state])).toEqual([['2026-12-31', 'draft']]);
});

test('an assignment that ends takes its plan along; a later end gives the days back while it is open', async () => {
  const hr = await as('hr');
  const end = async (endsOn: string, ifMatch: number) =>
    valueOf(
      await hr(endAssignment, { params: { assignmentId: agency.assignmentIds.teacher }, ifMatch, body: { endsOn, reason: 'Pensiun' } }),
    );
  expect((await end('2026-09-30', 1)).plans).toMatchObject([{ endsOn: '2026-09-30', state: 'draft', begun: false }]);
  expect((await end('2026-10-31', 2)).plans).toMatchObject([{ endsOn: '2026-10-31', state: 'draft' }]);
  expect((await end('2026-07-14', 3)).plans).toMatchObject([{ endsOn: '2026-07-14', state: 'ended' }]);
});

test('overlaps and dates outside are refused where they stand, with nothing stored', async () => {
  const hr = await as('hr');
  const before = await run('select id, starts_on, ends_on, version from assignment order by id');
  await run('update unit set ends_on = $2 where id = $1', [agency.unitIds.PKM, '2026-12-31']);
  for (const [changes, status, code, pointer] of [
    [{ startsOn: '2025-01-01' }, 409, 'assignment.overlaps', '/startsOn'],
    [{ startsOn: '2026-08-01', endsOn: '2026-07-31' }, 422, 'assignment.dates_reversed', '/endsOn'],
    [{ positionId: agency.positionIds.nurse, startsOn: '2026-12-01' }, 422, 'assignment.outside_unit', '/endsOn'],
    [{ positionId: agency.positionIds.nurse, startsOn: '2027-01-01', endsOn: '2027-01-31' }, 422, 'assignment.outside_unit', '/startsOn'],
  ] as const)
    expect(await hr(createAssignment, { body: move('teacher', changes) })).toMatchObject({
      ok: false,
      status,
      problem: { code, errors: [{ pointer, code }] },
    });
  expect(await run('select id, starts_on, ends_on, version from assignment order by id')).toEqual(before);
});

describe('one head of a unit a day', () => {
  const takeOver = async (changes: object = {}) =>
    (await as('hr'))(createAssignment, { body: move('teacher', { positionId: agency.positionIds.principal, ...changes }) });
  const ending = async (endsOn: string, ifMatch: number) =>
    (await as('hr'))(endAssignment, {
      params: { assignmentId: agency.assignmentIds.principal },
      ifMatch,
      body: { endsOn, reason: 'Pensiun' },
    });
  const refused = (pointer: string) => ({
    ok: false,
    status: 409,
    problem: { code: 'assignment.two_heads', errors: [{ pointer, code: 'assignment.two_heads' }] },
  });

  test('a second one is refused at the position, with nothing stored; acting beside the holder is not', async () => {
    const before = await run('select id, ends_on from assignment order by id');
    expect(await takeOver()).toMatchObject(refused('/positionId'));
    expect(await run('select id, ends_on from assignment order by id')).toEqual(before);
    expect(await takeOver({ kind: 'plt', endsOn: '2026-07-31' })).toMatchObject({ ok: true });
  });

  test('the successor begins the day after the head has left, not on that day', async () => {
    valueOf(await ending('2026-07-31', 1));
    expect(await takeOver({ startsOn: '2026-07-31' })).toMatchObject(refused('/positionId'));
    expect(await takeOver({ startsOn: '2026-08-01' })).toMatchObject({ ok: true });
  });

  test('a head whose post is taken gets no later last day', async () => {
    valueOf(await ending('2026-07-31', 1));
    valueOf(await takeOver({ startsOn: '2026-08-01' }));
    expect(await ending('2026-08-01', 2)).toMatchObject(refused('/endsOn'));
    expect(await ending('2026-07-30', 2)).toMatchObject({ ok: true });
  });
});
