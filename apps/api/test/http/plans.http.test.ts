import { createPlan, getCycle, getPlan, listPlans, savePlanContent, submitPlan } from '@pauh/contracts';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, plan, rowsOf, semester, server, submitted, usePlanInPlanning } from '../support/plan-in-planning.ts';
import { moveSemester, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

usePlanInPlanning();

describe('reading', () => {
  test("another's plan is read by those who answer for it, and every such reading is recorded", async () => {
    const read = async (who: ActorKey) => {
      const outcome = await (await as(who))(getPlan, { params: { planId: plan.id } });
      return outcome.ok ? 200 : outcome.problem.code;
    };
    for (const who of ['teacher', 'principal', 'chief', 'manager', 'hr', 'auditor'] as const) expect(await read(who)).toBe(200);
    for (const who of ['colleague', 'otherPrincipal', 'nurse', 'schoolHr'] as const) expect(await read(who)).toBe('plan.not_found');
    for (const who of ['it', 'leader'] as const) expect(await read(who)).toBe('access.denied');
    expect(
      await rowsOf('access', 'select actor_name, capacity, what from access_entry where plan_id = $1 order by at, id', [plan.id]),
    ).toEqual([
      { actor_name: 'Ratna Dewi', capacity: 'supervisor', what: 'plan' },
      { actor_name: 'Rahmat Hidayat', capacity: 'reviewing_supervisor', what: 'plan' },
      { actor_name: 'Mira Pengelola', capacity: 'performance_manager', what: 'plan' },
      { actor_name: 'Hesti Kepegawaian', capacity: 'hr_admin', what: 'plan' },
      { actor_name: 'Indra Inspektorat', capacity: 'auditor', what: 'plan' },
    ]);
    expect(await (await as('hr'))(getPlan, { params: { planId: newId() } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'plan.not_found' },
    });
  });

  test('the list holds what each may see, and no more', async () => {
    const names = async (who: ActorKey, query: object = {}) =>
      valueOf(await (await as(who))(listPlans, { query: { cycleId: semester.cycleId, ...query } })).items.map((p) => p.employee.name);
    const school = ['Agus Pranoto', 'Dewi Lestari', 'Ratna Dewi', 'Sari Wulandari'];
    expect(await names('teacher')).toEqual(['Sari Wulandari']);
    expect(await names('principal')).toEqual(school);
    expect(await names('principal', { view: 'own' })).toEqual(['Ratna Dewi']);
    expect(await names('principal', { view: 'team' })).toEqual(['Agus Pranoto', 'Dewi Lestari', 'Sari Wulandari']);
    expect(await names('chief', { view: 'team' })).toEqual(['Bayu Saputra', 'Ratna Dewi']);
    expect(await names('manager')).toEqual(school);
    expect(await names('schoolHr')).toEqual(['Bayu Saputra', 'Citra Anggraini']);
    expect(await names('leader')).toEqual([]);
    expect(await names('nurse')).toEqual([]);
    expect(await names('hr')).toHaveLength(7);
    expect(await names('hr', { unitId: agency.unitIds.DISDIK })).toHaveLength(7);
    expect(await names('hr', { unitId: agency.unitIds.SD1 })).toEqual(school);
    expect(await names('hr', { unitId: newId() })).toEqual([]);
    expect(await names('hr', { employeeId: agency.employeeIds.clerk })).toEqual(['Dewi Lestari']);
  });

  test('filters by state and by what is outstanding', async () => {
    await submitted();
    const names = async (query: object) =>
      valueOf(await (await as('principal'))(listPlans, { query: { cycleId: semester.cycleId, view: 'team', ...query } })).items.map(
        (p) => p.employee.name,
      );
    expect(await names({ state: 'submitted' })).toEqual(['Sari Wulandari']);
    expect(await names({ outstanding: 'plan' })).toEqual(['Agus Pranoto', 'Dewi Lestari']);
    expect(await names({ outstanding: 'agreement' })).toEqual(['Sari Wulandari']);
    await rowsOf(
      'parts',
      "update plan set state = 'agreed', self_state = 'submitted', supervisor_state = 'submitted', result_state = 'decided' where id = $1",
      [plan.id],
    );
    expect(await names({ outstanding: 'release' })).toEqual(['Sari Wulandari']);
    expect(await names({ outstanding: 'self_assessment' })).toEqual([]);
    expect(await names({ outstanding: 'supervisor_assessment' })).toEqual([]);
    await rowsOf('parts_2', "update plan set self_state = 'draft', supervisor_state = null, result_state = 'delivered' where id = $1", [
      plan.id,
    ]);
    for (const outstanding of ['self_assessment', 'supervisor_assessment', 'acknowledgement'])
      expect(await names({ outstanding })).toEqual(['Sari Wulandari']);
  });

  test('pages by name with a cursor bound to the filter, counts when asked, and streams as CSV', async () => {
    const hr = await as('hr');
    const query = { cycleId: semester.cycleId, limit: 3 };
    const first = valueOf(await hr(listPlans, { query: { ...query, count: true } }));
    expect(first).toMatchObject({ total: 7 });
    const second = valueOf(await hr(listPlans, { query: { ...query, cursor: first.nextCursor ?? '' } }));
    const third = valueOf(await hr(listPlans, { query: { ...query, cursor: second.nextCursor ?? '' } }));
    expect([...first.items, ...second.items, ...third.items].map((p) => p.employee.name)).toEqual([
      'Agus Pranoto',
      'Bayu Saputra',
      'Citra Anggraini',
      'Dewi Lestari',
      'Rahmat Hidayat',
      'Ratna Dewi',
      'Sari Wulandari',
    ]);
    expect(third.nextCursor).toBeNull();
    expect(await hr(listPlans, { query: { limit: 3, cursor: first.nextCursor ?? '' } })).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'paging.cursor_invalid' },
    });
    const token = await server.app.signAccessToken(agency.accountIds.hr);
    const csv = await supertest(server.url)
      .get(`/api/v1/plans?cycleId=${semester.cycleId}`)
      .set('authorization', `Bearer ${token}`)
      .set('accept', 'text/csv');
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(8);
    expect(csv.text).toContain('Sari Wulandari');
  });
});

