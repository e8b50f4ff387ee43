import {
  acknowledgeResult,
  correctAssessment,
  getAssessmentSheet,
  getPlan,
  getPlanScore,
  getReceipt,
  getResult,
  listPlanAssessments,
  listPlans,
  listResults,
  listScores,
  releaseResults,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import { eq } from 'drizzle-orm';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/db/schema/plans.ts';
import { scheme } from '../../src/db/schema/cycles.ts';
import { newId } from '../../src/lib/ids.ts';
import { measure, rowsOf, setStage } from '../support/agreed-semester.ts';
import type { ActorKey, Agency, PersonKey } from '../support/agency.ts';
import { agency, anotherSemester, as, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { more } from '../support/calibration.ts';
import { untilSomebodyWaits } from '../support/locks.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';

useAssessmentTime();
const assess = (supervisor: ActorKey, of: PersonKey, actuals: (number | null)[] = [75, 95, 20]) =>
  assessAs(server, agency, supervisor, semester.planIds[of], 'supervisor', actuals);
const release = async (who: ActorKey, unit: keyof Agency['unitIds'], cycleId = semester.cycleId) =>
  (await as(who))(releaseResults, { params: { cycleId }, body: { unitId: agency.unitIds[unit] } });
const resultOf = async (of: PersonKey) =>
  (
    await rowsOf<{ id: string; state: string; version: number }>(
      server,
      'select id, state, version from result where plan_id = $1 and is_current',
      [semester.planIds[of]],
    )
  )[0] as { id: string; state: string; version: number };
const get = async (who: ActorKey, resultId: string) => (await as(who))(getResult, { params: { resultId } });
const acknowledge = async (
  who: ActorKey,
  resultId: string,
  ifMatch: number,
  answer: 'agree' | 'object' = 'agree',
  note: string | null = null,
  idempotencyKey: string = newId(),
) => (await as(who))(acknowledgeResult, { params: { resultId }, ifMatch, body: { answer, note }, idempotencyKey });
const namesIn = async (who: ActorKey, query: object = {}) =>
  valueOf(await (await as(who))(listResults, { query: { cycleId: semester.cycleId, count: true, ...query } }));
const refusal = (code: string) => ({ ok: false, problem: { code } });
const counts = async (unit: keyof Agency['unitIds']) =>
  (
    await rowsOf(server, 'select supervisor_submitted, released, acknowledged from cycle_unit_count where cycle_id = $1 and unit_id = $2', [
      semester.cycleId,
      agency.unitIds[unit],
    ])
  )[0];

test('a semester of one teacher: assessed, released, delivered, acknowledged', async () => {
  await measure(server, agency.employeeIds.teacher, semester.cycleId, 'HADIR', 950_000, '2026-11-20', 'Presensi November');
  await assessAs(server, agency, 'teacher', semester.planIds.teacher, 'self', [75, 95, 20]);
  await assess('principal', 'teacher', [78, 95, 20]);
  const { id } = await resultOf('teacher');
  expect(valueOf(await release('hr', 'SD1'))).toMatchObject({
    released: 1,
    waiting: [
      { employee: { name: 'Agus Pranoto' }, because: 'not_assessed' },
      { employee: { name: 'Dewi Lestari' } },
      { employee: { name: 'Ratna Dewi' } },
    ],
  });
  expect(await counts('SD1')).toEqual({ supervisor_submitted: 1, released: 1, acknowledged: 0 });
  expect(valueOf(await get('principal', id))).toMatchObject({ state: 'released', deliveredAt: null, delivery: null, actions: ['deliver'] });

  server.setNow('2026-11-24T16:30:00Z'); // 23:30 of the 24th in the agency's zone: the first day that counts is the 25th
  const mine = await get('teacher', id);
  expect(mine).toMatchObject({
    etag: '"3"',
    value: {
      state: 'delivered',
      deliveredAt: '2026-11-24T16:30:00.000Z',
      objectionUntil: '2026-12-08T16:59:59.000Z',
      objectionDecider: 'Rahmat Hidayat',
      decidedBy: 'Ratna Dewi',
      actions: ['acknowledge'],
      score: 110,
      suggestedResultRating: 'di_atas_ekspektasi',
      resultRating: 'sesuai_ekspektasi',
      resultReason: 'Dibahas bersama dalam dialog kinerja',
      predicate: 'baik',
      nextStep: 'Mengikuti lokakarya penilaian formatif',
      scheme: { version: 1, name: 'Semester' },
      results: [
        {
          kind: 'main',
          rating: 'sesuai_ekspektasi',
          indicators: [
            { actual: 78, source: 'Ratna Dewi', achievement: 120, contribution: 60, indicator: { baseline: 60, target: 75, weight: 50 } },
            { actual: 95, source: 'Presensi November', achievement: 100 },
          ],
        },
        { kind: 'additional', indicators: [{ actual: 20, achievement: 100, contribution: 20 }] },
      ],
    },
  });
  const steps = valueOf(mine).steps.map(({ text }) => text);
  expect(steps.join('\n')).toContain('Skor = 60 + 30 + 20 = 110, dibulatkan ke dua desimal (setengah ke atas) menjadi 110,00.');
  const english = valueOf(
    await (
      await as('teacher')
    )(getResult, { params: { resultId: id }, headers: { 'accept-language': 'en' } }),
  ).steps.map(({ text }) => text);
  expect(english.join('\n')).toContain('Score = 60 + 30 + 20 = 110');
  server.setNow('2026-11-26T03:00:00Z');
  expect(valueOf(await get('teacher', id))).toMatchObject({ deliveredAt: '2026-11-24T16:30:00.000Z', version: 3 });
  expect(await rowsOf(server, 'select action from audit_entry where subject_id = $1 order by seq', [id])).toEqual([
    { action: 'result.delivered' },
  ]);

  expect(await acknowledge('teacher', id, 2)).toMatchObject({ status: 412 });
  const key = newId();
  const done = await acknowledge('teacher', id, 3, 'object', 'Nilai ujian kelas belum termasuk remedial', key);
  expect(done).toMatchObject({
    ok: true,
    value: {
      state: 'acknowledged',
      acknowledgement: 'object',
      acknowledgementNote: 'Nilai ujian kelas belum termasuk remedial',
      version: 4,
      actions: [],
    },
  });
  expect(await acknowledge('teacher', id, 3, 'object', 'Nilai ujian kelas belum termasuk remedial', key)).toMatchObject({
    ok: true,
    value: { version: 4 },
  });
  expect(await acknowledge('teacher', id, 4)).toMatchObject(refusal('result.already_acknowledged'));
  expect(await counts('SD1')).toEqual({ supervisor_submitted: 1, released: 1, acknowledged: 1 });
  expect(await rowsOf(server, 'select result_state, version from plan where id = $1', [semester.planIds.teacher])).toEqual([
    { result_state: 'acknowledged', version: 1 },
  ]);
  expect(
    (await rowsOf(server, "select kind from outbox_event where payload->>'resultId' = $1 order by seq", [id])).map((row) => row.kind),
  ).toEqual(['result.decided', 'result.released', 'result.delivered', 'result.acknowledged']);
  expect(
    await rowsOf<{ capacity: string }>(server, "select distinct capacity from access_entry where plan_id = $1 and what = 'result'", [
      semester.planIds.teacher,
    ]),
  ).toEqual([{ capacity: 'supervisor' }]);
});

describe('before release', () => {
  test('nobody below the supervisor line finds a trace, by any door', async () => {
    const absent = newId();
    const planBefore = await rowsOf(server, 'select version, updated_at from plan where id = $1', [semester.planIds.teacher]);
    await assess('principal', 'teacher');
    const { id } = await resultOf('teacher');
    for (const who of ['teacher', 'colleague', 'manager', 'otherPrincipal'] as const) {
      const authorization = `Bearer ${await server.app.signAccessToken(agency.accountIds[who])}`;
      const ask = (resultId: string) =>
        supertest(server.url).get(`/api/v1/results/${resultId}`).set({ authorization, 'x-request-id': 'the-same-id' });
      const [there, nowhere] = [await ask(id), await ask(absent)];
      const scores = valueOf(await (await as(who))(listScores, { query: { cycleId: semester.cycleId } })).items;
      const seen = {
        who,
        status: there.status,
        body: there.body,
        etag: there.headers.etag,
        receipt: (await (await as(who))(getReceipt, { params: { resultId: id } })).status,
        listed: (await namesIn(who)).total,
        decided: (await namesIn(who, { state: 'decided' })).total,
        scores: scores.filter((item) => item.employee.employeeId === agency.employeeIds.teacher),
      };
      expect(seen).toEqual({
        who,
        status: 404,
        body: nowhere.body,
        etag: undefined,
        receipt: who === 'manager' ? 403 : 404,
        listed: 0,
        decided: 0,
        scores: [],
      });
    }
    const call = await as('teacher');
    expect(valueOf(await call(getPlan, { params: { planId: semester.planIds.teacher } })).resultState).toBeNull();
    const own = { view: 'own', cycleId: semester.cycleId } as const;
    expect(valueOf(await call(listPlans, { query: own })).items.map((plan) => plan.resultState)).toEqual([null]);
    expect(valueOf(await call(listPlans, { query: { ...own, outstanding: 'release' } })).items).toEqual([]);
    expect(await call(getPlanScore, { params: { planId: semester.planIds.teacher } })).toMatchObject({ status: 403 });
    expect(await call(getPlanScore, { params: { planId: semester.planIds.colleague } })).toMatchObject({ status: 404 });
    expect(valueOf(await call(listPlanAssessments, { params: { planId: semester.planIds.teacher } })).items).toEqual([]);
    expect(await acknowledge('teacher', id, 1)).toMatchObject({ status: 404, problem: { code: 'result.not_found' } });
    expect(await rowsOf(server, 'select version, updated_at from plan where id = $1', [semester.planIds.teacher])).toEqual(planBefore);
    expect(await resultOf('teacher')).toMatchObject({ state: 'decided' });
  });

  test('the line, HR and the auditor read it, each with a row in the access log that does not speak of a result', async () => {
    await assess('principal', 'teacher');
    const { id } = await resultOf('teacher');
    for (const who of ['principal', 'chief', 'hr', 'auditor'] as const) {
      expect([who, (await get(who, id)).status]).toEqual([who, 200]);
      expect(await namesIn(who)).toMatchObject({ total: 1, items: [{ employee: { name: 'Sari Wulandari' }, state: 'decided' }] });
    }
    expect(
      (
        await rowsOf<{ capacity: string }>(server, 'select capacity, what from access_entry where plan_id = $1 order by id', [
          semester.planIds.teacher,
        ])
      ).slice(1),
    ).toEqual(
      ['supervisor', 'reviewing_supervisor', 'hr_admin', 'auditor'].flatMap((capacity) =>
        ['assessment.supervisor', 'evaluation_list'].map((what) => ({ capacity, what })),
      ),
    );
  });
});

describe('release', () => {
  test('is for HR of that unit, from the assessment stage on, when something is decided', async () => {
    expect(await release('hr', 'SD1')).toMatchObject(refusal('result.nothing_to_release'));
    await assess('principal', 'teacher');
    expect(await release('schoolHr', 'SD1')).toMatchObject({ status: 403 });
    expect(await release('principal', 'SD1')).toMatchObject({ status: 403 });
    expect(await release('hr', 'SD1', newId())).toMatchObject(refusal('cycle.not_found'));
    expect(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: newId() } })).toMatchObject(
      refusal('unit.not_found'),
    );
    for (const stage of ['running', 'closed'] as const) {
      await setStage(server, semester.cycleId, stage);
      expect([stage, await release('hr', 'SD1')]).toMatchObject([stage, refusal('result.stage_not_releasable')]);
    }
    expect((await resultOf('teacher')).state).toBe('decided');
  });

  test('takes the whole subtree, leaves the neighbours, and says who waits', async () => {
    await server.db.orm.update(plan).set({ state: 'draft', agreedAt: null }).where(eq(plan.id, semester.planIds.clerk));
    await assess('principal', 'teacher');
    await assess('otherPrincipal', 'otherTeacher');
    expect(valueOf(await release('schoolHr', 'SD2')).released).toBe(1);
    expect((await resultOf('teacher')).state).toBe('decided');
    const { released, waiting, waitingCount } = valueOf(await release('hr', 'DISDIK'));
    expect(waitingCount).toBe(5);
    expect([released, waiting.map(({ employee, because }) => `${employee.name}: ${because}`)]).toEqual([
      1,
      [
        'Agus Pranoto: not_assessed',
        'Bayu Saputra: not_assessed',
        'Dewi Lestari: no_plan_agreed',
        'Rahmat Hidayat: not_assessed',
        'Ratna Dewi: not_assessed',
      ],
    ]);
    expect(await rowsOf(server, 'select released_by, released_at from result where plan_id = $1', [semester.planIds.teacher])).toEqual([
      { released_by: 'Hesti Kepegawaian', released_at: new Date(today) },
    ]);
  });

  test('names the first hundred who wait, and says how many there are', async () => {
    await assess('principal', 'teacher');
    await more(120);
    await rowsOf(
      server,
      "update plan set supervisor_state = null, result_state = null where cycle_id = $1 and employee_name like 'Tambahan%'",
      [semester.cycleId],
    );
    const { released, waiting, waitingCount } = valueOf(await release('hr', 'SD1'));
    expect([released, waitingCount, waiting.length, waiting[0]?.employee.name]).toEqual([1, 123, 100, 'Agus Pranoto']);
  });

  test('waits for a supervisor who is correcting, and never shows the version before it', async () => {
    const { version } = await assess('principal', 'teacher');
    const first = await resultOf('teacher');
    const params = { planId: semester.planIds.teacher, kind: 'supervisor' as const };
    const call = await as('principal');
    const opened = valueOf(await call(correctAssessment, { params, ifMatch: version, body: { reason: 'Capaian pelatihan keliru' } }));
    expect(await release('hr', 'SD1')).toMatchObject(refusal('result.nothing_to_release'));
    const saved = valueOf(await call(saveAssessment, { params, ifMatch: opened.version, body: fullContent(opened, [75, 95, 18]) }));
    valueOf(await call(submitAssessment, { params, ifMatch: saved.version }));
    valueOf(await release('hr', 'SD1'));
    const second = await resultOf('teacher');
    expect((await get('teacher', first.id)).status).toBe(404);
    expect((await get('teacher', second.id)).status).toBe(200);
    expect((await get('auditor', first.id)).status).toBe(200);
    expect(valueOf(await (await as('teacher'))(listPlanAssessments, { params: { planId: semester.planIds.teacher } })).items).toMatchObject(
      [{ kind: 'supervisor', version: saved.version + 1 }],
    );
    expect(valueOf(await (await as('teacher'))(getAssessmentSheet, { params })).suggestion.score).toBe(98);
    expect(await call(correctAssessment, { params, ifMatch: saved.version + 1, body: { reason: 'Masih ada yang keliru' } })).toMatchObject(
      refusal('assessment.released'),
    );
  });

  test('a scheme that needs an organisation predicate, or a calibration, holds results back', async () => {
    await assess('principal', 'teacher');
    const [row] = await rowsOf<{ id: string; rules: object }>(
      server,
      'select s.id, s.rules from scheme s join cycle c on c.scheme_id = s.id where c.id = $1',
      [semester.cycleId],
    );
    const setRules = (rules: object) =>
      server.db.orm
        .update(scheme)
        .set({ rules: { ...row?.rules, ...rules } })
        .where(eq(scheme.id, row?.id ?? ''));
    await setRules({ organisationPredicateRequired: true });
    expect(await release('hr', 'SD1')).toMatchObject(refusal('result.organisation_predicate_missing'));
    await setRules({ calibration: true });
    expect(await release('hr', 'SD1')).toMatchObject(refusal('result.stage_not_releasable'));
    await setStage(server, semester.cycleId, 'released');
    expect(await release('hr', 'SD1')).toMatchObject({ ok: true, value: { released: 1 } });
  });

  test('a rehearsal releases nothing', async () => {
    await assess('principal', 'teacher');
    await (
      await as('hr')
    )(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 }, dryRun: true });
    expect((await resultOf('teacher')).state).toBe('decided');
  });
});

