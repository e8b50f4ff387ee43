import {
  answerPlanProposal,
  createDelegation,
  createPlanProposal,
  getPlan,
  getRoleMatrix,
  listMyAccessEntries,
  listPlanProposals,
  savePlanContent,
} from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, moveSemester, openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let semester: { cycleId: string; version: number };
let leader: Awaited<ReturnType<typeof agreedPlan>>;
let planId: string;
let no = 0;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
});
afterAll(() => server.close());
beforeEach(async () => {
  semester = await openSemester(server, agency, `usul-${++no}`, 'planning');
  leader = await agreedPlan(server, agency, 'principal', 'chief', semester.cycleId);
  ({ id: planId } = await planOf(server, agency, 'teacher', semester.cycleId));
});

const as = (who: ActorKey) => callAs(server, agency, who);
const run = (text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: '', text }, values);
const led = () => leader.content.results[0]?.id ?? '';
const propose = async (
  who: ActorKey = 'principal',
  fields: Partial<{ supportedResultId: string; title: string; note: string | null }> = {},
  idempotencyKey?: string,
) =>
  (await as(who))(createPlanProposal, {
    params: { planId },
    body: { supportedResultId: led(), title: 'Murid kelas V membaca setiap hari', note: 'Mari kita bahas hari Senin', ...fields },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
const answer = async (proposalId: string, body: { taken: boolean; reason: string | null }, who: ActorKey = 'teacher', ifMatch = 1) =>
  (await as(who))(answerPlanProposal, { params: { planId, proposalId }, ifMatch, body });
const proposals = async (who: ActorKey) =>
  valueOf(await (await as(who))(listPlanProposals, { params: { planId }, query: { count: true } }));

test('a leader proposes a result; the member finds it and takes it, and the draft stays as the member wrote it', async () => {
  const made = valueOf(await propose());
  expect(made).toMatchObject({
    planId,
    supportedResultId: led(),
    supportedTitle: 'Meningkatnya hasil belajar murid',
    title: 'Murid kelas V membaca setiap hari',
    state: 'open',
    by: { name: 'Ratna Dewi' },
    onBehalfOf: null,
    actions: [],
  });
  expect(await run('select version from plan where id = $1', [planId])).toEqual([{ version: 1 }]);
  const member = async () =>
    valueOf(await (await as('principal'))(getRoleMatrix, { params: { planId: leader.id } })).members.find((one) => one.planId === planId);
  expect(await member()).toMatchObject({
    actions: ['propose'],
    proposals: [{ proposalId: made.id, supportedResultId: led(), title: 'Murid kelas V membaca setiap hari' }],
  });
  expect(await proposals('teacher')).toMatchObject({ total: 1, items: [{ id: made.id, actions: ['answer'] }] });
  const draft = valueOf(await (await as('teacher'))(savePlanContent, { params: { planId }, ifMatch: 1, body: readyContent }));
  expect(await answer(made.id, { taken: true, reason: null })).toMatchObject({
    ok: false,
    status: 412,
    problem: { code: 'concurrency.stale' },
  });
  const taken = valueOf(await answer(made.id, { taken: true, reason: null }, 'teacher', draft.version));
  expect(taken.version).toBe(draft.version + 1);
  expect(taken.content.results).toMatchObject([
    draft.content.results[0],
    { kind: 'main', title: 'Murid kelas V membaca setiap hari', indicators: [] },
  ]);
  expect((await proposals('principal')).items).toMatchObject([
    { state: 'taken', answeredAt: '2026-07-10T03:00:00.000Z', reason: null, actions: [] },
  ]);
  expect(await member()).toMatchObject({
    proposals: [],
    rows: [{ supportedResultId: null }, { title: 'Murid kelas V membaca setiap hari', supportedResultId: led() }],
  });
  // the link outlives what the member writes next
  const rewritten = valueOf(
    await (
      await as('teacher')
    )(savePlanContent, {
      params: { planId },
      ifMatch: taken.version,
      body: { ...taken.content, results: taken.content.results.map((result) => ({ ...result, title: `${result.title}, diperjelas` })) },
    }),
  );
  expect(await member()).toMatchObject({
    rows: [{}, { title: 'Murid kelas V membaca setiap hari, diperjelas', supportedResultId: led() }],
  });
  expect(await answer(made.id, { taken: false, reason: 'Sudah ada di rencana saya' }, 'teacher', rewritten.version)).toMatchObject({
    ok: false,
    status: 409,
    problem: { code: 'proposal.answered' },
  });
  expect(await run('select action from audit_entry where subject_id = $1 order by seq', [planId])).toEqual([
    { action: 'plan.result_proposed' },
    { action: 'plan.saved' },
    { action: 'plan.proposal_taken' },
    { action: 'plan.saved' },
  ]);
  expect(await run("select kind from outbox_event where payload->>'proposalId' = $1 order by seq", [made.id])).toEqual([
    { kind: 'plan.result_proposed' },
    { kind: 'plan.proposal_taken' },
  ]);
});

test('declining needs a reason, and the leader may propose again', async () => {
  const made = valueOf(await propose());
  expect(await answer(made.id, { taken: false, reason: 'tidak' })).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'request.refused', errors: [{ pointer: '/reason', code: 'proposal.reason_required' }] },
  });
  expect(valueOf(await answer(made.id, { taken: false, reason: 'Saya mengajar kelas I tahun ini' }))).toMatchObject({
    version: 1,
    content: { results: [] },
  });
  expect((await proposals('principal')).items).toMatchObject([{ state: 'declined', reason: 'Saya mengajar kelas I tahun ini' }]);
  const again = valueOf(await propose('principal', { note: null }));
  expect((await proposals('principal')).items.map(({ id, state }) => [id, state])).toEqual(
    expect.arrayContaining([
      [again.id, 'open'],
      [made.id, 'declined'],
    ]),
  );
});

