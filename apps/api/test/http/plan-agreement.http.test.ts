import { agreePlan, extendCycle, getPlan, returnPlan, revisePlan, setPlanExpectations, submitPlan } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, counts, on, plan, rowsOf, save, semester, server, submitted, usePlanInPlanning } from '../support/plan-in-planning.ts';
import { moveSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

usePlanInPlanning();

describe('from draft to agreement', () => {
  test('submission names everything that is missing', async () => {
    const teacher = await as('teacher');
    expect(await teacher(submitPlan, on())).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'plan.not_ready', errors: [{ pointer: '/results', code: 'plan.no_results' }] },
    });
    const [result] = readyContent.results;
    const uneven = {
      ...readyContent,
      results: [
        {
          ...result!,
          title: ' ',
          indicators: [
            { ...result!.indicators[0]!, weight: 30 },
            { ...result!.indicators[1]!, weight: 69.99, baseline: null },
          ],
        },
      ],
    };
    const { version } = valueOf(await save(uneven));
    expect(await teacher(submitPlan, on(version))).toMatchObject({
      ok: false,
      problem: {
        errors: [
          { pointer: '/results/0/title', code: 'plan.text_required' },
          { pointer: '/results/0/indicators/1/baseline', code: 'indicator.baseline_required' },
          { pointer: '/results', code: 'weights.sum', params: { sum: 99.99, difference: 0.01 } },
        ],
      },
    });
  });

  test('each step moves the figures of the unit, and leaves a trace and an event', async () => {
    expect(await counts()).toEqual({ draft: 4, submitted: 0, returned: 0, agreed: 0 });
    const version = await submitted();
    expect(await counts()).toEqual({ draft: 3, submitted: 1, returned: 0, agreed: 0 });
    expect(await (await as('teacher'))(submitPlan, on(version))).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.already_submitted' },
    });
    expect(await save(readyContent, version)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.not_editable' } });
    const seen = valueOf(await (await as('principal'))(getPlan, { params: { planId: plan.id } }));
    expect(seen).toMatchObject({
      state: 'submitted',
      submittedAt: '2026-07-10T03:00:00.000Z',
      actions: ['return', 'agree', 'give_feedback', 'record_coaching'],
    });
    const agreed = valueOf(await (await as('principal'))(agreePlan, on(version)));
    expect(agreed).toMatchObject({
      state: 'agreed',
      agreedBy: 'Ratna Dewi',
      agreedAt: '2026-07-10T03:00:00.000Z',
      actions: ['give_feedback', 'record_coaching'],
    });
    expect(await counts()).toEqual({ draft: 3, submitted: 0, returned: 0, agreed: 1 });
    expect(await rowsOf('trace', 'select action from audit_entry where subject_id = $1 order by seq', [plan.id])).toEqual([
      { action: 'plan.saved' },
      { action: 'plan.submitted' },
      { action: 'plan.agreed' },
    ]);
    expect(await rowsOf('events', "select kind from outbox_event where payload->>'planId' = $1 order by seq", [plan.id])).toEqual([
      { kind: 'plan.submitted' },
      { kind: 'plan.agreed' },
    ]);
  });

  test('nobody but the supervisor of today reviews it, and nobody their own', async () => {
    const version = await submitted();
    const refusal = async (who: ActorKey) => {
      const outcome = await (await as(who))(agreePlan, on(version));
      return outcome.ok ? 'agreed' : outcome.problem.code;
    };
    expect(await refusal('teacher')).toBe('access.denied');
    expect(await refusal('chief')).toBe('access.denied');
    expect(await refusal('hr')).toBe('access.denied');
    expect(await refusal('colleague')).toBe('plan.not_found');
    expect(await rowsOf('still_submitted', 'select state from plan where id = $1', [plan.id])).toEqual([{ state: 'submitted' }]);
    expect(await (await as('principal'))(agreePlan, on(1))).toMatchObject({ ok: false, status: 412 });
  });

  test('a return carries remarks on fields that exist, and is mended after the deadline too', async () => {
    const principal = await as('principal');
    expect(await principal(returnPlan, { ...on(), body: { note: 'x', remarks: [] } })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.not_submitted' },
    });
    const version = await submitted();
    const remark = { pointer: '/results/0/indicators/0/target', text: 'Terlalu rendah' };
    expect(
      await principal(returnPlan, {
        ...on(version),
        body: {
          note: 'Perbaiki',
          remarks: [remark, { pointer: '/results/7/title', text: 'x' }, { pointer: '/results/length', text: 'x' }],
        },
      }),
    ).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'plan.remark_pointer_unknown', errors: [{ pointer: '/remarks/1/pointer' }, { pointer: '/remarks/2/pointer' }] },
    });
    expect(await principal(returnPlan, { ...on(version), body: { note: '  ', remarks: [] } })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'request.refused', errors: [{ pointer: '/note', code: 'plan.remarks_required' }] },
    });
    const returned = valueOf(await principal(returnPlan, { ...on(version), body: { note: 'Perbaiki target', remarks: [remark] } }));
    expect(returned).toMatchObject({ state: 'returned', note: 'Perbaiki target', remarks: [remark] });
    expect(await counts()).toMatchObject({ draft: 3, returned: 1 });

    const [result] = returned.content.results;
    const reordered = valueOf(
      await save(
        {
          ...returned.content,
          results: [
            { kind: 'additional', title: 'Di depan', indicators: [] },
            { ...result!, indicators: result!.indicators.toReversed() },
          ],
        },
        returned.version,
      ),
    );
    expect(reordered.remarks).toEqual([{ ...remark, pointer: '/results/1/indicators/1/target' }]);
    await moveSemester(server, agency, semester, 'running');
    server.setNow('2026-09-01T03:00:00Z');
    const mended = valueOf(await save(returned.content, reordered.version));
    expect(mended.remarks).toEqual([remark]);
    expect(valueOf(await (await as('teacher'))(submitPlan, on(mended.version)))).toMatchObject({
      state: 'submitted',
      note: 'Perbaiki target',
      remarks: [],
    });
  });

  test('the leader has the last word on the expectations of behaviour, before agreeing and in their own name', async () => {
    const version = await submitted();
    const principal = await as('principal');
    const expectations = [
      { behaviour: 'kompeten' as const, expectation: 'Berbagi hasil pelatihan tiap bulan' },
      { behaviour: 'adaptif' as const, expectation: 'Mencoba satu cara mengajar baru' },
    ];
    expect(await (await as('teacher'))(setPlanExpectations, { ...on(version), body: { behaviours: expectations } })).toMatchObject({
      ok: false,
      status: 403,
      problem: { code: 'access.denied' },
    });
    expect(
      await principal(setPlanExpectations, { ...on(version), body: { behaviours: [...expectations, expectations[0]!] } }),
    ).toMatchObject({ ok: false, status: 422, problem: { code: 'plan.row_repeated', errors: [{ pointer: '/behaviours/2' }] } });
    const said = valueOf(await principal(setPlanExpectations, { ...on(version), body: { behaviours: expectations } }));
    expect(said).toMatchObject({ state: 'submitted', version: version + 1, content: { behaviours: expectations } });
    expect(said.content.results).toMatchObject(readyContent.results);
    const [trace] = await rowsOf(
      'expected',
      "select actor_name, payload::json->'before'->'behaviours'->0->>'expectation' as before from audit_entry where subject_id = $1 and action = 'plan.expectations_set'",
      [plan.id],
    );
    expect(trace?.actor_name).toBe('Ratna Dewi');
    const agreed = valueOf(await principal(agreePlan, on(said.version)));
    expect(agreed.content.behaviours).toEqual(expectations);
    expect(await principal(setPlanExpectations, { ...on(agreed.version), body: { behaviours: [] } })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.not_submitted' },
    });
    await rowsOf('to_calibration', "update plan set state = 'submitted' where id = $1", [plan.id]);
    await rowsOf('to_calibration_too', "update cycle set stage = 'calibration' where id = $1", [semester.cycleId]);
    expect(await principal(setPlanExpectations, { ...on(agreed.version), body: { behaviours: [] } })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.stage_closed' },
    });
  });

  test('a first submission that comes late is kept and marked; an extension of the unit takes the mark away', async () => {
    const { version } = valueOf(await save(readyContent));
    server.setNow('2026-07-31T17:00:00Z');
    const teacher = await as('teacher');
    expect(valueOf(await teacher(getPlan, { params: { planId: plan.id } }))).toMatchObject({ actions: ['write', 'submit'], late: false });
    const late = valueOf(await teacher(submitPlan, on(version)));
    expect(late).toMatchObject({ state: 'submitted', late: true, submittedAt: '2026-07-31T17:00:00.000Z' });
    valueOf(
      await (
        await as('hr')
      )(extendCycle, {
        params: { cycleId: semester.cycleId },
        ifMatch: semester.version,
        body: { unitId: agency.unitIds.SD1, stage: 'planning', lastDayOn: '2026-08-07', reason: 'Listrik padam seminggu' },
      }),
    );
    expect(valueOf(await teacher(getPlan, { params: { planId: plan.id } }))).toMatchObject({ state: 'submitted', late: false });
    // sent back and mended weeks later it is what was in time: only the first receipt has a deadline
    const returned = valueOf(
      await (
        await as('principal')
      )(returnPlan, { ...on(late.version), body: { note: 'Lengkapi satuannya', remarks: [] } }),
    );
    server.setNow('2026-08-30T03:00:00Z');
    expect(valueOf(await (await as('teacher'))(submitPlan, on(returned.version)))).toMatchObject({
      state: 'submitted',
      late: false,
      submittedAt: '2026-08-30T03:00:00.000Z',
    });
  });

  test('once assessment runs, a plan that waits is agreed but no more handed in, returned or revised', async () => {
    const version = await submitted();
    const other = await planOf(server, agency, 'colleague', semester.cycleId);
    await moveSemester(server, agency, semester, 'running', 'assessment');
    expect(await (await as('colleague'))(submitPlan, { params: { planId: other.id }, ifMatch: other.version })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.stage_closed' },
    });
    const principal = await as('principal');
    expect(await principal(returnPlan, { ...on(version), body: { note: 'Perbaiki', remarks: [] } })).toMatchObject({
      ok: false,
      problem: { code: 'plan.stage_closed' },
    });
    const agreed = valueOf(await principal(agreePlan, on(version)));
    expect(
      await (
        await as('teacher')
      )(revisePlan, { ...on(agreed.version), body: { reason: 'Target berubah di tengah jalan' } }),
    ).toMatchObject({ ok: false, problem: { code: 'plan.stage_closed' } });
  });

  test('the same key submits once', async () => {
    const { version } = valueOf(await save(readyContent));
    const teacher = await as('teacher');
    const input = { ...on(version), idempotencyKey: `submit-${plan.id}` };
    expect(valueOf(await teacher(submitPlan, input))).toEqual(valueOf(await teacher(submitPlan, input)));
    expect(await counts()).toMatchObject({ submitted: 1 });
  });
});
