import { getResult, listResults } from '@pauh/contracts';
import { eq } from 'drizzle-orm';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { scheme } from '../../src/db/schema/cycles.ts';
import { newId } from '../../src/lib/ids.ts';
import type { Agency } from '../support/agency.ts';
import { measure, rowsOf } from '../support/agreed-semester.ts';
import { agency, anotherSemester, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { untilSomebodyWaits } from '../support/locks.ts';
import { acknowledge, assess, get, namesIn, refusal, release, resultOf } from '../support/results.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
const counts = async (unit: keyof Agency['unitIds']) =>
  (
    await rowsOf(server, 'select supervisor_submitted, released, acknowledged from cycle_unit_count where cycle_id = $1 and unit_id = $2', [
      semester.cycleId,
      agency.unitIds[unit],
    ])
  )[0];

test('a semester of one teacher: assessed, released, delivered, acknowledged', async () => {
  await measure(server, agency.employeeIds.teacher, semester.cycleId, 'HADIR', 950_000, '2026-11-20', 'Presensi November');
  await assessAs(server, agency, 'teacher', semester.planIds.teacher, 'self', [75, 95, 20]);
  await assess('principal', 'teacher', [78, 95, 20]);
  const { id } = await resultOf('teacher');
  expect(valueOf(await release('hr', 'SD1'))).toMatchObject({
    released: 1,
    waiting: [
      { employee: { name: 'Agus Pranoto' }, because: 'not_assessed' },
      { employee: { name: 'Dewi Lestari' } },
      { employee: { name: 'Ratna Dewi' } },
    ],
  });
  expect(await counts('SD1')).toEqual({ supervisor_submitted: 1, released: 1, acknowledged: 0 });
  expect(valueOf(await get('principal', id))).toMatchObject({ state: 'released', deliveredAt: null, delivery: null, actions: ['deliver'] });

  server.setNow('2026-11-24T16:30:00Z'); // 23:30 of the 24th in the agency's zone: the first day that counts is the 25th
  const mine = await get('teacher', id);
  expect(mine).toMatchObject({
    etag: '"3"',
    value: {
      state: 'delivered',
      deliveredAt: '2026-11-24T16:30:00.000Z',
      objectionUntil: '2026-12-08T16:59:59.000Z',
      objectionDecider: 'Rahmat Hidayat',
      decidedBy: 'Ratna Dewi',
      actions: ['acknowledge'],
      score: 110,
      suggestedResultRating: 'di_atas_ekspektasi',
      resultRating: 'sesuai_ekspektasi',
      resultReason: 'Dibahas bersama dalam dialog kinerja',
      predicate: 'baik',
      nextStep: 'Mengikuti lokakarya penilaian formatif',
      scheme: { version: 1, name: 'Semester' },
      results: [
        {
          kind: 'main',
          rating: 'sesuai_ekspektasi',
          indicators: [
            { actual: 78, source: 'Ratna Dewi', achievement: 120, contribution: 60, indicator: { baseline: 60, target: 75, weight: 50 } },
            { actual: 95, source: 'Presensi November', achievement: 100 },
          ],
        },
        { kind: 'additional', indicators: [{ actual: 20, achievement: 100, contribution: 20 }] },
      ],
    },
  });
  const steps = valueOf(mine).steps.map(({ text }) => text);
  expect(steps.join('\n')).toContain('Skor = 60 + 30 + 20 = 110, dibulatkan ke dua desimal (setengah ke atas) menjadi 110,00.');
  const english = valueOf(
    await (
      await as('teacher')
    )(getResult, { params: { resultId: id }, headers: { 'accept-language': 'en' } }),
  ).steps.map(({ text }) => text);
  expect(english.join('\n')).toContain('Score = 60 + 30 + 20 = 110');
  server.setNow('2026-11-26T03:00:00Z');
  expect(valueOf(await get('teacher', id))).toMatchObject({ deliveredAt: '2026-11-24T16:30:00.000Z', version: 3 });
  expect(await rowsOf(server, 'select action from audit_entry where subject_id = $1 order by seq', [id])).toEqual([
    { action: 'result.delivered' },
  ]);

  expect(await acknowledge('teacher', id, 2)).toMatchObject({ status: 412 });
  const key = newId();
  const done = await acknowledge('teacher', id, 3, 'object', 'Nilai ujian kelas belum termasuk remedial', key);
  expect(done).toMatchObject({
    ok: true,
    value: {
      state: 'acknowledged',
      acknowledgement: 'object',
      acknowledgementNote: 'Nilai ujian kelas belum termasuk remedial',
      version: 4,
      actions: [],
    },
  });
  expect(await acknowledge('teacher', id, 3, 'object', 'Nilai ujian kelas belum termasuk remedial', key)).toMatchObject({
    ok: true,
    value: { version: 4 },
  });
  expect(await acknowledge('teacher', id, 4)).toMatchObject(refusal('result.already_acknowledged'));
  expect(await counts('SD1')).toEqual({ supervisor_submitted: 1, released: 1, acknowledged: 1 });
  expect(await rowsOf(server, 'select result_state, version from plan where id = $1', [semester.planIds.teacher])).toEqual([
    { result_state: 'acknowledged', version: 1 },
  ]);
  expect(
    (await rowsOf(server, "select kind from outbox_event where payload->>'resultId' = $1 order by seq", [id])).map((row) => row.kind),
  ).toEqual(['result.decided', 'result.released', 'result.delivered', 'result.acknowledged']);
  expect(
    await rowsOf<{ capacity: string }>(server, "select distinct capacity from access_entry where plan_id = $1 and what = 'result'", [
      semester.planIds.teacher,
    ]),
  ).toEqual([{ capacity: 'supervisor' }]);
});

describe('after release', () => {
  test('a result is read before it is acknowledged, by its person alone', async () => {
    await assess('principal', 'teacher');
    valueOf(await release('hr', 'SD1'));
    const { id, version } = await resultOf('teacher');
    expect(await acknowledge('teacher', id, version)).toMatchObject(refusal('result.not_delivered'));
    expect(await acknowledge('principal', id, version)).toMatchObject({ status: 403 });
    expect(await acknowledge('colleague', id, version)).toMatchObject({ status: 404 });
    expect((await get('manager', id)).status).toBe(200);
    expect(await namesIn('manager')).toMatchObject({ total: 1 });
    expect(await namesIn('colleague')).toMatchObject({ total: 0 });
  });

  test('a changed scheme and a changed plan do not change it', async () => {
    await assess('principal', 'teacher');
    const { id } = await resultOf('teacher');
    const before = valueOf(await get('principal', id));
    await server.db.orm
      .update(scheme)
      .set({ rules: { ...before.scheme, capHundredths: 10_000, weighted: false } as never })
      .where(eq(scheme.code, before.scheme.code));
    await rowsOf(server, 'update plan_indicator set target = 1, title = $2 where plan_id = $1 returning id', [
      semester.planIds.teacher,
      'lain',
    ]);
    expect(valueOf(await get('principal', id))).toEqual(before);
  });

  test('a scheme without behaviours ends in a score and a result rating', async () => {
    await anotherSemester({ behavioursRated: false });
    await assess('principal', 'teacher');
    const { id } = await resultOf('teacher');
    expect(valueOf(await get('principal', id))).toMatchObject({
      behavioursRated: false,
      score: 100,
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: null,
      suggestedBehaviourRating: null,
      predicate: null,
      behaviours: [],
    });
  });
});

describe('the list', () => {
  test('goes page by page by name, with filters, as CSV too', async () => {
    for (const of of ['teacher', 'colleague', 'clerk'] as const) await assess('principal', of);
    await assess('otherPrincipal', 'otherTeacher', [61, 95, 20]);
    const first = await namesIn('hr', { limit: 2 });
    const second = await namesIn('hr', { limit: 2, cursor: first.nextCursor });
    expect([first, second].map((page) => page.items.map((item) => item.employee.name))).toEqual([
      ['Agus Pranoto', 'Citra Anggraini'],
      ['Dewi Lestari', 'Sari Wulandari'],
    ]);
    expect([first.total, second.nextCursor]).toEqual([4, null]);
    expect(await (await as('hr'))(listResults, { query: { limit: 2, cursor: first.nextCursor ?? '' } })).toMatchObject(
      refusal('paging.cursor_invalid'),
    );
    expect((await namesIn('hr', { unitId: agency.unitIds.SD2 })).total).toBe(1);
    expect((await namesIn('hr', { predicate: 'baik' })).total).toBe(4);
    expect((await namesIn('hr', { state: 'released' })).total).toBe(0);
    expect((await namesIn('principal', { view: 'team' })).total).toBe(3);
    expect((await namesIn('chief', { view: 'team' })).total).toBe(0);
    expect((await namesIn('principal', { view: 'own' })).total).toBe(0);
    const csv = await supertest(server.url)
      .get(`/api/v1/results?cycleId=${semester.cycleId}&limit=1`)
      .set('accept', 'text/csv')
      .set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.hr)}`);
    expect(csv.text.trim().split('\r\n')).toHaveLength(5);
    expect(csv.text).toContain('employee.name');
  });
});

test('an acknowledgement waits for a closing of the same moment: what is kept at closing is all there is', async () => {
  await assess('principal', 'teacher');
  await release('hr', 'SD1');
  const { id } = await resultOf('teacher');
  const { version } = valueOf(await get('teacher', id));
  const [held, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const closing = server.db.transaction(async (tx) => {
    await tx.query({ name: '', text: "update cycle set stage = 'closed' where id = $1" }, [semester.cycleId]);
    held.resolve();
    await seen.promise;
  });
  await held.promise;
  const acknowledgement = acknowledge('teacher', id, version);
  try {
    await untilSomebodyWaits(server);
  } finally {
    seen.resolve();
  }
  await closing;
  expect(await acknowledgement).toMatchObject(refusal('cycle.closed'));
});
