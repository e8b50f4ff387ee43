import {
  createCycle,
  createScheme,
  extendCycle,
  getCycle,
  getCycleProgress,
  listCycles,
  listSchemes,
  transitionCycle,
} from '@pauh/contracts';
import type { CycleStage } from '@pauh/domain';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency, employ } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { schemeRules as rules } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let officerIds: Record<string, string>;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
  officerIds = await employ(server.db, agency, ['hr', 'secondHr']);
});
afterAll(() => server.close());

const lastDays = { planning: '2026-07-31', running: '2026-12-10', assessment: '2026-12-24' };
const as = (who: ActorKey) => callAs(server, agency, who);
const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);

async function newScheme(code: string, changes: object = {}) {
  const made = await (await as('hr'))(createScheme, { body: { code, name: code, rules: { ...rules, ...changes } } });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
async function newCycle(code: string, options: { unit?: keyof Agency['unitIds']; schemeId?: string } = {}) {
  const schemeId = options.schemeId ?? (await newScheme(`scheme-${code}`)).id;
  const made = await (
    await as('hr')
  )(createCycle, {
    body: {
      code,
      name: `Semester ${code}`,
      kind: 'semester',
      unitId: agency.unitIds[options.unit ?? 'DISDIK'],
      schemeId,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      lastDays,
    },
  });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
type Move = { to: CycleStage; reason?: string; who?: ActorKey };
async function move(cycleId: string, version: number, { to, reason, who = 'hr' }: Move) {
  return (await as(who))(transitionCycle, { params: { cycleId }, ifMatch: version, body: { to, reason: reason ?? null } });
}
async function moved(cycleId: string, version: number, ...stages: CycleStage[]) {
  let last = version;
  for (const to of stages) {
    const outcome = await move(cycleId, last, { to });
    if (!outcome.ok) throw new Error(`${to}: ${outcome.problem.code}`);
    last = outcome.value.version;
  }
  return last;
}

describe('schemes', () => {
  test('a second one of a code is its next version; the first keeps its rules', async () => {
    const first = await newScheme('sekolah');
    const second = await newScheme('sekolah', { cap: 110.5 });
    expect([first.version, second.version]).toEqual([1, 2]);
    const listed = await (await as('teacher'))(listSchemes, { query: { count: true } });
    expect(listed).toMatchObject({
      ok: true,
      value: {
        total: 2,
        items: [
          { code: 'sekolah', version: 1, rules: { cap: 120 } },
          { version: 2, rules: { cap: 110.5, bands: { above: 110, asExpected: 90 } } },
        ],
      },
    });
    const [row] = await rowsOf('scheme', 'select rules from scheme where id = $1', [second.id]);
    expect(row?.rules).toMatchObject({ capHundredths: 11_050, bands: { aboveHundredths: 11_000, asExpectedHundredths: 9_000 } });
  });

  test('rules that cannot be used are named; nothing is stored', async () => {
    const refused = await (
      await as('hr')
    )(createScheme, { body: { code: 'x', name: 'x', rules: { ...rules, cap: 90, bands: { above: 80, asExpected: 90 } } } });
    expect(refused).toMatchObject({
      ok: false,
      status: 422,
      problem: {
        code: 'scheme.rules_refused',
        errors: [
          { pointer: '/rules/cap', code: 'scheme.cap_below_100' },
          { pointer: '/rules/bands', code: 'scheme.bands_order' },
        ],
      },
    });
    const decimals = await (await as('hr'))(createScheme, { body: { code: 'x', name: 'x', rules: { ...rules, cap: 120.001 } } });
    expect(decimals).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'request.refused', errors: [{ pointer: '/rules/cap', code: 'number.too_many_decimals' }] },
    });
    expect(await rowsOf('no_scheme', "select 1 from scheme where code = 'x'")).toEqual([]);
    expect(await (await as('teacher'))(createScheme, { body: { code: 'x', name: 'x', rules } })).toMatchObject({
      ok: false,
      status: 403,
      problem: { code: 'access.denied' },
    });
  });
});

