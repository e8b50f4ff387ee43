import {
  correctSupervision,
  createAssignment,
  endAssignment,
  getAssessmentSheet,
  getEmployee,
  getPlan,
  getResult,
  listMyTasks,
  listPlanAssessments,
  listPlans,
  listResults,
} from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { createClock } from '../../src/lib/clock.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { emptyTables } from '../support/db.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { type Semester, advance, agreePlanAs, assessAs, openSemester, submitPlanAs, valueOf } from '../support/semester.ts';

useFreshAgency();

// Across a transfer each supervisor rates only the days supervised: the plan of an assignment that has ended is
// assessed by whoever supervised it on its last day, or, where that person has left, by whoever does so now.
let semester: Semester;
beforeEach(async () => {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-11-15T03:00:00Z');
  semester = await openSemester(server, agency);
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
  await advance(server, agency, semester.cycleId, 'running');
});

const toAssessment = async () => {
  server.setNow('2026-12-05T03:00:00Z');
  await advance(server, agency, semester.cycleId, 'assessment');
};
const place = async (person: PersonKey, position: PersonKey, startsOn: string, kind: 'definitive' | 'plt' = 'definitive') =>
  valueOf(
    await (
      await as('hr')
    )(createAssignment, {
      body: { employeeId: agency.employeeIds[person], positionId: agency.positionIds[position], kind, startsOn, endsOn: null },
    }),
  );
const end = async (person: PersonKey, endsOn: string) =>
  valueOf(
    await (
      await as('hr')
    )(endAssignment, { params: { assignmentId: agency.assignmentIds[person] }, ifMatch: 1, body: { endsOn, reason: 'Pensiun' } }),
  );
const correct = async (person: PersonKey, supervisor: PersonKey, startsOn: string) =>
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
/** The teacher takes over a post whose holder leaves it the day before. */
const succeed = async (head: PersonKey) => {
  await end(head, '2026-11-30');
  await place('teacher', head, '2026-12-01');
};
const onPlan = () => ({ params: { planId: semester.planIds.teacher } });

/** Who has the plan to assess: in the tasks, in the list, and by the policy; all of them must say the same. */
async function assessors(): Promise<string[]> {
  const found: string[] = [];
  for (const who of ['principal', 'otherPrincipal', 'chief', 'nurse', 'colleague'] as const satisfies readonly ActorKey[]) {
    const call = await as(who);
    const task = valueOf(await call(listMyTasks, {})).items.some(({ kind, group }) => kind === 'supervise_assess' && group === 'do_now');
    const listed = valueOf(await call(listPlans, { query: { view: 'team', outstanding: 'supervisor_assessment' } })).items.some(
      ({ id, agreed }) => id === semester.planIds.teacher && agreed,
    );
    const sheet = await call(getAssessmentSheet, { params: { planId: semester.planIds.teacher, kind: 'supervisor' } });
    const may = sheet.ok && sheet.value.actions.includes('save');
    expect([who, listed, may]).toEqual([who, task, task]);
    if (task) found.push(who);
  }
  return found;
}

