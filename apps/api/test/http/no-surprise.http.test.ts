import { type AssessmentContent, correctAssessment, createFeedback, getFeedback, getPlanAnnouncements, getReceipt, getResult, listAuditEntries, listOverrideCounts, listResults, releaseResults, saveAssessment, submitAssessment } from '@pauh/contracts';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { measure, rowsOf } from '../support/agreed-semester.ts';
import type { ActorKey } from '../support/agency.ts';
import { agency, anotherSemester, as, semester, server, today, useAssessmentTime } from '../support/assessment-time.ts';
import { assessAs, fullContent, valueOf } from '../support/semester.ts';

useAssessmentTime();
const sheet = () => ({ planId: semester.planIds.teacher, kind: 'supervisor' as const });
const resultId = (at = 0) => semester.contents.teacher.results[at]!.id;
/** Rated below: the first result and the results as a whole. */
const low = (overrides: AssessmentContent['overrides'] = []): Partial<AssessmentContent> => ({
  results: semester.contents.teacher.results.map(({ id }, i) => ({ resultId: id, rating: i === 0 ? 'di_bawah_ekspektasi' as const : 'sesuai_ekspektasi' as const, reason: 'Dibahas bersama dalam dialog kinerja' })),
  resultRating: 'di_bawah_ekspektasi', overrides,
});
const late = (subjectId: string | null) => ({ subject: 'result' as const, subjectId, kind: 'late_measurement' as const, reason: 'Nilai ujian baru masuk pada akhir semester' });
const draft = (changes: Partial<AssessmentContent>) => assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [60, 95, 20], { submit: false, changes });
const submit = async (version: number) => (await as('principal'))(submitAssessment, { params: sheet(), ifMatch: version });
const assess = async (changes: Partial<AssessmentContent>) => submit((await draft(changes)).version);
const warn = async (on: string, subject: 'result' | 'behaviour' = 'result', subjectId = resultId()) => {
  server.setNow(`${on}T03:00:00Z`);
  const note = valueOf(await (await as('principal'))(createFeedback, { params: { planId: semester.planIds.teacher }, body: { kind: 'needs_attention', subject, subjectId, text: 'Nilai kelas belum naik; kita bahas latihannya' } }));
  server.setNow(today);
  return note;
};
const open = async (feedbackId: string, on: string) => {
  server.setNow(`${on}T03:00:00Z`);
  valueOf(await (await as('teacher'))(getFeedback, { params: { feedbackId } }));
  server.setNow(today);
};
const unannounced = (pointer: string, more: object = {}) => expect.objectContaining({ pointer, code: 'assessment.below_unannounced', params: { days: 14, latest: '2026-12-03', ...more } });
const counts = async (who: ActorKey, query: { cycleId?: string; limit?: number } = { cycleId: semester.cycleId }) => (await as(who))(listOverrideCounts, { query: { count: true, ...query } });

describe('submitting', () => {
  test('names every rating below that no note announced, and the last day for a note; nothing is stored', async () => {
    const behaviours = fullContent(await draft({}), []).behaviours.map((row) => (row.behaviour === 'kompeten' ? { ...row, rating: 'di_bawah_ekspektasi' as const } : row));
    const refused = await assess({ ...low(), behaviours, behaviourRating: 'di_bawah_ekspektasi', behaviourReason: 'Dibahas bersama dalam dialog kinerja' });
    expect(refused).toMatchObject({ ok: false, status: 422, problem: { code: 'assessment.not_ready', errors: [unannounced('/results/0/rating'), unannounced('/resultRating'), unannounced('/behaviours/2/rating'), unannounced('/behaviourRating')] } });
    expect(await rowsOf(server, 'select 1 from result where plan_id = $1', [semester.planIds.teacher])).toEqual([]);
  });

  test.each([
    ['seen 13 days before', '2026-11-11', '2026-11-11', false],
    ['seen 14 days before', '2026-11-10', '2026-11-10', true],
    ['given 17 days before and never opened', '2026-11-07', null, true],
    ['given 16 days before and never opened', '2026-11-08', null, false],
  ] as const)('a note %s: %s', async (_what, given, seen, passes) => {
    const note = await warn(given);
    if (seen) await open(note.id, seen);
    const answer = await assess(low());
    if (passes) return expect(valueOf(answer).assessment).toMatchObject({ state: 'submitted', content: { overrides: [] } });
    expect(answer).toMatchObject({ status: 422, problem: { errors: [unannounced('/results/0/rating', { from: '2026-11-25' }), unannounced('/resultRating', { from: '2026-11-25' })] } });
  });

  test('a note on another result announces the whole, not this one', async () => {
    await warn('2026-10-01', 'result', resultId(1));
    expect(await assess(low())).toMatchObject({ status: 422, problem: { errors: [unannounced('/results/0/rating')] } });
  });

  test('a scheme of 0 days asks for nothing', async () => {
    await anotherSemester({ noSurpriseDays: 0 });
    valueOf(await assess(low()));
  });
});

