import {
  type BodyOf,
  confirmCoachingRecord,
  createCoachingRecord,
  createDelegation,
  getCoachingRecord,
  listCoachingRecords,
  listCoachingSessions,
  listMyTasks,
} from '@pauh/contracts';
import { coachingForm } from '@pauh/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, openSemester } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let planId: string;
let cycleId: string;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
  ({ cycleId } = await openSemester(server, agency, 'coaching', 'planning'));
  planId = (await agreedPlan(server, agency, 'teacher', 'principal', cycleId)).id;
});
afterAll(() => server.close());
beforeEach(() => run('delete from coaching_record'));

const as = (who: ActorKey) => callAs(server, agency, who);
const run = (text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: `test_${text}`, text }, values);
type Outcome = { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string }[] } };
const codeOf = (outcome: Outcome) =>
  outcome.ok ? outcome.status : [outcome.problem.code, ...(outcome.problem.errors ?? []).map((e) => e.pointer)].join(' ');
type Body = BodyOf<typeof createCoachingRecord>;
const statements: Body['statements'] = coachingForm.statements.map((statement, index) => ({
  statement,
  met: index !== 4,
  note: index === 4 ? 'Belum sempat, dilanjutkan pekan depan' : null,
}));
const record = async (who: ActorKey, changes: Partial<Body> = {}, on = planId) =>
  (await as(who))(createCoachingRecord, {
    params: { planId: on },
    body: { kind: 'coaching', heldOn: '2026-07-09', statements, nextStep: 'Mengamati kelas Bu Rina', nextStepOn: '2026-07-23', ...changes },
  });
const open = async (who: ActorKey, recordId: string) => (await as(who))(getCoachingRecord, { params: { recordId } });
const confirm = async (
  who: ActorKey,
  recordId: string,
  body: BodyOf<typeof confirmCoachingRecord> = { view: 'agree', text: null },
  ifMatch = 1,
) => (await as(who))(confirmCoachingRecord, { params: { recordId }, body, ifMatch });
const listed = async (who: ActorKey, query: object = {}) => (await as(who))(listCoachingRecords, { params: { planId }, query });
const sessions = async (who: ActorKey, query: object = {}) => (await as(who))(listCoachingSessions, { query });
const tasksOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter(({ kind }) => kind === 'coaching_confirm')
    .map((task) => [task.group, task.count].join(' '));

test('the supervisor records a talk; the employee opens it, and says what they think, once', async () => {
  const written = valueOf(await record('principal'));
  expect(written).toMatchObject({
    kind: 'coaching',
    heldOn: '2026-07-09',
    formVersion: coachingForm.version,
    statements,
    nextStep: 'Mengamati kelas Bu Rina',
    nextStepOn: '2026-07-23',
    by: { name: 'Ratna Dewi' },
    employee: { name: 'Sari Wulandari' },
    seenAt: null,
    confirmed: false,
    view: null,
    version: 1,
    actions: [],
  });
  expect(await tasksOf('teacher')).toEqual(['do_now 1']);
  expect(codeOf(await open('principal', written.id))).toBe(200);
  expect(valueOf(await open('teacher', written.id))).toMatchObject({ seenAt: '2026-07-10T03:00:00.000Z', actions: ['confirm'] });
  expect(codeOf(await confirm('principal', written.id))).toBe('access.denied');
  expect(codeOf(await confirm('teacher', written.id, { view: 'agree', text: null }, 7))).toBe('concurrency.stale');
  expect(codeOf(await confirm('teacher', written.id, { view: 'other_view', text: null }))).toBe('coaching.view_missing /text');
  expect(codeOf(await confirm('teacher', written.id, { view: 'other_view', text: 'a'.repeat(100_000) }))).toBe('request.refused /text');
  const both = await Promise.all(
    [1, 2].map(() => confirm('teacher', written.id, { view: 'other_view', text: 'Bu Rina cuti sampai Agustus' })),
  );
  expect(both.map(codeOf).sort()).toEqual([200, 'coaching.already_confirmed']);
  expect(valueOf(await open('principal', written.id))).toMatchObject({
    view: 'other_view',
    viewText: 'Bu Rina cuti sampai Agustus',
    confirmed: true,
    statements,
    version: 2,
    actions: [],
  });
  expect(await tasksOf('teacher')).toEqual([]);
  expect(
    (await run("select action, actor_name from audit_entry where action like 'coaching%' order by seq")).map((r) => [
      r.action,
      r.actor_name,
    ]),
  ).toEqual([
    ['coaching.recorded', 'Ratna Dewi'],
    ['coaching.seen', 'Sari Wulandari'],
    ['coaching.confirmed', 'Sari Wulandari'],
  ]);
});

