import { correctAssessment, createDelegation, getAssessmentSheet, submitAssessment } from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import { as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import {
  above,
  asExpected,
  assessedSchool,
  board,
  codeOf,
  idOf,
  lock,
  meeting,
  more,
  move,
  now,
  openMeeting,
  personOn,
  places,
  placesOn,
  preview,
  resultsOf,
} from '../support/calibration.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);

describe('the meeting', () => {
  test('moves are a history; the original stays beside it, and taking one back is another move', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    valueOf(
      await move(
        session,
        'teacher',
        { resultRating: asExpected, behaviourRating: asExpected, reason: 'Bukti tambahan belum cukup' },
        'chief',
        2,
      ),
    );
    const person = await personOn(session, 'teacher');
    expect([person.original, person.current, person.moves.map(({ to, by }) => [to.predicate, by.name])]).toEqual([
      places(asExpected, asExpected),
      places(asExpected, asExpected),
      [
        ['sangat_baik', 'Bayu Saputra'],
        ['baik', 'Rahmat Hidayat'],
      ],
    ]);
    expect((await now(session)).version).toBe(session.version + 2);
    valueOf(await lock(session));
    expect(await resultsOf('teacher')).toHaveLength(1);
    expect(
      (await rowsOf(server, 'select action from audit_entry where subject_id = $1 order by seq', [session.id])).map(({ action }) => action),
    ).toEqual([
      'calibration.created',
      'calibration.preview',
      'calibration.meeting',
      'calibration.moved',
      'calibration.moved',
      'calibration.locked',
    ]);
    expect(
      (await rowsOf(server, "select kind from outbox_event where payload->>'sessionId' = $1 order by seq", [session.id])).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['calibration.preview', 'calibration.meeting', 'calibration.moved', 'calibration.moved', 'calibration.locked']);
  });

  test('two who move the same person at once: the second is told what it stands at now', async () => {
    const session = await meeting();
    const both = await Promise.all([move(session, 'teacher'), move(session, 'teacher', { behaviourRating: asExpected }, 'chief')]);
    expect(both.map(codeOf).sort()).toEqual([200, 'concurrency.stale']);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ status: 412 });
    expect((await personOn(session, 'teacher')).moves).toHaveLength(1);
    // two people at once do not wait for a version of each other
    expect((await Promise.all([move(session, 'colleague'), move(session, 'clerk', {}, 'chief')])).map(codeOf)).toEqual([200, 200]);
  });

  test('what is refused names its place', async () => {
    const early = await preview();
    expect(codeOf(await move(early, 'teacher'))).toBe('calibration.meeting_closed');
    const session = valueOf(await openMeeting(early));
    const refused: [string, () => ReturnType<typeof move>][] = [
      ['calibration.move_refused /resultRating', () => move(session, 'teacher', { resultRating: asExpected, behaviourRating: asExpected })],
      ['calibration.move_refused /reason', () => move(session, 'teacher', { reason: 'naik' })],
      [
        'calibration.move_refused /resultRating /behaviourRating',
        () => move(session, 'teacher', { resultRating: 'di_bawah_ekspektasi', behaviourRating: 'di_bawah_ekspektasi' }),
      ],
      [
        'calibration.move_refused /overrides/0/kind',
        () =>
          move(session, 'teacher', {
            behaviourRating: 'di_bawah_ekspektasi',
            overrides: [{ subject: 'behaviour', kind: 'late_measurement', reason: 'Baru diketahui kemarin' }],
          }),
      ],
      ['concurrency.stale', () => move(session, 'teacher', {}, 'otherPrincipal', 7)],
      ['calibration.own_case', () => move(session, 'principal', {}, 'chief')],
      ['calibration.person_not_found', () => move(session, 'nurse')],
      ['calibration.not_found', () => move(session, 'teacher', {}, 'principal')],
      ['access.denied', () => move(session, 'teacher', {}, 'hr')],
    ];
    for (const [code, ask] of refused) expect(codeOf(await ask()), code).toBe(code);
    expect((await personOn(session, 'teacher')).moves).toEqual([]);
    await setStage(server, semester.cycleId, 'assessment');
    expect(codeOf(await move(session, 'teacher'))).toBe('calibration.stage_closed');
  });

  test('newly below with an override, which is kept with the move; with a note that came in time none is asked', async () => {
    const session = await meeting();
    const overrides = [{ subject: 'result', kind: 'late_measurement', reason: 'Nilai ujian baru masuk kemarin' }] as const;
    expect(
      valueOf(
        await move(session, 'teacher', {
          resultRating: 'di_bawah_ekspektasi',
          behaviourRating: above,
          overrides: [...overrides, { subject: 'behaviour', kind: 'other', reason: 'Tidak diperlukan di sini' }],
        }),
      ),
    ).toMatchObject({ current: places('di_bawah_ekspektasi', above), announcedFrom: { result: null }, moves: [{ overrides }] });
    const [row] = await rowsOf<{ id: string }>(server, 'select id from plan_result where plan_id = $1 limit 1', [
      semester.planIds.colleague,
    ]);
    await rowsOf(
      server,
      `insert into feedback_note (id, plan_id, kind, subject, subject_id, text, by_employee_id, capacity, shared, created_at, notified_at, seen_at)
      values ($1, $2, 'needs_attention', 'result', $3, 'Perlu perhatian', $4, 'supervisor', true, '2026-10-01T03:00:00Z', '2026-10-01T03:00:00Z', '2026-10-01T03:00:00Z')`,
      [newId(), semester.planIds.colleague, row?.id, idOf('principal')],
    );
    expect(valueOf(await move(session, 'colleague', { resultRating: 'di_bawah_ekspektasi', behaviourRating: asExpected }))).toMatchObject({
      announcedFrom: { result: '2026-10-15', behaviour: null },
      moves: [{ overrides: [] }],
    });
  });

  test('the board of 300 people is two SELECTs beside the actor and the access log, and leaves a line in the log of each', async () => {
    await more(296);
    const session = await meeting();
    await rowsOf(server, 'delete from access_entry');
    const seen: string[] = [];
    const query = server.db.query.bind(server.db);
    server.db.query = (statement, values) => {
      seen.push(statement.name);
      return query(statement, values);
    };
    const { people } = valueOf(await board(session));
    server.db.query = query;
    expect([people.length, seen]).toEqual([300, ['actor_by_account', 'calibration_session', 'calibration_people', 'access_append_all']]);
    expect(await rowsOf(server, 'select actor_name, capacity, what, count(*)::int as n from access_entry group by 1, 2, 3')).toEqual([
      { actor_name: 'Bayu Saputra', capacity: 'calibrator', what: 'assessment.supervisor', n: 300 },
    ]);
  });
});