describe('after release', () => {
  test('a result is read before it is acknowledged, by its person alone', async () => {
    await assess('principal', 'teacher');
    valueOf(await release('hr', 'SD1'));
    const { id, version } = await resultOf('teacher');
    expect(await acknowledge('teacher', id, version)).toMatchObject(refusal('result.not_delivered'));
    expect(await acknowledge('principal', id, version)).toMatchObject({ status: 403 });
    expect(await acknowledge('colleague', id, version)).toMatchObject({ status: 404 });
    expect((await get('manager', id)).status).toBe(200);
    expect(await namesIn('manager')).toMatchObject({ total: 1 });
    expect(await namesIn('colleague')).toMatchObject({ total: 0 });
  });

  test('a changed scheme and a changed plan do not change it', async () => {
    await assess('principal', 'teacher');
    const { id } = await resultOf('teacher');
    const before = valueOf(await get('principal', id));
    await server.db.orm
      .update(scheme)
      .set({ rules: { ...before.scheme, capHundredths: 10_000, weighted: false } as never })
      .where(eq(scheme.code, before.scheme.code));
    await rowsOf(server, 'update plan_indicator set target = 1, title = $2 where plan_id = $1 returning id', [
      semester.planIds.teacher,
      'lain',
    ]);
    expect(valueOf(await get('principal', id))).toEqual(before);
  });

  test('a scheme without behaviours ends in a score and a result rating', async () => {
    await anotherSemester({ behavioursRated: false });
    await assess('principal', 'teacher');
    const { id } = await resultOf('teacher');
    expect(valueOf(await get('principal', id))).toMatchObject({
      behavioursRated: false,
      score: 100,
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: null,
      suggestedBehaviourRating: null,
      predicate: null,
      behaviours: [],
    });
  });
});