test('HR is told that it took place, of its units, and not what was said', async () => {
  const { id } = valueOf(await record('principal', { kind: 'counselling' }));
  const page = valueOf(await sessions('hr', { cycleId, count: true }));
  expect(page).toMatchObject({
    total: 1,
    items: [
      { id, kind: 'counselling', heldOn: '2026-07-09', employee: { name: 'Sari Wulandari' }, by: { name: 'Ratna Dewi' }, confirmed: false },
    ],
  });
  expect(JSON.stringify(page)).not.toMatch(/Bu Rina|pekan depan|statements|nextStep|view/);
  expect(valueOf(await sessions('hr', { cycleId: newId() })).items).toEqual([]);
  expect(valueOf(await sessions('schoolHr')).items).toEqual([]);
  for (const who of ['principal', 'teacher', 'manager', 'leader', 'it'] as const) expect(codeOf(await sessions(who))).toBe('access.denied');
  for (const call of [open('hr', id), listed('hr')]) expect(codeOf(await call)).toBe('access.denied');
  const token = await server.app.signAccessToken(agency.accountIds.hr);
  const csv = await (
    await fetch(`${server.url}/api/v1/coaching-sessions`, { headers: { authorization: `Bearer ${token}`, accept: 'text/csv' } })
  ).text();
  expect([csv.split('\r\n')[0], csv.includes('Bu Rina')]).toEqual([
    'id,planId,employee.employeeId,employee.name,unit.unitId,unit.code,unit.name,kind,heldOn,by.employeeId,by.name,onBehalfOf.employeeId,onBehalfOf.name,confirmed',
    false,
  ]);
});

test('the line reads, a list opens nothing, and others find nothing', async () => {
  const { id } = valueOf(await record('principal'));
  expect(valueOf(await listed('teacher', { count: true })).total).toBe(1);
  expect(valueOf(await open('chief', id)).seenAt).toBeNull();
  expect(codeOf(await open('auditor', id))).toBe(200);
  expect(codeOf(await open('colleague', id))).toBe('coaching.not_found');
  expect(codeOf(await confirm('colleague', id))).toBe('coaching.not_found');
  expect(codeOf(await listed('colleague'))).toBe('plan.not_found');
  for (const call of [listed('principal', { cursor: 'x' }), sessions('hr', { cursor: 'x' })])
    expect(codeOf(await call)).toBe('paging.cursor_invalid cursor');
  expect((await run("select distinct capacity from access_entry where what = 'coaching' order by 1")).map((r) => r.capacity)).toEqual([
    'auditor',
    'reviewing_supervisor',
    'supervisor',
  ]);
  // who supervised before reads on what they wrote
  await run("update supervision set ends_on = '2026-07-09' where assignment_id = $1", [agency.assignmentIds.teacher]);
  expect(codeOf(await open('principal', id))).toBe(200);
  expect(valueOf(await listed('principal')).items.map((one) => one.id)).toEqual([id]);
  expect(codeOf(await record('principal'))).toBe('access.denied');
  await run('update supervision set ends_on = null where assignment_id = $1', [agency.assignmentIds.teacher]);
});

test("a delegate records in the supervisor's name", async () => {
  valueOf(
    await (
      await as('principal')
    )(createDelegation, {
      body: {
        grantorId: null,
        delegateId: agency.employeeIds.otherPrincipal,
        duties: ['progress_feedback'],
        startsOn: '2026-07-10',
        endsOn: '2026-07-31',
        reason: 'Cuti tahunan sampai akhir Juli',
      },
    }),
  );
  expect(valueOf(await record('otherPrincipal'))).toMatchObject({ by: { name: 'Bayu Saputra' }, onBehalfOf: { name: 'Ratna Dewi' } });
  await run('delete from delegation');
  expect(codeOf(await listed('otherPrincipal'))).toBe('plan.not_found');
  expect(valueOf(await listed('principal', { count: true })).total).toBe(1);
});

test('what is refused names its place', async () => {
  const refused: [string, ActorKey, Partial<Body>][] = [
    ['coaching.date_outside /heldOn', 'principal', { heldOn: '2026-07-11' }],
    ['coaching.statements_incomplete /statements', 'principal', { statements: statements.slice(1) }],
    ['coaching.next_step_before /nextStepOn', 'principal', { nextStepOn: '2026-07-08' }],
    ['request.refused /nextStep', 'principal', { nextStep: 'a'.repeat(100_000) }],
    ['access.denied', 'teacher', {}],
    ['access.denied', 'chief', {}],
    ['plan.not_found', 'colleague', {}],
  ];
  for (const [code, who, changes] of refused) expect(codeOf(await record(who, changes)), code).toBe(code);
  await run("update cycle set stage = 'closed' where id = $1", [cycleId]);
  expect(codeOf(await record('principal'))).toBe('plan.stage_closed');
  await run("update cycle set stage = 'planning' where id = $1", [cycleId]);
  expect(await run('select count(*)::int as n from coaching_record')).toEqual([{ n: 0 }]);
});
