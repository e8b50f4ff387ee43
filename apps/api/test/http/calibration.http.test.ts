import {
  answerCalibrationChange,
  cancelCalibrationSession,
  composeCalibrationSession,
  correctAssessment,
  getAssessmentSheet,
  getCalibrationMinutes,
  getCalibrationSession,
  getMe,
  getResult,
  listCalibrationSessions,
  listMyTasks,
  listResults,
  openCalibrationMeeting,
  openCalibrationPreview,
  submitAssessment,
} from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
import type { PersonKey } from '../support/agency.ts';
import { agency, anotherSemester, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import {
  above,
  asExpected,
  assessedSchool,
  board,
  codeOf,
  create,
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
  openPreview,
  personOn,
  places,
  placesOn,
  preview,
  why,
} from '../support/calibration.ts';
import { emptyTables } from '../support/db.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);
const resultsOf = (who: PersonKey) =>
  rowsOf(
    server,
    'select no, is_current, result_rating, behaviour_rating, predicate, state, released_at from result where plan_id = $1 order by no',
    [semester.planIds[who]],
  );

test('a session from its preparation to its lock: one is moved, and gets a new version of the result', async () => {
  const session = valueOf(await create());
  expect(session).toMatchObject({
    name: 'SD Negeri 1',
    state: 'draft',
    people: 0,
    units: [{ code: 'SD1' }],
    members: [
      { name: 'Bayu Saputra', present: null },
      { name: 'Rahmat Hidayat', present: null },
    ],
    isMember: false,
    actions: ['compose', 'open_preview', 'cancel'],
  });
  const opened = valueOf(await openPreview(session));
  expect(opened).toMatchObject({ state: 'preview', people: 4, actions: ['compose', 'open_meeting', 'cancel'] });
  expect(await now(opened, 'chief')).toMatchObject({ isMember: true, actions: ['mark'] });
  const met = valueOf(await openMeeting(opened));
  const before = valueOf(await board(met));
  expect(placesOn(before)).toEqual({ 'Agus Pranoto': 'baik', 'Dewi Lestari': 'baik', 'Ratna Dewi': 'baik', 'Sari Wulandari': 'baik' });

  expect(valueOf(await move(met, 'teacher'))).toMatchObject({
    original: places(asExpected, asExpected),
    current: places(above, above),
    version: 2,
    moves: [
      {
        from: places(asExpected, asExpected),
        to: places(above, above),
        reason: why,
        by: { name: 'Bayu Saputra' },
        at: '2026-11-24T03:00:00.000Z',
      },
    ],
  });
  expect(await resultsOf('teacher')).toHaveLength(1);
  expect(valueOf(await lock(met))).toMatchObject({
    state: 'locked',
    lockedBy: 'Hesti Kepegawaian',
    lockedAt: '2026-11-24T03:00:00.000Z',
    members: [{ present: true }, { present: true }],
    people: 4,
    actions: [],
  });
  expect(await resultsOf('teacher')).toEqual([
    {
      no: 1,
      is_current: false,
      result_rating: asExpected,
      behaviour_rating: asExpected,
      predicate: 'baik',
      state: 'decided',
      released_at: null,
    },
    {
      no: 2,
      is_current: true,
      result_rating: above,
      behaviour_rating: above,
      predicate: 'sangat_baik',
      state: 'decided',
      released_at: null,
    },
  ]);
  expect(await resultsOf('colleague')).toHaveLength(1);
});

describe('preparing', () => {
  test('what is refused names its place, and nothing is written', async () => {
    const before = await rowsOf(server, 'select count(*)::int as n from calibration_session');
    const { SD1, SD2 } = agency.unitIds;
    const refused: [string, Parameters<typeof create>[0], Parameters<typeof create>[1]?][] = [
      ['cycle.not_found', { cycleId: newId() }],
      ['unit.not_found /unitIds/0', { unitIds: [newId()] }],
      ['unit.not_found /unitIds/1', { unitIds: [SD2, SD1] }, 'schoolHr'],
      ['employee.not_found /memberIds/1', { memberIds: [idOf('chief'), newId()] }],
      ['calibration.member_twice /memberIds/1', { memberIds: [idOf('chief'), idOf('chief').toUpperCase()] }],
    ];
    for (const [code, body, who] of refused) expect(codeOf(await create(body, who)), code).toBe(code);
    await rowsOf(server, 'update cycle set unit_id = $2 where id = $1', [semester.cycleId, SD2]);
    expect(codeOf(await create())).toBe('calibration.unit_outside /unitIds/0');
    await setStage(server, semester.cycleId, 'released');
    expect(codeOf(await create())).toBe('calibration.stage_closed');
    await anotherSemester();
    expect(codeOf(await create())).toBe('calibration.not_in_scheme');
    await anotherSemester({ calibration: true, behavioursRated: false });
    expect(codeOf(await create())).toBe('calibration.not_in_scheme');
    expect(await rowsOf(server, 'select count(*)::int as n from calibration_session')).toEqual(before);
  });

  test('a preview waits for the stage, two members and people; a session is composed until its meeting', async () => {
    const hr = await as('hr');
    const compose = async (session: { id: string; version: number }, change: object, ifMatch = session.version) =>
      hr(composeCalibrationSession, {
        params: { sessionId: session.id },
        ifMatch,
        body: { name: 'Sekolah', unitIds: [agency.unitIds.SD1], memberIds: members.map(idOf), ...change },
      });
    const session = valueOf(await create({ memberIds: [idOf('chief')] }));
    expect(codeOf(await openPreview(session))).toBe('calibration.too_few_members /memberIds');
    expect(codeOf(await compose(session, {}, 9))).toBe('concurrency.stale');
    const two = valueOf(await compose(session, { unitIds: [agency.unitIds.SD2] }));
    expect(codeOf(await openPreview(two))).toBe('calibration.no_people');
    const school = valueOf(await compose(two, {}));
    expect(school).toMatchObject({ name: 'Sekolah', state: 'draft', people: 0, version: 3 });
    await setStage(server, semester.cycleId, 'assessment');
    expect(codeOf(await openPreview(school))).toBe('calibration.stage_closed');
    await setStage(server, semester.cycleId, 'calibration');
    const opened = valueOf(await openPreview(school));
    expect([opened.people, codeOf(await openPreview(opened))]).toEqual([4, 'calibration.already_opened']);
    // a member is not among the people: the principal becomes one, and leaves them
    const withPrincipal = valueOf(await compose(opened, { memberIds: [idOf('principal'), idOf('otherPrincipal')] }));
    expect(withPrincipal).toMatchObject({ people: 3, state: 'preview', units: [{ code: 'SD1' }] });
    expect([
      codeOf(await compose(withPrincipal, { memberIds: [idOf('chief')] })),
      codeOf(await compose(withPrincipal, { unitIds: [agency.unitIds.SD2] })),
      codeOf(await compose(withPrincipal, { unitIds: [newId()] })),
    ]).toEqual(['calibration.too_few_members /memberIds', 'calibration.no_people', 'unit.not_found /unitIds/0']);
    const met = valueOf(await openMeeting(withPrincipal));
    expect(codeOf(await compose(met, {}))).toBe('calibration.composition_closed');
    expect(codeOf(await openMeeting(met))).toBe('calibration.preview_closed');
  });

  test('nobody is in two sessions, whoever opens first; cancelling lets them go', async () => {
    const [first, second] = [valueOf(await create()), valueOf(await create({ name: 'Dinas', unitIds: [agency.unitIds.DISDIK] }))];
    const both = await Promise.all([openPreview(first), openPreview(second)]);
    expect(both.map(codeOf).sort()).toEqual([200, 'calibration.no_people']);
    const held = valueOf(both.find(({ ok }) => ok) as (typeof both)[number]);
    const cancel = async (reason: string, ifMatch = held.version) =>
      (await as('hr'))(cancelCalibrationSession, { ...onSession(held), ifMatch, body: { reason } });
    expect(codeOf(await cancel('sebab'))).toBe('calibration.reason_too_short /reason');
    expect(valueOf(await cancel('Unitnya digabung'))).toMatchObject({ state: 'cancelled', cancelReason: 'Unitnya digabung', actions: [] });
    expect(codeOf(await cancel('Unitnya digabung', held.version + 1))).toBe('calibration.composition_closed');
    const other = held.id === first.id ? second : first;
    expect(valueOf(await openPreview(await now(other)))).toMatchObject({ people: 4 });
    // a member sees nothing of a session that was cancelled
    expect(codeOf(await (await as('chief'))(getCalibrationSession, onSession(held)))).toBe('calibration.not_found');
  });

  test('a list of its own for HR, for members from the preview on, and for nobody else', async () => {
    const prepared = valueOf(await create({ name: 'Disiapkan' }));
    const opened = await preview({ name: 'Dibuka' });
    const list = async (who: Parameters<typeof as>[0], query: object = {}) =>
      valueOf(await (await as(who))(listCalibrationSessions, { query: { count: true, cycleId: semester.cycleId, ...query } }));
    const names = async (...asked: Parameters<typeof list>) => (await list(...asked)).items.map(({ name }) => name).sort();
    expect([
      await names('hr'),
      await names('auditor'),
      await names('chief'),
      await names('otherPrincipal'),
      await names('principal'),
      await names('schoolHr'),
      await names('teacher'),
    ]).toEqual([['Dibuka', 'Disiapkan'], ['Dibuka', 'Disiapkan'], ['Dibuka'], ['Dibuka'], [], [], []]);
    expect([await names('hr', { state: 'preview' }), (await list('teacher')).total]).toEqual([['Dibuka'], 0]);
    const page = await list('hr', { limit: 1 });
    expect([page.total, page.items.length, (await list('hr', { limit: 1, cursor: page.nextCursor! })).items.length]).toEqual([2, 1, 1]);
    expect(codeOf(await (await as('hr'))(listCalibrationSessions, { query: { cursor: 'x' } }))).toBe('paging.cursor_invalid cursor');
    for (const { id } of [prepared, opened])
      for (const contract of [openCalibrationPreview, openCalibrationMeeting])
        expect(codeOf(await (await as('schoolHr'))(contract, { params: { sessionId: id }, ifMatch: 1 }))).toBe('calibration.not_found');
  });
});

describe('the preview', () => {
  test("a mark is its member's alone until the meeting, and is then shown with names", async () => {
    const session = await preview();
    const question = { mark: 'question', note: 'Capaian naik, ratingnya sesuai' } as const;
    expect(valueOf(await mark(session, 'teacher', question))).toEqual({ ...question, version: 1 });
    expect(valueOf(await mark(session, 'teacher', { mark: 'agree', note: null }, 'chief'))).toMatchObject({ mark: 'agree' });
    expect(await personOn(session, 'teacher')).toMatchObject({ ownMark: { ...question, version: 1 }, marks: [], actions: ['mark'] });
    expect(await personOn(session, 'teacher', 'chief')).toMatchObject({ ownMark: { mark: 'agree', note: null, version: 1 }, marks: [] });
    expect(codeOf(await mark(session, 'teacher', { mark: 'not_mine', note: null }))).toBe('concurrency.stale');
    expect(valueOf(await mark(session, 'teacher', { mark: 'not_mine', note: null }, 'otherPrincipal', 1))).toMatchObject({ version: 2 });
    expect(await rowsOf(server, "select 1 from audit_entry where payload like '%Capaian naik%'")).toEqual([]);
    const met = valueOf(await openMeeting(session));
    for (const who of members)
      expect((await personOn(met, 'teacher', who)).marks).toEqual([
        { member: { employeeId: idOf('otherPrincipal'), name: 'Bayu Saputra' }, mark: 'not_mine', note: null },
        { member: { employeeId: idOf('chief'), name: 'Rahmat Hidayat' }, mark: 'agree', note: null },
      ]);
    expect(codeOf(await mark(met, 'teacher', { mark: 'agree', note: null }, 'otherPrincipal', 2))).toBe('calibration.preview_closed');
  });

  test("not of oneself, one's superior or whom one assesses; nobody from outside; not when the stage is over", async () => {
    const agree = { mark: 'agree', note: null } as const;
    const session = await preview();
    expect([
      codeOf(await mark(session, 'principal', agree, 'chief')),
      codeOf(await mark(session, 'chief', agree)),
      codeOf(await mark(session, 'nurse', agree)),
      codeOf(await mark(session, 'clerk', agree, 'principal')),
    ]).toEqual(['calibration.own_case', 'calibration.person_not_found', 'calibration.person_not_found', 'calibration.not_found']);
    expect(await personOn(session, 'principal', 'chief')).toMatchObject({ ownCase: true, actions: [] });
    await setStage(server, semester.cycleId, 'assessment');
    expect([codeOf(await mark(session, 'teacher', agree)), codeOf(await openMeeting(session))]).toEqual([
      'calibration.stage_closed',
      'calibration.stage_closed',
    ]);
    expect((await personOn(session, 'teacher')).actions).toEqual([]);
    await setStage(server, semester.cycleId, 'calibration');
  });

  test('HR that is no member, and the auditor, do not see the board', async () => {
    const session = await preview();
    for (const who of ['hr', 'auditor'] as const) expect(codeOf(await board(session, who))).toBe('access.denied');
    for (const who of ['principal', 'teacher', 'schoolHr', 'otherTeacher'] as const)
      expect(codeOf(await board(session, who))).toBe('calibration.not_found');
    expect(codeOf(await (await as('hr'))(getCalibrationMinutes, onSession(session)))).toBe('calibration.no_minutes');
  });
});

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

test('nobody but the line sees a moved result before release, the person by no door', async () => {
  const session = await meeting();
  valueOf(await move(session, 'teacher'));
  valueOf(await lock(session));
  const [current] = await rowsOf<{ id: string }>(server, 'select id from result where plan_id = $1 and is_current', [
    semester.planIds.teacher,
  ]);
  expect(codeOf(await (await as('teacher'))(getResult, { params: { resultId: current?.id ?? '' } }))).toBe('result.not_found');
  expect(valueOf(await (await as('teacher'))(listResults, { query: { count: true, cycleId: semester.cycleId } })).total).toBe(0);
  expect(valueOf(await (await as('principal'))(getResult, { params: { resultId: current?.id ?? '' } }))).toMatchObject({
    predicate: 'sangat_baik',
    calibration: { sessionName: 'SD Negeri 1', original: places(asExpected, asExpected) },
  });
});

test('members find their tasks, and their entry in the menu, from the preview to the lock; a rater what was moved', async () => {
  await emptyTables(server.db, 'calibration_session');
  const told = async (who: PersonKey) => {
    const call = await as(who);
    const { items } = valueOf(await call(listMyTasks, {}));
    return [
      valueOf(await call(getMe, {})).roles.includes('calibrator'),
      items.filter(({ kind }) => kind.startsWith('calibration')).map(({ kind, count }) => [kind, count]),
    ];
  };
  const session = valueOf(await create());
  expect(await told('chief')).toEqual([false, []]);
  const opened = valueOf(await openPreview(session));
  expect([await told('chief'), await told('otherPrincipal'), await told('teacher')]).toEqual([
    [true, [['calibration_preview', 3]]],
    [true, [['calibration_preview', 4]]],
    [false, []],
  ]); // the chief assesses one of the four
  valueOf(await mark(opened, 'teacher', { mark: 'agree', note: null }, 'chief'));
  expect(await told('chief')).toEqual([true, [['calibration_preview', 2]]]);
  const met = valueOf(await openMeeting(opened));
  expect([await told('chief'), await told('principal')]).toEqual([
    [true, [['calibration_meeting', null]]],
    [false, []],
  ]);
  valueOf(await move(met, 'teacher'));
  expect(await told('principal')).toEqual([false, [['calibration_change', 1]]]);
  valueOf(
    await (
      await as('principal')
    )(answerCalibrationChange, { params: { sessionId: met.id, employeeId: idOf('teacher') }, body: { text: 'Saya setuju' } }),
  );
  expect(await told('principal')).toEqual([false, []]);
  valueOf(await lock(met));
  expect([await told('chief'), await told('principal')]).toEqual([
    [false, []],
    [false, []],
  ]);
});
