import { predicates, ratings, resultKinds } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Id,
  InstantAt,
  Measured,
  Percent,
  PersonRef,
  UnitRef,
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

const RatingOrNull = nullable(word(ratings));

export const Step = named(
  'Step',
  strict({
    rule: Type.String(),
    text: Type.String(),
    values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  }),
);
export type Step = Static<typeof Step>;

export const Score = named(
  'Score',
  strict({
    planId: Id,
    employee: ref(PersonRef),
    unit: ref(UnitRef),
    cycleId: Id,
    complete: Type.Boolean(),
    score: nullable(Percent),
    suggestedResultRating: RatingOrNull,
    updatedAt: InstantAt,
  }),
);
export type Score = Static<typeof Score>;
export const ScorePage = pageOf('ScorePage', Score);
export const ScoreDetail = named(
  'ScoreDetail',
  strict({
    planId: Id,
    employee: ref(PersonRef),
    complete: Type.Boolean(),
    score: nullable(Percent),
    rows: Type.Array(
      strict({
        indicatorId: Id,
        title: Type.String(),
        weight: nullable(Percent),
        actual: nullable(Measured),
        achievement: nullable(Percent),
        contribution: nullable(Type.Number()),
      }),
    ),
    suggestedResultRating: RatingOrNull,
    suggestedBehaviourRating: RatingOrNull,
    steps: Type.Array(ref(Step)),
    ruleVersion: Type.String(),
  }),
);
export type ScoreDetail = Static<typeof ScoreDetail>;

export const listScores = defineContract({
  id: 'listScores',
  tag: 'scores',
  summary: 'Scores of a cycle',
  method: 'GET',
  path: '/scores',
  access: { permission: 'score:read' },
  effect: 'none',
  query: strict({ ...pageQuery, cycleId: Id, unitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(ScorePage) },
  csv: true,
  errors: ['cycle.not_found', 'paging.cursor_invalid'],
});
export const getPlanScore = defineContract({
  id: 'getPlanScore',
  tag: 'scores',
  summary: 'The score of a plan with every step',
  method: 'GET',
  path: '/plans/{planId}/score',
  access: { permission: 'score:read' },
  effect: 'none',
  params: idParam('planId'),
  success: { status: 200, schema: ref(ScoreDetail) },
  errors: ['plan.not_found', 'access.denied'],
});

const given = { rating: word(ratings) };
const Plain = Type.Number();
export const EvaluationRequest = named(
  'EvaluationRequest',
  strict({
    cap: Type.Optional(Plain),
    missing: Type.Optional(word(['incomplete', 'renormalise'] as const)),
    bands: Type.Optional(strict({ above: Plain, asExpected: Plain })),
    indicators: Type.Optional(
      Type.Array(
        strict({
          code: text(100),
          weight: Plain,
          direction: word(['higher', 'lower', 'range', 'gain', 'yes_no'] as const),
          target: Type.Optional(Plain),
          min: Type.Optional(Plain),
          max: Type.Optional(Plain),
          maximum: Type.Optional(Plain),
          baseline: Type.Optional(Plain),
          actual: nullable(Plain),
        }),
        { maxItems: 500 },
      ),
    ),
    resultRatings: Type.Optional(Type.Array(strict({ kind: word(resultKinds), ...given }), { maxItems: 500 })),
    behaviourRatings: Type.Optional(Type.Array(word(ratings), { maxItems: 500 })),
    resultRating: Type.Optional(word(ratings)),
    behaviourRating: Type.Optional(word(ratings)),
  }),
);
export const Evaluation = named(
  'Evaluation',
  strict({
    complete: Type.Boolean(),
    score: nullable(Percent),
    rows: Type.Array(
      strict({
        code: Type.String(),
        achievement: nullable(Percent),
        contribution: nullable(Type.Number({ description: 'At most 6 decimals' })),
      }),
    ),
    suggestedResultRating: RatingOrNull,
    suggestedBehaviourRating: RatingOrNull,
    predicate: nullable(word(predicates)),
    steps: Type.Array(ref(Step)),
    ruleVersion: Type.String(),
  }),
);
export type Evaluation = Static<typeof Evaluation>;
export const evaluateScoring = defineContract({
  id: 'evaluateScoring',
  tag: 'scores',
  summary: 'What the rules make of figures; nothing is stored',
  method: 'POST',
  path: '/scoring/evaluate',
  access: 'public',
  effect: 'none',
  body: ref(EvaluationRequest),
  success: { status: 200, schema: ref(Evaluation) },
  errors: ['scoring.refused'],
  example: {
    body: {
      indicators: [
        { code: 'hadir', weight: 50, direction: 'higher', target: 95, actual: 96.2 },
        { code: 'modul', weight: 50, direction: 'higher', target: 12, actual: 10 },
      ],
      behaviourRatings: ['sesuai_ekspektasi'],
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: 'sesuai_ekspektasi',
    },
  },
});