describe.each<[string, () => Promise<unknown>]>([
  ['a transfer', () => place('teacher', 'otherTeacher', '2026-12-01')],
  ['a promotion', () => succeed('otherPrincipal')],
  ['a promotion above the supervisor', () => succeed('chief')],
  ['the end of the assignment', () => end('teacher', '2026-11-30')],
])('%s', (_what, moves) => {
  test.each(['before', 'during'] as const)(
    '%s the assessment: the plan waits for its supervisor of the last day, who assesses it',
    async (when) => {
      if (when === 'before') await moves();
      await toAssessment();
      if (when === 'during') await moves();
      expect(await assessors()).toEqual(['principal']);
      const own = valueOf(await (await as('teacher'))(listMyTasks, {})).items.find(({ planId }) => planId === semester.planIds.teacher);
      expect(own).toMatchObject({ kind: 'self_assess', group: 'do_now' });
      await assessAs(server, agency, 'teacher', semester.planIds.teacher, 'self', [70, 96, 22]);
      await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [70, 96, 22]);
      expect(await assessors()).toEqual([]);
      const [row] = valueOf(await (await as('principal'))(listResults, { query: { view: 'team' } })).items;
      expect(valueOf(await (await as('principal'))(getResult, { params: { resultId: row?.id ?? '' } }))).toMatchObject({
        planId: semester.planIds.teacher,
        decidedBy: 'Ratna Dewi',
      });
    },
  );

  test('after it was assessed: nobody has it to do again, and its supervisor reads on what they wrote', async () => {
    await toAssessment();
    await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [70, 96, 22]);
    await moves();
    expect(await assessors()).toEqual([]);
    expect(valueOf(await (await as('principal'))(listPlanAssessments, onPlan())).items).toMatchObject([
      { kind: 'supervisor', state: 'submitted' },
    ]);
  });
});

describe('a supervisor of the last day who has left too', () => {
  test('is followed by whoever heads the unit now, and reads on what they wrote', async () => {
    await place('teacher', 'otherTeacher', '2026-12-01');
    await toAssessment();
    await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [70, 96, 22], { submit: false });
    await place('principal', 'clerk', '2026-12-05');
    expect(await assessors()).toEqual(['chief']);
    await place('nurse', 'principal', '2026-12-05');
    expect(await assessors()).toEqual(['nurse']);
    // who supervised all the days has left: the new head says why they assess them
    await assessAs(server, agency, 'nurse', semester.planIds.teacher, 'supervisor', [70, 96, 22], {
      changes: {
        takenOver: [
          { supervisorId: agency.employeeIds.principal, reason: 'Kepala sekolah sebelumnya pindah tugas sebelum sempat mengirim' },
        ],
      },
    });
    expect(await run("select from_on, to_on from assessment where kind = 'supervisor' and state = 'submitted'")).toEqual([
      { from_on: '2026-07-01', to_on: '2026-11-30' },
    ]);
    expect(valueOf(await (await as('principal'))(listPlanAssessments, onPlan())).items).toMatchObject([
      { state: 'draft', by: { name: 'Ratna Dewi' } },
    ]);
    expect(await (await as('principal'))(getPlan, onPlan())).toMatchObject({ ok: true, value: { actions: [] } });
  });

  test('and whose post the person took over themselves: one level up', async () => {
    await end('principal', '2026-11-30');
    await place('teacher', 'principal', '2026-12-01');
    await toAssessment();
    expect(await assessors()).toEqual(['chief']);
  });

  test('with one acting in the post: that one', async () => {
    await place('teacher', 'otherTeacher', '2026-12-01');
    await end('principal', '2026-12-02');
    await place('nurse', 'principal', '2026-12-03', 'plt');
    await toAssessment();
    expect(await assessors()).toEqual(['nurse']);
    expect(valueOf(await (await as('nurse'))(getPlan, onPlan())).supervisor?.name).toBe('Nur Aini, Plt. Kepala Sekolah');
  });
});

test('whom HR named for the last day assesses; after that person left, the position decides', async () => {
  await correct('teacher', 'nurse', '2026-10-01');
  await place('teacher', 'otherTeacher', '2026-12-01');
  await toAssessment();
  expect(await assessors()).toEqual(['nurse']);
  await end('nurse', '2026-12-04');
  expect(await assessors()).toEqual(['principal']);
});

