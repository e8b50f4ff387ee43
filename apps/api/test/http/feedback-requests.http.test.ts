import {
  type BodyOf,
  answerFeedbackRequest,
  correctFeedback,
  createFeedbackRequest,
  declineFeedbackRequest,
  getAssessmentSheet,
  getFeedback,
  getFeedbackRequest,
  getPlan,
  listColleagues,
  listFeedback,
  listFeedbackRequests,
  listMyFeedback,
  listMyTasks,
  listProgressEntries,
  withdrawFeedbackRequest,
} from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, openSemester } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let cycleId: string;
let planId: string;
let indicator: { id: string; title: string };
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
  ({ cycleId } = await openSemester(server, agency, 'feedback', 'planning'));
  const plan = await agreedPlan(server, agency, 'teacher', 'principal', cycleId);
  const first = plan.content.results[0]!.indicators[0]!;
  planId = plan.id;
  indicator = { id: first.id!, title: first.title };
});
afterAll(() => server.close());
beforeEach(async () => {
  for (const table of ['feedback_reply', 'feedback_note', 'feedback_request']) await run(`delete from ${table}`);
});

const as = (who: ActorKey) => callAs(server, agency, who);
const run = (text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: `test_${text}`, text }, values);
type Body = BodyOf<typeof createFeedbackRequest>;
const ask = async (who: ActorKey, changes: Partial<Body> = {}, on = planId) =>
  (await as(who))(createFeedbackRequest, {
    params: { planId: on },
    body: {
      askedId: agency.employeeIds.colleague,
      askedAs: 'colleague',
      subject: 'indicator',
      subjectId: indicator.id,
      question: 'Apa yang Anda lihat di kelas saya?',
      shared: false,
      ...changes,
    },
  });
const asked = async (changes: Partial<Body> = {}) => valueOf(await ask('teacher', changes));
const answer = async (who: ActorKey, requestId: string, body: object = {}, ifMatch = 1) =>
  (await as(who))(answerFeedbackRequest, {
    params: { requestId },
    ifMatch,
    body: { kind: 'suggestion', text: 'Coba mulai dengan pertanyaan', ...body },
  });
const decline = async (who: ActorKey, requestId: string, ifMatch = 1) =>
  (await as(who))(declineFeedbackRequest, { params: { requestId }, ifMatch, body: { reason: 'Saya jarang melihat kelas Anda' } });
const withdraw = async (who: ActorKey, requestId: string, ifMatch = 1) =>
  (await as(who))(withdrawFeedbackRequest, { params: { requestId }, ifMatch });
const tasksOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter((task) => task.kind.startsWith('feedback') || task.kind.startsWith('attention'))
    .map((task) => [task.group, task.kind, task.count].join(' '));
const codeOf = (outcome: { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string }[] } }) =>
  outcome.ok ? outcome.status : [outcome.problem.code, ...(outcome.problem.errors ?? []).map((e) => e.pointer)].join(' ');

test('a colleague is asked about one thing: sees its title, never the plan, its values or its ratings', async () => {
  const request = await asked();
  expect(request).toMatchObject({
    asker: { name: 'Sari Wulandari' },
    asked: { name: 'Agus Pranoto' },
    askedAs: 'colleague',
    subjectTitle: indicator.title,
    state: 'open',
    shared: false,
    version: 1,
    actions: ['withdraw'],
  });
  expect(await tasksOf('colleague')).toEqual(['do_now feedback_answer 1']);
  expect(await tasksOf('teacher')).toEqual(['waiting feedback_answer 1']);
  const colleague = await as('colleague');
  const [found] = valueOf(await colleague(listFeedbackRequests, { query: { view: 'to_answer', state: 'open', count: true } })).items;
  expect(found).toMatchObject({ id: request.id, subjectTitle: indicator.title, actions: ['answer', 'decline'] });
  expect(Object.keys(found!).filter((key) => /plan|value|target|rating|weight/i.test(key))).toEqual([]);
  for (const contract of [getPlan, listProgressEntries, listFeedback])
    expect(await colleague(contract, { params: { planId } })).toMatchObject({ ok: false, status: 404 });
  const done = valueOf(await answer('colleague', request.id));
  expect(done).toMatchObject({ state: 'answered', closedAt: '2026-07-10T03:00:00.000Z', version: 2, actions: [] });
  // neither does the answer open anything
  for (const contract of [getPlan, listProgressEntries, listFeedback])
    expect(await colleague(contract, { params: { planId } })).toMatchObject({ ok: false, status: 404 });
  const sheet = { params: { planId, kind: 'supervisor' as const } };
  expect(await colleague(getAssessmentSheet, sheet)).toMatchObject({ ok: false, status: 404 });
  expect(await tasksOf('colleague')).toEqual([]);
  expect(await tasksOf('teacher')).toEqual(['do_now feedback_read 1']);
  server.setNow('2026-07-11T01:00:00Z');
  expect(valueOf(await (await as('teacher'))(getFeedback, { params: { feedbackId: done.feedbackId! } }))).toMatchObject({
    note: { text: 'Coba mulai dengan pertanyaan', capacity: 'colleague', requestId: request.id },
    actions: ['reply'],
  });
  // who wrote it sees when it was seen, and may answer on
  expect(valueOf(await colleague(getFeedback, { params: { feedbackId: done.feedbackId! } }))).toMatchObject({
    note: { seenAt: '2026-07-11T01:00:00.000Z' },
    actions: ['reply', 'correct'],
  });
  expect(valueOf(await colleague(listMyFeedback, { query: { view: 'given' } })).items.map((n) => n.id)).toEqual([done.feedbackId]);
  server.setNow('2026-07-10T03:00:00Z');
});

