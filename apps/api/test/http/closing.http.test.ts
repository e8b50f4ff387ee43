import { getClosingRecap, endAssignment, listClosingEntries, listMyTasks, listPlans } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, anotherSemester, as, semester, server, today } from '../support/assessment-time.ts';
import { approve, ask, correctTo, first, read, refusal, useClosedSemester } from '../support/closed-semester.ts';
import { leaveUnassessed, releasedResult, resultOf, transition } from '../support/release.ts';
import { valueOf } from '../support/semester.ts';

useClosedSemester();

describe('closing', () => {
  test('keeps where everybody stood, by unit and by person, for good', async () => {
    const entries = valueOf(
      await (
        await as('hr')
      )(listClosingEntries, { params: { cycleId: semester.cycleId }, query: { unitId: agency.unitIds.SD1, count: true } }),
    );
    expect(entries.total).toBe(4);
    expect(entries.items.find(({ employee }) => employee.name === 'Sari Wulandari')).toMatchObject({
      planState: 'agreed',
      resultState: 'delivered',
      resultId: first.id,
      resultNo: 1,
      score: 100,
      predicate: 'baik',
      receiptHash: first.receiptHash,
      how: 'deemed',
      receivedOn: '2026-12-01',
      acknowledgedAt: null,
    });
    expect(entries.items.find(({ employee }) => employee.name === 'Agus Pranoto')).toMatchObject({
      planState: 'draft',
      resultState: null,
      resultId: null,
      score: null,
      how: null,
    });
    const recap = valueOf(await (await as('leader'))(getClosingRecap, { params: { cycleId: semester.cycleId }, query: { count: true } }));
    expect(recap.items.find(({ unit }) => unit.code === 'SD1')).toMatchObject({
      plans: 4,
      unassessed: 3,
      results: 1,
      opened: 0,
      paper: 0,
      deemed: 1,
      acknowledged: 0,
    });
    const page = valueOf(await (await as('hr'))(getClosingRecap, { params: { cycleId: semester.cycleId }, query: { limit: 1 } }));
    expect([recap.total, page.items.length, page.nextCursor === null]).toEqual([4, 1, false]);
    expect(await (await as('hr'))(getClosingRecap, { params: { cycleId: semester.cycleId }, query: { cursor: 'x' } })).toMatchObject(
      refusal('paging.cursor_invalid'),
    );
    expect(await (await as('hr'))(listClosingEntries, { params: { cycleId: newId() }, query: {} })).toMatchObject(
      refusal('cycle.not_found'),
    );
    valueOf(await approve('secondHr', valueOf(await ask('hr'))));
    await correctTo([60, 95, 20]);
    expect(
      valueOf(
        await (
          await as('hr')
        )(listClosingEntries, { params: { cycleId: semester.cycleId }, query: { unitId: agency.unitIds.SD1, count: true } }),
      ),
    ).toEqual(entries);
  });

  test('waits until what nobody opened counts as received and the time to object is over', async () => {
    expect(await transition('closed')).toMatchObject(refusal('cycle.transition_not_allowed'));
    await rowsOf(server, "update cycle set stage = 'released' where id = $1", [semester.cycleId]);
    await rowsOf(server, 'delete from closing_entry where cycle_id = $1', [semester.cycleId]);
    await rowsOf(server, "update result set state = 'released', delivered_at = null, objection_until = null where id = $1", [first.id]);
    await rowsOf(server, 'delete from result_delivery where result_id = $1', [first.id]);
    for (const [now, expected] of [
      ['2026-12-01T16:59:59Z', refusal('cycle.objection_window_open')],
      ['2026-12-15T16:59:58Z', refusal('cycle.objection_window_open')],
      ['2026-12-15T17:00:00Z', { ok: true }],
    ] as const) {
      server.setNow(now);
      expect([now, await transition('closed')]).toMatchObject([now, expected]);
    }
    expect(await resultOf('teacher')).toMatchObject({ state: 'delivered' });
  });

  test('until the last second of the time to object, to its very end', async () => {
    await rowsOf(server, "update cycle set stage = 'released' where id = $1", [semester.cycleId]);
    await rowsOf(server, 'delete from closing_entry where cycle_id = $1', [semester.cycleId]);
    server.setNow('2026-12-15T16:59:59.500Z');
    expect(await transition('closed')).toMatchObject(refusal('cycle.objection_window_open'));
  });

  test('what counts as received stays a task of its person until they open it', async () => {
    const readTasks = async () =>
      valueOf(await (await as('teacher'))(listMyTasks, {}))
        .items.filter(({ cycle }) => cycle?.cycleId === semester.cycleId)
        .map(({ kind, resultId }) => ({ kind, resultId }));
    expect(await readTasks()).toEqual([{ kind: 'result_read', resultId: first.id }]);
    await read('teacher', first.id);
    expect(await readTasks()).toEqual([]);
  });
});

test('closing waits for no part of a period that does not count, once its person has the result', async () => {
  await anotherSemester();
  server.setNow(today);
  await releasedResult();
  await leaveUnassessed(server, semester.cycleId);
  await rowsOf(
    server,
    `
    insert into plan (id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, unit_kind, position_title, position_kind, position_is_head, starts_on, ends_on, state, agreed_at)
    select gen_random_uuid(), cycle_id, $2, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, unit_kind, position_title, position_kind, position_is_head, '2026-07-02', '2026-07-05', 'ended', agreed_at from plan where id = $1`,
    [semester.planIds.teacher, agency.assignmentIds.clerk],
  );
  await setStage(server, semester.cycleId, 'released');
  server.setNow('2027-01-15T03:00:00Z');
  expect(await transition('closed')).toMatchObject({ ok: true });
});

// the last one: whoever leaves stays away
test('closing waits for whoever left before they were assessed, and the list names them', async () => {
  await anotherSemester();
  server.setNow(today);
  const {
    cycleId,
    planIds: { colleague: planId },
  } = semester;
  await setStage(server, cycleId, 'running');
  const left = valueOf(
    await (
      await as('hr')
    )(endAssignment, {
      params: { assignmentId: agency.assignmentIds.colleague },
      ifMatch: 1,
      body: { endsOn: '2026-11-20', reason: 'Pensiun' },
    }),
  );
  expect(left.plans).toContainEqual(expect.objectContaining({ planId, state: 'ended' }));
  await setStage(server, cycleId, 'assessment');
  await releasedResult();
  await leaveUnassessed(server, cycleId);
  const closeOn = async (now: string) => {
    await setStage(server, cycleId, 'released');
    server.setNow(now);
    return transition('closed');
  };
  expect(await closeOn('2027-01-15T03:00:00Z')).toMatchObject(refusal('cycle.assessments_open'));
  const open = valueOf(await (await as('hr'))(listPlans, { query: { cycleId, outstanding: 'supervisor_assessment' } }));
  expect(open.items.map(({ id }) => id)).toEqual([planId]);
  server.setNow(today);
  await setStage(server, cycleId, 'assessment');
  await releasedResult('colleague');
  expect(await closeOn('2027-01-15T03:00:00Z')).toMatchObject({ ok: true });
});
