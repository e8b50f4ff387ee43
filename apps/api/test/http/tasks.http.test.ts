import {
  answerPlanProposal,
  createFeedback,
  createPlanProposal,
  extendCycle,
  listMyTasks,
  returnPlan,
  savePlanContent,
  submitPlan,
} from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, moveSemester, openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let semester: { cycleId: string; version: number };
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
  semester = await openSemester(server, agency, 'tasks', 'planning');
});
afterAll(() => server.close());

const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);
const listed = async (who: ActorKey) => valueOf(await (await callAs(server, agency, who))(listMyTasks, {}));
const tasks = async (who: ActorKey) => (await listed(who)).items.map((t) => [t.group, t.kind, t.count]);

test('in planning: people write, the supervisor has nothing yet, HR watches and finds who has no supervisor', async () => {
  const mine = await listed('teacher');
  expect(mine).toMatchObject({ nextStage: { cycleName: 'Semester tasks', stage: 'running', opensAt: '2026-07-31T16:59:59.000Z' } });
  expect(mine.items).toMatchObject([
    {
      kind: 'plan_write',
      group: 'do_now',
      cycle: { cycleId: semester.cycleId },
      dueAt: '2026-07-31T16:59:59.000Z',
      person: null,
      effortMinutes: 30,
    },
  ]);
  expect(await tasks('principal')).toEqual([['do_now', 'plan_write', null]]);
  expect(await tasks('hr')).toEqual([
    ['do_now', 'cycle_watch', 7],
    ['do_now', 'supervisor_missing', 2],
  ]);
  expect(await tasks('manager')).toEqual([['do_now', 'cycle_watch', 4]]);
  expect(await tasks('schoolHr')).toEqual([['do_now', 'cycle_watch', 2]]);
  expect(await listed('nurse')).toEqual({ items: [], nextStage: null });
  expect(await tasks('auditor')).toEqual([]);
});

test('an extension moves the deadline', async () => {
  const hr = await callAs(server, agency, 'hr');
  semester.version = valueOf(
    await hr(extendCycle, {
      params: { cycleId: semester.cycleId },
      ifMatch: semester.version,
      body: { unitId: agency.unitIds.SD1, stage: 'planning', lastDayOn: '2026-08-07', reason: 'Listrik padam seminggu' },
    }),
  ).version;
  expect((await listed('teacher')).items[0]?.dueAt).toBe('2026-08-07T16:59:59.000Z');
  expect((await listed('otherTeacher')).items[0]?.dueAt).toBe('2026-07-31T16:59:59.000Z');
});

test('a plan handed in waits with the supervisor; sent back it is to be mended', async () => {
  const { id: planId, version } = await planOf(server, agency, 'teacher', semester.cycleId);
  const teacher = await callAs(server, agency, 'teacher');
  const saved = valueOf(await teacher(savePlanContent, { params: { planId }, ifMatch: version, body: readyContent }));
  const submitted = valueOf(await teacher(submitPlan, { params: { planId }, ifMatch: saved.version }));
  expect((await listed('teacher')).items).toMatchObject([{ kind: 'plan_write', group: 'waiting', planId, person: { name: 'Ratna Dewi' } }]);
  expect(await tasks('principal')).toContainEqual(['do_now', 'plan_review', 1]);
  valueOf(
    await (
      await callAs(server, agency, 'principal')
    )(returnPlan, { params: { planId }, ifMatch: submitted.version, body: { note: 'Perbaiki', remarks: [] } }),
  );
  expect(await tasks('teacher')).toEqual([['do_now', 'plan_mend', null]]);
  expect(await tasks('principal')).toEqual([['do_now', 'plan_write', null]]);
});