describe('a new cycle', () => {
  test("is a draft; each stage opens when the one before closes, at the end of the day in the agency's zone", async () => {
    const cycle = await newCycle('2026-2');
    expect(cycle).toMatchObject({
      stage: 'draft',
      version: 1,
      planCount: 0,
      pendingReturn: null,
      extensions: [],
      actions: ['open_planning', 'extend'],
    });
    expect(cycle.windows).toEqual([
      { stage: 'planning', opensAt: '2026-06-30T17:00:00.000Z', closesAt: '2026-07-31T16:59:59.000Z' },
      { stage: 'running', opensAt: '2026-07-31T16:59:59.000Z', closesAt: '2026-12-10T16:59:59.000Z' },
      { stage: 'assessment', opensAt: '2026-12-10T16:59:59.000Z', closesAt: '2026-12-24T16:59:59.000Z' },
    ]);
    expect(await rowsOf('audit_cycle', 'select action from audit_entry where subject_id = $1', [cycle.id])).toEqual([
      { action: 'cycle.created' },
    ]);
  });

  test('is refused with a taken code, turned dates, disordered deadlines, or a unit or scheme that is not there', async () => {
    const scheme = await newScheme('refusals');
    const body = {
      code: '2026-2',
      name: 'x',
      kind: 'semester' as const,
      unitId: agency.unitIds.DISDIK,
      schemeId: scheme.id,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      lastDays,
    };
    const hr = await as('hr');
    expect(await hr(createCycle, { body })).toMatchObject({ ok: false, status: 409, problem: { code: 'cycle.code_taken' } });
    expect(await hr(createCycle, { body: { ...body, code: 'a', endsOn: '2026-06-30' } })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.dates_reversed' },
    });
    expect(await hr(createCycle, { body: { ...body, code: 'a', lastDays: { ...lastDays, running: '2026-07-31' } } })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.windows_disordered', errors: [{ pointer: '/lastDays/running' }] },
    });
    expect(await hr(createCycle, { body: { ...body, code: 'a', schemeId: agency.unitIds.SD1 } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'scheme.not_found' },
    });
    expect(await hr(createCycle, { body: { ...body, code: 'a', unitId: scheme.id } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'unit.not_found' },
    });
    expect(await (await as('schoolHr'))(createCycle, { body: { ...body, code: 'a' } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'unit.not_found' },
    });
    expect(await rowsOf('no_cycle', "select 1 from cycle where code = 'a'")).toEqual([]);
  });

  test('is not there for those who have nothing to do with it', async () => {
    const cycle = await newCycle('hidden', { unit: 'SD1' });
    const seenBy = async (who: ActorKey) => {
      const outcome = await (await as(who))(getCycle, { params: { cycleId: cycle.id } });
      return outcome.ok ? 200 : outcome.problem.code;
    };
    expect(await Promise.all((['hr', 'manager', 'principal', 'schoolHr', 'nurse'] as const).map(seenBy))).toEqual([
      200,
      200,
      200,
      'cycle.not_found',
      'cycle.not_found',
    ]);
    const listed = await (await as('schoolHr'))(listCycles, {});
    expect(listed.ok && listed.value.items.map((c) => c.code)).not.toContain('hidden');
    expect(
      await (
        await as('schoolHr')
      )(transitionCycle, { params: { cycleId: cycle.id }, ifMatch: 1, body: { to: 'planning', reason: null } }),
    ).toMatchObject({ ok: false, status: 404 });
  });

  test('the list pages newest first, by a cursor that belongs to its filter', async () => {
    const hr = await as('hr');
    const first = await hr(listCycles, { query: { limit: 1, count: true } });
    if (!first.ok || !first.value.nextCursor) throw new Error('no second page');
    expect(first.value.total).toBe(2);
    const second = await hr(listCycles, { query: { limit: 1, cursor: first.value.nextCursor } });
    expect(second.ok && second.value.items[0]?.id).not.toBe(first.value.items[0]?.id);
    expect(await hr(listCycles, { query: { stage: 'draft', cursor: first.value.nextCursor } })).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'paging.cursor_invalid' },
    });
    const token = await server.app.signAccessToken(agency.accountIds.hr);
    const csv = await supertest(server.url).get('/api/v1/cycles').set('authorization', `Bearer ${token}`).set('accept', 'text/csv');
    expect(csv.text.split('\r\n')[0]).toContain('code,name,kind');
    expect(csv.text).toContain('Semester 2026-2');
  });
});

