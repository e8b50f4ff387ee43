import {
  calibrationMarks,
  distributionRuleCodes,
  organisationPredicates,
  overrideKinds,
  predicates,
  ratedSubjects,
  ratings,
} from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { CalibrationSession, onSession, onSessionPath } from './calibration-sessions.ts';
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
  named,
  nullable,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'calibration';
export const onPerson = { params: strict({ sessionId: Id, employeeId: Id }) } as const;
export const onPersonPath = `${onSessionPath}/people/{employeeId}` as const;

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
