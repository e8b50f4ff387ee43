import { endAssignment, getResult, listMyTasks, listPlans } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, anotherSemester, as, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { closeSemester, leaveUnassessed, releasedResult, transition } from '../support/release.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
const refusal = (code: string) => ({ ok: false, problem: { code } });

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

test('what counts as received stays a task of its person until they open it', async () => {
  await anotherSemester();
  server.setNow(today);
  const first = await releasedResult();
  await closeSemester();
  const readTasks = async () =>
    valueOf(await (await as('teacher'))(listMyTasks, {}))
      .items.filter(({ cycle }) => cycle?.cycleId === semester.cycleId)
      .map(({ kind, resultId }) => ({ kind, resultId }));
  expect(await readTasks()).toEqual([{ kind: 'result_read', resultId: first.id }]);
  valueOf(await (await as('teacher'))(getResult, { params: { resultId: first.id } }));
  expect(await readTasks()).toEqual([]);
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
