import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type CalibrationFacts,
  type CalibrationMove,
  type CalibrationState,
  type NoSurpriseFacts,
  type PersonOfPattern,
  type Predicate,
  type Rating,
  type Receipt,
  type UnitOfPattern,
  calibrateReceipt,
  calibrationActions,
  calibrationMachine,
  calibrationStates,
  canManageSession,
  canReadMinutes,
  canReadSession,
  checkMove,
  checkPatternReasons,
  defaultSchemeRules,
  emptyAssessment,
  explainCalibration,
  explainUnmoved,
  isCalibrationOpen,
  isMoved,
  isOwnCase,
  isSessionMember,
  overridesOfMove,
  placeAfter,
  predicateMatrix,
  predicateOf,
  ratings,
  reasonsInForce,
  receiptBytes,
  transition,
  unitPatterns,
} from '../src/index.ts';

const [below, asExpected, above] = ratings;
const place = (resultRating: Rating, behaviourRating: Rating) => ({ resultRating, behaviourRating });
const middle = place(asExpected, asExpected);

describe('the machine of a session', () => {
  const ready: CalibrationFacts = {
    stageOpen: true,
    members: 2,
    people: 1,
    present: 2,
    patternExplained: true,
    reason: 'Unit ini dilebur',
  };
  /** To which state each action leads from each state; nothing where it is refused. */
  const leads: Record<CalibrationState, Partial<Record<(typeof calibrationActions)[number], CalibrationState>>> = {
    draft: { compose: 'draft', open_preview: 'preview', cancel: 'cancelled' },
    preview: { compose: 'preview', mark: 'preview', open_meeting: 'meeting', cancel: 'cancelled' },
    meeting: { move: 'meeting', answer: 'meeting', lock: 'locked' },
    locked: {},
    cancelled: {},
  };
  const refusals = {
    compose: 'calibration.composition_closed',
    open_preview: 'calibration.already_opened',
    mark: 'calibration.preview_closed',
    open_meeting: 'calibration.preview_closed',
    move: 'calibration.meeting_closed',
    answer: 'calibration.meeting_closed',
    lock: 'calibration.meeting_closed',
    cancel: 'calibration.composition_closed',
  };
  it.each(calibrationStates.flatMap((state) => calibrationActions.map((action) => [state, action] as const)))('%s: %s', (state, action) => {
    const to = leads[state][action];
    expect(transition(calibrationMachine, state, action, ready)).toEqual(to ? { ok: true, to } : { ok: false, code: refusals[action] });
  });
  it.each([
    ['draft', 'open_preview', { stageOpen: false }, 'calibration.stage_closed'],
    ['draft', 'open_preview', { members: 1 }, 'calibration.too_few_members'],
    ['draft', 'open_preview', { people: 0 }, 'calibration.no_people'],
    ['preview', 'mark', { stageOpen: false }, 'calibration.stage_closed'],
    ['preview', 'open_meeting', { stageOpen: false }, 'calibration.stage_closed'],
    ['meeting', 'move', { stageOpen: false }, 'calibration.stage_closed'],
    ['meeting', 'answer', { stageOpen: false }, 'calibration.stage_closed'],
    ['meeting', 'lock', { stageOpen: false }, 'calibration.stage_closed'],
    ['meeting', 'lock', { present: 1 }, 'calibration.nobody_present'],
    ['meeting', 'lock', { patternExplained: false }, 'calibration.pattern_reason_missing'],
    ['draft', 'cancel', { reason: 'sebab' }, 'calibration.reason_too_short'],
    ['preview', 'cancel', { reason: null }, 'calibration.reason_too_short'],
  ] as const)('%s: %s waits where %j', (state, action, missing, code) =>
    expect(transition(calibrationMachine, state, action, { ...ready, ...missing })).toEqual({ ok: false, code }),
  );
  it('refuses what it does not know', () =>
    expect(transition(calibrationMachine, 'meeting', 'lock')).toEqual({ ok: false, code: 'calibration.stage_closed' }));
  it('holds its people until it is locked or cancelled', () =>
    expect(calibrationStates.filter(isCalibrationOpen)).toEqual(['draft', 'preview', 'meeting']));
});

