import { ageBands, employmentKinds, fairnessAttributes, fairnessFindings, fairnessMeasures, sexes } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { Id, PersonRef, UnitRef, idParam, named, nullable, ref, strict, word } from './schema.ts';

const Difference = nullable(
  strict(
    { estimate: Type.Number(), lower: Type.Number(), upper: Type.Number() },
    {
      description:
        'In points of the score, or in steps from one rating to the next, at most 2 decimals; null where there are too few people or raters',
    },
  ),
);
const comparison = {
  people: nullable(Type.Integer({ description: 'Null below `smallestGroup`, and where it would follow from a total' })),
  difference: Difference,
  finding: word(fairnessFindings),
};

export const RaterComparison = named(
  'RaterComparison',
  strict(
    { rater: ref(PersonRef), units: Type.Array(ref(UnitRef), { description: 'Of the people they rated' }), ...comparison },
    { description: "A rater's mean against the mean of the other raters" },
  ),
);
export type RaterComparison = Static<typeof RaterComparison>;
export const GroupComparison = named(
  'GroupComparison',
  strict(
    { attribute: word(fairnessAttributes), group: word([...sexes, ...employmentKinds, ...ageBands] as const), ...comparison },
    { description: "A group's mean against that of all others under the same rater" },
  ),
);
export type GroupComparison = Static<typeof GroupComparison>;
export const FairnessMeasureCheck = named(
  'FairnessMeasureCheck',
  strict({
    measure: word(fairnessMeasures),
    raters: Type.Array(ref(RaterComparison), { description: 'By name, never by their difference' }),
    groups: Type.Array(ref(GroupComparison)),
  }),
);
export type FairnessMeasureCheck = Static<typeof FairnessMeasureCheck>;
export const FairnessCheck = named(
  'FairnessCheck',
  strict(
    {
      cycleId: Id,
      unit: nullable(ref(UnitRef)),
      smallestGroup: Type.Integer(),
      fewestRaters: Type.Integer(),
      confidence: strict(
        { raters: Type.Integer(), groups: Type.Integer() },
        { description: "Percent: with this confidence all intervals of a measure's raters, or of one attribute, hold together" },
      ),
      measures: Type.Array(ref(FairnessMeasureCheck)),
    },
    { description: 'What the decided ratings of a cycle show about raters and groups; computed for this answer and kept nowhere' },
  ),
);
export type FairnessCheck = Static<typeof FairnessCheck>;

export const getFairnessCheck = defineContract({
  id: 'getFairnessCheck',
  tag: 'cycles',
  summary: 'Leniency of raters and differences between groups, with their uncertainty, before anybody signs',
  method: 'GET',
  path: '/cycles/{cycleId}/fairness',
  access: { permission: 'fairness:read' },
  effect: 'none',
  params: idParam('cycleId'),
  query: strict({ unitId: Type.Optional(Id) }),
  success: { status: 200, schema: ref(FairnessCheck) },
  errors: ['cycle.not_found', 'unit.not_found'],
  example: {
    answer: {
      cycleId: '0193a1b2-0000-7000-8000-000000000001',
      unit: null,
      smallestGroup: 5,
      fewestRaters: 3,
      confidence: { raters: 98, groups: 95 },
      measures: [
        {
          measure: 'score',
          raters: [
            {
              rater: { employeeId: '0193a1b2-0000-7000-8000-000000000002', name: 'Bayu Saputra' },
              units: [{ unitId: '0193a1b2-0000-7000-8000-000000000003', code: 'SD2', name: 'SD Negeri 2 Pauh' }],
              people: 12,
              difference: { estimate: 8.1, lower: 2.9, upper: 13.3 },
              finding: 'higher',
            },
            {
              rater: { employeeId: '0193a1b2-0000-7000-8000-000000000004', name: 'Ratna Dewi' },
              units: [{ unitId: '0193a1b2-0000-7000-8000-000000000005', code: 'SD1', name: 'SD Negeri 1 Pauh' }],
              people: null,
              difference: null,
              finding: 'too_few',
            },
          ],
          groups: [
            { attribute: 'sex', group: 'P', people: 24, difference: { estimate: -0.4, lower: -2.1, upper: 1.3 }, finding: 'not_shown' },
          ],
        },
      ],
    },
  },
});
