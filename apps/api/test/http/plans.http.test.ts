import {
  type PlanContent,
  agreePlan,
  createPlan,
  extendCycle,
  getCycle,
  getCycleProgress,
  getPlan,
  listPlanRevisions,
  listPlans,
  returnPlan,
  revisePlan,
  savePlanContent,
  setPlanExpectations,
  submitPlan,
} from '@pauh/contracts';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, moveSemester, openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

const inPlanning = '2026-07-10T03:00:00Z';
let server: TestApp;
let agency: Agency;
let semester: { cycleId: string; version: number };
let plan: { id: string; version: number };
let no = 0;
beforeAll(async () => {
  server = await startTestApp({ now: inPlanning });
  agency = await createAgency(server.db);
});
afterAll(() => server.close());
beforeEach(async () => {
  server.setNow(inPlanning);
  semester = await openSemester(server, agency, `p-${++no}`, 'planning');
  plan = await planOf(server, agency, 'teacher', semester.cycleId);
});

const as = (who: ActorKey) => callAs(server, agency, who);
const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);
const on = (ifMatch = plan.version) => ({ params: { planId: plan.id }, ifMatch });
const save = async (body: PlanContent, ifMatch?: number, who: ActorKey = 'teacher') =>
  (await as(who))(savePlanContent, { ...on(ifMatch), body });
/** Saves and hands in; answers the version. */
async function submitted(content: PlanContent = readyContent, from?: number): Promise<number> {
  const { version } = valueOf(await save(content, from));
  return valueOf(await (await as('teacher'))(submitPlan, on(version))).version;
}
const counts = async () => {
  const { items } = valueOf(await (await as('hr'))(getCycleProgress, { params: { cycleId: semester.cycleId } }));
  const { draft, submitted, returned, agreed } = items.find((i) => i.unit.code === 'SD1') ?? {
    draft: 0,
    submitted: 0,
    returned: 0,
    agreed: 0,
  };
  return { draft, submitted, returned, agreed };
};

