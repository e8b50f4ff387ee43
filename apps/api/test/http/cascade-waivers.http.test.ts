import {
  agreePlan,
  createCascadeWaiver,
  getPlan,
  listCycleSuperiors,
  savePlanContent,
  submitPlan,
  withdrawCascadeWaiver,
} from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ActorKey, type Agency, type PersonKey, callAs, createAgency } from '../support/agency.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let cycleId: string;
let plan: { id: string; version: number };
let no = 0;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ cycleId } = await openSemester(server, agency, `w-${++no}`, 'planning'));
  await withdraw('principal');
  plan = await submitted('teacher');
});

const as = (who: ActorKey) => callAs(server, agency, who);
const reason = 'Kepala sekolah sedang tugas belajar';
const superiorsBy = async (who: ActorKey, open = false) => (await as(who))(listCycleSuperiors, { params: { cycleId }, query: { open } });
const superior = async (who: PersonKey, by: ActorKey = 'hr') =>
  valueOf(await superiorsBy(by)).items.find(({ assignmentId }) => assignmentId === agency.assignmentIds[who]);
async function withdraw(who: PersonKey): Promise<void> {
  const waiver = (await superior(who))?.waiver;
  valueOf(
    await (
      await as('hr')
    )(withdrawCascadeWaiver, {
      params: { waiverId: waiver?.id ?? '' },
      ifMatch: waiver?.version ?? 0,
      body: { reason: 'Rencananya akan disusun' },
    }),
  );
}
const waive = async (who: PersonKey, by: ActorKey = 'hr') =>
  (await as(by))(createCascadeWaiver, { params: { cycleId }, body: { superiorAssignmentId: agency.assignmentIds[who], reason } });
async function submitted(who: PersonKey): Promise<{ id: string; version: number }> {
  const { id: planId, version } = await planOf(server, agency, who, cycleId);
  const owner = await as(who);
  const saved = valueOf(await owner(savePlanContent, { params: { planId }, ifMatch: version, body: readyContent }));
  return { id: planId, version: valueOf(await owner(submitPlan, { params: { planId }, ifMatch: saved.version })).version };
}
const agree = async (by: ActorKey = 'principal') => (await as(by))(agreePlan, { params: { planId: plan.id }, ifMatch: plan.version });
const seen = async (by: ActorKey = 'principal') => valueOf(await (await as(by))(getPlan, { params: { planId: plan.id } }));

test("a member's plan is written and submitted at any time, and agreed after the superior's", async () => {
  expect(await seen()).toMatchObject({
    superiorPlan: { state: 'open', waived: false },
    actions: ['return', 'give_feedback', 'record_coaching'],
  });
  expect(await agree()).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.superior_not_agreed' } });
  expect(await rowsOf(server, 'select state, version from plan where id = $1', [plan.id])).toEqual([
    { state: 'submitted', version: plan.version },
  ]);
  await agreedPlan(server, agency, 'principal', 'chief', cycleId);
  expect(await seen()).toMatchObject({
    superiorPlan: { state: 'agreed', waived: false },
    actions: ['return', 'agree', 'give_feedback', 'record_coaching'],
  });
  expect(valueOf(await agree()).state).toBe('agreed');
});

test('a superior whose plan is being revised has agreed once, and one without a plan keeps the members waiting', async () => {
  const head = await agreedPlan(server, agency, 'principal', 'chief', cycleId);
  await rowsOf(
    server,
    "insert into plan_revision (id, plan_id, no, snapshot, unit_code, unit_name, position_title, reason, by_name, at) select gen_random_uuid(), id, 1, '{\"results\": []}', unit_code, unit_name, position_title, 'Sasaran berubah', 'Ratna Dewi', now() from plan where id = $1",
    [head.id],
  );
  await rowsOf(server, "update plan set state = 'revising', agreed_at = null where id = $1", [head.id]);
  expect((await seen()).superiorPlan).toEqual({ state: 'agreed', waived: false });
  for (const table of ['plan_revision', 'plan_indicator', 'plan_result', 'plan_behaviour', 'plan_annex'])
    await rowsOf(server, `delete from ${table} where plan_id = $1`, [head.id]);
  await rowsOf(server, 'delete from plan where id = $1', [head.id]);
  expect((await seen()).superiorPlan).toEqual({ state: 'missing', waived: false });
  expect(await agree()).toMatchObject({ ok: false, problem: { code: 'plan.superior_not_agreed' } });
});

