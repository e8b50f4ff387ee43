import { organisationPredicates } from '@pauh/domain';
import Type, { type Static } from 'typebox';
import { defineContract } from './contract.ts';
import {
  Actions,
  Id,
  InstantAt,
  PersonRef,
  UnitRef,
  Version,
  idParam,
  named,
  nullable,
  pageOf,
  pageQuery,
  defaulted,
  ref,
  strict,
  text,
  word,
} from './schema.ts';

const tag = 'organisation predicates';
const leader = nullable(ref(PersonRef));

export const UnitPredicate = named(
  'UnitPredicate',
  strict(
    {
      unit: ref(UnitRef),
      plans: Type.Integer({ description: 'Plans of the unit in this cycle' }),
      predicate: nullable(word(organisationPredicates)),
      setBy: nullable(Type.String()),
      setAt: nullable(InstantAt),
      leader,
      actions: Actions,
    },
    {
      description:
        'A unit of a cycle with its predicate, or without one yet. `leader` sets it; null: nobody stands above, the leader of the agency does',
    },
  ),
);
export type UnitPredicate = Static<typeof UnitPredicate>;
export const UnitPredicatePage = pageOf('UnitPredicatePage', UnitPredicate);

export const listOrganisationPredicates = defineContract({
  id: 'listOrganisationPredicates',
  tag,
  summary: 'The units of a cycle with their predicates, as far as one may see them',
  method: 'GET',
  path: '/cycles/{cycleId}/organisation-predicates',
  access: { permission: 'organisation_predicate:read' },
  effect: 'none',
  params: idParam('cycleId'),
  query: strict({
    ...pageQuery,
    missing: defaulted(Type.Boolean({ default: false, description: 'Only units without one' })),
    settable: defaulted(Type.Boolean({ default: false, description: 'Only units whose predicate one sets' })),
  }),
  success: { status: 200, schema: ref(UnitPredicatePage) },
  csv: true,
  errors: ['cycle.not_found', 'paging.cursor_invalid'],
});

export const SetPredicate = named(
  'SetPredicate',
  strict({
    no: Type.Integer({ minimum: 1 }),
    predicate: word(organisationPredicates),
    basis: Type.String(),
    reason: nullable(Type.String({ description: 'Why it was changed' })),
    setBy: Type.String(),
    onBehalfOf: nullable(Type.String({ description: 'The leader in whose name a delegate set it' })),
    setAt: InstantAt,
  }),
);
export type SetPredicate = Static<typeof SetPredicate>;

const Count = Type.Integer({ minimum: 0 });
const Counts = strict({ sangat_baik: Count, baik: Count, butuh_perbaikan: Count, kurang: Count, sangat_kurang: Count });
export const OrganisationPredicate = named(
  'OrganisationPredicate',
  strict({
    cycle: strict({ cycleId: Id, name: Type.String() }),
    unit: ref(UnitRef),
    leader,
    required: Type.Boolean({ description: 'The scheme holds back the results of the unit until it is set' }),
    resultsReleased: Type.Boolean({ description: 'Results of the unit were released: the predicate stays' }),
    people: Type.Integer({
      minimum: 0,
      description: 'Who will be counted: everybody whose result stands on a plan of this unit, its head not',
    }),
    history: Type.Array(ref(SetPredicate), { description: 'Newest first; the first holds' }),
    distribution: nullable(
      strict(
        { decided: Count, counts: nullable(Counts) },
        {
          description:
            'How the decided predicates are distributed; null for whoever may not see it, its counts null for fewer than ten people',
        },
      ),
    ),
    version: Version,
    actions: Actions,
  }),
);
export type OrganisationPredicate = Static<typeof OrganisationPredicate>;

const params = strict({ cycleId: Id, unitId: Id });
export const getOrganisationPredicate = defineContract({
  id: 'getOrganisationPredicate',
  tag,
  summary: 'The predicate of a unit in a cycle, with what it was before',
  method: 'GET',
  path: '/cycles/{cycleId}/organisation-predicates/{unitId}',
  access: { permission: 'organisation_predicate:read' },
  effect: 'none',
  params,
  success: { status: 200, schema: ref(OrganisationPredicate) },
  errors: ['cycle.not_found', 'unit.not_found'],
});
export const setOrganisationPredicate = defineContract({
  id: 'setOrganisationPredicate',
  tag,
  summary: 'Set the predicate of a unit one level below, with its basis; a change needs a reason and keeps what was',
  method: 'PUT',
  path: '/cycles/{cycleId}/organisation-predicates/{unitId}',
  access: { permission: 'organisation_predicate:write' },
  effect: 'change',
  params,
  body: strict({ predicate: word(organisationPredicates), basis: text(2000), reason: nullable(text(500)) }),
  success: { status: 200, schema: ref(OrganisationPredicate) },
  errors: [
    'cycle.not_found',
    'unit.not_found',
    'request.refused',
    'cycle.closed',
    'organisation_predicate.stage_closed',
    'organisation_predicate.results_released',
  ],
  example: { body: { predicate: 'baik', basis: 'Capaian perjanjian kinerja 2026 sebesar 97%, laporan kinerja nomor 12', reason: null } },
});