describe('the content of a draft', () => {
  test('is kept exactly, with ids for new rows and null apart from 0', async () => {
    const saved = valueOf(
      await save({
        ...readyContent,
        results: [
          {
            ...readyContent.results[0]!,
            indicators: [
              ...readyContent.results[0]!.indicators,
              {
                code: null,
                title: '',
                aspect: null,
                unit: '',
                weight: 0,
                direction: 'lower',
                target: 0,
                min: null,
                max: null,
                maximum: null,
                baseline: null,
              },
            ],
          },
        ],
      }),
    );
    expect(saved).toMatchObject({
      version: 2,
      state: 'draft',
      weighted: true,
      actions: ['write', 'submit'],
      supervisor: { name: 'Ratna Dewi' },
      closesAt: '2026-07-31T16:59:59.000Z',
    });
    const indicators = saved.content.results[0]?.indicators ?? [];
    expect(indicators).toMatchObject([
      { weight: 40, target: 95.5, maximum: 100, min: null },
      { target: 75, baseline: 61.25 },
      { weight: 0, target: 0, title: '' },
    ]);
    expect(saved.content.behaviours).toEqual([
      { behaviour: 'akuntabel', expectation: '' },
      { behaviour: 'kompeten', expectation: 'Belajar dari rekan' },
    ]);
    expect(saved.content.annex).toEqual(readyContent.annex);
    expect(
      await rowsOf('exact', 'select target, weight_hundredths from plan_indicator where plan_id = $1 order by ord', [plan.id]),
    ).toEqual([
      { target: 955_000, weight_hundredths: 4000 },
      { target: 750_000, weight_hundredths: 6000 },
      { target: 0, weight_hundredths: 0 },
    ]);

    const [first] = saved.content.results;
    const rewritten = valueOf(
      await save(
        {
          ...saved.content,
          results: [{ ...first!, title: 'Judul baru', indicators: [first!.indicators[1]!, first!.indicators[0]!] }],
          annex: { resources: [], accountability: [], consequences: ['Teguran'] },
        },
        saved.version,
      ),
    );
    expect(rewritten.content.results[0]).toMatchObject({
      id: first!.id,
      title: 'Judul baru',
      indicators: [{ id: indicators[1]!.id }, { id: indicators[0]!.id }],
    });
    expect(rewritten.content.annex).toEqual({ resources: [], accountability: [], consequences: ['Teguran'] });
  });

  test('is refused with foreign or repeated rows, or numbers that cannot be kept; nothing is stored', async () => {
    const [result] = readyContent.results;
    const [indicator] = result!.indicators;
    const foreign = newId();
    expect(await save({ ...readyContent, results: [{ ...result!, id: foreign }] })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'plan.row_unknown', errors: [{ pointer: '/results/0' }] },
    });
    const saved = valueOf(await save(readyContent));
    const own = saved.content.results[0]!;
    expect(await save({ ...saved.content, results: [own, own] }, saved.version)).toMatchObject({
      ok: false,
      status: 422,
      problem: {
        code: 'plan.row_repeated',
        errors: [{ pointer: '/results/1' }, { pointer: '/results/1/indicators/0' }, { pointer: '/results/1/indicators/1' }],
      },
    });
    expect(
      await save({ ...readyContent, behaviours: [...readyContent.behaviours, readyContent.behaviours[0]!] }, saved.version),
    ).toMatchObject({ ok: false, problem: { code: 'plan.row_repeated', errors: [{ pointer: '/behaviours/2' }] } });
    const numbers = {
      ...readyContent,
      results: [
        {
          ...result!,
          indicators: [
            { ...indicator!, weight: 33.333, target: 1.00001 },
            { ...indicator!, weight: 1e9 },
          ],
        },
      ],
    };
    expect(await save(numbers, saved.version)).toMatchObject({
      ok: false,
      status: 422,
      problem: {
        code: 'request.refused',
        errors: [
          { pointer: '/results/0/indicators/0/weight', code: 'number.too_many_decimals' },
          { pointer: '/results/0/indicators/0/target', code: 'number.too_many_decimals' },
          { pointer: '/results/0/indicators/1/weight', code: 'number.too_large' },
        ],
      },
    });
    expect(await rowsOf('unchanged', 'select version from plan where id = $1', [plan.id])).toEqual([{ version: saved.version }]);
  });

  test('belongs to its owner, in the version they read, while the cycle plans', async () => {
    expect(await save(readyContent, 9)).toMatchObject({ ok: false, status: 412, problem: { code: 'concurrency.stale' } });
    expect(await save(readyContent, 1, 'principal')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
    expect(await save(readyContent, 1, 'colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    await rowsOf('to_assessment', "update cycle set stage = 'assessment' where id = $1", [semester.cycleId]);
    expect(await save(readyContent)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } });
    expect(await rowsOf('no_rows', 'select 1 from plan_result where plan_id = $1', [plan.id])).toEqual([]);
  });
});