test.each([false, true])("whether the line reads the answer is the employee's word: %s", async (shared) => {
  const { feedbackId } = valueOf(await answer('colleague', (await asked({ shared })).id));
  const params = { feedbackId: feedbackId! };
  const statusOf = async (who: ActorKey) => {
    const outcome = await (await as(who))(getFeedback, { params });
    return outcome.ok ? 200 : outcome.status;
  };
  expect([await statusOf('principal'), await statusOf('chief')]).toEqual(shared ? [200, 200] : [403, 403]);
  expect([await statusOf('auditor'), await statusOf('hr'), await statusOf('clerk')]).toEqual([200, 403, 404]);
  expect(valueOf(await (await as('principal'))(listFeedback, { params: { planId }, query: { count: true } })).total).toBe(shared ? 1 : 0);
  expect(valueOf(await (await as('auditor'))(listFeedback, { params: { planId }, query: { count: true } })).total).toBe(1);
});

test('who assesses finds on the sheet what is shared, stands, and was for the line to read', async () => {
  await run("update cycle set stage = 'assessment' where id = $1", [cycleId]);
  const hidden = valueOf(await answer('colleague', (await asked()).id));
  const shown = valueOf(await answer('clerk', (await asked({ askedId: agency.employeeIds.clerk, shared: true })).id));
  const sheetOf = async (who: ActorKey, kind: 'self' | 'supervisor') =>
    valueOf(await (await as(who))(getAssessmentSheet, { params: { planId, kind } })).feedback.map((n) => n.id);
  expect(await sheetOf('principal', 'supervisor')).toEqual([shown.feedbackId]);
  // the person's own sheet is no back door to what they have not opened
  expect(await sheetOf('teacher', 'self')).toEqual([]);
  for (const { feedbackId } of [hidden, shown]) valueOf(await (await as('teacher'))(getFeedback, { params: { feedbackId: feedbackId! } }));
  expect((await sheetOf('teacher', 'self')).sort()).toEqual([hidden.feedbackId, shown.feedbackId].sort());
  await run("update cycle set stage = 'planning' where id = $1", [cycleId]);
});

test('the line is asked as the line, and a colleague keeps to the kinds of a colleague', async () => {
  const toSupervisor = await asked({ askedId: agency.employeeIds.principal });
  expect(toSupervisor).toMatchObject({ askedAs: 'supervisor', shared: true });
  expect(await asked({ askedId: agency.employeeIds.chief, askedAs: 'team_leader' })).toMatchObject({
    askedAs: 'reviewing_supervisor',
    shared: true,
  });
  const toColleague = await asked({ askedAs: 'team_leader' });
  expect(codeOf(await answer('colleague', toColleague.id, { kind: 'needs_attention' }))).toBe('feedback.kind_reserved /kind');
  expect(codeOf(await answer('principal', toSupervisor.id, { kind: 'needs_attention' }))).toBe(200);
  expect(valueOf(await answer('colleague', toColleague.id)).state).toBe('answered');
  expect(await tasksOf('teacher')).toEqual(['do_now attention_read 1', 'do_now feedback_read 1', 'waiting feedback_answer 1']);
  expect(await run('select capacity from feedback_note order by capacity')).toEqual([
    { capacity: 'supervisor' },
    { capacity: 'team_leader' },
  ]);
});

test('what is refused names its place, and nothing is written', async () => {
  const refused: [string, ActorKey, Partial<Body>][] = [
    ['feedback_request.self /askedId', 'teacher', { askedId: agency.employeeIds.teacher }],
    ['feedback_request.person_unknown /askedId', 'teacher', { askedId: newId() }],
    ['feedback.subject_unknown /subjectId', 'teacher', { subjectId: newId() }],
    ['access.denied', 'principal', {}],
    ['plan.not_found', 'colleague', {}],
  ];
  for (const [code, who, changes] of refused) expect(codeOf(await ask(who, changes)), code).toBe(code);
  expect(codeOf(await ask('teacher', { question: 'a'.repeat(100_000) }))).toBe('request.refused /question');
  await run("update cycle set stage = 'closed' where id = $1", [cycleId]);
  expect(codeOf(await ask('teacher'))).toBe('plan.stage_closed');
  await run("update cycle set stage = 'planning' where id = $1", [cycleId]);
  expect(await run('select count(*)::int as n from feedback_request')).toEqual([{ n: 0 }]);
});