describe('where somebody stands', () => {
  it('is where the rater left them, or the last move did; there and back again is no change', () => {
    const up = place(above, above);
    expect([placeAfter(middle, []), placeAfter(middle, [up]), placeAfter(middle, [up, middle])]).toEqual([middle, up, middle]);
    expect([
      isMoved(middle, []),
      isMoved(middle, [up]),
      isMoved(middle, [up, middle]),
      isMoved(middle, [place(asExpected, above)]),
    ]).toEqual([false, true, false, true]);
  });
});

describe('whose case it is', () => {
  const member = { employeeId: 'member', supervisorIds: ['boss'] };
  it.each([
    ['themself', 'member', [], [], true],
    ['who assesses them', 'boss', [], [], true],
    ['whom they assess', 'staff', ['member'], [], true],
    ['whom they assessed, now another supervises', 'staff', ['other'], ['member'], true],
    ["whom they assessed in another's name", 'staff', ['other'], ['other', 'member'], true],
    ['whom they and another assess', 'staff', ['other', 'member'], ['other'], true],
    ['somebody of the same superior', 'peer', ['boss'], ['boss'], false],
    ['anybody else', 'staff', ['other'], ['other'], false],
  ] as const)('%s', (_who, employeeId, supervisorIds, raterIds, own) =>
    expect(isOwnCase(member, { employeeId, supervisorIds, raterIds })).toBe(own),
  );
});

describe('a move', () => {
  const announced: NoSurpriseFacts = {
    announced: [
      { subject: 'result', subjectId: 'r1', from: '2026-11-01' },
      { subject: 'behaviour', subjectId: 'loyal', from: '2026-11-01' },
    ],
    actOn: '2026-11-24',
    closesOn: null,
  };
  const unannounced: NoSurpriseFacts = { ...announced, announced: [] };
  const reason = 'Setara dengan kelas lain';
  const late = { subject: 'result', subjectId: null, kind: 'late_measurement', reason: 'Nilai ujian baru masuk' } as const;
  const ask = (
    change: Partial<CalibrationMove>,
    {
      original = middle,
      current = original,
      facts = unannounced,
      days = 14,
    }: { original?: typeof middle; current?: typeof middle; facts?: NoSurpriseFacts; days?: number } = {},
  ) =>
    checkMove(
      { ...place(above, above), reason, overrides: [], ...change },
      { original, current },
      { ...defaultSchemeRules, noSurpriseDays: days },
      facts,
    ).map(({ pointer, code }) => `${pointer} ${code}`);
  const surprise = (which: string) => `/${which} assessment.below_unannounced`;
  it.each<[string, string[], string[]]>([
    ['up', ask({}), []],
    ['to where they stand', ask(middle), ['/resultRating calibration.nothing_moved']],
    ['to where they stand after another move', ask({}, { current: place(above, above) }), ['/resultRating calibration.nothing_moved']],
    ['back to where the rater left them', ask(middle, { current: place(above, above) }), []],
    ['with a word for a reason', ask({ reason: 'naik' }), ['/reason calibration.reason_too_short']],
    ['with blanks for a reason', ask({ reason: '            ' }), ['/reason calibration.reason_too_short']],
    ['result newly below, no note', ask(place(below, asExpected)), [surprise('resultRating')]],
    ['behaviour newly below, no note', ask(place(asExpected, below)), [surprise('behaviourRating')]],
    ['both newly below, no note', ask(place(below, below)), [surprise('resultRating'), surprise('behaviourRating')]],
    ['both newly below, announced', ask(place(below, below), { facts: announced }), []],
    [
      'newly below, announced from tomorrow',
      ask(place(below, asExpected), { facts: { ...announced, announced: [{ subject: 'result', subjectId: 'r1', from: '2026-11-25' }] } }),
      [surprise('resultRating')],
    ],
    ['newly below, with an override', ask({ ...place(below, asExpected), overrides: [late] }), []],
    ['newly below, with an override of the other', ask({ ...place(asExpected, below), overrides: [late] }), [surprise('behaviourRating')]],
    [
      'a behaviour measured late',
      ask({ ...place(asExpected, below), overrides: [{ ...late, subject: 'behaviour' }] }),
      ['/overrides/0/kind assessment.override_not_measured'],
    ],
    [
      'an override with a word for a reason',
      ask({ ...place(below, asExpected), overrides: [{ ...late, reason: 'telat' }] }),
      ['/overrides/0/reason assessment.reason_too_short'],
    ],
    ['below already when the rater decided', ask(place(below, above), { original: place(below, asExpected) }), []],
    ['back to below after a move up', ask(place(below, asExpected), { original: place(below, asExpected), current: middle }), []],
    ['newly below in a scheme that does not ask', ask(place(below, below), { days: 0 }), []],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));
  it('keeps the overrides that something rests on', () => {
    const move = { ...place(below, asExpected), reason, overrides: [late, { ...late, subject: 'behaviour' as const }] };
    expect(overridesOfMove(move, middle, defaultSchemeRules, unannounced)).toEqual([late]);
    expect(overridesOfMove(move, middle, defaultSchemeRules, announced)).toEqual([]);
  });
});

