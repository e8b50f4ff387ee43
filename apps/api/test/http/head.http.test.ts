import { contracts, createCoachingRecord, createFeedback, getResult, releaseResults } from '@pauh/contracts';
import { coachingForm } from '@pauh/domain';
import supertest from 'supertest';
import { expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { digestOf } from '../support/digest.ts';
import { assessAs, valueOf } from '../support/semester.ts';

// To open a result, a note or a record of coaching has consequences. Who asked for the head has read nothing.
useAssessmentTime();
const head = async (path: string) => supertest(server.url).head(path).set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.teacher)}`);

test('asking for the head of what counts as read by opening it changes nothing', async () => {
  const params = { planId: semester.planIds.teacher };
  await assessAs(server, agency, 'principal', params.planId, 'supervisor', [75, 95, 20]);
  const principal = await as('principal');
  const note = valueOf(await principal(createFeedback, { params, body: { kind: 'suggestion', subject: 'general', subjectId: null, text: 'Coba metode lain' } }));
  const record = valueOf(await principal(createCoachingRecord, { params, body: { kind: 'coaching', heldOn: '2026-11-20', statements: coachingForm.statements.map((statement) => ({ statement, met: true, note: null })), nextStep: 'Mengamati kelas lain', nextStepOn: '2026-12-01' } }));
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  const [result] = await rowsOf<{ id: string }>(server, 'select id from result where plan_id = $1', [params.planId]);
  const resultId = result?.id ?? '';

  const before = await digestOf(server, []);
  for (const path of [`/results/${resultId}`, `/results/${resultId}/receipt`, `/feedback/${note.id}`, `/coaching-records/${record.id}`]) {
    const { status, headers, text } = await head(`/api/v1${path}`);
    expect([path, status, headers.allow, headers.etag, text]).toEqual([path, 405, 'GET', undefined, undefined]);
  }
  expect(await digestOf(server, [])).toEqual(before);
  expect(valueOf(await (await as('teacher'))(getResult, { params: { resultId } }))).toMatchObject({ state: 'delivered' });
  expect(await digestOf(server, []), 'the test sees what an opening writes').not.toEqual(before);
});

test('no reading of the API has a head; what a load balancer asks does', async () => {
  for (const { id, path, method } of contracts) {
    if (method === 'GET') expect([id, (await head(`/api/v1${path.replace(/\{\w+\}/g, newId())}`)).status]).toEqual([id, 405]);
  }
  for (const path of ['/health/live', '/health/ready', '/metrics']) expect([path, (await head(path)).status]).toEqual([path, 200]);
});
