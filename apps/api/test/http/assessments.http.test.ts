import {
  type AssessmentContent,
  correctAssessment,
  getAssessment,
  getAssessmentSheet,
  listPlanAssessments,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import { cycleExtension } from '../../src/db/schema/cycles.ts';
import { feedbackNote } from '../../src/db/schema/feedback.ts';
import { plan, progressEntry } from '../../src/db/schema/plans.ts';
import { supervision } from '../../src/db/schema/organisation.ts';
import { newId } from '../../src/lib/ids.ts';
import { eq } from 'drizzle-orm';
import { measure, rowsOf, setStage } from '../support/agreed-semester.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, anotherSemester, as, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';

useAssessmentTime();
const sheetOf = (of: PersonKey, kind: 'self' | 'supervisor') => ({ planId: semester.planIds[of], kind });
const get = async (who: ActorKey, kind: 'self' | 'supervisor', of: PersonKey = 'teacher') =>
  (await as(who))(getAssessmentSheet, { params: sheetOf(of, kind) });
const assess = (who: ActorKey, kind: 'self' | 'supervisor', actuals: (number | null)[], options?: Parameters<typeof assessAs>[6]) =>
  assessAs(server, agency, who, semester.planIds.teacher, kind, actuals, options);
const save = async (who: ActorKey, kind: 'self' | 'supervisor', ifMatch: number, body: AssessmentContent, of: PersonKey = 'teacher') =>
  (await as(who))(saveAssessment, { params: sheetOf(of, kind), ifMatch, body });
const submit = async (who: ActorKey, kind: 'self' | 'supervisor', ifMatch: number, idempotencyKey?: string) =>
  (await as(who))(submitAssessment, { params: sheetOf('teacher', kind), ifMatch, ...(idempotencyKey ? { idempotencyKey } : {}) });
const refusal = (code: string, ...errors: object[]) => ({
  ok: false,
  problem: { code, ...(errors.length > 0 ? { errors: errors.map((e) => expect.objectContaining(e)) } : {}) },
});
const met = [75, 95, 20];
const planRow = async (key: PersonKey = 'teacher') =>
  (await rowsOf(server, 'select self_state, supervisor_state, result_state, version from plan where id = $1', [semester.planIds[key]]))[0];
const storedActuals = () =>
  rowsOf<{ actual: number | null; excused_reason: string | null }>(
    server,
    `
  select x.actual, x.excused_reason from assessment_indicator x join assessment a on a.id = x.assessment_id join plan_indicator i on i.id = x.indicator_id join plan_result r on r.id = i.result_id
  where a.plan_id = $1 order by a.kind, a.no, r.ord, i.ord`,
    [semester.planIds.teacher],
  );

describe('the sheet', () => {
  test('whoever may write opens it empty; nobody else finds anything', async () => {
    expect(valueOf(await get('teacher', 'self'))).toMatchObject({
      version: 0,
      assessment: null,
      suggestion: { complete: false, score: null },
      actions: ['save'],
      closesAt: '2026-12-20T16:59:59.000Z',
      rules: { cap: 120 },
    });
    const mine = await get('principal', 'supervisor');
    expect(mine).toMatchObject({ ok: true, etag: '"0"', value: { assessment: null, selfAssessment: null } });
    for (const stranger of ['otherPrincipal', 'colleague', 'nurse', 'schoolHr', 'it'] as const) {
      const answer = await get(stranger, 'supervisor');
      expect([stranger, answer.status, answer.ok || answer.problem.code]).toEqual([
        stranger,
        ...(stranger === 'it' ? [403, 'access.denied'] : [404, 'plan.not_found']),
      ]);
    }
    expect(await get('teacher', 'supervisor')).toMatchObject({ status: 403 });
    expect((await (await as('teacher'))(getAssessmentSheet, { params: { planId: newId(), kind: 'self' } })).status).toBe(404);
  });

  test('shows the newest measured value, progress with evidence, and feedback; a measured null is not 0', async () => {
    await measure(server, agency.employeeIds.teacher, semester.cycleId, 'HADIR', 940_000, '2026-09-30');
    await measure(server, agency.employeeIds.teacher, semester.cycleId, 'HADIR', 962_500, '2026-10-31');
    await measure(server, agency.employeeIds.teacher, semester.cycleId, 'UJIAN', null, '2026-10-31');
    const indicatorId = semester.contents.teacher.results[1]?.indicators[0]?.id as string;
    await server.db.orm.insert(progressEntry).values({
      id: newId(),
      planId: semester.planIds.teacher,
      indicatorId,
      onDay: '2026-10-01',
      value: 0,
      note: 'Belum mulai',
      byEmployeeId: agency.employeeIds.teacher,
      createdAt: new Date(today),
    });
    await server.db.orm.insert(feedbackNote).values({
      id: newId(),
      planId: semester.planIds.teacher,
      kind: 'appreciation',
      subject: 'general',
      text: 'Kelas makin tertib',
      capacity: 'supervisor',
      shared: true,
      byEmployeeId: agency.employeeIds.principal,
      createdAt: new Date(today),
      notifiedAt: new Date(today),
    });
    const sheet = valueOf(await get('principal', 'supervisor'));
    expect(sheet.rows).toMatchObject([
      { measured: { value: null, measuredOn: '2026-10-31' }, progress: [] },
      { measured: { value: 96.25, source: 'Presensi sekolah' } },
      { measured: null, progress: [{ value: 0, note: 'Belum mulai', evidence: [] }] },
    ]);
    expect(sheet.feedback).toMatchObject([{ kind: 'appreciation', by: { name: 'Ratna Dewi' } }]);
    expect(await rowsOf(server, 'select capacity, what from access_entry where plan_id = $1', [semester.planIds.teacher])).toEqual([
      { capacity: 'supervisor', what: 'assessment.supervisor' },
    ]);
    await assess('principal', 'supervisor', met);
    const forHr = valueOf(await get('hr', 'supervisor'));
    expect([forHr.feedback, forHr.rows.flatMap((row) => row.progress), forHr.actions]).toEqual([[], [], []]);
  });

  test('is read in at most two SELECTs beside the actor and the access log', async () => {
    const { names } = await statementsOf(server, () => get('principal', 'supervisor'));
    expect(names).toEqual(['actor_by_account', 'assessment_sheet_head', 'assessment_sheet_body', 'access_append']);
  });
});

describe('saving', () => {
  test('null stays null and 0 stays 0, in the answer and in the table', async () => {
    const saved = await assess('principal', 'supervisor', [0, null, 12.3456], { submit: false });
    expect(saved).toMatchObject({ version: 1, actions: ['save', 'submit'] });
    expect(saved.assessment?.content.indicators.map((row) => row.actual)).toEqual([0, null, 12.3456]);
    expect(saved.suggestion).toMatchObject({
      complete: false,
      score: null,
      rows: [{ achievement: 0, counted: true }, { achievement: null, contribution: null, counted: false }, { achievement: 61.73 }],
    });
    expect((await storedActuals()).map((row) => row.actual)).toEqual([0, null, 123_456]);
    expect(valueOf(await get('principal', 'supervisor')).assessment?.content).toEqual(saved.assessment?.content);
    expect(await planRow()).toMatchObject({ supervisor_state: 'draft', self_state: null, result_state: null, version: 1 });
  });

  test('a row that is left out is gone; the rest is replaced', async () => {
    const first = await assess('teacher', 'self', met, { submit: false });
    const content = fullContent(first, [1, 2, 3]);
    const second = valueOf(
      await save('teacher', 'self', 1, { ...content, indicators: content.indicators.slice(1), behaviours: [], results: [] }),
    );
    expect(second).toMatchObject({ version: 2, assessment: { content: { behaviours: [], results: [] } } });
    expect((await storedActuals()).map((row) => row.actual)).toEqual([20_000, 30_000]);
    expect(await rowsOf(server, 'select 1 from assessment where plan_id = $1', [semester.planIds.teacher])).toHaveLength(1);
  });

  test('a stale or missing If-Match is refused and changes nothing', async () => {
    const sheet = await assess('teacher', 'self', met, { submit: false });
    expect(await save('teacher', 'self', 0, fullContent(sheet, [1, 1, 1]))).toMatchObject({
      status: 412,
      problem: { code: 'concurrency.stale' },
    });
    expect((await storedActuals()).map((row) => row.actual)).toEqual([750_000, 950_000, 200_000]);
    expect(
      await (
        await as('teacher')
      )(saveAssessment, { params: sheetOf('teacher', 'self'), body: fullContent(sheet, met) }),
    ).toMatchObject({ status: 428 });
  });

  test('unknown and repeated rows, impossible actuals and decimals are named with their place', async () => {
    const sheet = valueOf(await get('principal', 'supervisor'));
    const content = fullContent(sheet, met);
    const [first, ...others] = content.indicators as [AssessmentContent['indicators'][number], ...AssessmentContent['indicators']];
    expect(
      await save('principal', 'supervisor', 0, { ...content, indicators: [{ ...first, indicatorId: newId() }, ...others] }),
    ).toMatchObject(refusal('assessment.row_unknown', { pointer: '/indicators/0', code: 'assessment.row_unknown' }));
    expect(await save('principal', 'supervisor', 0, { ...content, indicators: [first, first] })).toMatchObject(
      refusal('assessment.row_repeated', { pointer: '/indicators/1', code: 'assessment.row_repeated' }),
    );
    expect(await save('principal', 'supervisor', 0, fullContent(sheet, [75, 100.9, -1]))).toMatchObject(
      refusal(
        'assessment.actual_refused',
        { pointer: '/indicators/1/actual', code: 'indicator.above_maximum' },
        { pointer: '/indicators/2/actual', code: 'indicator.actual_negative' },
      ),
    );
    expect(await save('principal', 'supervisor', 0, fullContent(sheet, [75.00001, 95, 20]))).toMatchObject(
      refusal('request.refused', { pointer: '/indicators/0/actual', code: 'number.too_many_decimals' }),
    );
    expect(await save('principal', 'supervisor', 0, { ...content, indicators: [{ ...first, actual: '75' as never }] })).toMatchObject({
      status: 400,
    });
    expect(await rowsOf(server, 'select 1 from assessment where plan_id = $1', [semester.planIds.teacher])).toEqual([]);
  });

  test('outside the assessment stage, or without an agreed plan, nothing is written', async () => {
    const content = fullContent(valueOf(await get('teacher', 'self')), met);
    await setStage(server, semester.cycleId, 'running');
    expect(await save('teacher', 'self', 0, content)).toMatchObject(refusal('assessment.stage_closed'));
    await setStage(server, semester.cycleId, 'assessment');
    await server.db.orm.update(plan).set({ state: 'returned' }).where(eq(plan.id, semester.planIds.teacher));
    expect(await save('teacher', 'self', 0, content)).toMatchObject(refusal('assessment.plan_not_agreed'));
    await server.db.orm.update(plan).set({ state: 'ended' }).where(eq(plan.id, semester.planIds.teacher));
    expect(await save('teacher', 'self', 0, content)).toMatchObject({ ok: true });
  });

  test('nobody assesses for another, and nobody supervises their own case', async () => {
    const content = fullContent(valueOf(await get('principal', 'supervisor')), met);
    for (const [who, kind, status] of [
      ['principal', 'self', 403],
      ['teacher', 'supervisor', 403],
      ['chief', 'supervisor', 403],
      ['hr', 'supervisor', 403],
      ['auditor', 'self', 403],
      ['otherPrincipal', 'supervisor', 404],
      ['colleague', 'self', 404],
    ] as const) {
      expect([who, kind, (await save(who, kind, 0, content)).status]).toEqual([who, kind, status]);
    }
    expect(await rowsOf(server, 'select 1 from assessment where plan_id = $1', [semester.planIds.teacher])).toEqual([]);
  });
});

describe('submission', () => {
  test('a draft that is not ready says what is missing, and nothing is submitted', async () => {
    const saved = await assess('principal', 'supervisor', [75, null, 20], { submit: false, changes: { resultRating: null } });
    expect(await submit('principal', 'supervisor', saved.version)).toMatchObject({
      status: 422,
      ...refusal(
        'assessment.not_ready',
        { pointer: '/indicators/1/actual', code: 'assessment.actual_missing' },
        { pointer: '/resultRating', code: 'assessment.result_rating_missing' },
      ),
    });
    expect(await planRow()).toMatchObject({ supervisor_state: 'draft', result_state: null });
  });

  test('needs a draft, and happens once', async () => {
    expect(await submit('teacher', 'self', 0)).toMatchObject(refusal('assessment.not_started'));
    const saved = await assess('teacher', 'self', met, { submit: false });
    expect(await submit('teacher', 'self', saved.version + 1)).toMatchObject({ status: 412 });
    const key = newId();
    const first = valueOf(await submit('teacher', 'self', saved.version, key));
    expect(first).toMatchObject({
      version: saved.version + 1,
      actions: ['correct'],
      assessment: { state: 'submitted', submittedAt: '2026-11-24T03:00:00.000Z' },
    });
    const again = await submit('teacher', 'self', saved.version, key);
    expect(again).toMatchObject({ ok: true, value: first });
    expect(await submit('teacher', 'self', first.version)).toMatchObject(refusal('assessment.already_submitted'));
    expect(await save('teacher', 'self', first.version, fullContent(first, [1, 1, 1]))).toMatchObject(
      refusal('assessment.already_submitted'),
    );
    expect(
      await rowsOf(server, 'select self_submitted, supervisor_submitted from cycle_unit_count where cycle_id = $1 and unit_id = $2', [
        semester.cycleId,
        agency.unitIds.SD1,
      ]),
    ).toEqual([{ self_submitted: 1, supervisor_submitted: 0 }]);
    expect(valueOf(await get('principal', 'supervisor')).selfAssessment).toMatchObject({
      state: 'submitted',
      by: { name: 'Sari Wulandari' },
    });
  });

  test('many at once have one effect', async () => {
    const saved = await assess('principal', 'supervisor', met, { submit: false });
    const all = await Promise.all(Array.from({ length: 6 }, () => submit('principal', 'supervisor', saved.version)));
    expect(all.map((each) => each.status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    expect(await rowsOf(server, 'select no, is_current, state from result where plan_id = $1', [semester.planIds.teacher])).toEqual([
      { no: 1, is_current: true, state: 'decided' },
    ]);
    expect(
      await rowsOf(server, 'select supervisor_submitted from cycle_unit_count where cycle_id = $1 and unit_id = $2', [
        semester.cycleId,
        agency.unitIds.SD1,
      ]),
    ).toEqual([{ supervisor_submitted: 1 }]);
    expect(
      await rowsOf(server, "select kind from outbox_event where payload->>'planId' = $1 order by seq", [semester.planIds.teacher]),
    ).toEqual([{ kind: 'result.decided' }, { kind: 'assessment.submitted' }]);
  });

  test('an excused indicator leaves the score to the others; a true 0 counts', async () => {
    const excused = await assess('principal', 'supervisor', [0, 95, null], { submit: false });
    const content = fullContent(excused, [0, 95, null], {
      resultRating: 'di_bawah_ekspektasi',
      overrides: [{ subject: 'result', subjectId: null, kind: 'late_measurement', reason: 'Nilai ujian baru masuk pada akhir semester' }],
    });
    content.indicators = content.indicators.map((row, i) =>
      i === 2 ? { ...row, excusedReason: 'Pelatihan dibatalkan penyelenggara' } : row,
    );
    const saved = valueOf(await save('principal', 'supervisor', 1, content));
    const done = valueOf(await submit('principal', 'supervisor', saved.version));
    expect(done.suggestion).toMatchObject({ complete: true, score: 37.5, predicate: 'butuh_perbaikan' });
    expect(await rowsOf(server, 'select score_hundredths, predicate from result where plan_id = $1', [semester.planIds.teacher])).toEqual([
      { score_hundredths: 3750, predicate: 'butuh_perbaikan' },
    ]);
  });

  test('after the deadline a draft is saved and handed in all the same, and marked late; an extension of the unit takes the mark away', async () => {
    const saved = await assess('teacher', 'self', met, { submit: false });
    server.setNow('2026-12-20T17:00:00Z');
    expect(valueOf(await get('teacher', 'self'))).toMatchObject({
      version: saved.version,
      actions: ['save', 'submit'],
      assessment: { state: 'draft', late: false },
    });
    expect(await submit('teacher', 'self', saved.version)).toMatchObject({
      ok: true,
      value: { closesAt: '2026-12-20T16:59:59.000Z', actions: [], assessment: { state: 'submitted', late: true } },
    });
    const [school] = await rowsOf<{ path: string }>(server, 'select path from unit where id = $1', [agency.unitIds.DISDIK]);
    await server.db.orm.insert(cycleExtension).values({
      id: newId(),
      cycleId: semester.cycleId,
      unitId: agency.unitIds.DISDIK,
      unitPath: school?.path ?? '',
      unitCode: 'DISDIK',
      unitName: 'Dinas Pendidikan',
      stage: 'assessment',
      until: new Date('2026-12-22T16:59:59Z'),
      reason: 'Jaringan terputus',
      recordedBy: 'Hesti',
    });
    expect(valueOf(await get('teacher', 'self'))).toMatchObject({
      closesAt: '2026-12-22T16:59:59.000Z',
      extension: { reason: 'Jaringan terputus', personal: false },
      assessment: { late: false },
    });
  });
});

describe('correction', () => {
  test('opens the next version with a reason; the old one and its result stay until the new one is handed in', async () => {
    const done = await assess('principal', 'supervisor', met);
    const correct = async (reason: string, version = done.version) =>
      (await as('principal'))(correctAssessment, { params: sheetOf('teacher', 'supervisor'), ifMatch: version, body: { reason } });
    expect(await correct('salah')).toMatchObject(refusal('request.refused', { pointer: '/reason', code: 'assessment.reason_too_short' }));
    expect(await correct('Angka kehadiran keliru dicatat', 1)).toMatchObject({ status: 412 });
    const opened = valueOf(await correct('Angka kehadiran keliru dicatat'));
    expect(opened).toMatchObject({ version: done.version + 1, assessment: { state: 'draft' }, actions: ['save', 'submit'] });
    expect(await planRow()).toMatchObject({ supervisor_state: 'draft', result_state: 'decided' });
    const saved = valueOf(await save('principal', 'supervisor', opened.version, fullContent(opened, [75, 90, 20])));
    valueOf(await submit('principal', 'supervisor', saved.version));
    expect(
      await rowsOf(server, 'select no, is_current, score_hundredths from result where plan_id = $1 order by no', [
        semester.planIds.teacher,
      ]),
    ).toEqual([
      { no: 1, is_current: false, score_hundredths: 10_000 },
      { no: 2, is_current: true, score_hundredths: 9842 },
    ]);
    expect(
      await rowsOf(server, 'select no, state, correction_reason from assessment where plan_id = $1 order by no', [
        semester.planIds.teacher,
      ]),
    ).toEqual([
      { no: 1, state: 'submitted', correction_reason: null },
      { no: 2, state: 'submitted', correction_reason: 'Angka kehadiran keliru dicatat' },
    ]);
    expect(
      await rowsOf(server, 'select supervisor_submitted from cycle_unit_count where cycle_id = $1 and unit_id = $2', [
        semester.cycleId,
        agency.unitIds.SD1,
      ]),
    ).toEqual([{ supervisor_submitted: 1 }]);
  });

  test('there is nothing to correct in a draft, after the deadline, after release or in another stage', async () => {
    const correct = async (ifMatch: number) =>
      (await as('teacher'))(correctAssessment, {
        params: sheetOf('teacher', 'self'),
        ifMatch,
        body: { reason: 'Ada bukti yang belum disebut' },
      });
    const draft = await assess('teacher', 'self', met, { submit: false });
    expect(await correct(draft.version)).toMatchObject(refusal('assessment.not_submitted'));
    const { version } = valueOf(await submit('teacher', 'self', draft.version));
    server.setNow('2026-12-21T03:00:00Z');
    expect(await correct(version)).toMatchObject(refusal('assessment.deadline_passed'));
    server.setNow(today);
    await setStage(server, semester.cycleId, 'calibration');
    expect(await correct(version)).toMatchObject(refusal('assessment.stage_closed'));
    await setStage(server, semester.cycleId, 'assessment');
    await server.db.orm.update(plan).set({ resultState: 'released' }).where(eq(plan.id, semester.planIds.teacher));
    expect(await correct(version)).toMatchObject(refusal('assessment.released'));
  });
});

describe('reading assessments', () => {
  test("a draft is its author's alone; what was handed in is read by the line, HR and the auditor, not by the person", async () => {
    await assess('principal', 'supervisor', met, { submit: false });
    const seenBy = async (who: ActorKey) => {
      const list = await (await as(who))(listPlanAssessments, { params: { planId: semester.planIds.teacher } });
      return list.ok ? list.value.items.map(({ kind, state }) => `${kind} ${state}`) : list.status;
    };
    const everyone: ActorKey[] = ['principal', 'teacher', 'chief', 'hr', 'auditor', 'manager', 'otherPrincipal', 'schoolHr'];
    expect(await Promise.all(everyone.map(seenBy))).toEqual([['supervisor draft'], [], [], [], [], 403, 404, 404]);
    const { id } = valueOf(await get('principal', 'supervisor')).assessment ?? { id: '' };
    const one = async (who: ActorKey) => (await (await as(who))(getAssessment, { params: { assessmentId: id } })).status;
    expect(await Promise.all(everyone.map(one))).toEqual([200, 404, 404, 404, 404, 403, 404, 404]);
    valueOf(await submit('principal', 'supervisor', 1));
    const submitted = ['supervisor submitted'];
    expect(await Promise.all(everyone.map(seenBy))).toEqual([submitted, [], submitted, submitted, submitted, 403, 404, 404]);
    expect(await Promise.all(everyone.map(one))).toEqual([200, 404, 200, 200, 200, 403, 404, 404]);
    expect(await (await as('auditor'))(getAssessment, { params: { assessmentId: newId() } })).toMatchObject(
      refusal('assessment.not_found'),
    );
  });

  test('a former supervisor keeps what he wrote, and the next one continues from it', async () => {
    await assess('principal', 'supervisor', met);
    await server.db.orm.update(supervision).set({ endsOn: '2026-11-22' }).where(eq(supervision.assignmentId, agency.assignmentIds.teacher));
    await server.db.orm.insert(supervision).values({
      id: newId(),
      assignmentId: agency.assignmentIds.teacher,
      supervisorAssignmentId: agency.assignmentIds.otherPrincipal,
      supervisorEmployeeId: agency.employeeIds.otherPrincipal,
      startsOn: '2026-11-23',
      source: 'position',
    });
    const mine = valueOf(await get('principal', 'supervisor'));
    expect([mine.assessment?.state, mine.actions, mine.selfAssessment]).toEqual(['submitted', [], null]);
    expect(await save('principal', 'supervisor', mine.version, fullContent(mine, met))).toMatchObject({ status: 403 });
    const theirs = valueOf(await get('otherPrincipal', 'supervisor'));
    expect([theirs.assessment?.by.name, theirs.actions]).toEqual(['Ratna Dewi', ['correct']]);
    const opened = valueOf(
      await (
        await as('otherPrincipal')
      )(correctAssessment, {
        params: sheetOf('teacher', 'supervisor'),
        ifMatch: theirs.version,
        body: { reason: 'Menilai sisa masa penugasan' },
      }),
    );
    expect(opened.assessment).toMatchObject({ by: { name: 'Bayu Saputra' }, fromOn: '2026-11-23', toOn: '2026-12-31' });
    await server.db.orm.delete(supervision).where(eq(supervision.startsOn, '2026-11-23'));
    await server.db.orm.update(supervision).set({ endsOn: null }).where(eq(supervision.assignmentId, agency.assignmentIds.teacher));
  });

  test('where the scheme wants two views, the supervisor reads the self-assessment only after beginning', async () => {
    await anotherSemester({ hideSelfUntilSupervisorDraft: true });
    const { assessment } = await assess('teacher', 'self', met);
    expect(valueOf(await get('principal', 'supervisor')).selfAssessment).toBeNull();
    expect((await get('principal', 'self')).status).toBe(403);
    expect((await (await as('principal'))(getAssessment, { params: { assessmentId: assessment?.id ?? '' } })).status).toBe(404);
    expect((await assess('principal', 'supervisor', met, { submit: false })).selfAssessment).toMatchObject({ id: assessment?.id });
    expect((await get('principal', 'self')).status).toBe(200);
  });
});
