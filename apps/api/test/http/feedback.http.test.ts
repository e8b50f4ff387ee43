import { correctFeedback, createFeedback, getFeedback, getPlan, listFeedback, listMyFeedback, replyToFeedback } from '@pauh/contracts';
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
const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);
const give = async (changes: object = {}, who: ActorKey = 'principal', on = planId) =>
  (await as(who))(createFeedback, {
    params: { planId: on },
    body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba metode lain', ...changes },
  });
const read = async (who: ActorKey, query: object = {}) => (await as(who))(listFeedback, { params: { planId }, query });
const open = async (who: ActorKey, feedbackId: string) => (await as(who))(getFeedback, { params: { feedbackId } });
const reply = async (who: ActorKey, feedbackId: string, text = 'Baik, saya coba') =>
  (await as(who))(replyToFeedback, { params: { feedbackId }, body: { text } });
const correct = async (who: ActorKey, feedbackId: string, body: object = {}) =>
  (await as(who))(correctFeedback, { params: { feedbackId }, body: { kind: 'suggestion', text: 'Yang saya maksud kelas V', ...body } });
const closed = async (during: () => Promise<unknown>) => {
  await rowsOf('shut', "update cycle set stage = 'closed' where id = $1", [cycleId]);
  await during();
  await rowsOf('open', "update cycle set stage = 'planning' where id = $1", [cycleId]);
};

test('the supervisor writes about a part that exists; it waits for the employee from then on', async () => {
  const note = valueOf(await give({ kind: 'needs_attention', subject: 'indicator', subjectId: ids.indicator, text: 'Kehadiran turun' }));
  expect(note).toMatchObject({
    kind: 'needs_attention',
    subject: 'indicator',
    subjectId: ids.indicator,
    employee: { name: 'Sari Wulandari' },
    by: { name: 'Ratna Dewi' },
    capacity: 'supervisor',
    shared: true,
    replies: 0,
    createdAt: '2026-07-10T03:00:00.000Z',
    notifiedAt: '2026-07-10T03:00:00.000Z',
    seenAt: null,
    countsFrom: '2026-07-27', // three days of notice, then fourteen
  });
  expect(note.subjectTitle).toEqual(expect.any(String));
  valueOf(await give({ subject: 'result', subjectId: ids.result }));
  valueOf(await give({ subject: 'behaviour', subjectId: 'kompeten' }));
  expect(valueOf(await give({}, 'chief'))).toMatchObject({ capacity: 'reviewing_supervisor', countsFrom: null });
  for (const [subject, subjectId] of [
    ['indicator', ids.result],
    ['result', newId()],
    ['behaviour', 'rajin'],
    ['general', ids.result],
    ['result', null],
  ]) {
    expect(await give({ subject, subjectId })).toMatchObject({
      ok: false,
      status: 422,
      problem: { code: 'feedback.subject_unknown', errors: [{ pointer: '/subjectId' }] },
    });
  }
  expect(await give({ text: 'a'.repeat(100_000) })).toMatchObject({
    ok: false,
    status: 422,
    problem: { errors: [{ pointer: '/text', code: 'field.too_long' }] },
  });
  expect(await rowsOf('notes', 'select count(*)::int as n from feedback_note where plan_id = $1', [planId])).toEqual([{ n: 4 }]);
  expect(await rowsOf('events', "select count(*)::int as n from outbox_event where kind = 'feedback.given'")).toEqual([{ n: 4 }]);
});

test('nobody writes about themselves, from afar, or in a closed cycle', async () => {
  expect(await give({}, 'teacher')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  expect(await give({}, 'otherPrincipal')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  expect(await give({}, 'principal', newId())).toMatchObject({ ok: false, status: 404 });
  await closed(async () => expect(await give()).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } }));
});

