import {
  approveReopening,
  correctAssessment,
  getAssessmentSheet,
  getCycle,
  getReceipt,
  getResult,
  listOverrideCounts,
  listResults,
  releaseResults,
  requestReopening,
  submitAssessment,
  transitionCycle,
} from '@pauh/contracts';
import type { Receipt } from '@pauh/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/lib/ids.ts';
import { type ActorKey, type PersonKey, employ } from '../support/agency.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { above, asExpected, assessedSchool, codeOf, idOf, lock, meeting, more, move, places, why } from '../support/calibration.ts';
import { closeSemester } from '../support/release.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);
const currentOf = async (who: PersonKey) =>
  (await rowsOf<{ id: string }>(server, 'select id from result where plan_id = $1 and is_current', [semester.planIds[who]]))[0]?.id ?? '';
async function advance(to: 'released' | 'assessment', reason: string | null = null, who: ActorKey = 'hr') {
  const hr = await as(who);
  const { version: ifMatch } = valueOf(await hr(getCycle, { params: { cycleId: semester.cycleId } }));
  return hr(transitionCycle, { params: { cycleId: semester.cycleId }, ifMatch, body: { to, reason } });
}

describe('what follows from it', () => {
  test('an assessment is not opened again once it is locked, and still is before', async () => {
    const session = await meeting();
    valueOf(await lock(session));
    await setStage(server, semester.cycleId, 'assessment');
    const correct = async (of: PersonKey, who: ActorKey) => {
      const call = await as(who);
      const params = { planId: semester.planIds[of], kind: 'supervisor' as const };
      const { version: ifMatch, actions } = valueOf(await call(getAssessmentSheet, { params }));
      return [actions, codeOf(await call(correctAssessment, { params, ifMatch, body: { reason: 'Nilai ujian salah dibaca' } }))];
    };
    expect(await correct('teacher', 'principal')).toEqual([[], 'assessment.calibration_locked']);
    await rowsOf(server, 'update calibration_person set held = false where session_id = $1 and employee_id = $2', [
      session.id,
      idOf('teacher'),
    ]);
    expect(await correct('teacher', 'principal')).toEqual([['correct'], 200]);
  });

  test('release waits for open sessions, and for a reason where somebody was in none', async () => {
    const session = await meeting();
    expect(codeOf(await advance('released'))).toBe('cycle.calibration_open');
    await more(1);
    valueOf(await lock(session));
    expect(await advance('released')).toMatchObject({
      status: 422,
      problem: {
        code: 'cycle.uncalibrated_reason_required',
        errors: [{ pointer: '/reason', params: { people: 1, units: 'SD Negeri 1 Pauh' } }],
      },
    });
    const reason = 'Pegawai ini dinilai sesudah sidang';
    expect(codeOf(await advance('released', reason))).toBe(200);
    expect(await rowsOf(server, 'select uncalibrated_reason from cycle where id = $1', [semester.cycleId])).toEqual([
      { uncalibrated_reason: reason },
    ]);
    valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
    const left = valueOf(await (await as('hr'))(listResults, { query: { cycleId: semester.cycleId } })).items.find(({ employee }) =>
      employee.name.startsWith('Tambahan'),
    );
    expect(valueOf(await (await as('hr'))(getResult, { params: { resultId: left?.id ?? '' } })).calibration).toMatchObject({
      sessionName: null,
      original: null,
      steps: [{ rule: 'uncalibrated', text: `Hasil ini tidak melalui sidang kalibrasi. Alasan: ${reason}` }],
    });
  });

  test('the person reads what was moved, by whom and why, and the receipt carries it; who was left reads that', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    const before = await currentOf('teacher');
    valueOf(await lock(session));
    expect(codeOf(await advance('released'))).toBe(200);
    valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
    const teacher = await as('teacher');
    const resultId = await currentOf('teacher');
    const mine = valueOf(await teacher(getResult, { params: { resultId } }));
    expect(mine).toMatchObject({
      state: 'delivered',
      predicate: 'sangat_baik',
      resultRating: above,
      behaviourRating: above,
      decidedBy: 'Ratna Dewi',
      resultReason: 'Dibahas bersama dalam dialog kinerja',
      calibration: {
        sessionName: 'SD Negeri 1',
        lockedAt: '2026-11-24T03:00:00.000Z',
        original: places(asExpected, asExpected),
        moves: [{ from: places(asExpected, asExpected), to: places(above, above), reason: why, by: 'Bayu Saputra' }],
      },
    });
    expect(mine.calibration?.steps.map(({ rule }) => rule)).toEqual(['calibration', 'calibrated_predicate']);
    expect(mine.steps.at(-1)?.values).toMatchObject({ predicate: 'baik' }); // what the rater decided, step by step
    const { canonical, hash } = valueOf(await teacher(getReceipt, { params: { resultId } }));
    expect(sha256(canonical)).toBe(hash);
    expect(JSON.parse(canonical) as Receipt).toMatchObject({
      version: 2,
      resultId,
      decided: { predicate: 'sangat_baik', result: { rating: above, by: 'Bayu Saputra', reason: why } },
      calibration: {
        sessionName: 'SD Negeri 1',
        original: { predicate: 'baik', result: { by: 'Ratna Dewi' } },
        steps: [{ by: 'Bayu Saputra' }],
      },
    });
    // the version before was never released, and stays what the line alone reads
    expect(codeOf(await teacher(getResult, { params: { resultId: before } }))).toBe('result.not_found');
    expect(valueOf(await (await as('hr'))(getResult, { params: { resultId: before } }))).toMatchObject({
      predicate: 'baik',
      calibration: null,
    });
    expect(
      valueOf(await (await as('colleague'))(getResult, { params: { resultId: await currentOf('colleague') } })).calibration,
    ).toMatchObject({ original: null, moves: [], steps: [{ text: 'Kalibrasi SD Negeri 1: tidak ada perubahan atas keputusan penilai.' }] });
  });

  test('an override is counted for the member whose move stands, as given in a calibration, from the lock on', async () => {
    const below = 'di_bawah_ekspektasi' as const;
    const override = (kind: 'late_measurement' | 'other', subject: 'result' | 'behaviour' = 'result') => ({
      subject,
      kind,
      reason: 'Nilai ujian baru masuk kemarin',
    });
    const counts = async (who: ActorKey = 'hr', query: object = {}) =>
      valueOf(await (await as(who))(listOverrideCounts, { query: { cycleId: semester.cycleId, count: true, ...query } }));
    const session = await meeting();
    valueOf(await move(session, 'teacher', { resultRating: below, overrides: [override('other')] }, 'chief')); // not the last word
    valueOf(
      await move(
        session,
        'teacher',
        { resultRating: below, behaviourRating: below, overrides: [override('late_measurement'), override('other', 'behaviour')] },
        'otherPrincipal',
        2,
      ),
    );
    valueOf(await move(session, 'colleague', { resultRating: below, overrides: [override('other')] }, 'chief'));
    valueOf(await move(session, 'colleague', { resultRating: above }, 'otherPrincipal', 2)); // taken back: nothing rests on an override
    expect((await counts()).items).toEqual([]);
    valueOf(await lock(session));
    const moved = {
      by: { employeeId: idOf('otherPrincipal'), name: 'Bayu Saputra' },
      givenIn: 'calibration',
      assessed: 2,
      people: 1,
      lateMeasurement: 1,
      other: 1,
    };
    expect(await counts()).toMatchObject({ total: 1, items: [moved] });
    expect((await counts('schoolHr')).items).toEqual([]);
    // somebody who gives them in both is two rows, page by page
    await rowsOf(
      server,
      "insert into surprise_override (assessment_id, subject, subject_id, kind, reason) select r.assessment_id, 'result', '', 'other', 'baru' from result r where r.id = $1",
      [await currentOf('clerk')],
    );
    await rowsOf(server, 'update assessment set by_employee_id = $2 where id = (select assessment_id from result where id = $1)', [
      await currentOf('clerk'),
      idOf('otherPrincipal'),
    ]);
    const first = await counts('hr', { limit: 1 });
    const second = await counts('hr', { limit: 1, cursor: first.nextCursor });
    expect([first.total, ...first.items, ...second.items]).toEqual([
      2,
      { ...moved, givenIn: 'assessment', assessed: 1, lateMeasurement: 0 },
      moved,
    ]);
    // an assessment that was made anew after it rests on no move
    await rowsOf(server, 'update result set assessment_id = (select assessment_id from result where id = $2) where id = $1', [
      await currentOf('teacher'),
      await currentOf('clerk'),
    ]);
    expect((await counts()).items.map(({ givenIn }) => givenIn)).toEqual(['assessment']);
  });

  test('who was opened again after it reads that the corrected version went through no session', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    valueOf(await lock(session));
    valueOf(await advance('released'));
    valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
    await closeSemester();
    await employ(server.db, agency, ['hr', 'secondHr']);
    const asked = valueOf(
      await (
        await as('hr')
      )(requestReopening, {
        params: { cycleId: semester.cycleId },
        body: { employeeId: idOf('teacher'), reason: 'Nilai ujian kelas tertukar' },
      }),
    );
    valueOf(await (await as('secondHr'))(approveReopening, { params: { reopeningId: asked.id }, ifMatch: asked.version }));
    const principal = await as('principal');
    const params = { planId: semester.planIds.teacher, kind: 'supervisor' as const };
    const { version: ifMatch, actions } = valueOf(await principal(getAssessmentSheet, { params }));
    expect(actions).toContain('correct'); // the button of the page; what a calibration locked, two people opened
    const { version } = valueOf(await principal(correctAssessment, { params, ifMatch, body: { reason: 'Nilai ujian salah dibaca' } }));
    valueOf(await principal(submitAssessment, { params, ifMatch: version }));
    const read = async (resultId: string) => valueOf(await (await as('teacher'))(getResult, { params: { resultId } }));
    const corrected = await read(await currentOf('teacher'));
    expect([corrected.no, corrected.predicate, corrected.calibration?.steps.map(({ rule }) => rule)]).toEqual([
      3,
      'baik',
      ['calibration_corrected'],
    ]);
    const earlier = await read(corrected.versions.find(({ no }) => no === 2)?.resultId ?? '');
    expect([earlier.predicate, earlier.calibration?.steps.map(({ rule }) => rule)]).toEqual([
      'sangat_baik',
      ['calibration', 'calibrated_predicate'],
    ]);
  });
});