describe('the layout of a plan', () => {
  const [result] = readyContent.results;
  const words = {
    ...readyContent,
    approach: 'qualitative' as const,
    results: [
      {
        ...result!,
        indicators: [
          {
            ...result!.indicators[0]!,
            code: null,
            title: 'Setiap murid pernah memimpin diskusi kelas',
            aspect: null,
            unit: '',
            direction: 'yes_no' as const,
            target: null,
            maximum: null,
            weight: 100,
          },
        ],
      },
    ],
  };

  test('a qualitative plan is one text an indicator, and stays so when it is agreed, revised and compared', async () => {
    const { approach: _, ...unsaid } = words;
    expect(valueOf(await save(unsaid)).content.approach).toBe('quantitative');
    const version = await submitted(words, 2);
    const agreed = valueOf(await (await as('principal'))(agreePlan, on(version)));
    expect(agreed.content).toMatchObject({
      approach: 'qualitative',
      results: [{ perspective: null, indicators: [{ title: 'Setiap murid pernah memimpin diskusi kelas', aspect: null, target: null }] }],
    });
    const revising = valueOf(
      await (
        await as('teacher')
      )(revisePlan, { ...on(agreed.version), body: { reason: 'Ukurannya bisa dihitung' } }),
    );
    valueOf(await save({ ...revising.content, approach: 'quantitative' }, revising.version));
    const [revision] = valueOf(await (await as('principal'))(listPlanRevisions, { params: { planId: plan.id } })).items;
    expect(revision?.content.approach).toBe('qualitative');
  });

  test('follows from the position, whatever the client says', async () => {
    const given = { ...readyContent, results: [{ ...result!, perspective: 'anggaran' as const }] };
    const teacher = await as('teacher');
    const { version, usesPerspectives } = valueOf(await save(given));
    expect(usesPerspectives).toBe(false);
    expect(await teacher(submitPlan, on(version))).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'plan.not_ready', errors: [{ pointer: '/results/0/perspective', code: 'plan.perspective_not_applicable' }] },
    });
    await rowsOf('promote', "update plan set position_kind = 'struktural', position_echelon = '22' where id = $1", [plan.id]);
    try {
      expect(valueOf(await teacher(getPlan, { params: { planId: plan.id } })).usesPerspectives).toBe(true);
      expect(await teacher(submitPlan, on(version))).toMatchObject({
        ok: false,
        problem: {
          errors: [
            { pointer: '/results/0/indicators/0/aspect', code: 'plan.aspect_not_applicable' },
            { pointer: '/results/0/indicators/1/aspect', code: 'plan.aspect_not_applicable' },
          ],
        },
      });
      const bare = {
        ...given,
        results: [{ ...given.results[0]!, indicators: result!.indicators.map((indicator) => ({ ...indicator, aspect: null })) }],
      };
      expect(valueOf(await teacher(submitPlan, on(valueOf(await save(bare, version)).version)))).toMatchObject({
        state: 'submitted',
        content: { results: [{ perspective: 'anggaran' }] },
      });
    } finally {
      await rowsOf('demote', "update plan set position_kind = 'fungsional', position_echelon = null where id = $1", [plan.id]);
    }
  });
});

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

