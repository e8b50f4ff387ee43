import {
  agreePlan,
  correctFeedback,
  createDelegation,
  createFeedback,
  getAssessmentSheet,
  getFeedback,
  getPlan,
  getReceipt,
  getResult,
  listAuditEntries,
  listFeedback,
  listMyAccessEntries,
  listMyTasks,
  listPlanAssessments,
  listPlanRevisions,
  listPlans,
  listResults,
  releaseResults,
  replyToFeedback,
  returnPlan,
  revisePlan,
  revokeDelegation,
} from '@pauh/contracts';
import type { DelegationDuty } from '@pauh/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { emptyTables } from '../support/db.ts';
import { type Semester, advance, agreePlanAs, assessAs, openSemester, submitPlanAs, valueOf } from '../support/semester.ts';

// The principal of the first school hands her work to the principal of the second: what he does in her name, and how it is told.
let server: TestApp;
let agency: Agency;
let semester: Semester;
const monday = '2026-11-24T03:00:00Z';
beforeAll(async () => {
  server = await startTestApp();
});
beforeEach(async () => {
  server.setNow(monday);
  await emptyTables(server.db, 'unit', 'employee', 'account', 'cycle', 'scheme');
  agency = await createAgency(server.db);
  semester = await openSemester(server, agency);
});
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const hand = async (
  duties: DelegationDuty[],
  days: { startsOn: string; endsOn: string } = { startsOn: '2026-11-24', endsOn: '2026-11-30' },
) =>
  valueOf(
    await (
      await as('principal')
    )(createDelegation, {
      body: { grantorId: null, delegateId: agency.employeeIds.otherPrincipal, duties, ...days, reason: 'Cuti tahunan, surat izin 12/2026' },
    }),
  );