// last: from here on the clerk works elsewhere
describe('a plan for somebody who came later', () => {
  test('is made by HR of their unit, for the days they work there', async () => {
    const assignmentId = newId();
    await rowsOf('moved_away', "update assignment set ends_on = '2026-08-31' where id = $1", [agency.assignmentIds.clerk]);
    await rowsOf(
      'moved_in',
      "insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) values ($1, $2, $3, $4, 'definitive', '2026-09-01')",
      [assignmentId, agency.employeeIds.clerk, agency.positionIds.otherTeacher, agency.unitIds.SD2],
    );
    await moveSemester(server, agency, semester, 'running');
    const body = { cycleId: semester.cycleId, assignmentId };
    await rowsOf(
      'on_leave',
      "insert into employee_standing (id, employee_id, standing, recorded_by, recorded_at) values (gen_random_uuid(), $1, 'cltn', 'test', now())",
      [agency.employeeIds.clerk],
    );
    expect(await (await as('schoolHr'))(createPlan, { body })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.standing_without_plan', errors: [{ pointer: '/assignmentId' }] },
    });
    await rowsOf('back_from_leave', 'delete from employee_standing where employee_id = $1', [agency.employeeIds.clerk]);
    const made = valueOf(await (await as('schoolHr'))(createPlan, { body }));
    expect(made).toMatchObject({
      state: 'draft',
      unit: { code: 'SD2' },
      startsOn: '2026-09-01',
      endsOn: '2026-12-31',
      employee: { name: 'Dewi Lestari' },
      closesAt: '2026-12-10T16:59:59.000Z',
    });
    expect(valueOf(await (await as('hr'))(getCycle, { params: { cycleId: semester.cycleId } })).planCount).toBe(8);
    const hr = await as('hr');
    expect(await hr(createPlan, { body })).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.exists' } });
    expect(await hr(createPlan, { body: { ...body, cycleId: newId() } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'cycle.not_found' },
    });
    expect(await hr(createPlan, { body: { ...body, assignmentId: agency.assignmentIds.nurse } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'assignment.not_found' },
    });
    expect(await (await as('schoolHr'))(createPlan, { body: { ...body, assignmentId: agency.assignmentIds.teacher } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'assignment.not_found' },
    });

    server.setNow('2026-09-02T03:00:00Z');
    const clerk = await as('clerk');
    const saved = valueOf(await clerk(savePlanContent, { params: { planId: made.id }, ifMatch: made.version, body: readyContent }));
    expect(valueOf(await clerk(submitPlan, { params: { planId: made.id }, ifMatch: saved.version })).state).toBe('submitted');
    await rowsOf('shut', "update cycle set stage = 'closed' where id = $1", [semester.cycleId]);
    await rowsOf('no_plan', 'delete from plan where cycle_id = $1 and assignment_id = $2', [
      semester.cycleId,
      agency.assignmentIds.colleague,
    ]);
    expect(await hr(createPlan, { body: { ...body, assignmentId: agency.assignmentIds.colleague } })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.stage_closed' },
    });
  });
});
