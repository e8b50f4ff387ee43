import { agreePlan, listPlanRevisions, revisePlan, submitPlan } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, counts, on, plan, rowsOf, save, semester, server, usePlanInPlanning } from '../support/plan-in-planning.ts';
import { agreedPlan } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

usePlanInPlanning();

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
