import {
  correctAssessment,
  getAssessmentSheet,
  getPlan,
  getPlanScore,
  getReceipt,
  listPlanAssessments,
  listPlans,
  listScores,
  releaseResults,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import { eq } from 'drizzle-orm';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { scheme } from '../../src/db/schema/cycles.ts';
import { plan } from '../../src/db/schema/plans.ts';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, as, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { more } from '../support/calibration.ts';
import { acknowledge, assess, get, namesIn, refusal, release, resultOf } from '../support/results.ts';
import { fullContent, valueOf } from '../support/semester.ts';

useAssessmentTime();

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
