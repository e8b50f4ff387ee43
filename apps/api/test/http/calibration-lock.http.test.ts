import {
  approveReopening,
  correctAssessment,
  createDelegation,
  answerCalibrationChange,
  getAssessmentSheet,
  getCalibrationMinutes,
  getCycle,
  getReceipt,
  getResult,
  listCalibrationChanges,
  listMyTasks,
  listOverrideCounts,
  listResults,
  releaseResults,
  requestReopening,
  submitAssessment,
  transitionCycle,
} from '@pauh/contracts';
import type { Receipt } from '@pauh/domain';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { roleGrant } from '../../src/db/schema/identity.ts';
import { newId, sha256 } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { type ActorKey, type PersonKey, employ } from '../support/agency.ts';
import { agency, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import {
  above,
  asExpected,
  assessedSchool,
  board,
  codeOf,
  idOf,
  lock,
  mark,
  meeting,
  members,
  more,
  move,
  now,
  onSession,
  openMeeting,
  personOn,
  places,
  preview,
  why,
} from '../support/calibration.ts';
import { closeSemester } from '../support/release.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);
const minutes = async (session: Awaited<ReturnType<typeof meeting>>, who: ActorKey = 'hr') =>
  (await as(who))(getCalibrationMinutes, onSession(session));
const changes = async (who: ActorKey, query: object = {}) =>
  valueOf(await (await as(who))(listCalibrationChanges, { query: { cycleId: semester.cycleId, count: true, ...query } }));
const answer = async (
  session: { id: string },
  of: PersonKey,
  who: ActorKey = 'principal',
  text = 'Saya sudah melihat buktinya dan setuju',
) => (await as(who))(answerCalibrationChange, { params: { sessionId: session.id, employeeId: idOf(of) }, body: { text } });
const currentOf = async (who: PersonKey) =>
  (await rowsOf<{ id: string }>(server, 'select id from result where plan_id = $1 and is_current', [semester.planIds[who]]))[0]?.id ?? '';
async function advance(to: 'released' | 'assessment', reason: string | null = null, who: ActorKey = 'hr') {
  const hr = await as(who);
  const { version: ifMatch } = valueOf(await hr(getCycle, { params: { cycleId: semester.cycleId } }));
  return hr(transitionCycle, { params: { cycleId: semester.cycleId }, ifMatch, body: { to, reason } });
}

describe('the rater', () => {
  test('sees what is moved in their assessments, by whom and why, and answers; members read it before the lock', async () => {
    const session = await meeting();
    expect((await changes('principal')).items).toEqual([]);
    valueOf(await move(session, 'teacher'));
    valueOf(await move(session, 'principal', {}, 'otherPrincipal'));
    const seen = await changes('principal');
    expect([seen.total, seen.items]).toMatchObject([
      1,
      [
        {
          employee: { name: 'Sari Wulandari' },
          sessionName: 'SD Negeri 1',
          state: 'meeting',
          original: places(asExpected, asExpected),
          current: places(above, above),
          moves: [{ reason: why, by: { name: 'Bayu Saputra' } }],
          answers: [],
          actions: ['answer'],
        },
      ],
    ]);
    expect((await changes('chief')).items.map(({ employee }) => employee.name)).toEqual(['Ratna Dewi']);
    for (const who of ['teacher', 'colleague', 'otherTeacher', 'nurse'] as const) expect((await changes(who)).total).toBe(0);
    const { version } = await now(session);
    expect(valueOf(await answer(session, 'teacher'))).toMatchObject({
      text: 'Saya sudah melihat buktinya dan setuju',
      by: { name: 'Ratna Dewi' },
      onBehalfOf: null,
    });
    expect((await now(session)).version).toBe(version + 1); // who locks has read it
    expect((await personOn(session, 'teacher')).answers).toMatchObject([{ by: { name: 'Ratna Dewi' } }]);
    expect(codeOf(await (await as('principal'))(listCalibrationChanges, { query: { cursor: 'x' } }))).toBe('paging.cursor_invalid cursor');
    valueOf(await lock(session));
    expect((await changes('principal')).items).toMatchObject([
      { state: 'locked', original: places(asExpected, asExpected), current: places(above, above), actions: [] },
    ]);
    expect(codeOf(await answer(session, 'teacher'))).toBe('calibration.meeting_closed');
  });

  test('nobody else answers, and not what was not moved; a delegate answers in their name', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    for (const [of, who] of [
      ['teacher', 'teacher'],
      ['teacher', 'colleague'],
      ['teacher', 'otherPrincipal'],
      ['teacher', 'chief'],
      ['colleague', 'principal'],
      ['nurse', 'principal'],
    ] as const)
      expect(codeOf(await answer(session, of, who)), `${who} of ${of}`).toBe('calibration.not_found');
    valueOf(
      await (
        await as('principal')
      )(createDelegation, {
        body: {
          grantorId: null,
          delegateId: idOf('otherTeacher'),
          duties: ['assessment'],
          startsOn: '2026-11-24',
          endsOn: '2026-11-24',
          reason: 'Cuti tahunan, surat izin 12/2026',
        },
      }),
    );
    expect((await changes('otherTeacher')).total).toBe(1);
    expect(valueOf(await answer(session, 'teacher', 'otherTeacher'))).toMatchObject({
      by: { name: 'Citra Anggraini' },
      onBehalfOf: { name: 'Ratna Dewi' },
    });
    await setStage(server, semester.cycleId, 'assessment');
    expect(codeOf(await answer(session, 'teacher'))).toBe('calibration.stage_closed');
  });
});