test('the same person is asked about the same thing once at a time, and ten are open at most', async () => {
  const both = await Promise.all([ask('teacher'), ask('teacher')]);
  expect(both.map(codeOf).sort()).toEqual([201, 'feedback_request.already_asked /askedId']);
  valueOf(await ask('teacher', { subject: 'behaviour', subjectId: 'kolaboratif' }));
  const others: Partial<Body>[] = ['berorientasi_pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif'].map((subjectId) => ({
    subject: 'behaviour',
    subjectId,
  }));
  for (const changes of [...others, { subject: 'general', subjectId: null }, { askedId: agency.employeeIds.clerk }] as Partial<Body>[])
    valueOf(await ask('teacher', changes));
  expect(codeOf(await ask('teacher', { askedId: agency.employeeIds.nurse }))).toBe('feedback_request.too_many_open /askedId');
});

test('a request is closed once, by the side whose it is, at the version that was read', async () => {
  const { id } = await asked();
  expect(codeOf(await answer('teacher', id))).toBe('access.denied');
  expect(codeOf(await decline('teacher', id))).toBe('access.denied');
  expect(codeOf(await withdraw('colleague', id))).toBe('access.denied');
  for (const outcome of [
    await answer('clerk', id),
    await decline('principal', id),
    await withdraw('chief', id),
    await (await as('clerk'))(getFeedbackRequest, { params: { requestId: id } }),
  ])
    expect(codeOf(outcome)).toBe('feedback_request.not_found');
  expect(codeOf(await decline('colleague', id, 7))).toBe('concurrency.stale');
  await run("update cycle set stage = 'closed' where id = $1", [cycleId]);
  expect(codeOf(await answer('colleague', id))).toBe('plan.stage_closed');
  await run("update cycle set stage = 'planning' where id = $1", [cycleId]);
  const both = await Promise.all([answer('colleague', id), decline('colleague', id)]);
  expect(both.map(codeOf).sort()).toEqual([200, 'feedback_request.closed']);
  const second = await asked({ subject: 'general', subjectId: null });
  expect(valueOf(await decline('colleague', second.id))).toMatchObject({
    state: 'declined',
    declineReason: 'Saya jarang melihat kelas Anda',
    actions: [],
  });
  expect(valueOf(await (await as('teacher'))(getFeedbackRequest, { params: { requestId: second.id } }))).toMatchObject({
    state: 'declined',
    declineReason: 'Saya jarang melihat kelas Anda',
  });
  expect(codeOf(await withdraw('teacher', second.id, 2))).toBe('feedback_request.closed');
  expect(codeOf(await decline('colleague', second.id, 2))).toBe('feedback_request.closed');
  const third = await asked({ subject: 'general', subjectId: null }); // closed, it may be asked again
  expect(valueOf(await withdraw('teacher', third.id))).toMatchObject({ state: 'withdrawn' });
  expect(
    (await run("select distinct action from audit_entry where action like 'feedback.request%' order by 1")).map((r) => r.action),
  ).toContain('feedback.request_withdrawn');
});

test('colleagues are found by name or NIP, without oneself and without anything but name, unit and position', async () => {
  const find = async (search: string) => valueOf(await (await as('teacher'))(listColleagues, { query: { search, count: true } })).items;
  expect((await find('agus')).map((c) => Object.keys(c))).toEqual([['id', 'name', 'unit', 'positionTitle']]);
  expect((await find('198506152010011017')).map((c) => c.name)).toEqual(['Nur Aini']);
  expect(await find('Sari')).toEqual([]);
  const first = valueOf(await (await as('teacher'))(listColleagues, { query: { search: 'ra', limit: 1 } }));
  const next = valueOf(await (await as('teacher'))(listColleagues, { query: { search: 'ra', limit: 1, cursor: first.nextCursor! } }));
  expect([...first.items, ...next.items].map((c) => c.name)).toEqual(['Agus Pranoto', 'Bayu Saputra']);
  for (const [contract, query] of [
    [listColleagues, { search: 'agus', cursor: 'x' }],
    [listFeedbackRequests, { view: 'asked', cursor: 'x' }],
  ] as const) {
    expect(codeOf(await (await as('teacher'))(contract as typeof listColleagues, { query } as never))).toBe('paging.cursor_invalid cursor');
  }
});

test("a colleague stays a colleague when correcting an answer; reading it again is nobody's look at the plan", async () => {
  const request = await asked();
  const { feedbackId } = valueOf(await answer('colleague', request.id));
  const params = { feedbackId: feedbackId! };
  const colleague = await as('colleague');
  await run('delete from access_entry');
  valueOf(await colleague(getFeedback, { params }));
  expect(await run('select actor_name from access_entry')).toEqual([]);
  expect(
    await colleague(correctFeedback, { params, body: { kind: 'needs_attention', text: 'Harus berubah sebelum penilaian' } }),
  ).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'feedback.kind_reserved', errors: [{ pointer: '/kind', code: 'feedback.kind_reserved' }] },
  });
  expect(
    await colleague(correctFeedback, { params, body: { kind: 'suggestion', text: 'Coba mulai dengan satu pertanyaan' } }),
  ).toMatchObject({ ok: true });
});
