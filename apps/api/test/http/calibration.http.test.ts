import { cancelCalibrationSession, composeCalibrationSession, getCalibrationMinutes, getCalibrationSession, getResult, listCalibrationSessions, listResults, openCalibrationMeeting, openCalibrationPreview } from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, anotherSemester, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { above, asExpected, assessedSchool, board, calibrated, create, idOf, lock, mark, meeting, members, move, now, onSession, openMeeting, openPreview, personOn, places, placesOn, preview, why } from '../support/calibration.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);
type Outcome = { ok: true; status: number } | { ok: false; problem: { code: string; errors?: { pointer: string }[] } };
const codeOf = (outcome: Outcome) => (outcome.ok ? outcome.status : [outcome.problem.code, ...(outcome.problem.errors ?? []).map((e) => e.pointer)].join(' '));
const resultsOf = (who: (typeof calibrated)[number]) => rowsOf(server, 'select no, is_current, result_rating, behaviour_rating, predicate, state, released_at from result where plan_id = $1 order by no', [semester.planIds[who]]);

test('a session from its preparation to its lock: one is moved, and gets a new version of the result', async () => {
  const session = valueOf(await create());
  expect(session).toMatchObject({ name: 'SD Negeri 1', state: 'draft', people: 0, units: [{ code: 'SD1' }], members: [{ name: 'Bayu Saputra', present: null }, { name: 'Rahmat Hidayat', present: null }], isMember: false, actions: ['compose', 'open_preview', 'cancel'] });
  const opened = valueOf(await openPreview(session));
  expect(opened).toMatchObject({ state: 'preview', people: 4, actions: ['compose', 'open_meeting', 'cancel'] });
  expect(await now(opened, 'chief')).toMatchObject({ isMember: true, actions: ['mark'] });
  const met = valueOf(await openMeeting(opened));
  const before = valueOf(await board(met));
  expect(placesOn(before)).toEqual({ 'Agus Pranoto': 'baik', 'Dewi Lestari': 'baik', 'Ratna Dewi': 'baik', 'Sari Wulandari': 'baik' });

  expect(valueOf(await move(met, 'teacher'))).toMatchObject({
    original: places(asExpected, asExpected), current: places(above, above), version: 2,
    moves: [{ from: places(asExpected, asExpected), to: places(above, above), reason: why, by: { name: 'Bayu Saputra' }, at: '2026-11-24T03:00:00.000Z' }],
  });
  expect(await resultsOf('teacher')).toHaveLength(1);
  expect(valueOf(await lock(met))).toMatchObject({ state: 'locked', lockedBy: 'Hesti Kepegawaian', lockedAt: '2026-11-24T03:00:00.000Z', members: [{ present: true }, { present: true }], people: 4, actions: [] });
  expect(await resultsOf('teacher')).toEqual([
    { no: 1, is_current: false, result_rating: asExpected, behaviour_rating: asExpected, predicate: 'baik', state: 'decided', released_at: null },
    { no: 2, is_current: true, result_rating: above, behaviour_rating: above, predicate: 'sangat_baik', state: 'decided', released_at: null },
  ]);
  expect(await resultsOf('colleague')).toHaveLength(1);
});