describe('an override', () => {
  test('is refused at its place while it is unfinished, and kept as it was typed', async () => {
    const unfinished = { ...late(resultId()), reason: 'telat' };
    const saved = await draft(low([unfinished, { ...late(null), kind: null }, { ...late(resultId(1)), kind: null, reason: null }]));
    expect(saved.assessment?.content.overrides).toEqual([{ ...late(null), kind: null }, unfinished]);
    expect(await submit(saved.version)).toMatchObject({ status: 422, problem: { errors: [{ pointer: '/overrides/1/reason', code: 'assessment.reason_too_short' }, { pointer: '/overrides/0/kind', code: 'assessment.override_kind_missing' }] } });
    const params = sheet();
    const body = { ...saved.assessment!.content, overrides: [late('elsewhere')] };
    expect(await (await as('principal'))(saveAssessment, { params, ifMatch: saved.version, body })).toMatchObject({ status: 422, problem: { code: 'assessment.row_unknown', errors: [{ pointer: '/overrides/0' }] } });
  });

  test('lets the rating be given: stored with the result, audited, told to the person, counted; what nothing rests on is let go', async () => {
    const kept = [late(null), late(resultId())];
    const done = valueOf(await assess(low([...kept, late(resultId(1)), { subject: 'behaviour', subjectId: 'loyal', kind: 'other', reason: 'Tidak ada yang bertumpu padanya' }])));
    expect(done.assessment?.content.overrides).toEqual(kept);
    const assessmentId = done.assessment!.id;
    expect(await rowsOf(server, 'select subject, subject_id, kind from surprise_override where assessment_id = $1 order by subject_id', [assessmentId])).toEqual(kept.map(({ subject, subjectId, kind }) => ({ subject, subject_id: subjectId ?? '', kind })));
    const [entry] = valueOf(await (await as('auditor'))(listAuditEntries, { query: { subjectId: assessmentId, limit: 1 } })).items;
    expect(entry).toMatchObject({ action: 'assessment.submitted', after: { overrides: kept } });
    valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.PAUH } }));
    const [own] = valueOf(await (await as('teacher'))(listResults, { query: { view: 'own', cycleId: semester.cycleId } })).items;
    const params = { resultId: own!.id };
    expect(valueOf(await (await as('teacher'))(getResult, { params }))).toMatchObject({ noSurpriseDays: 14, overrides: kept });
    expect(JSON.parse(valueOf(await (await as('teacher'))(getReceipt, { params })).canonical)).toMatchObject({ assessment: { overrides: kept } });
  });

  test('goes with the next version of a corrected assessment', async () => {
    const done = valueOf(await assess(low([late(null), late(resultId())])));
    const corrected = valueOf(await (await as('principal'))(correctAssessment, { params: sheet(), ifMatch: done.version, body: { reason: 'Salah menulis langkah berikutnya' } }));
    expect(corrected.assessment?.content.overrides).toHaveLength(2);
    valueOf(await submit(corrected.version));
    expect(valueOf(await counts('hr')).items).toMatchObject([{ by: { name: 'Ratna Dewi' }, givenIn: 'assessment', assessed: 1, people: 1, lateMeasurement: 2, other: 0 }]);
  });
});

describe('the counts', () => {
  test('are of present results, by name, in the units of HR, also as a sheet', async () => {
    valueOf(await assess(low([late(null), { ...late(resultId()), kind: 'other' }])));
    await assessAs(server, agency, 'principal', semester.planIds.clerk, 'supervisor', [75, 95, 20]);
    const all = valueOf(await counts('hr'));
    expect(all).toMatchObject({ total: 1, items: [{ by: { employeeId: agency.employeeIds.principal }, givenIn: 'assessment', assessed: 2, people: 1, lateMeasurement: 1, other: 1 }] });
    expect(valueOf(await counts('schoolHr')).items).toEqual([]);
    expect((await counts('principal')).status).toBe(403);
    const csv = await supertest(server.url).get(`/api/v1/override-counts?cycleId=${semester.cycleId}`).set('accept', 'text/csv').set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.hr)}`);
    expect(csv.text.split('\r\n')).toEqual(['by.employeeId,by.name,givenIn,assessed,people,lateMeasurement,other', `${agency.employeeIds.principal},Ratna Dewi,assessment,2,1,1,1`, '']);
  });
});

describe('what is announced', () => {
  const read = async (who: ActorKey) => (await as(who))(getPlanAnnouncements, { params: { planId: semester.planIds.teacher } });
  test('is told to those who may give notes, with what lies below so far and the last days for a note', async () => {
    await measure(server, agency.employeeIds.teacher, semester.cycleId, 'JP', 40_000, '2026-11-20');
    await warn('2026-11-20', 'behaviour', 'loyal');
    expect(valueOf(await read('principal'))).toEqual({
      planId: semester.planIds.teacher, days: 14, today: '2026-11-24', closesOn: '2026-12-20', latestNote: { surely: '2026-12-03', ifOpened: '2026-12-06' },
      announced: [{ subject: 'behaviour', subjectId: 'loyal', from: '2026-12-07' }], belowSoFar: [resultId(1)],
    });
    expect((await read('chief')).status).toBe(200);
    expect([await read('teacher'), await read('hr'), await read('otherPrincipal')].map(({ status }) => status)).toEqual([403, 403, 404]);
  });
});
