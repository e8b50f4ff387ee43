import { type AssessmentContent, getAssessmentSheet, saveAssessment } from '@pauh/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { feedbackNote } from '../../src/db/schema/feedback.ts';
import { plan, progressEntry } from '../../src/db/schema/plans.ts';
import { newId } from '../../src/lib/ids.ts';
import { measure, rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, as, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { assess, get, met, planRow, refusal, save, sheetOf } from '../support/own-assessments.ts';
import { fullContent, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';

useAssessmentTime();
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