describe('a revision', () => {
  test('keeps what was agreed, and what people have already recorded stays in the plan', async () => {
    const agreed = await agreedPlan(server, agency, 'teacher', 'principal', semester.cycleId);
    const teacher = await as('teacher');
    expect(await teacher(revisePlan, { ...on(agreed.version), body: { reason: '          ' } })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'request.refused', errors: [{ code: 'plan.reason_required' }] },
    });
    const revising = valueOf(await teacher(revisePlan, { ...on(agreed.version), body: { reason: 'Target berubah di tengah jalan' } }));
    expect(revising).toMatchObject({ state: 'revising', agreedAt: null, agreedBy: null, actions: ['write', 'submit'] });
    expect(
      await rowsOf(
        'revision',
        "select no, reason, by_name, snapshot->'results'->0->>'title' as title from plan_revision where plan_id = $1",
        [plan.id],
      ),
    ).toEqual([{ no: 1, reason: 'Target berubah di tengah jalan', by_name: 'Sari Wulandari', title: 'Meningkatnya hasil belajar murid' }]);
    expect(await counts()).toMatchObject({ draft: 4, agreed: 0 });
    expect(await teacher(revisePlan, { ...on(revising.version), body: { reason: 'Target berubah di tengah jalan' } })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.not_agreed' },
    });

    const [result] = revising.content.results;
    const [used, free] = result!.indicators;
    await rowsOf(
      'progress',
      "insert into progress_entry (id, plan_id, indicator_id, on_day, note, by_employee_id, created_at) values (gen_random_uuid(), $1, $2, '2026-07-09', 'x', $3, now())",
      [plan.id, used!.id, agency.employeeIds.teacher],
    );
    expect(await save({ ...revising.content, results: [{ ...result!, indicators: [free!] }] }, revising.version)).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.row_in_use', errors: [{ params: { id: used!.id, title: 'Kehadiran mengajar' } }] },
    });
    const kept = valueOf(await save({ ...revising.content, results: [{ ...result!, indicators: [used!] }] }, revising.version));
    expect(kept.content.results[0]?.indicators.map((i) => i.id)).toEqual([used!.id]);
  });

  /** Opens the agreed plan again, names its first result anew, and has it agreed once more. */
  async function revisedTo(title: string, reason: string, ifMatch: number) {
    const teacher = await as('teacher');
    const { content, version } = valueOf(await teacher(revisePlan, { ...on(ifMatch), body: { reason } }));
    const saved = valueOf(await save({ ...content, results: [{ ...content.results[0]!, title }] }, version));
    const waiting = valueOf(await teacher(submitPlan, on(saved.version)));
    return valueOf(await (await as('principal'))(agreePlan, on(waiting.version)));
  }
  const history = async (who: ActorKey, query = {}, planId = plan.id) => (await as(who))(listPlanRevisions, { params: { planId }, query });

  test('is read afterwards with its reason, who agreed before it, and the content as it was', async () => {
    const agreed = await agreedPlan(server, agency, 'teacher', 'principal', semester.cycleId);
    expect(valueOf(await history('teacher', { count: true }))).toEqual({ items: [], nextCursor: null, total: 0 });
    server.setNow('2026-07-12T03:00:00Z');
    const second = await revisedTo('Judul kedua', 'Target berubah di tengah jalan', agreed.version);
    server.setNow('2026-07-14T03:00:00Z');
    const third = await revisedTo('Judul ketiga', 'Pindah mengajar ke kelas IV', second.version);
    expect([agreed.revisions, second.revisions, third.revisions]).toEqual([0, 1, 2]);

    const {
      items: [newest],
      nextCursor,
      total,
    } = valueOf(await history('teacher', { limit: 1, count: true }));
    expect(total).toBe(2);
    expect(newest).toMatchObject({
      no: 2,
      reason: 'Pindah mengajar ke kelas IV',
      by: 'Sari Wulandari',
      at: '2026-07-14T03:00:00.000Z',
      agreedBy: 'Ratna Dewi',
      agreedFor: null,
      agreedAt: '2026-07-12T03:00:00.000Z',
      content: { results: [{ title: 'Judul kedua' }] },
    });
    expect(valueOf(await history('teacher', { limit: 1, cursor: nextCursor }))).toEqual({
      items: [
        {
          no: 1,
          reason: 'Target berubah di tengah jalan',
          by: 'Sari Wulandari',
          at: '2026-07-12T03:00:00.000Z',
          agreedBy: 'Ratna Dewi',
          agreedFor: null,
          agreedAt: agreed.agreedAt,
          unit: agreed.unit,
          positionTitle: agreed.positionTitle,
          content: agreed.content,
        },
      ],
      nextCursor: null,
    });
  });

  test('is read by those who read the plan, and every such reading is recorded', async () => {
    const read = async (who: ActorKey, query = {}, planId = plan.id) => {
      const outcome = await history(who, query, planId);
      return outcome.ok ? 200 : outcome.problem.code;
    };
    for (const who of ['teacher', 'principal', 'auditor'] as const) expect(await read(who)).toBe(200);
    expect(await read('colleague')).toBe('plan.not_found');
    expect(await read('hr', {}, newId())).toBe('plan.not_found');
    expect(await read('leader')).toBe('access.denied');
    expect(await read('teacher', { cursor: 'bukan kursor' })).toBe('paging.cursor_invalid');
    expect(
      await rowsOf('history_access', 'select actor_name, what from access_entry where plan_id = $1 order by at, id', [plan.id]),
    ).toEqual([
      { actor_name: 'Ratna Dewi', what: 'plan_revisions' },
      { actor_name: 'Indra Inspektorat', what: 'plan_revisions' },
    ]);
  });
});

