import { type PlanContent, agreePlan, confirmCascade, getPlan, listMyTasks, listPlans, savePlanContent, submitPlan } from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, contentOf, openSemester, planOf, revisedPlan, supporting, withoutFirst } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let cycleId: string;
let head: Awaited<ReturnType<typeof agreedPlan>>;
let plan: Awaited<ReturnType<typeof agreedPlan>>;
let no = 0;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ cycleId } = await openSemester(server, agency, `m-${++no}`, 'planning'));
  head = await agreedPlan(server, agency, 'principal', 'chief', cycleId, contentOf('Guru didampingi', 'Anggaran terkelola'));
  plan = await agreedPlan(server, agency, 'teacher', 'principal', cycleId, supporting(head.content.results[0]?.id));
});

const as = (who: ActorKey) => callAs(server, agency, who);
const seen = async (by: ActorKey = 'teacher') => valueOf(await (await as(by))(getPlan, { params: { planId: plan.id } }));
const renamed =
  (title: string) =>
  (content: PlanContent): PlanContent => ({
    ...content,
    results: content.results.map((result, r) => (r === 0 ? { ...result, title } : result)),
  });
const rewrite = async (change: (content: PlanContent) => PlanContent) => {
  head = await revisedPlan(server, agency, 'principal', 'chief', head, change);
};
const confirm = async (markIds: string[], by: ActorKey = 'teacher') =>
  (await as(by))(confirmCascade, { params: { planId: plan.id }, ifMatch: (await seen(by)).version, body: { markIds } });
const markIds = async () => (await seen()).marks.map(({ id }) => id);
const kinds = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter(({ cycle }) => cycle?.cycleId === cycleId)
    .map(({ kind, count }) => [kind, count]);