describe('stages', () => {
  test('opening planning freezes the scheme and gives every definitive assignment its draft, set-based', async () => {
    const { id, scheme, version } = await newCycle('open');
    await rowsOf('late', "update assignment set starts_on = '2026-08-10' where id = $1", [agency.assignmentIds.clerk]);
    const opened = await move(id, version, { to: 'planning' });
    expect(opened).toMatchObject({
      ok: true,
      value: { stage: 'planning', planCount: 7, version: 2, actions: ['start_running', 'back_to_draft', 'extend'] },
    });
    expect(opened.ok && opened.value.scheme.frozenAt).not.toBeNull();
    const plans = await rowsOf(
      'plans',
      'select employee_name, position_title, starts_on, ends_on, state, unit_path from plan where cycle_id = $1 order by employee_name',
      [id],
    );
    expect(plans).toHaveLength(7);
    expect(plans.find((p) => p.employee_name === 'Dewi Lestari')).toMatchObject({
      position_title: 'Tenaga Administrasi',
      starts_on: '2026-08-10',
      ends_on: '2026-12-31',
      state: 'draft',
    });
    expect(plans.map((p) => p.employee_name)).not.toContain('Nur Aini');
    const [frozen] = await rowsOf('frozen', 'select frozen_at from scheme where id = $1', [scheme.id]);
    expect(frozen?.frozen_at).not.toBeNull();
    expect(await rowsOf('event', "select payload from outbox_event where kind = 'cycle.stage_changed'")).toEqual([
      { payload: { cycleId: id, from: 'draft', to: 'planning' } },
    ]);
  });

  test('who is in a standing without a plan gets none when planning opens, and is counted by standing, in the rehearsal too', async () => {
    const { id, version } = await newCycle('standing');
    const inStanding = (who: keyof Agency['employeeIds'], standing: string) =>
      rowsOf(
        'standing',
        "insert into employee_standing (id, employee_id, standing, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, 'test', now())",
        [agency.employeeIds[who], standing],
      );
    for (const [who, standing] of [
      ['teacher', 'cltn'],
      ['colleague', 'pensiun'],
      ['clerk', 'tugas_belajar'],
    ] as const)
      await inStanding(who, standing);
    const input = { params: { cycleId: id }, ifMatch: version, body: { to: 'planning' as const, reason: null } };
    const leftOut = [
      { standing: 'cltn', people: 1 },
      { standing: 'pensiun', people: 1 },
    ];
    expect(await (await as('hr'))(transitionCycle, { ...input, dryRun: true })).toMatchObject({
      ok: true,
      value: { body: { planCount: 5, leftOut } },
    });
    expect(await (await as('hr'))(transitionCycle, input)).toMatchObject({ ok: true, value: { planCount: 5, leftOut } });
    const planned = (await rowsOf('planned', 'select employee_id from plan where cycle_id = $1', [id])).map((row) => row.employee_id);
    expect(planned).toContain(agency.employeeIds.clerk);
    for (const who of ['teacher', 'colleague'] as const) expect(planned).not.toContain(agency.employeeIds[who]);
    const [audit] = await rowsOf('opened', "select payload from audit_entry where subject_id = $1 and action = 'cycle.moved'", [id]);
    expect(JSON.parse(String(audit?.payload))).toMatchObject({ after: { plansCreated: 5, leftOut } });
    await rowsOf('in_service', 'delete from employee_standing');
    expect(await move(id, version + 1, { to: 'running' })).toMatchObject({ ok: true, value: { leftOut: [] } });
  });

  test('a step that is not an arrow, a stale version and a stranger change nothing', async () => {
    const { id } = await newCycle('still');
    expect(await move(id, 1, { to: 'assessment' })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'cycle.transition_not_allowed' },
    });
    expect(await move(id, 7, { to: 'planning' })).toMatchObject({ ok: false, status: 412, problem: { code: 'concurrency.stale' } });
    expect(await move(id, 1, { to: 'planning', who: 'schoolHr' })).toMatchObject({
      ok: false,
      status: 403,
      problem: { code: 'access.denied' },
    });
    expect(await move(id, 1, { to: 'planning', who: 'teacher' })).toMatchObject({ ok: false, status: 403 });
    expect(await rowsOf('still', 'select stage, version from cycle where id = $1', [id])).toEqual([{ stage: 'draft', version: 1 }]);
  });

  test('the same key moves once', async () => {
    const { id } = await newCycle('once');
    const hr = await as('hr');
    const input = { params: { cycleId: id }, ifMatch: 1, body: { to: 'planning' as const, reason: null }, idempotencyKey: 'once-1' };
    const [first, second] = [await hr(transitionCycle, input), await hr(transitionCycle, input)];
    expect(second).toMatchObject({ ok: true, value: first.ok ? first.value : {} });
    expect(await hr(transitionCycle, { ...input, dryRun: true })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'idempotency.key_reused' },
    });
    expect(await rowsOf('once', 'select version from cycle where id = $1', [id])).toEqual([{ version: 2 }]);
  });

  test('going back needs a reason and a second person', async () => {
    const { id, version } = await newCycle('back');
    const running = await moved(id, version, 'planning', 'running');
    expect(await move(id, running, { to: 'planning' })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.reason_required' },
    });
    expect(await move(id, running, { to: 'planning', reason: 'x' })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.reason_required', errors: [{ pointer: '/reason' }] },
    });
    const asked = await move(id, running, { to: 'planning', reason: 'Banyak rencana salah isi' });
    expect(asked).toMatchObject({
      ok: true,
      status: 200,
      value: { stage: 'running', pendingReturn: { to: 'planning', reason: 'Banyak rencana salah isi', requestedBy: 'Hesti Kepegawaian' } },
    });
    const pending = asked.ok ? asked.value.version : 0;
    await rowsOf('unlink', 'update account set employee_id = null where id = $1', [agency.accountIds.secondHr]);
    expect(await move(id, pending, { to: 'planning', who: 'secondHr' })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'account.employee_required' },
    });
    await rowsOf('link', 'update account set employee_id = $2 where id = $1', [agency.accountIds.secondHr, officerIds.secondHr]);
    expect(await move(id, pending, { to: 'planning' })).toMatchObject({
      ok: false,
      status: 409,
      problem: { code: 'cycle.second_person_required' },
    });
    expect(await move(id, pending, { to: 'planning', who: 'secondHr' })).toMatchObject({
      ok: true,
      value: { stage: 'planning', pendingReturn: null, planCount: 7 },
    });
    expect(await rowsOf('back_audit', 'select action from audit_entry where subject_id = $1 order by seq', [id])).toMatchObject([
      { action: 'cycle.created' },
      { action: 'cycle.moved' },
      { action: 'cycle.moved' },
      { action: 'cycle.return_requested' },
      { action: 'cycle.returned' },
    ]);
  });

  test('closing waits for assessments, releases, objections and the time to object', async () => {
    const { id, version } = await newCycle('close', { unit: 'SD2' });
    const released = await moved(id, version, 'planning', 'running', 'assessment', 'released');
    const plan = (set: string) =>
      rowsOf(`close_${set.length}_${set.slice(0, 30)}`, `update plan set ${set} where cycle_id = $1 and assignment_id = $2`, [
        id,
        agency.assignmentIds.otherTeacher,
      ]);
    const refusal = async () => {
      const outcome = await move(id, released, { to: 'closed' });
      return outcome.ok ? 'closed' : outcome.problem.code;
    };
    await plan("state = 'agreed'");
    expect(await refusal()).toBe('cycle.assessments_open');
    await plan("supervisor_state = 'submitted', result_state = 'decided'");
    expect(await refusal()).toBe('cycle.results_unreleased');
    await plan("result_state = 'objected'");
    expect(await refusal()).toBe('cycle.objections_open');
    await plan("result_state = 'acknowledged'");
    await insertReleasedResult(id, '2026-12-01T00:00:00Z');
    expect(await refusal()).toBe('cycle.objection_window_open');
    await rowsOf('window_over', "update result set objection_until = '2026-11-01T00:00:00Z' where cycle_id = $1", [id]);
    expect(await refusal()).toBe('closed');
    expect(await rowsOf('ended', 'select state from plan where cycle_id = $1 order by state', [id])).toEqual([
      { state: 'draft' },
      { state: 'ended' },
    ]);
  });
});

