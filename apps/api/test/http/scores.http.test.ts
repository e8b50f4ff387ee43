import { getPlanScore, listScores, releaseResults } from '@pauh/contracts';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type AgreedSemester, agreeSemester, measure, rowsOf } from '../support/agreed-semester.ts';
import { type ActorKey, type Agency, type PersonKey, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { assessAs, valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let semester: AgreedSemester;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
  semester = await agreeSemester(server, agency);
  await measure(server, agency.employeeIds.colleague, semester.cycleId, 'HADIR', 0, '2026-11-01');
  await measure(server, agency.employeeIds.colleague, semester.cycleId, 'UJIAN', 750_000, '2026-11-01');
  await measure(server, agency.employeeIds.clerk, semester.cycleId, 'HADIR', 1_009_000, '2026-11-01');
  await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [75, 0, 20]);
});
afterAll(() => server.close());

const scoreOf = async (who: ActorKey, of: PersonKey, language = 'id') =>
  (await callAs(server, agency, who))(getPlanScore, { params: { planId: semester.planIds[of] }, headers: { 'accept-language': language } });
const list = async (who: ActorKey, query: object = {}) =>
  (await callAs(server, agency, who))(listScores, { query: { cycleId: semester.cycleId, count: true, ...query } });

test('as decided, from the receipt, with every step; a true 0 is a score', async () => {
  const score = valueOf(await scoreOf('principal', 'teacher', 'en'));
  expect(score).toMatchObject({
    complete: true,
    score: 70,
    suggestedResultRating: 'di_bawah_ekspektasi',
    suggestedBehaviourRating: 'sesuai_ekspektasi',
    ruleVersion: '2026.1',
    rows: [
      { weight: 50, actual: 75, achievement: 100, contribution: 50 },
      { actual: 0, achievement: 0, contribution: 0 },
      { actual: 20, contribution: 20 },
    ],
  });
  expect(score.steps.map(({ text }) => text).join('\n')).toContain('Score = 50 + 0 + 20 = 70');
});

test('before a decision, from what was measured so far: what is not measured is null, what cannot be is not counted', async () => {
  expect(valueOf(await scoreOf('principal', 'colleague'))).toMatchObject({
    complete: false,
    score: null,
    rows: [
      { actual: 75, achievement: 100 },
      { actual: 0, achievement: 0 },
      { actual: null, achievement: null, contribution: null },
    ],
  });
  expect(valueOf(await scoreOf('principal', 'clerk')).rows.map((row) => row.actual)).toEqual([null, null, null]);
  expect((await scoreOf('otherPrincipal', 'teacher')).status).toBe(404);
  expect((await scoreOf('teacher', 'teacher')).status).toBe(403);
  expect((await scoreOf('colleague', 'colleague')).status).toBe(403);
  expect(await (await callAs(server, agency, 'hr'))(getPlanScore, { params: { planId: newId() } })).toMatchObject({
    problem: { code: 'plan.not_found' },
  });
  expect(await rowsOf(server, "select distinct capacity from access_entry where what = 'score'")).toEqual([{ capacity: 'supervisor' }]);
});

test('the list names everybody one may see, and the score of those who have one', async () => {
  const forHr = valueOf(await list('hr'));
  expect([forHr.total, forHr.items.filter((item) => item.complete).map((item) => `${item.employee.name} ${item.score}`)]).toEqual([
    8,
    ['Sari Wulandari 70'],
  ]);
  expect(forHr.items.find((item) => item.employee.name === 'Agus Pranoto')).toMatchObject({
    complete: false,
    score: null,
    suggestedResultRating: null,
  });
  expect(valueOf(await list('hr', { unitId: agency.unitIds.SD1 })).total).toBe(4);
  expect(valueOf(await list('principal')).items.map((item) => item.employee.name)).toEqual([
    'Agus Pranoto',
    'Dewi Lestari',
    'Sari Wulandari',
  ]);
  expect(await list('hr', { cycleId: newId() })).toMatchObject({ status: 404, problem: { code: 'cycle.not_found' } });
  const elsewhere = newId();
  await rowsOf(
    server,
    "insert into cycle select (jsonb_populate_record(c, jsonb_build_object('id', $1::text, 'code', 'puskesmas', 'unit_id', $2::text))).* from cycle c where id = $3",
    [elsewhere, agency.unitIds.PKM, semester.cycleId],
  );
  expect(valueOf(await list('hr', { cycleId: elsewhere })).total).toBe(0);
  expect(await list('principal', { cycleId: elsewhere }), 'a cycle that one has nothing to do with is not there').toMatchObject({
    status: 404,
    problem: { code: 'cycle.not_found' },
  });
  const first = valueOf(await list('hr', { limit: 7 }));
  expect(valueOf(await list('hr', { limit: 7, cursor: first.nextCursor })).items).toHaveLength(1);
  expect(await list('hr', { cursor: 'bm90aGluZw' })).toMatchObject({ problem: { code: 'paging.cursor_invalid' } });
});

test("one's own score, and the unit head's and performance manager's view, come with release; a list also as CSV", async () => {
  expect(await Promise.all((['teacher', 'manager', 'colleague'] as const).map(async (who) => valueOf(await list(who)).total))).toEqual([
    0, 0, 0,
  ]);
  valueOf(
    await (
      await callAs(server, agency, 'hr')
    )(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }),
  );
  expect(await Promise.all((['teacher', 'manager', 'colleague'] as const).map(async (who) => valueOf(await list(who)).total))).toEqual([
    1, 1, 0,
  ]);
  expect(valueOf(await scoreOf('teacher', 'teacher')).score).toBe(70);
  const csv = await supertest(server.url)
    .get(`/api/v1/scores?cycleId=${semester.cycleId}`)
    .set('accept', 'text/csv')
    .set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.principal)}`);
  expect(csv.text.split('\r\n')[0]).toBe(
    'planId,employee.employeeId,employee.name,unit.unitId,unit.code,unit.name,cycleId,complete,score,suggestedResultRating,updatedAt',
  );
  expect(csv.text).toContain('Agus Pranoto');
  expect(csv.text.split('\r\n')[1]).toMatch(/,false,,,/); // no score is an empty cell, not 0
});
