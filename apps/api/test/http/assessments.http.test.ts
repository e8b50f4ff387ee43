import { correctAssessment, getAssessment, listPlanAssessments, submitAssessment } from '@pauh/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { cycleExtension } from '../../src/db/schema/cycles.ts';
import { supervision } from '../../src/db/schema/organisation.ts';
import { plan } from '../../src/db/schema/plans.ts';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, anotherSemester, as, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { assess, get, met, planRow, refusal, save, sheetOf } from '../support/own-assessments.ts';
import { fullContent, valueOf } from '../support/semester.ts';

useAssessmentTime();
const submit = async (who: ActorKey, kind: 'self' | 'supervisor', ifMatch: number, idempotencyKey?: string) =>
  (await as(who))(submitAssessment, { params: sheetOf('teacher', kind), ifMatch, ...(idempotencyKey ? { idempotencyKey } : {}) });

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