describe('the pattern of the units of a session', () => {
  const people = (unitId: string, n: number, original: Predicate, current = original): PersonOfPattern[] =>
    Array.from({ length: n }, () => ({ unitId, isHead: false, original, current }));
  const units: UnitOfPattern[] = [
    { unitId: 'a', organisation: 'baik' },
    { unitId: 'b', organisation: null },
    { unitId: 'c', organisation: 'baik' },
  ];
  const patterns = unitPatterns(units, [
    ...people('a', 9, 'baik'),
    ...people('a', 1, 'baik', 'sangat_baik'),
    { unitId: 'a', isHead: true, original: 'sangat_kurang', current: 'sangat_kurang' },
    ...people('b', 12, 'baik'),
    ...people('c', 9, 'baik'),
  ]);
  it('counts before and after, each unit for itself, without its head', () => {
    expect(patterns.map(({ unitId, before, after }) => [unitId, before.baik, after.baik, after.sangat_baik, after.sangat_kurang])).toEqual([
      ['a', 10, 9, 1, 0],
      ['b', 12, 12, 0, 0],
      ['c', 9, 9, 0, 0],
    ]);
  });
  it('is computed from ten people on, and with a predicate of the organisation', () =>
    expect(patterns.map(({ rules }) => rules?.map(({ code, satisfied }) => [code, satisfied]) ?? null)).toEqual([
      [
        ['baik_most', true],
        ['baik_max_70', false],
        ['butuh_perbaikan_or_kurang_present', false],
      ],
      null,
      null,
    ]));
  it('asks for a reason for each rule that is not met, and keeps no other', () => {
    const reasons = [
      { unitId: 'a', rule: 'baik_max_70', reason: 'Semua kelas naik capaiannya' },
      { unitId: 'a', rule: 'baik_most', reason: 'Tidak ditanyakan sama sekali' },
      { unitId: 'c', rule: 'baik_max_70', reason: 'Kurang dari sepuluh orang' },
    ] as const;
    const asked = (given: typeof reasons | readonly []) =>
      checkPatternReasons(patterns, given).map(({ params }) => `${String(params?.unitId)} ${String(params?.rule)}`);
    expect(asked([])).toEqual(['a baik_max_70', 'a butuh_perbaikan_or_kurang_present']);
    expect(asked(reasons)).toEqual(['a butuh_perbaikan_or_kurang_present']);
    expect(checkPatternReasons(patterns, [{ ...reasons[0], reason: 'begitu' }])).toHaveLength(2);
    expect(reasonsInForce(patterns, reasons)).toEqual([reasons[0]]);
  });
});

