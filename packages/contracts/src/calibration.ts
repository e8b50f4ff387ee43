import {
  calibrationMarks,
  calibrationStates,
  distributionRuleCodes,
  organisationPredicates,
  overrideKinds,
  predicates,
  ratedSubjects,
  ratings,
} from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  DateOn,
  Id,
  InstantAt,
  Percent,
  PersonRef,
  UnitRef,
  Version,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'calibration';
const onSession = { params: idParam('sessionId') } as const;
const onPerson = { params: strict({ sessionId: Id, employeeId: Id }) } as const;
const onSessionPath = '/calibration-sessions/{sessionId}' as const;
const onPersonPath = `${onSessionPath}/people/{employeeId}` as const;

export const CalibrationMember = named(
  'CalibrationMember',
  strict({
    employeeId: Id,
    name: Type.String(),
    present: nullable(Type.Boolean({ description: 'Whether they were there; known once the session is locked' })),
  }),
);
export const CalibrationSession = named(
  'CalibrationSession',
  strict(
    {
      id: Id,
      cycleId: Id,
      cycleName: Type.String(),
      name: Type.String(),
      state: word(calibrationStates),
      units: Type.Array(ref(UnitRef)),
      members: Type.Array(ref(CalibrationMember)),
      people: Type.Integer({ description: 'People whose results it looks at; 0 before the preview is opened' }),
      createdBy: Type.String(),
      createdAt: InstantAt,
      previewAt: nullable(InstantAt),
      meetingAt: nullable(InstantAt),
      lockedAt: nullable(InstantAt),
      lockedBy: nullable(Type.String()),
      cancelReason: nullable(Type.String()),
      isMember: Type.Boolean(),
      version: Version,
      actions: Actions,
    },
    { description: 'Who calibrates which units; nobody else sees that it is there' },
  ),
);
export type CalibrationSession = Static<typeof CalibrationSession>;
export const CalibrationSessionPage = pageOf('CalibrationSessionPage', CalibrationSession);

export const CalibrationPlace = named(
  'CalibrationPlace',
  strict({ resultRating: word(ratings), behaviourRating: word(ratings), predicate: word(predicates) }),
);
export type CalibrationPlace = Static<typeof CalibrationPlace>;
const overrides = (description?: string) =>
  Type.Array(strict({ subject: word(ratedSubjects), kind: word(overrideKinds), reason: Type.String({ minLength: 1, maxLength: 2000 }) }), {
    maxItems: 2,
    ...(description ? { description } : {}),
  });
export const CalibrationMove = named(
  'CalibrationMove',
  strict({
    id: Id,
    from: ref(CalibrationPlace),
    to: ref(CalibrationPlace),
    reason: Type.String(),
    overrides: overrides(),
    by: ref(PersonRef),
    at: InstantAt,
  }),
);
export type CalibrationMove = Static<typeof CalibrationMove>;
export const CalibrationAnswer = named(
  'CalibrationAnswer',
  strict({ id: Id, text: Type.String(), by: ref(PersonRef), onBehalfOf: nullable(ref(PersonRef)), at: InstantAt }),
);
export type CalibrationAnswer = Static<typeof CalibrationAnswer>;
export const CalibrationMark = named(
  'CalibrationMark',
  strict({ member: ref(PersonRef), mark: word(calibrationMarks), note: nullable(Type.String()) }),
);
export const OwnCalibrationMark = named(
  'OwnCalibrationMark',
  strict({ mark: nullable(word(calibrationMarks)), note: nullable(Type.String()), version: Version }),
);
export type OwnCalibrationMark = Static<typeof OwnCalibrationMark>;

