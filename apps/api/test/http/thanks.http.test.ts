import {
  createPrivateNote,
  createThanks,
  deletePrivateNote,
  getAssessmentSheet,
  listAuditEntries,
  listFeedback,
  listMyAccessEntries,
  listMyFeedback,
  listMyTasks,
  listPrivateNotes,
  listThanks,
} from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, type PersonKey, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, openSemester } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

// Thanks and private notes: what is never part of an evaluation.
let server: TestApp;
let agency: Agency;
let planId: string;
let cycleId: string;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
  ({ cycleId } = await openSemester(server, agency, 'thanks', 'planning'));
  planId = (await agreedPlan(server, agency, 'teacher', 'principal', cycleId)).id;
});
afterAll(() => server.close());
beforeEach(async () => {
  for (const table of ['thanks', 'private_note']) await run(`delete from ${table}`);
});

const as = (who: ActorKey) => callAs(server, agency, who);
const run = (text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: `test_${text}`, text }, values);
type Outcome = { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string }[] } };
const codeOf = (outcome: Outcome) =>
  outcome.ok ? outcome.status : [outcome.problem.code, ...(outcome.problem.errors ?? []).map((e) => e.pointer)].join(' ');
const thank = async (who: ActorKey, whom: PersonKey, text = 'Terima kasih sudah meminjamkan modul') =>
  (await as(who))(createThanks, { body: { employeeId: agency.employeeIds[whom], text } });
const thanksOf = async (who: ActorKey, view: 'received' | 'given') =>
  valueOf(await (await as(who))(listThanks, { query: { view, count: true } }));

test('any colleague of the agency may thank; the two of them read it, and nobody else', async () => {
  expect(valueOf(await thank('nurse', 'teacher'))).toMatchObject({
    from: { name: 'Nur Aini' },
    to: { name: 'Sari Wulandari' },
    givenAt: '2026-07-10T03:00:00.000Z',
  });
  expect((await thanksOf('teacher', 'received')).items.map((x) => x.text)).toEqual(['Terima kasih sudah meminjamkan modul']);
  expect((await thanksOf('nurse', 'given')).total).toBe(1);
  for (const who of ['principal', 'chief', 'colleague'] as const)
    expect([(await thanksOf(who, 'received')).total, (await thanksOf(who, 'given')).total]).toEqual([0, 0]);
  for (const who of ['hr', 'auditor'] as const)
    expect(codeOf(await (await as(who))(listThanks, { query: { view: 'received' } }))).toBe('access.denied');
});

test('who assesses finds neither thanks nor their number: not in notes, tasks, sheet or audit', async () => {
  const traces = async () =>
    valueOf(await (await as('auditor'))(listAuditEntries, { query: { action: 'thanks.given', limit: 200 } })).items;
  const before = (await traces()).length;
  valueOf(await thank('nurse', 'teacher'));
  await run("update cycle set stage = 'assessment' where id = $1", [cycleId]);
  const principal = await as('principal');
  expect(valueOf(await principal(getAssessmentSheet, { params: { planId, kind: 'supervisor' } })).feedback).toEqual([]);
  expect(valueOf(await principal(listFeedback, { params: { planId }, query: { count: true } })).total).toBe(0);
  expect(valueOf(await principal(listMyTasks, {})).items.filter(({ kind }) => kind.includes('thank'))).toEqual([]);
  const entries = await traces();
  expect(entries).toHaveLength(before + 1);
  expect(JSON.stringify(entries)).not.toContain('meminjamkan');
  await run("update cycle set stage = 'planning' where id = $1", [cycleId]);
});

test('thanks are kept rare enough to mean something', async () => {
  expect(codeOf(await thank('teacher', 'teacher'))).toBe('thanks.self /employeeId');
  expect(codeOf(await (await as('teacher'))(createThanks, { body: { employeeId: newId(), text: 'Terima kasih' } }))).toBe(
    'thanks.person_unknown /employeeId',
  );
  expect(codeOf(await thank('teacher', 'nurse', 'a'.repeat(100_000)))).toBe('request.refused /text');
  const both = await Promise.all([thank('teacher', 'nurse'), thank('teacher', 'nurse')]);
  expect(both.map(codeOf).sort()).toEqual([201, 'thanks.once_a_day /employeeId']);
  for (const whom of ['colleague', 'clerk', 'principal', 'chief'] as const) valueOf(await thank('teacher', whom));
  expect(codeOf(await thank('teacher', 'otherTeacher'))).toBe('thanks.day_full /employeeId');
  server.setNow('2026-07-10T17:00:00Z'); // the next day, where the agency is
  valueOf(await thank('teacher', 'nurse'));
  server.setNow('2026-07-10T03:00:00Z');
  expect(await run('select count(*)::int as n from thanks')).toEqual([{ n: 6 }]);
});