describe('reading', () => {
  test("another's plan is read by those who answer for it, and every such reading is recorded", async () => {
    const read = async (who: ActorKey) => {
      const outcome = await (await as(who))(getPlan, { params: { planId: plan.id } });
      return outcome.ok ? 200 : outcome.problem.code;
    };
    for (const who of ['teacher', 'principal', 'chief', 'manager', 'hr', 'auditor'] as const) expect(await read(who)).toBe(200);
    for (const who of ['colleague', 'otherPrincipal', 'nurse', 'schoolHr'] as const) expect(await read(who)).toBe('plan.not_found');
    for (const who of ['it', 'leader'] as const) expect(await read(who)).toBe('access.denied');
    expect(
      await rowsOf('access', 'select actor_name, capacity, what from access_entry where plan_id = $1 order by at, id', [plan.id]),
    ).toEqual([
      { actor_name: 'Ratna Dewi', capacity: 'supervisor', what: 'plan' },
      { actor_name: 'Rahmat Hidayat', capacity: 'reviewing_supervisor', what: 'plan' },
      { actor_name: 'Mira Pengelola', capacity: 'performance_manager', what: 'plan' },
      { actor_name: 'Hesti Kepegawaian', capacity: 'hr_admin', what: 'plan' },
      { actor_name: 'Indra Inspektorat', capacity: 'auditor', what: 'plan' },
    ]);
    expect(await (await as('hr'))(getPlan, { params: { planId: newId() } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'plan.not_found' },
    });
  });

  test('the list holds what each may see, and no more', async () => {
    const names = async (who: ActorKey, query: object = {}) =>
      valueOf(await (await as(who))(listPlans, { query: { cycleId: semester.cycleId, ...query } })).items.map((p) => p.employee.name);
    const school = ['Agus Pranoto', 'Dewi Lestari', 'Ratna Dewi', 'Sari Wulandari'];
    expect(await names('teacher')).toEqual(['Sari Wulandari']);
    expect(await names('principal')).toEqual(school);
    expect(await names('principal', { view: 'own' })).toEqual(['Ratna Dewi']);
    expect(await names('principal', { view: 'team' })).toEqual(['Agus Pranoto', 'Dewi Lestari', 'Sari Wulandari']);
    expect(await names('chief', { view: 'team' })).toEqual(['Bayu Saputra', 'Ratna Dewi']);
    expect(await names('manager')).toEqual(school);
    expect(await names('schoolHr')).toEqual(['Bayu Saputra', 'Citra Anggraini']);
    expect(await names('leader')).toEqual([]);
    expect(await names('nurse')).toEqual([]);
    expect(await names('hr')).toHaveLength(7);
    expect(await names('hr', { unitId: agency.unitIds.DISDIK })).toHaveLength(7);
    expect(await names('hr', { unitId: agency.unitIds.SD1 })).toEqual(school);
    expect(await names('hr', { unitId: newId() })).toEqual([]);
    expect(await names('hr', { employeeId: agency.employeeIds.clerk })).toEqual(['Dewi Lestari']);
  });

  test('filters by state and by what is outstanding', async () => {
    await submitted();
    const names = async (query: object) =>
      valueOf(await (await as('principal'))(listPlans, { query: { cycleId: semester.cycleId, view: 'team', ...query } })).items.map(
        (p) => p.employee.name,
      );
    expect(await names({ state: 'submitted' })).toEqual(['Sari Wulandari']);
    expect(await names({ outstanding: 'plan' })).toEqual(['Agus Pranoto', 'Dewi Lestari']);
    expect(await names({ outstanding: 'agreement' })).toEqual(['Sari Wulandari']);
    await rowsOf(
      'parts',
      "update plan set state = 'agreed', self_state = 'submitted', supervisor_state = 'submitted', result_state = 'decided' where id = $1",
      [plan.id],
    );
    expect(await names({ outstanding: 'release' })).toEqual(['Sari Wulandari']);
    expect(await names({ outstanding: 'self_assessment' })).toEqual([]);
    expect(await names({ outstanding: 'supervisor_assessment' })).toEqual([]);
    await rowsOf('parts_2', "update plan set self_state = 'draft', supervisor_state = null, result_state = 'delivered' where id = $1", [
      plan.id,
    ]);
    for (const outstanding of ['self_assessment', 'supervisor_assessment', 'acknowledgement'])
      expect(await names({ outstanding })).toEqual(['Sari Wulandari']);
  });

  test('pages by name with a cursor bound to the filter, counts when asked, and streams as CSV', async () => {
    const hr = await as('hr');
    const query = { cycleId: semester.cycleId, limit: 3 };
    const first = valueOf(await hr(listPlans, { query: { ...query, count: true } }));
    expect(first).toMatchObject({ total: 7 });
    const second = valueOf(await hr(listPlans, { query: { ...query, cursor: first.nextCursor ?? '' } }));
    const third = valueOf(await hr(listPlans, { query: { ...query, cursor: second.nextCursor ?? '' } }));
    expect([...first.items, ...second.items, ...third.items].map((p) => p.employee.name)).toEqual([
      'Agus Pranoto',
      'Bayu Saputra',
      'Citra Anggraini',
      'Dewi Lestari',
      'Rahmat Hidayat',
      'Ratna Dewi',
      'Sari Wulandari',
    ]);
    expect(third.nextCursor).toBeNull();
    expect(await hr(listPlans, { query: { limit: 3, cursor: first.nextCursor ?? '' } })).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'paging.cursor_invalid' },
    });
    const token = await server.app.signAccessToken(agency.accountIds.hr);
    const csv = await supertest(server.url)
      .get(`/api/v1/plans?cycleId=${semester.cycleId}`)
      .set('authorization', `Bearer ${token}`)
      .set('accept', 'text/csv');
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(8);
    expect(csv.text).toContain('Sari Wulandari');
  });
});