export const CalibrationPerson = named(
  'CalibrationPerson',
  strict({
    employee: ref(PersonRef),
    unit: ref(UnitRef),
    positionTitle: Type.String(),
    ratedBy: Type.String(),
    score: nullable(Percent),
    resultReason: nullable(Type.String()),
    behaviourReason: nullable(Type.String()),
    original: ref(CalibrationPlace),
    current: ref(CalibrationPlace),
    moves: Type.Array(ref(CalibrationMove)),
    answers: Type.Array(ref(CalibrationAnswer)),
    marks: Type.Array(ref(CalibrationMark), { description: 'Of all members, once the meeting is open' }),
    ownMark: ref(OwnCalibrationMark),
    announcedFrom: strict(
      { result: nullable(DateOn), behaviour: nullable(DateOn) },
      { description: 'From when on a note allows a rating below; null: no note' },
    ),
    counted: Type.Boolean({ description: 'In the pattern of the unit; its head is not' }),
    ownCase: Type.Boolean({ description: 'Somebody else marks and moves' }),
    version: Version,
    actions: Actions,
  }),
);
export type CalibrationPerson = Static<typeof CalibrationPerson>;
const Counts = strict(
  Object.fromEntries(predicates.map((predicate) => [predicate, Type.Integer()])) as Record<
    (typeof predicates)[number],
    ReturnType<typeof Type.Integer>
  >,
);
export const CalibrationPattern = named(
  'CalibrationPattern',
  strict(
    {
      unit: ref(UnitRef),
      organisation: nullable(word(organisationPredicates)),
      people: Type.Integer({ description: 'Counted: with a result in this unit and in this session, without the head of the unit' }),
      before: Counts,
      after: Counts,
      note: nullable(Type.String({ description: 'Why no pattern is computed' })),
      rules: Type.Array(
        strict({
          rule: word(distributionRuleCodes),
          text: Type.String(),
          satisfied: Type.Boolean(),
          reason: nullable(Type.String({ description: 'Why it is not followed; known once the session is locked' })),
        }),
      ),
    },
    { description: 'The pattern of SE 3/2023 of one unit: a guide, which never changes a rating' },
  ),
);
export type CalibrationPattern = Static<typeof CalibrationPattern>;
export const CalibrationBoard = named(
  'CalibrationBoard',
  strict({
    session: ref(CalibrationSession),
    today: DateOn,
    noSurpriseDays: Type.Integer(),
    people: Type.Array(ref(CalibrationPerson)),
    patterns: Type.Array(ref(CalibrationPattern)),
  }),
);
export type CalibrationBoard = Static<typeof CalibrationBoard>;

const sessionFields = {
  name: text(200),
  unitIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
  memberIds: Type.Array(Id, { maxItems: 30 }),
};
const composing = ['unit.not_found', 'employee.not_found', 'calibration.unit_outside', 'calibration.member_twice'] as const;