async function insertReleasedResult(cycleId: string, objectionUntil: string) {
  await rowsOf(
    'assessment',
    `insert into assessment (id, plan_id, kind, by_employee_id, from_on, to_on, state, submitted_at)
    select gen_random_uuid(), id, 'supervisor', $2, starts_on, ends_on, 'submitted', now() from plan where cycle_id = $1 and state = 'agreed'`,
    [cycleId, agency.employeeIds.otherPrincipal],
  );
  await rowsOf(
    'result',
    `insert into result (id, plan_id, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, position_title, state, result_rating, decided_by, decided_at, rule_version, receipt, receipt_hash, released_at, objection_until)
    select gen_random_uuid(), p.id, a.id, p.cycle_id, p.employee_id, p.employee_name, p.unit_id, p.unit_path, p.unit_code, p.unit_name, p.position_title, 'acknowledged', 'sesuai_ekspektasi', 'x', now(), 'x', '{}', 'x', now(), $2::timestamptz
    from plan p join assessment a on a.plan_id = p.id where p.cycle_id = $1`,
    [cycleId, objectionUntil],
  );
}

describe('extensions', () => {
  test('give a unit and all below it more time, later than it has', async () => {
    const { id } = await newCycle('extend');
    const extend = async (who: ActorKey, ifMatch: number, unit: keyof Agency['unitIds'], lastDayOn: string) =>
      (await as(who))(extendCycle, {
        params: { cycleId: id },
        ifMatch,
        body: { unitId: agency.unitIds[unit], stage: 'planning', lastDayOn, reason: 'Listrik padam seminggu' },
      });
    expect(await extend('hr', 1, 'SD1', '2026-08-14')).toMatchObject({
      ok: true,
      status: 201,
      value: {
        version: 2,
        extensions: [{ unit: { code: 'SD1' }, stage: 'planning', until: '2026-08-14T16:59:59.000Z', recordedBy: 'Hesti Kepegawaian' }],
      },
    });
    expect(await extend('hr', 2, 'SD1', '2026-08-14')).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'cycle.extension_not_later' },
    });
    expect(await extend('hr', 2, 'PKM', '2026-08-20')).toMatchObject({ ok: false, status: 404, problem: { code: 'unit.not_found' } });
    expect(await extend('schoolHr', 2, 'SD1', '2026-08-20')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
    expect(await extend('schoolHr', 2, 'SD2', '2026-08-20')).toMatchObject({ ok: true, status: 201 });
    expect(await extend('hr', 2, 'SD1', '2026-08-21')).toMatchObject({ ok: false, status: 412 });
    await rowsOf('shut', "update cycle set stage = 'closed' where id = $1", [id]);
    expect(await extend('hr', 3, 'SD1', '2026-08-21')).toMatchObject({ ok: false, status: 409, problem: { code: 'cycle.closed' } });
    expect(
      await (
        await as('hr')
      )(extendCycle, {
        params: { cycleId: agency.unitIds.SD1 },
        ifMatch: 1,
        body: { unitId: agency.unitIds.SD1, stage: 'planning', lastDayOn: '2026-08-21', reason: 'Tidak ada periode ini' },
      }),
    ).toMatchObject({ ok: false, status: 404, problem: { code: 'cycle.not_found' } });
  });
});