test('a regent need not plan', async () => {
  await rowsOf(
    server,
    'update supervision set supervisor_assignment_id = null, supervisor_employee_id = null, external_name = $2 where assignment_id = $1',
    [agency.assignmentIds.teacher, 'Bupati Pauh'],
  );
  expect((await seen('teacher')).superiorPlan).toEqual({ state: 'not_needed', waived: false });
  await rowsOf(
    server,
    'update supervision set supervisor_assignment_id = $2, supervisor_employee_id = $3, external_name = null where assignment_id = $1',
    [agency.assignmentIds.teacher, agency.assignmentIds.principal, agency.employeeIds.principal],
  );
});

test('HR records a waiver with its reason, and takes it back; both are in the audit', async () => {
  expect(await superior('principal')).toMatchObject({
    employee: { name: 'Ratna Dewi' },
    state: 'open',
    members: 3,
    waiting: 1,
    waiver: null,
    actions: ['waive'],
  });
  const waiver = valueOf(await waive('principal'));
  expect(waiver).toMatchObject({
    cycleId,
    superiorAssignmentId: agency.assignmentIds.principal,
    reason,
    recordedBy: 'Hesti Kepegawaian',
    withdrawnAt: null,
    version: 1,
  });
  expect(await superior('principal')).toMatchObject({ waiver: { id: waiver.id, reason }, actions: ['withdraw'] });
  expect(await waive('principal')).toMatchObject({ ok: false, status: 409, problem: { code: 'cascade_waiver.exists' } });
  expect((await seen()).superiorPlan).toEqual({ state: 'open', waived: true });
  const back = { params: { waiverId: waiver.id }, ifMatch: 1, body: { reason: 'Rencana akan disusun juga' } };
  expect(valueOf(await (await as('secondHr'))(withdrawCascadeWaiver, back))).toMatchObject({
    withdrawnBy: 'Hadi Kepegawaian',
    withdrawalReason: 'Rencana akan disusun juga',
    version: 2,
  });
  expect(await (await as('hr'))(withdrawCascadeWaiver, back)).toMatchObject({
    ok: false,
    status: 412,
    problem: { code: 'concurrency.stale' },
  });
  expect(await (await as('hr'))(withdrawCascadeWaiver, { ...back, ifMatch: 2 })).toMatchObject({
    ok: false,
    status: 409,
    problem: { code: 'cascade_waiver.withdrawn' },
  });
  expect(await agree()).toMatchObject({ ok: false, problem: { code: 'plan.superior_not_agreed' } });
  valueOf(await waive('principal'));
  expect(valueOf(await agree()).state).toBe('agreed');
  await withdraw('principal');
  expect((await seen()).state).toBe('agreed');
  expect(
    (
      await rowsOf<{ action: string }>(
        server,
        "select action from audit_entry where subject_id = $1 and action like 'cascade.%' order by at, seq",
        [cycleId],
      )
    ).map(({ action }) => action),
  ).toEqual(expect.arrayContaining(['cascade.waived', 'cascade.waiver_withdrawn']));
});

