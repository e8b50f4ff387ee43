import { aspects, behaviours, directions, perspectives, planApproaches, resultKinds } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { Id, Measured, Percent, named, nullable, ref, strict, text, word } from './schema.ts';

/** A row that already exists keeps its id; a new row may leave it out. */
const rowId = { id: Type.Optional(Id) };
/** A draft may hold what is not finished: an empty title is saved, only submission refuses it. */
const draftText = (maxLength: number) => Type.String({ maxLength });

export const PlanIndicator = named(
  'PlanIndicator',
  strict({
    ...rowId,
    code: nullable(text(60)),
    codeVersion: Type.Optional(
      nullable(Type.Integer({ minimum: 1, description: "The version of the library's definition that was taken" })),
    ),
    title: draftText(500),
    aspect: nullable(word(aspects)),
    unit: draftText(40),
    weight: nullable(Percent),
    direction: word(directions),
    target: nullable(Measured),
    min: nullable(Measured),
    max: nullable(Measured),
    maximum: nullable(Measured),
    baseline: nullable(Measured),
  }),
);
export type PlanIndicator = Static<typeof PlanIndicator>;

export const PlanResult = named(
  'PlanResult',
  strict({
    ...rowId,
    kind: word(resultKinds),
    title: draftText(500),
    perspective: Type.Optional(nullable(word(perspectives))),
    supportedResultId: Type.Optional(nullable(Id)),
    supportedTitle: Type.Optional(
      nullable(
        Type.String({ maxLength: 500, description: 'What the supported result was called when it was chosen; the server writes it' }),
      ),
    ),
    serviceIndicatorId: Type.Optional(nullable(Id)),
    serviceTitle: Type.Optional(
      nullable(Type.String({ maxLength: 300, description: 'What the service was called when it was chosen; the server writes it' })),
    ),
    indicators: Type.Array(ref(PlanIndicator), { maxItems: 20 }),
  }),
);
export type PlanResult = Static<typeof PlanResult>;

/** Of the seven behaviours those for which something is expected. */
export const BehaviourExpectations = Type.Array(strict({ behaviour: word(behaviours), expectation: draftText(1000) }), { maxItems: 7 });

export const PlanContent = named(
  'PlanContent',
  strict({
    approach: Type.Optional(word(planApproaches)),
    results: Type.Array(ref(PlanResult), { maxItems: 20 }),
    behaviours: BehaviourExpectations,
    annex: strict({
      resources: Type.Array(draftText(500), { maxItems: 20 }),
      accountability: Type.Array(draftText(500), { maxItems: 20 }),
      consequences: Type.Array(draftText(500), { maxItems: 20 }),
    }),
  }),
);
export type PlanContent = Static<typeof PlanContent>;