test('a list marks nothing, as JSON or CSV, and keeps the words until the person opens the note', async () => {
  server.setNow('2026-07-12T03:00:00Z');
  const first = valueOf(await read('teacher', { limit: 3, count: true }));
  expect([first.total, first.items.length, new Set(first.items.map((n) => n.text)), new Set(first.items.map((n) => n.seenAt))]).toEqual([
    4,
    3,
    new Set([null]),
    new Set([null]),
  ]);
  expect(valueOf(await read('teacher', { limit: 3, cursor: first.nextCursor ?? '' })).items).toHaveLength(1);
  const token = await server.app.signAccessToken(agency.accountIds.teacher);
  for (const path of [`/plans/${planId}/feedback`, '/feedback?view=received']) {
    const csv = await (
      await fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}`, accept: 'text/csv' } })
    ).text();
    expect(csv.split('\r\n')).toHaveLength(6); // a head, four notes, an end
    expect(csv).not.toContain('Kehadiran turun');
  }
  expect(valueOf(await read('principal')).items.map((n) => n.text)).toContain('Kehadiran turun');
  expect(await read('hr')).toMatchObject({ ok: false, status: 403 });
  expect(await read('colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  expect(await read('teacher', { cursor: 'x' })).toMatchObject({ ok: false, status: 400, problem: { code: 'paging.cursor_invalid' } });
  expect(await (await as('teacher'))(listMyFeedback, { query: { view: 'received', cursor: 'x' } })).toMatchObject({
    ok: false,
    status: 400,
    problem: { code: 'paging.cursor_invalid' },
  });
  expect(await rowsOf('unseen', 'select count(*)::int as n from feedback_note where seen_at is null')).toEqual([{ n: 4 }]);
});

const warning = async () => valueOf(await read('principal')).items.find((n) => n.kind === 'needs_attention')!;
test("opening by others leaves it unseen; the person's own first opening is kept once, and both see when", async () => {
  const { id } = await warning();
  valueOf(await open('principal', id));
  valueOf(await open('chief', id));
  expect(await open('hr', id)).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  expect(await open('colleague', id)).toMatchObject({ ok: false, status: 404, problem: { code: 'feedback.not_found' } });
  expect((await warning()).seenAt).toBeNull();
  server.setNow('2026-07-11T17:30:00Z'); // already the 12th where the agency is
  expect(valueOf(await open('teacher', id))).toMatchObject({
    note: { text: 'Kehadiran turun', seenAt: '2026-07-11T17:30:00.000Z', countsFrom: '2026-07-26' },
    replies: [],
    actions: ['reply'],
  });
  server.setNow('2026-07-20T03:00:00Z');
  expect(valueOf(await open('teacher', id)).note.seenAt).toBe('2026-07-11T17:30:00.000Z');
  expect(await warning()).toMatchObject({ seenAt: '2026-07-11T17:30:00.000Z', countsFrom: '2026-07-26' });
  expect(await rowsOf('seen_audit', "select actor_name from audit_entry where action = 'feedback.seen'")).toEqual([
    { actor_name: 'Sari Wulandari' },
  ]);
  expect(await rowsOf('access', "select distinct capacity from access_entry where what = 'feedback' order by 1")).toEqual([
    { capacity: 'reviewing_supervisor' },
    { capacity: 'supervisor' },
  ]);
});

test('one conversation: the employee answers, the author answers again, others do not; to answer is to have seen', async () => {
  const { id } = await warning();
  const [unseen] = valueOf(await (await as('teacher'))(listMyFeedback, { query: { view: 'received' } })).items.filter(
    (n) => n.seenAt === null,
  );
  valueOf(await reply('teacher', id, 'Dua minggu ini banjir'));
  expect(valueOf(await reply('principal', id, 'Mari kita atur kelas jauh'))).toMatchObject({
    note: { replies: 2 },
    replies: [{ by: { name: 'Sari Wulandari' }, text: 'Dua minggu ini banjir' }, { by: { name: 'Ratna Dewi' } }],
    actions: ['reply', 'correct'],
  });
  expect((await warning()).seenAt, 'a later answer moves no proof').toBe('2026-07-11T17:30:00.000Z');
  expect(await reply('chief', id)).toMatchObject({ ok: false, status: 403 });
  expect(await reply('colleague', id)).toMatchObject({ ok: false, status: 404, problem: { code: 'feedback.not_found' } });
  expect(valueOf(await reply('teacher', unseen!.id)).note.seenAt).toBe('2026-07-20T03:00:00.000Z');
  await closed(async () =>
    expect(await reply('teacher', id)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } }),
  );
  expect(await rowsOf('replied', "select count(*)::int as n from audit_entry where action = 'feedback.replied'")).toEqual([{ n: 3 }]);
});

test('a correction is another note: the first stays readable and warns of nothing any more', async () => {
  const { id } = await warning();
  expect(await correct('teacher', id)).toMatchObject({ ok: false, status: 403 });
  expect(await correct('chief', id)).toMatchObject({ ok: false, status: 403 });
  expect(await correct('colleague', id)).toMatchObject({ ok: false, status: 404, problem: { code: 'feedback.not_found' } });
  await closed(async () =>
    expect(await correct('principal', id)).toMatchObject({ ok: false, status: 409, problem: { code: 'plan.stage_closed' } }),
  );
  const both = await Promise.all([correct('principal', id), correct('principal', id)]);
  expect(both.map((one) => (one.ok ? 201 : one.problem.code)).sort()).toEqual([201, 'feedback.already_corrected']);
  const { note } = valueOf(both.find((one) => one.ok)!);
  expect(note).toMatchObject({ correctsId: id, subject: 'indicator', subjectId: ids.indicator, kind: 'suggestion', seenAt: null });
  expect(valueOf(await open('teacher', id))).toMatchObject({ note: { text: 'Kehadiran turun', correctedById: note.id, countsFrom: null } });
  expect(valueOf(await open('principal', id)).actions).toEqual(['reply']); // corrected once: what is said further is said there
  expect(await rowsOf('corrected', "select actor_name from audit_entry where action = 'feedback.corrected'")).toEqual([
    { actor_name: 'Ratna Dewi' },
  ]);
});

test('who supervised before keeps reading what they wrote themselves, and no more', async () => {
  await rowsOf('moved', "update supervision set ends_on = '2026-07-13' where assignment_id = $1", [agency.assignmentIds.teacher]);
  await rowsOf(
    'new_line',
    `insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source, reason)
    values ($1, $2, $3, $4, '2026-07-14', 'hr', 'Kepala sekolah berganti')`,
    [newId(), agency.assignmentIds.teacher, agency.assignmentIds.otherPrincipal, agency.employeeIds.otherPrincipal],
  );
  const later = valueOf(await give({ text: 'Dari penilai baru' }, 'otherPrincipal'));
  expect(valueOf(await read('otherPrincipal')).items).toHaveLength(6);
  const former = valueOf(await read('principal', { count: true }));
  expect([former.total, ...new Set(former.items.map((n) => n.by.name))]).toEqual([4, 'Ratna Dewi']);
  expect(valueOf(await (await as('principal'))(listMyFeedback, { query: { view: 'given', count: true } })).total).toBe(4);
  expect(await give({}, 'principal')).toMatchObject({ ok: false, status: 403 });
  expect(await open('principal', later.id)).toMatchObject({ ok: false, status: 403 });
  const own = former.items.find((n) => n.correctedById === null)!;
  expect(valueOf(await open('principal', own.id)).actions).toEqual(['reply']);
  expect(await correct('principal', own.id)).toMatchObject({ ok: false, status: 403 });
  // the reviewing supervisor's note makes nobody a former supervisor: what is left is the head of the unit, who reads no plan
  await rowsOf('gone', 'delete from supervision where supervisor_employee_id = $1', [agency.employeeIds.chief]);
  expect(await (await as('chief'))(getPlan, { params: { planId } })).toMatchObject({ ok: false, status: 403 });
  expect(valueOf(await (await as('chief'))(listMyFeedback, { query: { view: 'given' } })).items).toHaveLength(1);
});
