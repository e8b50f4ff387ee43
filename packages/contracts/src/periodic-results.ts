import { cycleKinds, predicates, ratings, resultStates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import { DateOn, Id, Percent, UnitRef, idParam, named, nullable, ref, strict, word } from './schema.ts';

const RatingOrNull = nullable(word(ratings));

export const PeriodicResult = named(
  'PeriodicResult',
  strict(
    {
      resultId: Id,
      cycle: strict({ cycleId: Id, name: Type.String(), kind: word(cycleKinds), startsOn: DateOn, endsOn: DateOn }),
      unit: ref(UnitRef),
      positionTitle: Type.String(),
      state: word(resultStates),
      score: nullable(Percent),
      resultRating: word(ratings),
      behaviourRating: RatingOrNull,
      predicate: nullable(word(predicates)),
      decidedBy: Type.String(),
      readable: Type.Boolean({
        description: 'Whether one may open the result itself: not where another supervisor decided it and one has no part in that plan',
      }),
    },
    { description: 'A result of the same person in a shorter cycle within the year' },
  ),
);
export type PeriodicResult = Static<typeof PeriodicResult>;
export const PeriodicResults = named('PeriodicResults', strict({ planId: Id, items: Type.Array(ref(PeriodicResult)) }));
export type PeriodicResults = Static<typeof PeriodicResults>;

const example: PeriodicResults = {
  planId: '0193a1b2-0000-7000-8000-000000000001',
  items: [
    {
      resultId: '0193a1b2-0000-7000-8000-000000000002',
      cycle: {
        cycleId: '0193a1b2-0000-7000-8000-000000000003',
        name: 'Triwulan I 2026',
        kind: 'quarterly',
        startsOn: '2026-01-01',
        endsOn: '2026-03-31',
      },
      unit: { unitId: '0193a1b2-0000-7000-8000-000000000004', code: 'SD1', name: 'SD Negeri 1 Pauh' },
      positionTitle: 'Guru Kelas',
      state: 'final',
      score: 96.07,
      resultRating: 'sesuai_ekspektasi',
      behaviourRating: 'sesuai_ekspektasi',
      predicate: 'baik',
      decidedBy: 'Ratna Dewi',
      readable: true,
    },
  ],
};
export const listPeriodicResults = defineContract({
  id: 'listPeriodicResults',
  tag: 'assessments',
  summary:
    'What who decides over a year reads beside it: the released monthly, quarterly and semester results of the person, none of which enters a number',
  method: 'GET',
  path: '/plans/{planId}/periodic-results',
  access: { permission: 'assessment:read' },
  effect: 'none',
  params: idParam('planId'),
  success: { status: 200, schema: ref(PeriodicResults) },
  errors: ['plan.not_found', 'access.denied'],
  example: { answer: example },
});
export const listPeriodicResultsOf = defineContract({
  id: 'listPeriodicResultsOf',
  tag: 'results',
  summary:
    'Beside the result of a year: the monthly, quarterly and semester results of the person within it that one may see, none of which enters a number',
  method: 'GET',
  path: '/results/{resultId}/periodic-results',
  access: { permission: 'result:read' },
  effect: 'none',
  params: idParam('resultId'),
  success: { status: 200, schema: ref(PeriodicResults) },
  errors: ['result.not_found'],
  example: { answer: example },
});