test('while it runs: progress to record, notes to read', async () => {
  await agreedPlan(server, agency, 'teacher', 'principal', semester.cycleId);
  expect(await tasks('teacher')).toEqual([['done', 'plan_write', null]]);
  semester = await moveSemester(server, agency, semester, 'running');
  const { id: planId } = await planOf(server, agency, 'teacher', semester.cycleId);
  valueOf(
    await (
      await callAs(server, agency, 'principal')
    )(createFeedback, { params: { planId }, body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Bagus' } }),
  );
  expect(await tasks('teacher')).toEqual([
    ['do_now', 'progress_record', null],
    ['do_now', 'feedback_read', 1],
    ['done', 'plan_write', null],
  ]);
});

test('in assessment: oneself first, then the supervisor, then the result', async () => {
  semester = await moveSemester(server, agency, semester, 'assessment');
  const { id: planId } = await planOf(server, agency, 'teacher', semester.cycleId);
  await rowsOf('read', 'update feedback_note set seen_at = now()');
  expect((await listed('teacher')).items).toMatchObject([{ kind: 'self_assess', group: 'do_now', dueAt: '2026-12-24T16:59:59.000Z' }]);
  expect(await tasks('principal')).toEqual([['do_now', 'supervise_assess', 1]]);
  await rowsOf('self', "update plan set self_state = 'submitted' where id = $1", [planId]);
  expect(await tasks('teacher')).toEqual([
    ['waiting', 'supervise_assess', null],
    ['done', 'self_assess', null],
  ]);

  const [assessmentId, resultId] = [newId(), newId()];
  await rowsOf('assessed', "update plan set supervisor_state = 'submitted', result_state = 'released' where id = $1", [planId]);
  await rowsOf('counted', 'update cycle_unit_count set supervisor_submitted = 1 where cycle_id = $1 and unit_id = $2', [
    semester.cycleId,
    agency.unitIds.SD1,
  ]);
  await rowsOf(
    'assessment',
    `insert into assessment (id, plan_id, kind, by_employee_id, from_on, to_on, state, submitted_at) values ($1, $2, 'supervisor', $3, '2026-07-01', '2026-12-31', 'submitted', now())`,
    [assessmentId, planId, agency.employeeIds.principal],
  );
  await rowsOf(
    'result',
    `insert into result (id, plan_id, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, position_title, state, result_rating, decided_by, decided_at, rule_version, receipt, receipt_hash, released_at)
    select $1, p.id, $2, p.cycle_id, p.employee_id, p.employee_name, p.unit_id, p.unit_path, p.unit_code, p.unit_name, p.position_title, 'released', 'sesuai_ekspektasi', 'x', now(), 'x', '{}', 'x', now() from plan p where p.id = $3`,
    [resultId, assessmentId, planId],
  );
  expect((await listed('teacher')).items).toMatchObject([
    { kind: 'result_read', group: 'do_now', planId, resultId },
    { kind: 'self_assess', group: 'done' },
  ]);
  expect(await tasks('principal')).toEqual([['done', 'supervise_assess', 1]]);
  await rowsOf('decided', "update plan set result_state = 'decided' where cycle_id = $1 and employee_id = $2", [
    semester.cycleId,
    agency.employeeIds.colleague,
  ]);
  expect(await tasks('hr')).toContainEqual(['do_now', 'release_unit', 1]);
  await rowsOf(
    'calibrated',
    `update scheme set rules = jsonb_set(rules::jsonb, '{calibration}', 'true') where id = (select scheme_id from cycle where id = $1)`,
    [semester.cycleId],
  );
  expect(await tasks('hr')).not.toContainEqual(['do_now', 'release_unit', 1]); // ratings may still move
  await rowsOf(
    'uncalibrated',
    `update scheme set rules = jsonb_set(rules::jsonb, '{calibration}', 'false') where id = (select scheme_id from cycle where id = $1)`,
    [semester.cycleId],
  );
  expect(await tasks('manager')).toEqual([]);
  await rowsOf('delivered', "update plan set result_state = 'delivered' where id = $1", [planId]);
  expect(await tasks('teacher')).toContainEqual(['do_now', 'result_acknowledge', null]);
  await rowsOf('acknowledged', "update plan set result_state = 'acknowledged' where id = $1", [planId]);
  expect(await tasks('teacher')).toEqual([
    ['done', 'self_assess', null],
    ['done', 'result_acknowledge', null],
  ]);
});

test('what the leader proposes waits for the member alone, counted, while the plan is written; gone once answered', async () => {
  const { cycleId } = await openSemester(server, agency, 'usul', 'planning');
  const leader = await agreedPlan(server, agency, 'principal', 'chief', cycleId);
  const { id: planId, version } = await planOf(server, agency, 'colleague', cycleId);
  const propose = async (supportedResultId: string) =>
    valueOf(
      await (
        await callAs(server, agency, 'principal')
      )(createPlanProposal, { params: { planId }, body: { supportedResultId, title: 'Murid membaca setiap hari', note: null } }),
    );
  const waiting = async (who: ActorKey) => (await listed(who)).items.filter(({ kind }) => kind === 'proposal_answer');
  expect(await waiting('colleague')).toEqual([]);
  const { id: proposalId } = await propose(leader.content.results[0]?.id ?? '');
  expect(await waiting('colleague')).toMatchObject([{ group: 'do_now', planId, count: 1, effortMinutes: 5, person: null }]);
  expect([await waiting('principal'), await waiting('teacher')]).toEqual([[], []]);
  const state = (to: string) => rowsOf('plan_state', 'update plan set state = $2 where id = $1', [planId, to]);
  await state('submitted');
  expect(await waiting('colleague'), 'nothing can be taken into a plan that was handed in').toEqual([]);
  await state('returned');
  expect(await waiting('colleague')).toMatchObject([{ count: 1 }]);
  await state('draft');
  valueOf(
    await (
      await callAs(server, agency, 'colleague')
    )(answerPlanProposal, {
      params: { planId, proposalId },
      ifMatch: version,
      body: { taken: false, reason: 'Sudah dikerjakan rekan lain' },
    }),
  );
  expect(await waiting('colleague')).toEqual([]);
});