test('the plan alone stays with the former supervisor: the record of the person, and the line they are told, follow the new assignment', async () => {
  await place('teacher', 'otherTeacher', '2026-12-01');
  server.setNow('2026-12-05T03:00:00Z');
  const employee = { params: { employeeId: agency.employeeIds.teacher } };
  expect(await (await as('principal'))(getEmployee, employee)).toMatchObject({ ok: false, status: 404 });
  expect(await (await as('otherPrincipal'))(getEmployee, employee)).toMatchObject({ ok: true });
  const { supervision } = valueOf(await (await as('teacher'))(getEmployee, employee));
  expect(supervision.map(({ supervisor, endsOn }) => [supervisor?.name, endsOn])).toEqual([
    ['Bayu Saputra', null],
    ['Ratna Dewi', '2026-11-30'],
  ]);
  expect(await run('select ends_on from supervision where assignment_id = $1', [agency.assignmentIds.teacher])).toEqual([
    { ends_on: '2027-12-31' },
  ]);
});

test('an official without a NIP who supervised the last day stays named on the plan, and nobody of the staff assesses in that place', async () => {
  valueOf(
    await (
      await as('hr')
    )(correctSupervision, {
      params: { employeeId: agency.employeeIds.teacher },
      body: { supervisorEmployeeId: null, externalName: 'Bupati Pauh', startsOn: '2026-10-01', reason: 'Sesuai surat keputusan nomor 12' },
    }),
  );
  const shown = async () => {
    const { supervisor, externalSupervisor } = valueOf(await (await as('teacher'))(getPlan, onPlan()));
    return [supervisor, externalSupervisor];
  };
  expect(await shown()).toEqual([null, 'Bupati Pauh']);
  await place('teacher', 'otherTeacher', '2026-12-01');
  await toAssessment();
  expect(await shown()).toEqual([null, 'Bupati Pauh']);
  expect(await assessors()).toEqual([]);
});

describe('an assignment that ended while an earlier version ran, which ended its line too', () => {
  /** What the earlier version left: nobody above after the last day. */
  const asBefore = async () => {
    await run("delete from supervision where assignment_id = $1 and starts_on > '2026-11-30'", [agency.assignmentIds.teacher]);
    await run("update supervision set ends_on = '2026-11-30' where assignment_id = $1", [agency.assignmentIds.teacher]);
  };
  const lineOf = () =>
    run('select supervisor_assignment_id as id, starts_on, ends_on from supervision where assignment_id = $1 order by starts_on', [
      agency.assignmentIds.teacher,
    ]);
  /** A new version starts on the same database. */
  const started = async () => {
    const next = await buildApp({
      db: server.db,
      dataDir: '/nowhere',
      clock: createClock('Asia/Jakarta', () => new Date('2026-12-05T03:00:00Z')),
      tokenKeys: [{ kid: 'next', secret: 'a secret of the tests alone, long enough' }],
      publicUrl: 'http://127.0.0.1:3000',
    });
    await next.ready();
    await next.close();
  };

  test('has its assessor when the new version starts, and what was before stays as it was', async () => {
    await place('teacher', 'otherTeacher', '2026-12-01');
    await toAssessment();
    await asBefore();
    expect(await assessors()).toEqual([]);
    await started();
    expect(await assessors()).toEqual(['principal']);
    const kept = [
      { id: agency.assignmentIds.principal, starts_on: '2025-01-01', ends_on: '2026-11-30' },
      { id: agency.assignmentIds.principal, starts_on: '2026-12-05', ends_on: '2027-12-31' },
    ];
    expect(await lineOf()).toEqual(kept);
    await started();
    expect(await lineOf()).toEqual(kept);
  });

  test('where that person has left too, whoever heads the unit now', async () => {
    await place('teacher', 'otherTeacher', '2026-12-01');
    await end('principal', '2026-12-02');
    await toAssessment();
    await asBefore();
    await started();
    expect(await assessors()).toEqual(['chief']);
  });

  test('two years later nobody has it to assess any more', async () => {
    await place('teacher', 'otherTeacher', '2026-12-01');
    await asBefore();
    await run("update assignment set ends_on = '2024-12-31', starts_on = '2024-01-01' where id = $1", [agency.assignmentIds.teacher]);
    const before = await lineOf();
    await started();
    expect(await lineOf()).toEqual(before);
  });
});