test('a member who also stands in for somebody looks at the board in their own name', async () => {
  const session = await meeting();
  valueOf(
    await (
      await as('hr')
    )(createDelegation, {
      body: {
        grantorId: idOf('principal'),
        delegateId: idOf('otherPrincipal'),
        duties: ['plan_review'],
        startsOn: '2026-11-24',
        endsOn: '2026-12-31',
        reason: 'Cuti tahunan sampai akhir bulan',
      },
    }),
  );
  await rowsOf(server, 'delete from access_entry');
  valueOf(await board(session));
  expect(await rowsOf(server, 'select distinct actor_name, capacity, for_employee_id from access_entry')).toEqual([
    { actor_name: 'Bayu Saputra', capacity: 'calibrator', for_employee_id: null },
  ]);
});

describe('an assessment that is opened again before the lock', () => {
  const onSheet = () => ({ params: { planId: semester.planIds.teacher, kind: 'supervisor' as const } });
  async function openAgain() {
    await setStage(server, semester.cycleId, 'assessment');
    const principal = await as('principal');
    const { version: ifMatch } = valueOf(await principal(getAssessmentSheet, onSheet()));
    const open = valueOf(await principal(correctAssessment, { ...onSheet(), ifMatch, body: { reason: 'Nilai ujian salah dibaca' } }));
    await setStage(server, semester.cycleId, 'calibration');
    return open;
  }
  test('takes its person off the board, and out of the session at the lock', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    await openAgain();
    expect(Object.keys(placesOn(valueOf(await board(session))))).toEqual(['Agus Pranoto', 'Dewi Lestari', 'Ratna Dewi']);
    expect(codeOf(await move(session, 'teacher', { behaviourRating: asExpected }, 'otherPrincipal', 2))).toBe(
      'calibration.person_not_found',
    );
    expect(valueOf(await lock(session))).toMatchObject({ people: 3 });
    expect(
      await rowsOf(server, 'select held, result_id from calibration_person where session_id = $1 and employee_id = $2', [
        session.id,
        idOf('teacher'),
      ]),
    ).toEqual([{ held: false, result_id: null }]);
  });
  test('is decided anew: the moves of the old decision are history and no place of the new one', async () => {
    const session = await meeting();
    valueOf(await move(session, 'teacher'));
    const { version: ifMatch } = await openAgain();
    await setStage(server, semester.cycleId, 'assessment');
    valueOf(await (await as('principal'))(submitAssessment, { ...onSheet(), ifMatch }));
    await setStage(server, semester.cycleId, 'calibration');
    expect(await personOn(session, 'teacher')).toMatchObject({
      original: places(asExpected, asExpected),
      current: places(asExpected, asExpected),
      moves: [],
      version: 2,
    });
    valueOf(await move(session, 'teacher', { behaviourRating: asExpected }, 'otherPrincipal', 2));
    valueOf(await lock(session));
    expect((await resultsOf('teacher')).map(({ no, is_current, predicate }) => [no, is_current, predicate])).toEqual([
      [1, false, 'baik'],
      [2, false, 'baik'],
      [3, true, 'baik'],
    ]);
    expect(await rowsOf(server, 'select no from calibration_move where session_id = $1 order by no', [session.id])).toEqual([
      { no: 1 },
      { no: 2 },
    ]);
  });
});
