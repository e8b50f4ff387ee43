import { createAssignment, endAssignment, getPlan, listPlans } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { move, placed, plansOf, semester, tasksOf, useOpenSemester } from '../support/assignment-moves.ts';
import { agency, as, run, server } from '../support/fresh-agency.ts';
import { advance, submitPlanAs, valueOf } from '../support/semester.ts';

useOpenSemester();
/** Into the post of somebody, who has left it where it can have one holder only. */
async function placedAt(person: PersonKey, post: PersonKey | undefined, changes: { kind?: 'plt' | 'plh' }) {
  if ((post === 'principal' || post === 'otherPrincipal') && !changes.kind)
    await run('update assignment set ends_on = $2 where id = $1', [agency.assignmentIds[post], '2026-07-14']);
  return placed(person, { ...changes, ...(post ? { positionId: agency.positionIds[post] } : {}) });
}

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