describe('a rater who hands the team over before the lock', () => {
  beforeEach(async () => {
    const today = '2026-11-24';
    await rowsOf(server, 'update supervision set ends_on = $2::date - 1 where assignment_id = $1', [agency.assignmentIds.teacher, today]);
    await rowsOf(
      server,
      "insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values ($1, $2, $3, $4, $5, 'position')",
      [newId(), agency.assignmentIds.teacher, agency.assignmentIds.otherPrincipal, agency.employeeIds.otherPrincipal, today],
    );
    onTestFinished(async () => {
      await rowsOf(server, 'delete from supervision where assignment_id = $1 and starts_on = $2', [agency.assignmentIds.teacher, today]);
      await rowsOf(server, 'update supervision set ends_on = null where assignment_id = $1', [agency.assignmentIds.teacher]);
    });
  });

  test('still reads what is moved in their decision, finds the task and answers; so does who supervises now', async () => {
    const session = await meeting({ memberIds: [idOf('chief'), idOf('nurse')] });
    valueOf(await move(session, 'teacher', {}, 'nurse'));
    const tasks = async (who: ActorKey) =>
      valueOf(await (await as(who))(listMyTasks, {})).items.filter(
        ({ kind, cycle }) => kind === 'calibration_change' && cycle?.cycleId === semester.cycleId,
      ).length;
    expect([await changes('principal'), await changes('otherPrincipal')].map(({ total }) => total)).toEqual([1, 1]);
    expect([await tasks('principal'), await tasks('otherPrincipal'), await tasks('chief')]).toEqual([1, 1, 0]);
    expect(valueOf(await answer(session, 'teacher', 'principal'))).toMatchObject({ by: { name: 'Ratna Dewi' } });
    expect(codeOf(await answer(session, 'teacher', 'chief'))).toBe('calibration.not_found');
  });

  test('neither marks nor moves whom they assessed', async () => {
    const session = await preview({ memberIds: [idOf('principal'), idOf('nurse')] });
    const tasks = valueOf(await (await as('principal'))(listMyTasks, {})).items.find(
      ({ kind, cycle }) => kind === 'calibration_preview' && cycle?.cycleId === semester.cycleId,
    );
    expect([codeOf(await mark(session, 'teacher', { mark: 'agree', note: null }, 'principal')), tasks?.count]).toEqual([
      'calibration.own_case',
      undefined,
    ]);
    expect(codeOf(await move(valueOf(await openMeeting(session)), 'teacher', {}, 'principal'))).toBe('calibration.own_case');
  });
});