describe('the receipt of a moved result', () => {
  const decision = (rating: Rating) => ({ rating, reason: 'Dialog kinerja', by: 'Ratna', at: '2026-11-20T03:00:00.000Z' });
  const receipt = {
    format: 1,
    salt: 'old',
    resultId: 'one',
    version: 1,
    assessment: emptyAssessment,
    decided: { result: decision(asExpected), behaviour: decision(asExpected), predicate: 'baik' },
  } as unknown as Receipt;
  const step = (from: ReturnType<typeof place>, to: ReturnType<typeof place>) => ({
    from,
    to,
    reason: 'Setara kelas lain',
    by: 'Bayu',
    at: '2026-11-24T03:00:00.000Z',
  });
  const calibrate = (steps: ReturnType<typeof step>[]) =>
    calibrateReceipt(receipt, {
      salt: 'new',
      resultId: 'two',
      version: 2,
      calibration: { sessionId: 's', sessionName: 'SD 1', lockedAt: '2026-11-24T04:00:00.000Z', steps },
    });
  it.each(ratings.flatMap((result) => ratings.map((behaviour) => [result, behaviour] as const)))(
    "follows the matrix for %s and %s, with the rater's decision beside it",
    (result, behaviour) => {
      const moved = calibrate([step(middle, place(above, below)), step(place(above, below), place(result, behaviour))]);
      expect(moved).toMatchObject({
        salt: 'new',
        resultId: 'two',
        version: 2,
        assessment: receipt.assessment,
        decided: {
          result: { rating: result, by: 'Bayu' },
          behaviour: { rating: behaviour },
          predicate: predicateMatrix[result][behaviour],
        },
        calibration: { original: receipt.decided },
      });
      expect(receiptBytes(moved)).toContain('"sessionName":"SD 1"');
    },
  );
  it('says each step and what comes of them, in both languages', () => {
    const { calibration } = calibrate([step(middle, place(below, asExpected))]);
    const told = (language: 'id' | 'en') =>
      explainCalibration(calibration as NonNullable<Receipt['calibration']>, language).map(({ rule, text }) => `${rule}: ${text}`);
    expect(told('id')).toEqual([
      'calibration: Kalibrasi: dari hasil kerja sesuai ekspektasi dan perilaku kerja sesuai ekspektasi menjadi hasil kerja di bawah ekspektasi dan perilaku kerja sesuai ekspektasi. Alasan: Setara kelas lain. Oleh: Bayu.',
      'calibrated_predicate: Setelah kalibrasi SD 1, predikat Baik menjadi Butuh Perbaikan (matriks PermenPANRB 6/2022).',
    ]);
    expect(told('en').at(-1)).toBe(
      'calibrated_predicate: After the calibration SD 1 the predicate Good becomes Needs Improvement (matrix of PermenPANRB 6/2022).',
    );
    expect(predicateOf(below, asExpected)).toBe('butuh_perbaikan');
  });
  it('says what no note announced, and why it is given all the same', () => {
    const overrides = [
      { subject: 'result', subjectId: null, kind: 'late_measurement', reason: 'Nilai ujian baru masuk' },
      { subject: 'behaviour', subjectId: null, kind: 'other', reason: 'Baru diketahui saat rapat.' },
    ] as const;
    const { calibration } = calibrate([{ ...step(middle, place(below, below)), overrides } as never]);
    expect(explainCalibration(calibration as NonNullable<Receipt['calibration']>, 'id')[0]?.text).toMatch(
      / Oleh: Bayu\. Tidak ada catatan "perlu perhatian" tentang hasil kerja yang sampai tepat waktu; alasannya: baru terukur pada akhir periode\. Nilai ujian baru masuk\. Tidak ada catatan "perlu perhatian" tentang perilaku kerja yang sampai tepat waktu; alasannya: Baru diketahui saat rapat\.$/,
    );
  });
  it('says that the predicate stayed where it did', () => {
    const { calibration } = calibrate([step(middle, place(asExpected, above))]);
    expect(explainCalibration(calibration as NonNullable<Receipt['calibration']>, 'id').at(-1)?.text).toBe(
      'Setelah kalibrasi SD 1, predikat tetap Baik (matriks PermenPANRB 6/2022).',
    );
  });
  it('says what was left, and what no session looked at', () => {
    expect(explainUnmoved({ name: 'SD 1', looked: true }, null, 'id')).toEqual([
      { rule: 'calibration_unchanged', text: 'Kalibrasi SD 1: tidak ada perubahan atas keputusan penilai.', values: { session: 'SD 1' } },
    ]);
    expect(explainUnmoved({ name: 'SD 1', looked: false }, null, 'id')).toEqual([
      {
        rule: 'calibration_corrected',
        text: 'Sidang kalibrasi SD 1 melihat versi sebelum ini. Penilaiannya dikoreksi sesudah itu, dan versi ini tidak melalui sidang lagi.',
        values: { session: 'SD 1' },
      },
    ]);
    expect(explainUnmoved(null, 'Unit sudah dilebur', 'en').map(({ text }) => text)).toEqual([
      'This result went through no calibration. Reason: Unit sudah dilebur',
    ]);
    expect(explainUnmoved(null, null, 'id')).toEqual([]);
  });
});

