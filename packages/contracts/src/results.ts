import {
  acknowledgements,
  behaviours,
  cycleKinds,
  deliveryWays,
  overrideKinds,
  predicates,
  ratedSubjects,
  ratings,
  reopeningStates,
  resultKinds,
  resultStates,
} from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { CalibrationPlace } from './calibration-board.ts';
import { defineContract } from './contract.ts';
import { PlanIndicator } from './plan-content.ts';
import {
  Actions,
  DateOn,
  Id,
  InstantAt,
  Measured,
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
import { Step } from './scores.ts';

const RatingOrNull = nullable(word(ratings));
const CycleRef = strict({ cycleId: Id, name: Type.String() });

const resultFields = {
  id: Id,
  planId: Id,
  cycle: CycleRef,
  employee: ref(PersonRef),
  unit: ref(UnitRef),
  positionTitle: Type.String(),
  state: word(resultStates),
  score: nullable(Percent),
  resultRating: RatingOrNull,
  behaviourRating: RatingOrNull,
  predicate: nullable(word(predicates)),
  releasedAt: nullable(InstantAt),
  deliveredAt: nullable(InstantAt),
  acknowledgedAt: nullable(InstantAt),
  version: Version,
};
export const ResultSummary = named('ResultSummary', strict(resultFields));
export type ResultSummary = Static<typeof ResultSummary>;
export const ResultPage = pageOf('ResultPage', ResultSummary);
/** What one sheet says of its results and behaviours; a result has that of who decided, and of each earlier supervisor. */
const sheetFields = {
  results: Type.Array(
    strict({
      resultId: Id,
      kind: word(resultKinds),
      title: Type.String(),
      suggestedRating: RatingOrNull,
      rating: RatingOrNull,
      reason: nullable(Type.String()),
      indicators: Type.Array(
        strict({
          indicator: ref(PlanIndicator),
          actual: nullable(Measured),
          source: nullable(Type.String()),
          excusedReason: nullable(Type.String()),
          note: nullable(Type.String()),
          achievement: nullable(Percent),
          contribution: nullable(Type.Number()),
        }),
      ),
    }),
  ),
  behaviours: Type.Array(strict({ behaviour: word(behaviours), rating: RatingOrNull, reason: nullable(Type.String()) })),
  overrides: Type.Array(
    strict({ subject: word(ratedSubjects), subjectId: nullable(Type.String()), kind: word(overrideKinds), reason: Type.String() }),
    { description: 'Ratings below expectation that no note announced so many days before, and why' },
  ),
  steps: Type.Array(ref(Step)),
  nextStep: nullable(Type.String()),
};
const daysOfPart = { startsOn: DateOn, endsOn: DateOn, days: Type.Integer(), counted: Type.Boolean(), score: nullable(Percent) };
export const ResultPart = named(
  'ResultPart',
  strict(
    {
      ...daysOfPart,
      supervisor: nullable(Type.String({ description: 'An earlier supervisor of that assignment, whose days these are' })),
      takenOver: nullable(Type.String({ description: 'Why who came after assessed these days too' })),
      unitName: Type.String(),
      positionTitle: Type.String(),
      by: nullable(Type.String()),
      onBehalfOf: nullable(Type.String()),
      submittedAt: nullable(InstantAt),
      resultRating: RatingOrNull,
      resultReason: nullable(Type.String()),
      behaviourRating: RatingOrNull,
      behaviourReason: nullable(Type.String()),
      ...sheetFields,
    },
    { description: 'Another assignment of the period, or the days of an earlier supervisor, as assessed by who supervised them' },
  ),
);
export type ResultPart = Static<typeof ResultPart>;
export const Result = named(
  'Result',
  strict({
    ...resultFields,
    cycleKind: word(cycleKinds),
    suggestedResultRating: RatingOrNull,
    resultReason: nullable(Type.String()),
    suggestedBehaviourRating: RatingOrNull,
    behaviourReason: nullable(Type.String()),
    behavioursRated: Type.Boolean(),
    ...sheetFields,
    ownPart: nullable(strict(daysOfPart)),
    minimumPartDays: Type.Integer(),
    parts: Type.Array(ref(ResultPart), {
      description: 'The other assignments and supervisors of the period; `score` is theirs and that of `ownPart` by their days',
    }),
    calibration: nullable(
      strict(
        {
          sessionName: nullable(Type.String({ description: 'null: in no session' })),
          lockedAt: nullable(InstantAt),
          original: nullable(ref(CalibrationPlace)),
          moves: Type.Array(
            strict({ from: ref(CalibrationPlace), to: ref(CalibrationPlace), reason: Type.String(), by: Type.String(), at: InstantAt }),
          ),
          steps: Type.Array(ref(Step)),
        },
        {
          description:
            'What a calibration changed, and what the rater had decided: `resultRating` and `behaviourRating` are those after it',
        },
      ),
    ),
    noSurpriseDays: Type.Integer(),
    decidedBy: Type.String(),
    decidedFor: nullable(Type.String({ description: 'The supervisor in whose name a delegate decided' })),
    decidedAt: InstantAt,
    scheme: strict({ code: Type.String(), version: Type.Integer(), name: Type.String() }),
    ruleVersion: Type.String(),
    acknowledgement: nullable(word(acknowledgements)),
    acknowledgementNote: nullable(Type.String()),
    objectionUntil: nullable(InstantAt),
    objectionDecider: nullable(Type.String()),
    no: Type.Integer({ description: 'A changed result is the next version' }),
    delivery: nullable(
      strict({
        how: word(deliveryWays),
        receivedOn: DateOn,
        recordedBy: nullable(Type.String()),
        recordedAt: InstantAt,
        note: nullable(Type.String()),
        openedAt: nullable(InstantAt),
      }),
    ),
    versions: Type.Array(strict({ resultId: Id, no: Type.Integer(), releasedAt: InstantAt }), {
      description: 'All of this person and cycle that were released',
    }),
    reopenings: Type.Array(
      strict({
        state: word(reopeningStates),
        reason: Type.String(),
        requestedBy: Type.String(),
        requestedAt: InstantAt,
        decidedBy: nullable(Type.String()),
        decidedAt: nullable(InstantAt),
        refusalReason: nullable(Type.String()),
        closedAt: nullable(InstantAt),
      }),
      { description: 'That this person was opened again after the cycle was closed, by whom and why' },
    ),
    receiptHash: Type.String(),
    receiptCode: Type.String({ description: 'By which a stranger verifies the result' }),
    actions: Actions,
  }),
);
export type Result = Static<typeof Result>;

const onResult = { params: idParam('resultId') } as const;
export const listResults = defineContract({
  id: 'listResults',
  tag: 'results',
  summary: 'Results that one may see',
  method: 'GET',
  path: '/results',
  access: { permission: 'result:read' },
  effect: 'none',
  query: strict({
    ...pageQuery,
    cycleId: Type.Optional(Id),
    unitId: Type.Optional(Id),
    state: Type.Optional(word(resultStates)),
    predicate: Type.Optional(word(predicates)),
    view: Type.Optional(word(['own', 'team'] as const)),
  }),
  success: { status: 200, schema: ref(ResultPage) },
  csv: true,
  errors: ['paging.cursor_invalid'],
});
export const getResult = defineContract({
  id: 'getResult',
  tag: 'results',
  summary: "One result with every step; the person's own first reading is its delivery",
  method: 'GET',
  path: '/results/{resultId}',
  access: { permission: 'result:read' },
  effect: 'none',
  ...onResult,
  success: { status: 200, schema: ref(Result) },
  errors: ['result.not_found', 'access.denied'],
});
export const Receipt = named(
  'Receipt',
  strict({
    resultId: Id,
    hash: Type.String({ description: 'SHA-256 of `canonical`, hexadecimal' }),
    canonical: Type.String({ description: 'Canonical JSON (RFC 8785)' }),
  }),
);
export const getReceipt = defineContract({
  id: 'getReceipt',
  tag: 'results',
  summary: 'The receipt of a result: every input and every number, hashed',
  method: 'GET',
  path: '/results/{resultId}/receipt',
  access: { permission: 'receipt:read' },
  effect: 'none',
  ...onResult,
  success: { status: 200, schema: ref(Receipt) },
  errors: ['result.not_found', 'access.denied'],
});
export const acknowledgeResult = defineContract({
  id: 'acknowledgeResult',
  tag: 'results',
  summary: 'Acknowledge receipt: agree, or say that one objects',
  method: 'POST',
  path: '/results/{resultId}/acknowledgement',
  access: { permission: 'result:acknowledge' },
  effect: 'change',
  ...onResult,
  body: strict({ answer: word(acknowledgements), note: nullable(text(2000)) }),
  success: { status: 200, schema: ref(Result) },
  errors: ['result.not_found', 'access.denied', 'result.superseded', 'result.not_delivered', 'result.already_acknowledged', 'cycle.closed'],
});
export const Release = named(
  'Release',
  strict({
    released: Type.Integer(),
    waitingCount: Type.Integer(),
    waiting: Type.Array(strict({ planId: Id, employee: ref(PersonRef), because: word(['no_plan_agreed', 'not_assessed'] as const) }), {
      maxItems: 100,
      description: 'The first of them by name',
    }),
  }),
);
export const releaseResults = defineContract({
  id: 'releaseResults',
  tag: 'results',
  summary: 'Release the decided results of a unit and everything below it',
  method: 'POST',
  path: '/cycles/{cycleId}/releases',
  access: { permission: 'result:release' },
  effect: 'create',
  params: idParam('cycleId'),
  body: strict({ unitId: Id }),
  success: { status: 200, schema: ref(Release) },
  errors: [
    'cycle.not_found',
    'unit.not_found',
    'result.stage_not_releasable',
    'result.organisation_predicate_missing',
    'result.nothing_to_release',
  ],
});