export const listCalibrationSessions = defineContract({
  id: 'listCalibrationSessions',
  tag,
  summary: 'Sessions that one is a member of or administers, newest first',
  method: 'GET',
  path: '/calibration-sessions',
  access: { permission: 'calibration:read' },
  effect: 'none',
  query: strict({ ...pageQuery, cycleId: Type.Optional(Id), state: Type.Optional(word(calibrationStates)) }),
  success: { status: 200, schema: ref(CalibrationSessionPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const createCalibrationSession = defineContract({
  id: 'createCalibrationSession',
  tag,
  summary: 'Prepare a session: which units, and who calibrates',
  method: 'POST',
  path: '/calibration-sessions',
  access: { permission: 'calibration:manage' },
  effect: 'create',
  body: strict({ cycleId: Id, ...sessionFields }),
  success: { status: 201, schema: ref(CalibrationSession) },
  errors: ['cycle.not_found', 'calibration.stage_closed', 'calibration.not_in_scheme', ...composing],
  example: {
    body: {
      cycleId: '0193a1b2-0000-7000-8000-000000000001',
      name: 'Dinas Pendidikan',
      unitIds: ['0193a1b2-0000-7000-8000-000000000002'],
      memberIds: ['0193a1b2-0000-7000-8000-000000000003', '0193a1b2-0000-7000-8000-000000000004'],
    },
  },
});
export const getCalibrationSession = defineContract({
  id: 'getCalibrationSession',
  tag,
  summary: 'One session, for its members and for who administers it',
  method: 'GET',
  path: onSessionPath,
  access: { permission: 'calibration:read' },
  effect: 'none',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: ['calibration.not_found'],
});
export const composeCalibrationSession = defineContract({
  id: 'composeCalibrationSession',
  tag,
  summary: 'Change its name, units or members, until the meeting is open',
  method: 'PUT',
  path: onSessionPath,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  body: strict(sessionFields),
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: [
    'calibration.not_found',
    'access.denied',
    'calibration.composition_closed',
    'calibration.too_few_members',
    'calibration.no_people',
    ...composing,
  ],
});
export const openCalibrationPreview = defineContract({
  id: 'openCalibrationPreview',
  tag,
  summary: 'Take the people of its units in and let the members look, each for themselves',
  method: 'POST',
  path: `${onSessionPath}/preview`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: [
    'calibration.not_found',
    'access.denied',
    'calibration.already_opened',
    'calibration.stage_closed',
    'calibration.too_few_members',
    'calibration.no_people',
  ],
});
export const openCalibrationMeeting = defineContract({
  id: 'openCalibrationMeeting',
  tag,
  summary: 'Open the meeting: the marks are shown together, people can be moved',
  method: 'POST',
  path: `${onSessionPath}/meeting`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: ['calibration.not_found', 'access.denied', 'calibration.preview_closed', 'calibration.stage_closed'],
});
export const cancelCalibrationSession = defineContract({
  id: 'cancelCalibrationSession',
  tag,
  summary: 'Cancel a session before its meeting, with a reason',
  method: 'POST',
  path: `${onSessionPath}/cancellation`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  body: strict({ reason: Type.String({ maxLength: 2000 }) }),
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: ['calibration.not_found', 'access.denied', 'calibration.composition_closed', 'calibration.reason_too_short'],
});

export const getCalibrationBoard = defineContract({
  id: 'getCalibrationBoard',
  tag,
  summary: 'The people of a session with their places, for its members while it is open',
  method: 'GET',
  path: `${onSessionPath}/board`,
  access: { permission: 'calibration:read' },
  effect: 'none',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationBoard) },
  errors: ['calibration.not_found', 'calibration.board_closed'],
});
export const markCalibrationPerson = defineContract({
  id: 'markCalibrationPerson',
  tag,
  summary: 'Agree, question, or not mine to judge: for oneself until the meeting (the first mark: If-Match: "0")',
  method: 'PUT',
  path: `${onPersonPath}/mark`,
  access: { permission: 'calibration:write' },
  effect: 'change',
  ...onPerson,
  body: strict({ mark: word(calibrationMarks), note: nullable(text(1000)) }),
  success: { status: 200, schema: ref(OwnCalibrationMark) },
  errors: [
    'calibration.not_found',
    'calibration.person_not_found',
    'calibration.preview_closed',
    'calibration.stage_closed',
    'calibration.own_case',
  ],
  example: { body: { mark: 'question', note: 'Capaian kelas naik, tetapi ratingnya sesuai.' } },
});
export const moveCalibrationPerson = defineContract({
  id: 'moveCalibrationPerson',
  tag,
  summary: 'Move somebody to two other ratings, with a reason; the original stays beside it',
  method: 'POST',
  path: `${onPersonPath}/moves`,
  access: { permission: 'calibration:write' },
  effect: 'change',
  ...onPerson,
  body: strict({
    resultRating: word(ratings),
    behaviourRating: word(ratings),
    reason: Type.String({ maxLength: 2000 }),
    overrides: overrides('Why a rating is newly below although no note announced it'),
  }),
  success: { status: 200, schema: ref(CalibrationPerson) },
  errors: [
    'calibration.not_found',
    'calibration.person_not_found',
    'calibration.meeting_closed',
    'calibration.stage_closed',
    'calibration.own_case',
    'calibration.move_refused',
  ],
  example: {
    body: {
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: 'sesuai_ekspektasi',
      reason: 'Capaian literasi setara dengan kelas lain yang dinilai sesuai.',
      overrides: [],
    },
  },
});

export const CalibrationChange = named(
  'CalibrationChange',
  strict(
    {
      sessionId: Id,
      sessionName: Type.String(),
      state: word(calibrationStates),
      cycleName: Type.String(),
      employee: ref(PersonRef),
      unit: ref(UnitRef),
      original: ref(CalibrationPlace),
      current: ref(CalibrationPlace),
      moves: Type.Array(ref(CalibrationMove)),
      answers: Type.Array(ref(CalibrationAnswer)),
      actions: Actions,
    },
    { description: 'What a session moved in an assessment of mine' },
  ),
);
export type CalibrationChange = Static<typeof CalibrationChange>;
export const CalibrationChangePage = pageOf('CalibrationChangePage', CalibrationChange);
export const listCalibrationChanges = defineContract({
  id: 'listCalibrationChanges',
  tag,
  summary: 'Moves in my assessments, from the first move on, by name',
  method: 'GET',
  path: '/calibration-changes',
  access: { permission: 'calibration:read' },
  effect: 'none',
  query: strict({ ...pageQuery, cycleId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(CalibrationChangePage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const answerCalibrationChange = defineContract({
  id: 'answerCalibrationChange',
  tag,
  summary: 'Say something to a move in my assessment, for the members, before the lock',
  method: 'POST',
  path: `${onPersonPath}/answers`,
  access: { permission: 'calibration:write' },
  effect: 'create',
  ...onPerson,
  body: strict({ text: text(2000) }),
  success: { status: 201, schema: ref(CalibrationAnswer) },
  errors: ['calibration.not_found', 'calibration.meeting_closed', 'calibration.stage_closed'],
});
export const lockCalibrationSession = defineContract({
  id: 'lockCalibrationSession',
  tag,
  summary: 'Lock it: moved people get a new version of their result, the others keep theirs',
  method: 'POST',
  path: `${onSessionPath}/lock`,
  access: { permission: 'calibration:manage' },
  effect: 'change',
  ...onSession,
  body: strict({
    presentIds: Type.Array(Id, { maxItems: 30 }),
    patternReasons: Type.Array(strict({ unitId: Id, rule: word(distributionRuleCodes), reason: Type.String({ maxLength: 2000 }) }), {
      maxItems: 500,
      description: 'One for every rule that is not met',
    }),
  }),
  success: { status: 200, schema: ref(CalibrationSession) },
  errors: [
    'calibration.not_found',
    'access.denied',
    'calibration.meeting_closed',
    'calibration.stage_closed',
    'calibration.nobody_present',
    'calibration.not_a_member',
    'calibration.pattern_reason_missing',
    'calibration.own_case',
  ],
});

export const CalibrationMinutes = named(
  'CalibrationMinutes',
  strict(
    {
      session: ref(CalibrationSession),
      patterns: Type.Array(ref(CalibrationPattern)),
      moved: Type.Array(
        strict({
          employee: ref(PersonRef),
          unit: ref(UnitRef),
          ratedBy: Type.String(),
          original: ref(CalibrationPlace),
          current: ref(CalibrationPlace),
          moves: Type.Array(ref(CalibrationMove)),
          answers: Type.Array(ref(CalibrationAnswer)),
        }),
      ),
    },
    { description: 'Who met about which units, what was moved and why: fixed at the lock, and until then as it would be' },
  ),
);
export type CalibrationMinutes = Static<typeof CalibrationMinutes>;
export const getCalibrationMinutes = defineContract({
  id: 'getCalibrationMinutes',
  tag,
  summary: 'The minutes, from the meeting on, for HR and the auditor',
  method: 'GET',
  path: `${onSessionPath}/minutes`,
  access: { permission: 'calibration:read' },
  effect: 'none',
  ...onSession,
  success: { status: 200, schema: ref(CalibrationMinutes) },
  errors: ['calibration.not_found', 'calibration.own_case', 'calibration.no_minutes', 'access.denied'],
});