describe('the lock', () => {
  test('waits for two who were there, members only, and for the last move to have been seen', async () => {
    const early = await preview();
    expect(codeOf(await lock(early))).toBe('calibration.meeting_closed');
    const session = valueOf(await openMeeting(early));
    expect([
      codeOf(await lock(session, { presentIds: [idOf('chief')] })),
      codeOf(await lock(session, { presentIds: [idOf('chief'), idOf('chief')] })),
      codeOf(await lock(session, { presentIds: [idOf('chief'), idOf('nurse')] })),
    ]).toEqual([
      'calibration.nobody_present /presentIds',
      'calibration.nobody_present /presentIds',
      'calibration.not_a_member /presentIds/1',
    ]);
    expect([codeOf(await lock(session, {}, 'secondHr')), codeOf(await lock(session))]).toEqual([200, 'calibration.meeting_closed']);
  });

  test('who locks and who moves at once: one has seen the other', async () => {
    const session = await meeting();
    const [moved, locked] = await Promise.all([move(session, 'teacher'), lock(session)]);
    expect([codeOf(moved), codeOf(locked)]).toSatisfy(
      ([m, l]: string[]) =>
        (String(m) === '200' && String(l) === 'concurrency.stale') ||
        (String(m) === 'calibration.meeting_closed' && String(l) === '200') ||
        (String(m) === '200' && String(l) === '200'),
    );
    const { state } = await now(session);
    if (state === 'locked' && moved.ok)
      expect(await rowsOf(server, 'select count(*)::int as n from result where plan_id = $1', [semester.planIds.teacher])).toEqual([
        { n: 2 },
      ]);
  });

  test('HR who is one of its people neither locks it nor reads its minutes', async () => {
    const [given] = await server.db.orm
      .insert(roleGrant)
      .values({ id: newId(), accountId: agency.accountIds.teacher, role: 'hr_admin', unitId: agency.unitIds.PAUH })
      .returning({ id: roleGrant.id });
    const session = await meeting();
    expect([codeOf(await minutes(session, 'teacher')), codeOf(await lock(session, {}, 'teacher'))]).toEqual([
      'calibration.own_case',
      'calibration.own_case',
    ]);
    await rowsOf(server, 'delete from role_grant where id = $1', [given?.id]);
    expect(codeOf(await minutes(session, 'teacher'))).toBe('calibration.not_found');
    expect(codeOf(await minutes(session, 'chief'))).toBe('access.denied');
  });

  test('counts as the head who was it by the plan, whoever heads the unit today', async () => {
    await more(9);
    const session = await meeting();
    const people = async () => valueOf(await board(session)).patterns[0]?.people;
    await rowsOf(server, 'update position set is_head = false where id = $1', [agency.positionIds.principal]);
    const counted = await people();
    await rowsOf(server, 'update position set is_head = true where id = $1', [agency.positionIds.principal]);
    expect([counted, await people()]).toEqual([12, 12]);
  });

  test('asks for a reason for each rule of the pattern that is not met, keeps it, and changes no rating by it', async () => {
    await more(9); // with the three of the school twelve are counted; its head is not
    await rowsOf(
      server,
      "insert into organisation_predicate (id, cycle_id, unit_id, unit_code, unit_name, no, predicate, basis, set_by, set_by_account_id, set_at) values ($1, $2, $3, 'SD1', 'SD Negeri 1 Pauh', 1, 'baik', 'Laporan kinerja', 'Rahmat', $4, now())",
      [newId(), semester.cycleId, agency.unitIds.SD1, agency.accountIds.chief],
    );
    const session = await meeting();
    const [pattern] = valueOf(await board(session)).patterns;
    expect([
      pattern?.organisation,
      pattern?.people,
      pattern?.before.baik,
      pattern?.note,
      pattern?.rules.map(({ rule, satisfied }) => [rule, satisfied]),
    ]).toEqual([
      'baik',
      12,
      12,
      null,
      [
        ['baik_most', true],
        ['baik_max_70', false],
        ['butuh_perbaikan_or_kurang_present', false],
      ],
    ]);
    const refused = await lock(session);
    expect(refused).toMatchObject({
      status: 422,
      problem: {
        code: 'calibration.pattern_reason_missing',
        errors: [
          { pointer: '/patternReasons', params: { unitId: agency.unitIds.SD1, rule: 'baik_max_70' } },
          { params: { rule: 'butuh_perbaikan_or_kurang_present' } },
        ],
      },
    });
    const reasons = ['baik_max_70', 'butuh_perbaikan_or_kurang_present'].map((rule) => ({
      unitId: agency.unitIds.SD1,
      rule: rule as 'baik_max_70',
      reason: 'Semua kelas mencapai sasarannya',
    }));
    valueOf(await lock(session, { patternReasons: reasons }));
    expect(valueOf(await minutes(session)).patterns[0]?.rules.map(({ reason }) => reason)).toEqual([
      null,
      'Semua kelas mencapai sasarannya',
      'Semua kelas mencapai sasarannya',
    ]);
    expect(await rowsOf(server, 'select count(*)::int as n from result where cycle_id = $1 and no > 1', [semester.cycleId])).toEqual([
      { n: 0 },
    ]);
  });

  test('a unit with few people, or without a predicate, has no pattern and says so', async () => {
    const session = await meeting();
    expect(valueOf(await board(session)).patterns).toMatchObject([
      {
        unit: { code: 'SD1' },
        organisation: null,
        people: 3,
        rules: [],
        note: 'Pola tidak dihitung: predikat kinerja organisasi unit ini belum ditetapkan.',
      },
    ]);
    await rowsOf(
      server,
      "insert into organisation_predicate (id, cycle_id, unit_id, unit_code, unit_name, no, predicate, basis, set_by, set_by_account_id, set_at) values ($1, $2, $3, 'SD1', 'SD Negeri 1 Pauh', 1, 'istimewa', 'Laporan kinerja', 'Rahmat', $4, now())",
      [newId(), semester.cycleId, agency.unitIds.SD1, agency.accountIds.chief],
    );
    expect(valueOf(await board(session)).patterns).toMatchObject([
      { organisation: 'istimewa', rules: [], note: 'Pola tidak dihitung: 3 orang, kurang dari 10.' },
    ]);
  });

  test('minutes: who met, the counts, each move with its reason; the same after the lock', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    valueOf(await answer(session, 'teacher'));
    const draft = valueOf(await minutes(session));
    expect(draft).toMatchObject({
      session: { state: 'meeting' },
      patterns: [{ before: { baik: 3 }, after: { baik: 2, sangat_baik: 1 } }],
      moved: [
        {
          employee: { name: 'Sari Wulandari' },
          ratedBy: 'Ratna Dewi',
          original: places(asExpected, asExpected),
          current: places(above, above),
          moves: [{ reason: why }],
          answers: [{ by: { name: 'Ratna Dewi' } }],
        },
      ],
    });
    valueOf(await lock(session, { presentIds: members.map(idOf) }));
    const final = valueOf(await minutes(session, 'auditor'));
    expect([final.patterns, final.moved]).toEqual([draft.patterns, draft.moved]);
    expect(codeOf(await board(session))).toBe('calibration.board_closed');
  });
});

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