const keep = async (who: ActorKey, text = 'Tanyakan kabar ibunya yang sakit', on = planId) =>
  (await as(who))(createPrivateNote, { params: { planId: on }, body: { text } });
const notesOf = async (who: ActorKey, query: { planId?: string } = {}) =>
  valueOf(await (await as(who))(listPrivateNotes, { query: { ...query, count: true } }));

test('a private note is found by its author alone, by no door', async () => {
  const kept = valueOf(await keep('principal'));
  expect(Object.keys(kept)).toEqual(['id', 'createdAt']);
  expect((await notesOf('principal', { planId })).items).toMatchObject([
    { id: kept.id, employee: { name: 'Sari Wulandari' }, text: 'Tanyakan kabar ibunya yang sakit' },
  ]);
  expect((await notesOf('principal', { planId: newId() })).items).toEqual([]);
  for (const who of ['teacher', 'chief', 'colleague', 'otherPrincipal'] as const) {
    expect((await notesOf(who, { planId })).total).toBe(0);
    expect(codeOf(await (await as(who))(deletePrivateNote, { params: { noteId: kept.id } }))).toBe('private_note.not_found');
  }
  for (const who of ['hr', 'auditor', 'it', 'leader', 'manager'] as const) {
    expect(codeOf(await (await as(who))(listPrivateNotes, {}))).toBe('access.denied');
    expect(codeOf(await (await as(who))(deletePrivateNote, { params: { noteId: kept.id } }))).toBe('access.denied');
  }
  // nor in what the employee, the line and the inspectorate read
  for (const who of ['teacher', 'principal', 'auditor'] as const)
    expect(valueOf(await (await as(who))(listFeedback, { params: { planId }, query: { count: true } })).total).toBe(0);
  expect(valueOf(await (await as('teacher'))(listMyFeedback, { query: { view: 'received' } })).items).toEqual([]);
  expect(valueOf(await (await as('teacher'))(listMyAccessEntries, {})).items.filter(({ what }) => what.includes('private'))).toEqual([]);
});

test('the trace of a private note tells neither its words nor whom it is about; nothing stored holds a second copy', async () => {
  const { id } = valueOf(await keep('principal', 'Kata yang hanya untuk saya'));
  const [entry] = valueOf(await (await as('auditor'))(listAuditEntries, { query: { limit: 200 } })).items.filter(
    ({ action }) => action === 'private_note.kept',
  );
  expect(entry).toMatchObject({ actorName: 'Ratna Dewi', subjectType: 'private_note', subjectId: id });
  for (const table of ['audit_entry', 'outbox_event', 'access_entry', 'idempotency_key', 'feedback_note']) {
    const rows = await run(`select x::text as row from ${table} x`);
    expect(
      rows.filter(({ row }) => String(row).includes('Kata yang hanya')),
      table,
    ).toEqual([]);
  }
  const traces = (await run("select x::text as row from audit_entry x where action like 'private_note%'"))
    .map(({ row }) => String(row))
    .join();
  for (const secret of [planId, agency.employeeIds.teacher, 'Sari']) expect(traces).not.toContain(secret);
});

test('only who supervises keeps one; the author throws it away, and reads it on after a move', async () => {
  expect(codeOf(await keep('teacher'))).toBe('access.denied');
  expect(codeOf(await keep('colleague'))).toBe('plan.not_found');
  expect(codeOf(await keep('principal', 'Catatan', newId()))).toBe('plan.not_found');
  expect(codeOf(await keep('principal', 'a'.repeat(100_000)))).toBe('request.refused /text');
  const [first, second] = [valueOf(await keep('principal')), valueOf(await keep('chief'))];
  await run("update supervision set ends_on = '2026-07-09' where assignment_id = $1", [agency.assignmentIds.teacher]);
  expect(codeOf(await keep('principal'))).toBe('access.denied');
  expect((await notesOf('principal')).total).toBe(1);
  expect(codeOf(await (await as('principal'))(deletePrivateNote, { params: { noteId: first.id } }))).toBe(204);
  expect(codeOf(await (await as('principal'))(deletePrivateNote, { params: { noteId: first.id } }))).toBe('private_note.not_found');
  expect([(await notesOf('principal')).total, (await notesOf('chief')).items.map((n) => n.id)]).toEqual([0, [second.id]]);
  await run('update supervision set ends_on = null where assignment_id = $1', [agency.assignmentIds.teacher]);
  for (const [contract, query] of [
    [listPrivateNotes, { cursor: 'x' }],
    [listThanks, { view: 'given', cursor: 'x' }],
  ] as const)
    expect(codeOf(await (await as('principal'))(contract as typeof listThanks, { query } as never))).toBe('paging.cursor_invalid cursor');
});
