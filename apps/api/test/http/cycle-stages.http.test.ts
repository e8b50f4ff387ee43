import { transitionCycle } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import type { Agency } from '../support/agency.ts';
import { agency, as, move, moved, newCycle, officerIds, rowsOf, useCycles } from '../support/cycles.ts';

useCycles();

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