test('one proposal of a result waits at a time, also when it is sent twice', async () => {
  const key = `usul-${planId}`;
  expect(valueOf(await propose('principal', {}, key))).toEqual(valueOf(await propose('principal', {}, key)));
  expect(await propose()).toMatchObject({ ok: false, status: 409, problem: { code: 'proposal.exists' } });
  expect((await proposals('teacher')).total).toBe(1);
});

test('only results of the supervisor of today, in the plan of this cycle', async () => {
  const other = await agreedPlan(server, agency, 'otherPrincipal', 'chief', semester.cycleId);
  for (const supportedResultId of [newId(), other.content.results[0]?.id ?? '']) {
    expect(await propose('principal', { supportedResultId })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'proposal.result_unknown', errors: [{ pointer: '/supportedResultId' }] },
    });
  }
  await run("update plan set position_kind = 'struktural', position_echelon = '21' where id = $1", [planId]);
  expect(await propose()).toMatchObject({ ok: false, status: 422, problem: { code: 'proposal.result_unknown' } });
  await run("update plan set position_kind = 'fungsional', position_echelon = null where id = $1", [planId]);
});

test('is for the supervisor to make, for the member to answer, while the plan is written', async () => {
  expect(await propose('teacher')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  expect(await propose('chief')).toMatchObject({ ok: false, status: 403 });
  expect(await propose('colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  const made = valueOf(await propose());
  expect(await answer(made.id, { taken: true, reason: null }, 'principal')).toMatchObject({ ok: false, status: 403 });
  expect(await answer(newId(), { taken: true, reason: null })).toMatchObject({
    ok: false,
    status: 404,
    problem: { code: 'proposal.not_found' },
  });
  expect(await (await as('colleague'))(listPlanProposals, { params: { planId } })).toMatchObject({
    ok: false,
    status: 404,
    problem: { code: 'plan.not_found' },
  });
  expect(await (await as('teacher'))(listPlanProposals, { params: { planId }, query: { cursor: 'x' } })).toMatchObject({
    ok: false,
    status: 400,
    problem: { code: 'paging.cursor_invalid' },
  });
  await (
    await as('teacher')
  )(savePlanContent, {
    params: { planId },
    ifMatch: 1,
    body: { ...readyContent, results: Array.from({ length: 20 }, () => ({ kind: 'additional' as const, title: 'Penuh', indicators: [] })) },
  });
  expect(await answer(made.id, { taken: true, reason: null }, 'teacher', 2)).toMatchObject({
    ok: false,
    status: 409,
    problem: { code: 'proposal.no_room' },
  });
  await run("update plan set state = 'submitted' where id = $1", [planId]);
  expect(await answer(made.id, { taken: true, reason: null }, 'teacher', 2)).toMatchObject({
    ok: false,
    status: 409,
    problem: { code: 'plan.not_editable' },
  });
  expect(await propose()).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.not_editable' } });
  await run("update plan set state = 'draft' where id = $1", [planId]);
  await moveSemester(server, agency, semester, 'running', 'assessment');
  expect(await propose()).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } });
  expect(await answer(made.id, { taken: true, reason: null }, 'teacher', 2)).toMatchObject({
    ok: false,
    status: 409,
    problem: { code: 'plan.stage_closed' },
  });
});