describe('who may do what', () => {
  const actor = (change: Partial<Actor>): Actor => ({
    accountId: 'a',
    kind: 'person',
    employeeId: null,
    grants: [],
    headOf: [],
    delegations: [],
    scopes: [],
    unitPaths: [],
    ...change,
  });
  const granted = (role: 'hr_admin' | 'auditor' | 'leader' | 'performance_manager', unitPath: string, employeeId: string | null = null) =>
    actor({ employeeId, grants: [{ role, unitPath }] });
  const session = { state: 'meeting', memberIds: ['m1', 'm2'], unitPaths: ['/1/2/', '/1/3/'], holdsActor: false } as const;
  it.each<[string, Actor, string]>([
    ['a member', actor({ employeeId: 'm1' }), 'member read'],
    ['a calibrator of another session', actor({ employeeId: 'm3' }), ''],
    ['the head of a unit above', actor({ employeeId: 'm3', headOf: ['/1/'] }), ''],
    ['HR of all its units', granted('hr_admin', '/1/'), 'manage read minutes'],
    ['HR of one of its units', granted('hr_admin', '/1/2/'), ''],
    ['HR that is a member too', granted('hr_admin', '/1/', 'm1'), 'member manage read minutes'],
    ['the auditor', granted('auditor', '/1/'), 'read minutes'],
    ['a leader', granted('leader', '/1/'), ''],
    ['a performance manager', granted('performance_manager', '/1/'), ''],
    ['a token', actor({ kind: 'token', scopes: ['result:read'], unitPaths: ['/1/'] }), ''],
  ])('%s', (_who, one, may) => {
    expect(
      [
        isSessionMember(one, session) && 'member',
        canManageSession(one, session) && 'manage',
        canReadSession(one, session) && 'read',
        canReadMinutes(one, session) && 'minutes',
      ]
        .filter(Boolean)
        .join(' '),
    ).toBe(may);
  });
  it("is nobody's but HR's before the preview, and after it was cancelled", () => {
    const member = actor({ employeeId: 'm1' });
    expect(calibrationStates.filter((state) => isSessionMember(member, { ...session, state }))).toEqual(['preview', 'meeting', 'locked']);
    expect(canReadSession(granted('hr_admin', '/1/'), { ...session, state: 'draft' })).toBe(true);
  });
  it('keeps the minutes from whoever stands in them', () =>
    expect(canReadMinutes(granted('hr_admin', '/1/', 'one'), { ...session, holdsActor: true })).toBe(false));
});
