import { inviteContributors, listAuditEntries, listMyAccessEntries, listReceivedContributions, releaseResults } from '@pauh/contracts';
import supertest from 'supertest';
import { beforeEach, expect, test } from 'vitest';
import { roleGrant } from '../../src/db/schema/identity.ts';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { agency, anotherSemester, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { answerAs, contributors, forgetContributions, invite, panel, planOf, said, wordsOf } from '../support/contributions.ts';
import { doorsTo, readAll } from '../support/doors.ts';
import { assessAs, valueOf } from '../support/semester.ts';

// What the rated person can find out, through every door, about who was asked and what they said. Before release and
// below three answers that is nothing: each answer must be the one they would get if nobody had been asked.
useAssessmentTime();
const rated = 'principal';
beforeEach(async () => {
  await forgetContributions();
  await rowsOf(server, 'delete from access_entry');
});

const bearer = async () => ({
  authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds[rated])}`,
  'x-request-id': 'the-same-id',
});
const release = async () => {
  await assessAs(server, agency, 'chief', semester.planIds[rated], 'supervisor', [75, 95, 20]);
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
};
const received = async () => valueOf(await (await as(rated))(listReceivedContributions, planOf(rated))).items;
const lines = async (query: object = {}) => valueOf(await (await as(rated))(listMyAccessEntries, { query: { count: true, ...query } }));

/** Every reading the rated person has that needs nothing but their plan or nothing at all. */
const allDoors = async () => readAll(server.url, await bearer(), doorsTo({ ...placesOf(rated), kind: 'self' }, semester.cycleId));
const placesOf = (who: typeof rated) => ({
  planId: semester.planIds[who],
  cycleId: semester.cycleId,
  employeeId: agency.employeeIds[who],
  unitId: agency.unitIds.SD1,
});
const ofContributors = () => new RegExp([...contributors.map(wordsOf), ...contributors.map((who) => `Saran ${who}`)].join('|'));

test('before release no door tells that somebody was asked, answered or declined', async () => {
  const before = await allDoors();
  expect(Object.keys(before).length).toBeGreaterThan(40);
  expect(Object.values(before).filter(({ status }) => status === 200).length).toBeGreaterThan(25);
  valueOf(await invite());
  for (const who of ['teacher', 'colleague', 'clerk'] as const) valueOf(await answerAs(who));
  const after = await allDoors();
  expect(after).toEqual(before);
  // the supervisor's own look at them stands in the log as a look at the assessment
  await panel();
  expect((await lines()).items.map(({ actorName, what }) => [actorName, what])).toEqual([['Rahmat Hidayat', 'assessment.supervisor']]);
});

test('acts of the rated person are refused alike, whether anybody was asked or not', async () => {
  const attempts = async () => {
    const call = await as(rated);
    const outcomes = [
      await call(inviteContributors, { ...planOf(rated), body: { contributorIds: [agency.employeeIds.teacher], dueOn: '2026-12-11' } }),
      await call(inviteContributors, {
        ...planOf(rated),
        body: { contributorIds: [agency.employeeIds.teacher], dueOn: '2026-12-11' },
        dryRun: true,
      }),
      await call(listReceivedContributions, planOf(rated)),
    ];
    return outcomes.map((outcome) => (outcome.ok ? 'served' : [outcome.status, outcome.problem.code, outcome.problem.errors ?? []]));
  };
  const before = await attempts();
  expect(before).toEqual([
    [403, 'access.denied', []],
    [403, 'access.denied', []],
    [403, 'access.denied', []],
  ]);
  valueOf(await invite());
  for (const who of ['teacher', 'colleague', 'clerk'] as const) valueOf(await answerAs(who));
  expect(await attempts()).toEqual(before);
});

test.each([0, 1, 2])('%i answers are nothing: after release too, and after the deadline', async (answered) => {
  if (answered > 0) valueOf(await invite());
  for (const who of contributors.slice(0, answered)) valueOf(await answerAs(who));
  await release();
  server.setNow('2026-12-12T03:00:00Z');
  expect(await received()).toEqual([]);
  expect((await lines()).items.filter(({ capacity }) => capacity === 'contributor')).toEqual([]);
  expect(JSON.stringify(await allDoors())).not.toMatch(ofContributors());
  // the supervisor reads them, and is told that they are not shown
  expect(await panel()).toMatchObject({ answered, shown: false, shownFrom: 3 });
});

test('three answers, after release: the words and nothing of who or when, in an order that stays and is not that of time', async () => {
  const orders = new Set<string>();
  for (let round = 0; round < 6; round++) {
    await anotherSemester();
    const { planIds } = semester;
    valueOf(await invite());
    for (const who of ['teacher', 'colleague', 'clerk'] as const) valueOf(await answerAs(who));
    await release();
    const items = await received();
    expect(items.map((item) => Object.keys(item))).toEqual([
      ['behaviours', 'advice'],
      ['behaviours', 'advice'],
      ['behaviours', 'advice'],
    ]);
    expect(new Set(items.map(({ advice }) => advice))).toEqual(new Set(['teacher', 'colleague', 'clerk'].map((who) => `Saran ${who}`)));
    expect(await received()).toEqual(items);
    const { body, headers } = await supertest(server.url)
      .get(`/api/v1/plans/${planIds[rated]}/received-contributions`)
      .set(await bearer());
    expect([headers.etag, JSON.stringify(body)]).toEqual([undefined, JSON.stringify({ items })]);
    expect(JSON.stringify(body)).not.toMatch(/Sari|Agus|Dewi|Bayu|2026|[0-9a-f]{8}-/);
    orders.add(items.map(({ advice }) => advice).join());
  }
  expect(orders.size).toBeGreaterThan(1);
});

test('the own log has one line for all of them, last, without name and time, once it can tell none', async () => {
  valueOf(await invite(contributors, '2026-12-11'));
  for (const who of ['teacher', 'colleague', 'clerk'] as const) valueOf(await answerAs(who));
  await panel();
  const line = {
    id: semester.planIds[rated],
    at: null,
    actorName: null,
    capacity: 'contributor',
    onBehalfOf: null,
    what: 'contribution',
    planId: semester.planIds[rated],
    cycleName: expect.any(String) as string,
  };
  expect((await lines()).total).toBe(1);
  server.setNow('2026-12-11T16:59:59Z');
  expect((await lines()).total).toBe(1);
  server.setNow('2026-12-11T17:00:00Z'); // whenever they answered, the line comes with the end of the day that all had
  await panel();
  const all = await lines();
  expect([all.total, all.items.map(({ capacity }) => capacity), all.items.at(-1)]).toEqual([
    3,
    ['supervisor', 'supervisor', 'contributor'],
    line,
  ]);
  const pages = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = await lines({ limit: 1, ...(cursor ? { cursor } : {}) });
    pages.push(...page.items);
    more = page.nextCursor !== null;
    cursor = page.nextCursor ?? undefined;
  }
  expect(pages).toEqual(all.items);
  const { text } = await supertest(server.url)
    .get('/api/v1/me/access-entries')
    .set({ ...(await bearer()), accept: 'text/csv' });
  expect(text.trim().split('\r\n')).toHaveLength(4);
  expect(text).not.toMatch(/Sari|Agus|Dewi Lestari|Bayu/);
});

test('an auditor reads who was asked, about others; about oneself nobody does', async () => {
  valueOf(await invite());
  valueOf(await answerAs('teacher'));
  const { id: unitId } = (await rowsOf<{ id: string }>(server, "select id from unit where code = 'PAUH'"))[0]!;
  const grantId = newId();
  await server.db.orm.insert(roleGrant).values({ id: grantId, accountId: agency.accountIds[rated], role: 'auditor', unitId });
  const trail = async (who: 'auditor' | typeof rated) =>
    valueOf(await (await as(who))(listAuditEntries, { query: { subjectId: semester.planIds[rated], count: true } }));
  const [others, own] = [await trail('auditor'), await trail(rated)];
  expect([others.total, others.items.map(({ action }) => action)]).toEqual([2, ['contribution.answered', 'contribution.invited']]);
  expect([own.total, own.items]).toEqual([0, []]);
  expect(await (await as(rated))(listReceivedContributions, planOf(rated))).toMatchObject({ ok: false, status: 403 });
  await rowsOf(server, 'delete from role_grant where id = $1', [grantId]);
  expect(said('teacher').advice).toBe('Saran teacher');
});

test('whoever contributed becomes nothing to the plan', async () => {
  valueOf(await invite(['otherPrincipal']));
  valueOf(await answerAs('otherPrincipal'));
  const headers = { authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds.otherPrincipal)}` };
  for (const path of ['', '/contributions', '/received-contributions', '/assessments', '/feedback', '/score']) {
    expect([path, (await supertest(server.url).get(`/api/v1/plans/${semester.planIds[rated]}${path}`).set(headers)).status]).toEqual([
      path,
      404,
    ]);
  }
});