test('a changed result marks the plans that support it, before and after side by side, as a task of both; "still right" clears it', async () => {
  expect(await seen()).toMatchObject({ marks: [], actions: ['revise', 'record_progress'] });
  await rewrite(renamed('Guru dan pegawai didampingi'));
  const [result] = plan.content.results;
  expect(await seen()).toMatchObject({
    marks: [
      {
        resultId: result?.id,
        resultTitle: result?.title,
        before: 'Guru didampingi',
        after: 'Guru dan pegawai didampingi',
        markedAt: '2026-07-10T03:00:00.000Z',
      },
    ],
    actions: ['revise', 'confirm_cascade', 'record_progress'],
    content: { results: [{ supportedTitle: 'Guru didampingi' }] },
  });
  expect((await seen('principal')).actions).toContain('confirm_cascade');
  expect(await kinds('teacher')).toContainEqual(['plan_cascade', null]);
  expect(await kinds('principal')).toContainEqual(['team_cascade', 1]);
  expect(
    valueOf(await (await as('principal'))(listPlans, { query: { cycleId, view: 'team', outstanding: 'cascade' } })).items.map(
      ({ id }) => id,
    ),
  ).toEqual([plan.id]);

  const ids = await markIds();
  expect(valueOf(await confirm(ids))).toMatchObject({
    version: plan.version + 1,
    marks: [],
    content: { results: [{ supportedTitle: 'Guru dan pegawai didampingi' }] },
  });
  expect(await rowsOf(server, 'select cleared_by as who, cleared_how as how from cascade_mark where plan_id = $1', [plan.id])).toEqual([
    { who: 'Sari Wulandari', how: 'confirmed' },
  ]);
  expect(await confirm(ids)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.nothing_to_confirm' } });
  expect(await kinds('teacher')).not.toContainEqual(['plan_cascade', null]);
  const facts = await rowsOf<{ action: string; subject: string }>(
    server,
    "select action, subject_id as subject from audit_entry where subject_id = any($1::text[]) and action in ('plan.dependents_marked', 'plan.cascade_confirmed')",
    [[plan.id, head.id]],
  );
  expect(facts.sort((a, b) => a.action.localeCompare(b.action))).toEqual([
    { action: 'plan.cascade_confirmed', subject: plan.id },
    { action: 'plan.dependents_marked', subject: head.id },
  ]);
});

const measured =
  (fields: Partial<PlanContent['results'][number]['indicators'][number]>) =>
  (content: PlanContent): PlanContent => ({
    ...content,
    results: content.results.map((result, r) =>
      r === 0 ? { ...result, indicators: result.indicators.map((one, i) => (i === 0 ? { ...one, ...fields } : one)) } : result,
    ),
  });

test('a changed target, indicator or kind of the supported result marks the plan too, told with its figures; taken back, nobody need look', async () => {
  await rewrite(measured({ target: 97.25, unit: '% hari' }));
  const aim = { title: 'Kehadiran mengajar', unit: '%', direction: 'higher', target: 95.5, min: null, max: null, baseline: null };
  const raised = { ...aim, target: 97.25, unit: '% hari' };
  expect((await seen()).marks).toMatchObject([
    { before: 'Guru didampingi', after: 'Guru didampingi', kind: null, indicators: [{ before: aim, after: raised }] },
  ]);
  expect(await kinds('teacher')).toContainEqual(['plan_cascade', null]);
  await rewrite((content) => ({
    ...content,
    results: content.results.map((result, r) => (r === 0 ? { ...result, kind: 'additional' } : result)),
  }));
  expect((await seen()).marks).toMatchObject([
    { kind: { before: 'main', after: 'additional' }, indicators: [{ before: aim, after: raised }] },
  ]);
  await rewrite((content) => ({
    ...measured({ target: 95.5, unit: '%' })(content),
    results: measured({ target: 95.5, unit: '%' })(content).results.map((result, r) => (r === 0 ? { ...result, kind: 'main' } : result)),
  }));
  expect((await seen()).marks).toEqual([]);
  await rewrite(measured({ title: 'Kehadiran mengajar dan rapat' }));
  expect(valueOf(await confirm(await markIds())).marks).toEqual([]);
  await rewrite(measured({ maximum: null }));
  expect((await seen()).marks).toEqual([]);
});

test('another order and other weights of the superior mark nothing', async () => {
  await rewrite(({ results, ...content }) => ({
    ...content,
    results: results.toReversed().map(({ indicators, ...result }) => ({
      ...result,
      indicators: indicators.toReversed().map((one) => ({ ...one, weight: one.direction === 'gain' ? 20 : 30 })),
    })),
  }));
  expect(head.content.results.map(({ title }) => title)).toEqual(['Anggaran terkelola', 'Guru didampingi']);
  expect((await seen()).marks).toEqual([]);
});

test("what was only opened, or changed elsewhere in the superior's plan, marks nothing", async () => {
  await rewrite((content) => ({
    ...content,
    annex: { ...content.annex, resources: ['Dua ruang kelas'] },
    results: content.results.map((result, r) => (r === 1 ? { ...result, title: 'Anggaran dan aset terkelola' } : result)),
  }));
  expect((await seen()).marks).toEqual([]);
  await revisedPlan(server, agency, 'principal', 'chief', head, renamed('Guru dan pegawai didampingi'), { agrees: false });
  expect((await seen()).marks).toEqual([]);
});

test('a result that is gone is told so, and a revision answers the mark', async () => {
  await rewrite(withoutFirst);
  expect((await seen()).marks).toMatchObject([{ before: 'Guru didampingi', after: null }]);
  plan = await revisedPlan(server, agency, 'teacher', 'principal', await seen(), (content) =>
    supporting(head.content.results[0]?.id, content),
  );
  expect(plan).toMatchObject({ marks: [], content: { results: [{ supportedTitle: 'Anggaran terkelola' }] } });
  expect(await rowsOf(server, 'select cleared_by as who, cleared_how as how from cascade_mark where plan_id = $1', [plan.id])).toEqual([
    { who: 'Ratna Dewi', how: 'revised' },
  ]);
});

test('a second change keeps what was first before, and a change taken back needs no look', async () => {
  await rewrite(renamed('Guru dan pegawai didampingi'));
  await rewrite(renamed('Semua pegawai didampingi'));
  expect((await seen()).marks).toMatchObject([{ before: 'Guru didampingi', after: 'Semua pegawai didampingi' }]);
  await rewrite(renamed('Guru didampingi'));
  expect((await seen()).marks).toEqual([]);
  expect(await rowsOf(server, 'select cleared_how as how from cascade_mark where plan_id = $1', [plan.id])).toEqual([{ how: 'restored' }]);
});

test('a draft is not marked: its choice takes the new words with the next save', async () => {
  const other = await planOf(server, agency, 'colleague', cycleId);
  const colleague = await as('colleague');
  const on = (ifMatch: number) => ({ params: { planId: other.id }, ifMatch });
  const draft = valueOf(await colleague(savePlanContent, { ...on(other.version), body: supporting(head.content.results[0]?.id) }));
  await rewrite(renamed('Guru dan pegawai didampingi'));
  expect(await rowsOf(server, 'select 1 from cascade_mark where plan_id = $1', [other.id])).toEqual([]);
  const saved = valueOf(await colleague(savePlanContent, { ...on(draft.version), body: draft.content }));
  expect(saved.content.results[0]?.supportedTitle).toBe('Guru dan pegawai didampingi');
  const { version } = valueOf(await colleague(submitPlan, on(saved.version)));
  await rewrite(renamed('Semua pegawai didampingi'));
  const reviewed = valueOf(await (await as('principal'))(getPlan, { params: { planId: other.id } }));
  expect(reviewed.marks).toMatchObject([{ after: 'Semua pegawai didampingi' }]);
  expect(valueOf(await (await as('principal'))(agreePlan, on(version))).marks).toEqual([]);
});

test('the owner and the supervisor confirm, on the version they saw, while the cycle lasts; nobody else', async () => {
  await rewrite(renamed('Guru dan pegawai didampingi'));
  const ids = await markIds();
  expect(
    await (
      await as('colleague')
    )(confirmCascade, { params: { planId: plan.id }, ifMatch: plan.version, body: { markIds: ids } }),
  ).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  expect(
    await (
      await as('teacher')
    )(confirmCascade, { params: { planId: plan.id }, ifMatch: plan.version - 1, body: { markIds: ids } }),
  ).toMatchObject({ ok: false, status: 412, problem: { code: 'concurrency.stale' } });
  expect(
    await (
      await as('chief')
    )(confirmCascade, { params: { planId: plan.id }, ifMatch: plan.version, body: { markIds: ids } }),
  ).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  await rowsOf(server, "update cycle set stage = 'released' where id = $1", [cycleId]);
  expect(await confirm(ids)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } });
  await rowsOf(server, "update cycle set stage = 'running' where id = $1", [cycleId]);
  expect(valueOf(await confirm(ids, 'principal')).marks).toEqual([]);
});