describe('the list', () => {
  test('goes page by page by name, with filters, as CSV too', async () => {
    for (const of of ['teacher', 'colleague', 'clerk'] as const) await assess('principal', of);
    await assess('otherPrincipal', 'otherTeacher', [61, 95, 20]);
    const first = await namesIn('hr', { limit: 2 });
    const second = await namesIn('hr', { limit: 2, cursor: first.nextCursor });
    expect([first, second].map((page) => page.items.map((item) => item.employee.name))).toEqual([
      ['Agus Pranoto', 'Citra Anggraini'],
      ['Dewi Lestari', 'Sari Wulandari'],
    ]);
    expect([first.total, second.nextCursor]).toEqual([4, null]);
    expect(await (await as('hr'))(listResults, { query: { limit: 2, cursor: first.nextCursor ?? '' } })).toMatchObject(
      refusal('paging.cursor_invalid'),
    );
    expect((await namesIn('hr', { unitId: agency.unitIds.SD2 })).total).toBe(1);
    expect((await namesIn('hr', { predicate: 'baik' })).total).toBe(4);
    expect((await namesIn('hr', { state: 'released' })).total).toBe(0);
    expect((await namesIn('principal', { view: 'team' })).total).toBe(3);
    expect((await namesIn('chief', { view: 'team' })).total).toBe(0);
    expect((await namesIn('principal', { view: 'own' })).total).toBe(0);
    const csv = await supertest(server.url)
      .get(`/api/v1/results?cycleId=${semester.cycleId}&limit=1`)
      .set('accept', 'text/csv')
      .set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.hr)}`);
    expect(csv.text.trim().split('\r\n')).toHaveLength(5);
    expect(csv.text).toContain('employee.name');
  });
});

test('an acknowledgement waits for a closing of the same moment: what is kept at closing is all there is', async () => {
  await assess('principal', 'teacher');
  await release('hr', 'SD1');
  const { id } = await resultOf('teacher');
  const { version } = valueOf(await get('teacher', id));
  const [held, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const closing = server.db.transaction(async (tx) => {
    await tx.query({ name: '', text: "update cycle set stage = 'closed' where id = $1" }, [semester.cycleId]);
    held.resolve();
    await seen.promise;
  });
  await held.promise;
  const acknowledgement = acknowledge('teacher', id, version);
  try {
    await untilSomebodyWaits(server);
  } finally {
    seen.resolve();
  }
  await closing;
  expect(await acknowledgement).toMatchObject(refusal('cycle.closed'));
});
