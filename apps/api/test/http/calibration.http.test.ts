import {
  answerCalibrationChange,
  cancelCalibrationSession,
  composeCalibrationSession,
  getCalibrationMinutes,
  getCalibrationSession,
  getMe,
  getResult,
  listCalibrationSessions,
  listMyTasks,
  listResults,
  openCalibrationMeeting,
  openCalibrationPreview,
} from '@pauh/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { PersonKey } from '../support/agency.ts';
import { rowsOf, setStage } from '../support/agreed-semester.ts';
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
  resultsOf,
} from '../support/calibration.ts';
import { emptyTables } from '../support/db.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();
beforeEach(assessedSchool);

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
