import { getReceipt, listAuditEntries, listClosingEntries, listMyAccessEntries, listPlans, listResults, listScores } from '@pauh/contracts';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { rowsOf } from '../support/agreed-semester.ts';
import type { ActorKey, PersonKey } from '../support/agency.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { closeSemester, releasedResult } from '../support/release.ts';
import { assessAs, valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';

// Who saw somebody's score or predicate in a list has read it: the person finds that in their log, once a day and reader.
useAssessmentTime();
const cycle = () => ({ cycleId: semester.cycleId });
const logOf = async (who: PersonKey) =>
  valueOf(await (await as(who))(listMyAccessEntries, {}))
    .items.filter(({ planId }) => planId === semester.planIds[who])
    .map(({ actorName, capacity, what }) => [actorName, capacity, what]);
const csv = async (who: ActorKey, path: string) =>
  supertest(server.url)
    .get(`/api/v1${path}`)
    .set('accept', 'text/csv')
    .set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds[who])}`)
    .expect(200);
const assess = (of: PersonKey) => assessAs(server, agency, 'principal', semester.planIds[of], 'supervisor', [75, 95, 20]);
const fresh = () => rowsOf(server, 'delete from access_entry');

test("a list of results or scores is a reading of each who has one, in one's capacity; one's own is none", async () => {
  await assess('teacher');
  await assessAs(server, agency, 'chief', semester.planIds.principal, 'supervisor', [75, 95, 20]);
  await fresh();
  expect(valueOf(await (await as('principal'))(listResults, { query: cycle() })).items).toHaveLength(1);
  expect(valueOf(await (await as('hr'))(listScores, { query: cycle() })).items).toHaveLength(8);
  expect(await logOf('teacher')).toEqual([
    ['Hesti Kepegawaian', 'hr_admin', 'evaluation_list'],
    ['Ratna Dewi', 'supervisor', 'evaluation_list'],
  ]);
  expect(await logOf('principal')).toEqual([['Hesti Kepegawaian', 'hr_admin', 'evaluation_list']]);
  expect(await logOf('colleague'), 'nothing was said of who has no score yet').toEqual([]);
  await fresh();
  valueOf(await (await as('hr'))(listPlans, { query: cycle() }));
  expect(await logOf('teacher'), 'how far somebody is, is no evaluation').toEqual([]);
});

test('once a day: looking again leaves no second line, the next day does', async () => {
  await assess('teacher');
  await fresh();
  const hr = await as('hr');
  for (let i = 0; i < 2; i++) valueOf(await hr(listResults, { query: cycle() }));
  valueOf(await hr(listScores, { query: cycle() }));
  await csv('hr', `/results?cycleId=${semester.cycleId}`);
  expect(await logOf('teacher')).toHaveLength(1);
  server.setNow('2026-11-24T17:00:00Z'); // midnight in the agency's zone
  const { names } = await statementsOf(server, async () => valueOf(await hr(listResults, { query: cycle() })));
  const again = await statementsOf(server, async () => valueOf(await hr(listResults, { query: cycle() })));
  expect(await logOf('teacher')).toHaveLength(2);
  expect([names.includes('access_append_all'), again.names.includes('access_append_all')], 'a list that was seen writes nothing').toEqual([
    true,
    false,
  ]);
});

test('what is taken away as a table is told to everybody in it', async () => {
  await assess('teacher');
  await assess('colleague');
  await fresh();
  await csv('secondHr', `/results?cycleId=${semester.cycleId}`);
  await csv('auditor', `/scores?cycleId=${semester.cycleId}`);
  for (const who of ['teacher', 'colleague'] as const)
    expect(await logOf(who), who).toEqual(
      expect.arrayContaining([
        ['Hadi Kepegawaian', 'hr_admin', 'evaluation_list'],
        ['Indra Inspektorat', 'auditor', 'evaluation_list'],
      ]),
    );
});

test('so are the entries of a closing', async () => {
  const { id: resultId } = await releasedResult();
  valueOf(await (await as('teacher'))(getReceipt, { params: { resultId } }));
  await closeSemester();
  await fresh();
  for (let i = 0; i < 2; i++) valueOf(await (await as('hr'))(listClosingEntries, { params: cycle() }));
  expect([await logOf('teacher'), await logOf('colleague')]).toEqual([[['Hesti Kepegawaian', 'hr_admin', 'evaluation_list']], []]);
});

test('and the record of acts, which shows what was written of somebody', async () => {
  await assess('teacher');
  await fresh();
  const auditor = await as('auditor');
  for (let i = 0; i < 2; i++) valueOf(await auditor(listAuditEntries, { query: { action: 'assessment.submitted' } }));
  valueOf(await auditor(listAuditEntries, { query: { subjectId: semester.planIds.clerk } }));
  expect([await logOf('teacher'), await logOf('clerk')]).toEqual([[['Indra Inspektorat', 'auditor', 'audit_list']], []]);
});
