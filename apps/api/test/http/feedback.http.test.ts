import { createFeedback, listFeedback } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, openSemester } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let cycleId: string;
let planId: string;
let ids: { result: string; indicator: string };
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
  ({ cycleId } = await openSemester(server, agency, 'feedback', 'planning'));
  const plan = await agreedPlan(server, agency, 'teacher', 'principal', cycleId);
  const [result] = plan.content.results;
  planId = plan.id;
  ids = { result: result!.id!, indicator: result!.indicators[0]!.id! };
});
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const rowsOf = (name: string, text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);
const give = async (changes: object = {}, who: ActorKey = 'principal', on = planId) => (await as(who))(createFeedback, { params: { planId: on }, body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba metode lain', ...changes } });
const read = async (who: ActorKey, query: object = {}) => (await as(who))(listFeedback, { params: { planId }, query });

test('the supervisor writes about a part that exists; it is before the employee from then on', async () => {
  const note = valueOf(await give({ kind: 'needs_attention', subject: 'indicator', subjectId: ids.indicator, text: 'Kehadiran turun' }));
  expect(note).toMatchObject({ kind: 'needs_attention', subject: 'indicator', subjectId: ids.indicator, by: { name: 'Ratna Dewi' }, createdAt: '2026-07-10T03:00:00.000Z', notifiedAt: '2026-07-10T03:00:00.000Z', seenAt: null });
  valueOf(await give({ subject: 'result', subjectId: ids.result }));
  valueOf(await give({ subject: 'behaviour', subjectId: 'kompeten' }));
  valueOf(await give());
  for (const [subject, subjectId] of [['indicator', ids.result], ['result', newId()], ['behaviour', 'rajin'], ['general', ids.result], ['result', null]]) {
    expect(await give({ subject, subjectId })).toMatchObject({ ok: false, status: 422, problem: { code: 'feedback.subject_unknown', errors: [{ pointer: '/subjectId' }] } });
  }
  expect(await rowsOf('notes', 'select count(*)::int as n from feedback_note where plan_id = $1', [planId])).toEqual([{ n: 4 }]);
  expect(await rowsOf('events', "select count(*)::int as n from outbox_event where kind = 'feedback.given'")).toEqual([{ n: 4 }]);
});

test('nobody writes about themselves, from afar, or in a closed cycle', async () => {
  expect(await give({}, 'teacher')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  expect(await give({}, 'chief')).toMatchObject({ ok: false, status: 403 });
  expect(await give({}, 'otherPrincipal')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  expect(await give({}, 'principal', newId())).toMatchObject({ ok: false, status: 404 });
  await rowsOf('shut', "update cycle set stage = 'closed' where id = $1", [cycleId]);
  expect(await give()).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } });
  await rowsOf('open', "update cycle set stage = 'planning' where id = $1", [cycleId]);
});

test('others reading leaves it unseen; the person\'s own first reading is kept once, in the audit too', async () => {
  expect(valueOf(await read('principal')).items.every((n) => n.seenAt === null)).toBe(true);
  expect(await read('hr')).toMatchObject({ ok: false, status: 403 });
  expect(await read('colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  server.setNow('2026-07-12T03:00:00Z');
  const first = valueOf(await read('teacher', { limit: 3, count: true }));
  expect(first.total).toBe(4);
  expect(first.items.map((n) => n.seenAt)).toEqual(Array(3).fill('2026-07-12T03:00:00.000Z'));
  expect(await rowsOf('unseen', 'select count(*)::int as n from feedback_note where seen_at is null')).toEqual([{ n: 1 }]);
  server.setNow('2026-07-13T03:00:00Z');
  const second = valueOf(await read('teacher', { limit: 3, cursor: first.nextCursor ?? '' }));
  expect(second.items.map((n) => n.seenAt)).toEqual(['2026-07-13T03:00:00.000Z']);
  expect(valueOf(await read('teacher', { limit: 3 })).items.map((n) => n.seenAt)).toEqual(Array(3).fill('2026-07-12T03:00:00.000Z'));
  expect(await rowsOf('seen_audit', "select actor_name from audit_entry where action = 'feedback.seen'")).toEqual([{ actor_name: 'Sari Wulandari' }, { actor_name: 'Sari Wulandari' }]);
  expect(await read('teacher', { cursor: 'x' })).toMatchObject({ ok: false, status: 400, problem: { code: 'paging.cursor_invalid' } });
  expect(await rowsOf('access', "select capacity from access_entry where what = 'feedback'")).toEqual([{ capacity: 'supervisor' }]);
});

test('who supervised before keeps reading what they wrote themselves, and no more', async () => {
  await rowsOf('moved', "update supervision set ends_on = '2026-07-13' where assignment_id = $1", [agency.assignmentIds.teacher]);
  await rowsOf('new_line', `insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source, reason)
    values ($1, $2, $3, $4, '2026-07-14', 'hr', 'Kepala sekolah berganti')`, [newId(), agency.assignmentIds.teacher, agency.assignmentIds.otherPrincipal, agency.employeeIds.otherPrincipal]);
  server.setNow('2026-07-20T03:00:00Z');
  valueOf(await give({ text: 'Dari penilai baru' }, 'otherPrincipal'));
  expect(valueOf(await read('otherPrincipal')).items).toHaveLength(5);
  const former = valueOf(await read('principal', { count: true }));
  expect([former.total, ...new Set(former.items.map((n) => n.by.name))]).toEqual([4, 'Ratna Dewi']);
  expect(await give({}, 'principal')).toMatchObject({ ok: false, status: 403 });
});
