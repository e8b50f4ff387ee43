import { createFeedback, getAssessmentSheet, getCycleProgress, getPlan, listFeedback, listPlans, returnPlan } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import type { PersonKey } from '../support/agency.ts';
import { placed, plansOf, semester, tasksOf, useOpenSemester } from '../support/assignment-moves.ts';
import { agency, as, run, server } from '../support/fresh-agency.ts';
import { advance, agreePlanAs, submitPlanAs, valueOf } from '../support/semester.ts';

useOpenSemester();
const rehearsed = async (person: PersonKey, changes: object = {}) =>
  ((await placed(person, changes, { dryRun: true })) as unknown as { body: Awaited<ReturnType<typeof placed>> }).body;
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