test("who agrees to plans in the leader's name opens the leader's matrix and proposes under both names; the leader's plan stays closed", async () => {
  const standIn = await as('otherPrincipal');
  const matrix = () => standIn(getRoleMatrix, { params: { planId: leader.id } });
  const hand = async (duty: 'plan_review' | 'assessment') =>
    valueOf(
      await (
        await as('principal')
      )(createDelegation, {
        body: {
          grantorId: null,
          delegateId: agency.employeeIds.otherPrincipal,
          duties: [duty],
          startsOn: '2026-07-10',
          endsOn: '2026-07-12',
          reason: 'Cuti tahunan, surat izin 12/2026',
        },
      }),
    );
  expect(await matrix()).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  await hand('assessment');
  expect(await matrix()).toMatchObject({ ok: false, status: 404 });
  await hand('plan_review');
  const ratna = { employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' };
  const bayu = { employeeId: agency.employeeIds.otherPrincipal, name: 'Bayu Saputra' };
  expect(valueOf(await standIn(getPlan, { params: { planId } })).matrixPlanId).toBe(leader.id);
  expect(valueOf(await matrix())).toMatchObject({
    onBehalfOf: ratna,
    results: [{ resultId: led() }],
    members: expect.arrayContaining([expect.objectContaining({ planId, actions: ['propose'] })]),
  });
  expect(await standIn(getPlan, { params: { planId: leader.id } })).toMatchObject({ ok: false, status: 404 });

  const made = valueOf(await propose('otherPrincipal'));
  expect(made).toMatchObject({ by: bayu, onBehalfOf: ratna });
  expect((await proposals('teacher')).items).toMatchObject([{ id: made.id, by: bayu, onBehalfOf: ratna }]);
  const [audited] = await run("select payload from audit_entry where subject_id = $1 and action = 'plan.result_proposed'", [planId]);
  expect(JSON.parse(String(audited?.payload)).actor).toMatchObject({ name: 'Bayu Saputra', capacity: 'delegate', onBehalfOf: ratna });
  const seenBy = async (who: ActorKey) =>
    valueOf(await (await as(who))(listMyAccessEntries, {})).items.find(({ what }) => what === 'role_matrix');
  for (const who of ['teacher', 'principal'] as const)
    expect(await seenBy(who), who).toMatchObject({ actorName: 'Bayu Saputra', capacity: 'delegate', onBehalfOf: ratna });

  // the leader and the member are shown the way to it, or not
  expect(valueOf(await (await as('principal'))(getPlan, { params: { planId } })).matrixPlanId).toBe(leader.id);
  expect(valueOf(await (await as('teacher'))(getPlan, { params: { planId } })).matrixPlanId).toBeNull();
  expect(valueOf(await (await as('principal'))(getRoleMatrix, { params: { planId: leader.id } })).onBehalfOf).toBeNull();
  await run("update supervision set ends_on = '2026-07-09' where supervisor_assignment_id = $1", [agency.assignmentIds.principal]);
  expect(await matrix(), 'nobody to lead').toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
});