// last: from here on the clerk works elsewhere
describe('a plan for somebody who came later', () => {
  test('is made by HR of their unit, for the days they work there', async () => {
    const assignmentId = newId();
    await rowsOf('moved_away', "update assignment set ends_on = '2026-08-31' where id = $1", [agency.assignmentIds.clerk]);
    await rowsOf(
      'moved_in',
      "insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) values ($1, $2, $3, $4, 'definitive', '2026-09-01')",
      [assignmentId, agency.employeeIds.clerk, agency.positionIds.otherTeacher, agency.unitIds.SD2],
    );
    await moveSemester(server, agency, semester, 'running');
    const body = { cycleId: semester.cycleId, assignmentId };
    await rowsOf(
      'on_leave',
      "insert into employee_standing (id, employee_id, standing, recorded_by, recorded_at) values (gen_random_uuid(), $1, 'cltn', 'test', now())",
      [agency.employeeIds.clerk],
    );
    expect(await (await as('schoolHr'))(createPlan, { body })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.standing_without_plan', errors: [{ pointer: '/assignmentId' }] },
    });
    await rowsOf('back_from_leave', 'delete from employee_standing where employee_id = $1', [agency.employeeIds.clerk]);
    const made = valueOf(await (await as('schoolHr'))(createPlan, { body }));
    expect(made).toMatchObject({
      state: 'draft',
      unit: { code: 'SD2' },
      startsOn: '2026-09-01',
      endsOn: '2026-12-31',
      employee: { name: 'Dewi Lestari' },
      closesAt: '2026-12-10T16:59:59.000Z',
    });
    expect(valueOf(await (await as('hr'))(getCycle, { params: { cycleId: semester.cycleId } })).planCount).toBe(8);
    const hr = await as('hr');
    expect(await hr(createPlan, { body })).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.exists' } });
    expect(await hr(createPlan, { body: { ...body, cycleId: newId() } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'cycle.not_found' },
    });
    expect(await hr(createPlan, { body: { ...body, assignmentId: agency.assignmentIds.nurse } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'assignment.not_found' },
    });
    expect(await (await as('schoolHr'))(createPlan, { body: { ...body, assignmentId: agency.assignmentIds.teacher } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'assignment.not_found' },
    });

    server.setNow('2026-09-02T03:00:00Z');
    const clerk = await as('clerk');
    const saved = valueOf(await clerk(savePlanContent, { params: { planId: made.id }, ifMatch: made.version, body: readyContent }));
    expect(valueOf(await clerk(submitPlan, { params: { planId: made.id }, ifMatch: saved.version })).state).toBe('submitted');
    await rowsOf('shut', "update cycle set stage = 'closed' where id = $1", [semester.cycleId]);
    await rowsOf('no_plan', 'delete from plan where cycle_id = $1 and assignment_id = $2', [
      semester.cycleId,
      agency.assignmentIds.colleague,
    ]);
    expect(await hr(createPlan, { body: { ...body, assignmentId: agency.assignmentIds.colleague } })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'plan.stage_closed' },
    });
  });
});