describe('how far each unit is', () => {
  test('each sees the units they answer for, with sums over them', async () => {
    const { id, version } = await newCycle('recap');
    await moved(id, version, 'planning');
    const seenBy = async (who: ActorKey, query: object = {}) => {
      const outcome = await (await as(who))(getCycleProgress, { params: { cycleId: id }, query });
      return outcome.ok
        ? {
            units: outcome.value.items.map((i) => [i.unit.code, i.plans, i.draft]),
            overall: outcome.value.overall.plans,
            next: outcome.value.nextCursor,
          }
        : outcome.problem.code;
    };
    const everything = [
      ['DISDIK', 1, 1],
      ['SD1', 4, 4],
      ['SD2', 2, 2],
    ];
    for (const who of ['hr', 'auditor', 'leader', 'chief'] as const)
      expect(await seenBy(who)).toEqual({ units: everything, overall: 7, next: null });
    for (const who of ['manager', 'principal'] as const)
      expect(await seenBy(who)).toEqual({ units: [['SD1', 4, 4]], overall: 4, next: null });
    expect(await seenBy('teacher')).toEqual({ units: [], overall: 0, next: null });
    expect(await seenBy('nurse')).toBe('cycle.not_found');
    expect(await seenBy('hr', { belowUnitId: agency.unitIds.SD2 })).toMatchObject({ units: [['SD2', 2, 2]], overall: 2 });
    const first = await seenBy('hr', { limit: 2 });
    if (typeof first === 'string') throw new Error(first);
    expect(first).toMatchObject({ units: everything.slice(0, 2), overall: 7 });
    expect(await seenBy('hr', { limit: 2, cursor: first.next })).toEqual({ units: everything.slice(2), overall: 7, next: null });
    expect(await seenBy('hr', { cursor: first.next, belowUnitId: agency.unitIds.SD2 })).toBe('paging.cursor_invalid');
  });
});