const teacherPlan = () => ({ params: { planId: semester.planIds.teacher } });
type Outcome = { ok: true; status: number } | { ok: false; status: number };
const statusOf = (outcome: Outcome) => outcome.status;
const grantor = () => ({ employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' });
const delegate = () => ({ employeeId: agency.employeeIds.otherPrincipal, name: 'Bayu Saputra' });
const audited = async (action: string) =>
  valueOf(await (await as('auditor'))(listAuditEntries, { query: { action } })).items.map(({ actorName, onBehalfOf }) => [
    actorName,
    onBehalfOf?.name ?? null,
  ]);
const running = async () => {
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await agreePlanAs(server, agency, 'principal', semester.planIds.teacher);
  await advance(server, agency, semester.cycleId, 'running');
};

test("agreement in another's name: the plan, its history, the audit and the log of the person tell both names", async () => {
  await hand(['plan_review']);
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  const call = await as('otherPrincipal');
  const seen = valueOf(await call(getPlan, teacherPlan()));
  expect(seen).toMatchObject({ onBehalfOf: grantor(), actions: ['return', 'agree'], supervisor: { name: 'Ratna Dewi' } });
  const returned = valueOf(
    await call(returnPlan, { ...teacherPlan(), ifMatch: seen.version, body: { note: 'Perjelas targetnya', remarks: [] } }),
  );
  expect(await audited('plan.returned')).toEqual([['Bayu Saputra', 'Ratna Dewi']]);
  expect(returned).toMatchObject({ state: 'returned', returnedBy: 'Bayu Saputra', returnedFor: 'Ratna Dewi' });
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  expect(valueOf(await call(agreePlan, { ...teacherPlan(), ifMatch: valueOf(await call(getPlan, teacherPlan())).version }))).toMatchObject({
    state: 'agreed',
    agreedBy: 'Bayu Saputra',
    agreedFor: 'Ratna Dewi',
  });
  const own = await as('teacher');
  const plan = valueOf(await own(getPlan, teacherPlan()));
  expect(plan).toMatchObject({ agreedBy: 'Bayu Saputra', agreedFor: 'Ratna Dewi', returnedBy: null, returnedFor: null, onBehalfOf: null });
  valueOf(await own(revisePlan, { ...teacherPlan(), ifMatch: plan.version, body: { reason: 'Pindah kelas ajar' } }));
  expect(valueOf(await own(listPlanRevisions, teacherPlan())).items).toMatchObject([{ agreedBy: 'Bayu Saputra', agreedFor: 'Ratna Dewi' }]);
  expect(await audited('plan.agreed')).toEqual([['Bayu Saputra', 'Ratna Dewi']]);
  expect(await audited('plan.submitted')).toEqual([
    ['Sari Wulandari', null],
    ['Sari Wulandari', null],
  ]);
  expect(valueOf(await own(listMyAccessEntries, {})).items[0]).toMatchObject({
    actorName: 'Bayu Saputra',
    capacity: 'delegate',
    onBehalfOf: grantor(),
    what: 'plan',
  });
  valueOf(await (await as('principal'))(getPlan, teacherPlan()));
  expect(valueOf(await own(listMyAccessEntries, {})).items[0]).toMatchObject({
    actorName: 'Ratna Dewi',
    capacity: 'supervisor',
    onBehalfOf: null,
  });
});

test("feedback in another's name is the delegate's word with both names", async () => {
  await running();
  await hand(['progress_feedback']);
  const call = await as('otherPrincipal');
  expect(
    valueOf(
      await call(createFeedback, {
        ...teacherPlan(),
        body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba diskusi kelompok' },
      }),
    ),
  ).toMatchObject({ by: delegate(), onBehalfOf: grantor() });
  expect(valueOf(await (await as('teacher'))(listFeedback, teacherPlan())).items).toMatchObject([
    { by: delegate(), onBehalfOf: grantor() },
  ]);
  expect(await audited('feedback.given')).toEqual([['Bayu Saputra', 'Ratna Dewi']]);
  valueOf(
    await (
      await as('principal')
    )(createFeedback, { ...teacherPlan(), body: { kind: 'appreciation', subject: 'general', subjectId: null, text: 'Terima kasih' } }),
  );
  expect(valueOf(await (await as('teacher'))(listFeedback, teacherPlan())).items.map((note) => note.onBehalfOf?.name ?? null)).toEqual([
    null,
    'Ratna Dewi',
  ]);
});

test("an assessment in another's name decides with both names, and the days are those of the supervisor", async () => {
  await running();
  await hand(['assessment']);
  await advance(server, agency, semester.cycleId, 'assessment');
  await assessAs(server, agency, 'teacher', semester.planIds.teacher, 'self', [70, 96, 22]);
  const sheet = await assessAs(server, agency, 'otherPrincipal', semester.planIds.teacher, 'supervisor', [70, 96, 22]);
  expect(sheet).toMatchObject({
    onBehalfOf: grantor(),
    assessment: { by: delegate(), onBehalfOf: grantor(), fromOn: '2026-07-01', state: 'submitted' },
  });
  expect([await audited('assessment.saved'), await audited('assessment.submitted')]).toEqual([
    [
      ['Bayu Saputra', 'Ratna Dewi'],
      ['Sari Wulandari', null],
    ],
    [
      ['Bayu Saputra', 'Ratna Dewi'],
      ['Sari Wulandari', null],
    ],
  ]);
  const [row] = valueOf(await (await as('otherPrincipal'))(listResults, { query: { view: 'team', state: 'decided' } })).items;
  expect(row?.employee.name).toBe('Sari Wulandari');
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  const own = await as('teacher');
  const params = { resultId: row?.id ?? '' };
  expect(valueOf(await own(getResult, { params }))).toMatchObject({ decidedBy: 'Bayu Saputra', decidedFor: 'Ratna Dewi' });
  expect(valueOf(await own(getReceipt, { params })).canonical).toContain('"by":"Bayu Saputra","onBehalfOf":"Ratna Dewi"');
  expect(
    valueOf(await own(listPlanAssessments, teacherPlan())).items.map((one) => [one.kind, one.onBehalfOf?.name ?? null]),
  ).toContainEqual(['supervisor', 'Ratna Dewi']);
});

test('the supervisor reads and corrects what was done in her name, and keeps her own rights meanwhile', async () => {
  await running();
  const { id } = await hand(['assessment', 'progress_feedback']);
  await advance(server, agency, semester.cycleId, 'assessment');
  await assessAs(server, agency, 'otherPrincipal', semester.planIds.teacher, 'supervisor', [70, 96, 22], { submit: false });
  // a draft is its author's alone, and goes out of reach with the delegation
  const params = { ...teacherPlan().params, kind: 'supervisor' as const };
  expect(valueOf(await (await as('principal'))(getAssessmentSheet, { params }))).toMatchObject({
    version: 0,
    assessment: null,
    onBehalfOf: null,
  });
  valueOf(
    await (
      await as('otherPrincipal')
    )(createFeedback, {
      ...teacherPlan(),
      body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba diskusi kelompok' },
    }),
  );
  valueOf(
    await (
      await as('principal')
    )(revokeDelegation, { params: { delegationId: id }, ifMatch: 1, body: { reason: 'Kembali bekerja lebih awal' } }),
  );
  expect(statusOf(await (await as('otherPrincipal'))(getAssessmentSheet, { params }))).toBe(404);
  for (const contract of [getPlan, listFeedback, listPlanAssessments])
    expect(statusOf(await (await as('otherPrincipal'))(contract, teacherPlan()))).toBe(404);
  const sheet = await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [71, 96, 22]);
  expect(sheet.assessment).toMatchObject({ by: grantor(), onBehalfOf: null });
});

test.each<[string, string, { startsOn: string; endsOn: string }, number]>([
  ['the day before', '2026-11-24T03:00:00Z', { startsOn: '2026-11-25', endsOn: '2026-11-26' }, 404],
  ['the first moment, in the zone of the agency', '2026-11-24T17:00:00Z', { startsOn: '2026-11-25', endsOn: '2026-11-26' }, 200],
  ['the last moment', '2026-11-26T16:59:59Z', { startsOn: '2026-11-25', endsOn: '2026-11-26' }, 200],
  ['the moment after', '2026-11-26T17:00:00Z', { startsOn: '2026-11-25', endsOn: '2026-11-26' }, 404],
])('%s', async (_when, instant, days, status) => {
  await hand(['plan_review'], days);
  server.setNow(instant);
  expect(statusOf(await (await as('otherPrincipal'))(getPlan, teacherPlan()))).toBe(status);
});

test('only what was handed over, of whom it was handed over, and in lists and tasks marked as such', async () => {
  await submitPlanAs(server, agency, 'teacher', semester.planIds.teacher);
  await submitPlanAs(server, agency, 'otherTeacher', semester.planIds.otherTeacher);
  const tasks = async (who: ActorKey) =>
    valueOf(await (await as(who))(listMyTasks, {}))
      .items.filter((task) => task.kind === 'plan_review')
      .map((task) => [task.group, task.count, task.onBehalfOf?.name ?? null]);
  const team = async () =>
    valueOf(await (await as('otherPrincipal'))(listPlans, { query: { view: 'team' } })).items.map((plan) => [
      plan.employee.name,
      plan.onBehalfOf?.name ?? null,
    ]);
  expect([await tasks('otherPrincipal'), await team()]).toEqual([[['do_now', 1, null]], [['Citra Anggraini', null]]]);
  await hand(['progress_feedback']);
  expect(await tasks('otherPrincipal')).toEqual([['do_now', 1, null]]); // agreement was not handed over
  expect(await team()).toEqual([
    ['Agus Pranoto', 'Ratna Dewi'],
    ['Citra Anggraini', null],
    ['Dewi Lestari', 'Ratna Dewi'],
    ['Sari Wulandari', 'Ratna Dewi'],
  ]);
  const call = await as('otherPrincipal');
  const { version, actions } = valueOf(await call(getPlan, teacherPlan()));
  expect(actions).toEqual(['give_feedback', 'record_coaching']);
  expect(statusOf(await call(agreePlan, { ...teacherPlan(), ifMatch: version }))).toBe(403);
  expect(statusOf(await call(getAssessmentSheet, { params: { ...teacherPlan().params, kind: 'supervisor' } }))).toBe(403);
  expect(statusOf(await call(getPlan, { params: { planId: semester.planIds.principal } }))).toBe(404); // not her own plan
  await hand(['plan_review']);
  expect(await tasks('otherPrincipal')).toEqual(
    expect.arrayContaining([
      ['do_now', 1, null],
      ['do_now', 1, 'Ratna Dewi'],
    ]),
  );
});

test("who stands in for the assessment alone reads notes, and answers or corrects none in the supervisor's name", async () => {
  await running();
  const note = valueOf(
    await (
      await as('principal')
    )(createFeedback, { ...teacherPlan(), body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba metode lain' } }),
  );
  await hand(['assessment']);
  const call = await as('otherPrincipal');
  const params = { feedbackId: note.id };
  expect(valueOf(await call(getFeedback, { params }))).toMatchObject({ note: { text: 'Coba metode lain' }, actions: [] });
  expect(await call(replyToFeedback, { params, body: { text: 'Baik' } })).toMatchObject({
    ok: false,
    status: 403,
    problem: { code: 'access.denied' },
  });
  expect(await call(correctFeedback, { params, body: { kind: 'suggestion', text: 'Coba metode lain saja' } })).toMatchObject({
    ok: false,
    status: 403,
    problem: { code: 'access.denied' },
  });
});