test('the list names every superior of the cycle or only those whose plan is open, in pages and as a sheet', async () => {
  const names = (items: { employee: { name: string } }[]) => items.map(({ employee }) => employee.name);
  expect(names(valueOf(await superiorsBy('hr')).items)).toEqual(['Bayu Saputra', 'Rahmat Hidayat', 'Ratna Dewi']);
  await agreedPlan(server, agency, 'otherPrincipal', 'chief', cycleId);
  expect(names(valueOf(await superiorsBy('hr', true)).items)).toEqual(['Rahmat Hidayat', 'Ratna Dewi']);
  const hr = await as('hr');
  const first = valueOf(await hr(listCycleSuperiors, { params: { cycleId }, query: { limit: 2, count: true } }));
  const second = valueOf(await hr(listCycleSuperiors, { params: { cycleId }, query: { limit: 2, cursor: first.nextCursor ?? '' } }));
  expect([names(first.items), first.total, names(second.items), second.nextCursor]).toEqual([
    ['Bayu Saputra', 'Rahmat Hidayat'],
    3,
    ['Ratna Dewi'],
    null,
  ]);
  expect(await hr(listCycleSuperiors, { params: { cycleId }, query: { open: true, cursor: first.nextCursor ?? '' } })).toMatchObject({
    ok: false,
    status: 400,
    problem: { code: 'paging.cursor_invalid' },
  });
});

test("a waiver is for superiors who keep somebody waiting, while plans are agreed, by HR of the cycle and never for one's own line", async () => {
  await agreedPlan(server, agency, 'principal', 'chief', cycleId);
  for (const who of ['principal', 'teacher', 'nurse'] as const)
    expect(await waive(who)).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'cascade_waiver.not_needed', errors: [{ pointer: '/superiorAssignmentId' }] },
    });
  await withdraw('otherPrincipal');
  await rowsOf(
    server,
    "insert into role_grant (id, account_id, role, unit_id) select gen_random_uuid(), $1, 'hr_admin', $2 where not exists (select 1 from role_grant where account_id = $1)",
    [agency.accountIds.otherTeacher, agency.unitIds.PAUH],
  );
  expect(await waive('otherPrincipal', 'otherTeacher')).toMatchObject({
    ok: false,
    status: 409,
    problem: { code: 'cascade_waiver.own_line' },
  });
  expect((await superior('otherPrincipal', 'otherTeacher'))?.actions).toEqual([]);
  const waiver = valueOf(await waive('otherPrincipal'));
  expect(
    await (
      await as('otherTeacher')
    )(withdrawCascadeWaiver, { params: { waiverId: waiver.id }, ifMatch: 1, body: { reason: 'Rencana saya sendiri' } }),
  ).toMatchObject({ ok: false, problem: { code: 'cascade_waiver.own_line' } });
  await withdraw('otherPrincipal');
  await rowsOf(server, "update cycle set stage = 'released' where id = $1", [cycleId]);
  expect(await waive('otherPrincipal')).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } });
});

test('who does not run the cycle finds neither its superiors nor its waivers', async () => {
  const waiver = valueOf(await waive('principal'));
  const back = { params: { waiverId: waiver.id }, ifMatch: 1, body: { reason: 'Tidak perlu dikecualikan' } };
  expect(await superiorsBy('schoolHr')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  expect(await waive('otherPrincipal', 'schoolHr')).toMatchObject({ ok: false, status: 403 });
  expect(await (await as('schoolHr'))(withdrawCascadeWaiver, back)).toMatchObject({
    ok: false,
    status: 403,
    problem: { code: 'access.denied' },
  });
  const nowhere = { params: { waiverId: cycleId }, ifMatch: 1, body: back.body };
  expect(await (await as('hr'))(withdrawCascadeWaiver, nowhere)).toMatchObject({
    ok: false,
    status: 404,
    problem: { code: 'cascade_waiver.not_found' },
  });
  expect(
    await (
      await as('hr')
    )(createCascadeWaiver, { params: { cycleId: waiver.id }, body: { superiorAssignmentId: agency.assignmentIds.principal, reason } }),
  ).toMatchObject({ ok: false, status: 404, problem: { code: 'cycle.not_found' } });
  await rowsOf(server, 'update cycle set unit_id = $2 where id = $1', [cycleId, agency.unitIds.PKM]);
  expect(await (await as('schoolHr'))(withdrawCascadeWaiver, back)).toMatchObject({
    ok: false,
    status: 404,
    problem: { code: 'cascade_waiver.not_found' },
  });
});
