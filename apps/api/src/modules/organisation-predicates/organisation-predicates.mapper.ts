import type { OrganisationPredicate, UnitPredicate } from '@pauh/contracts';
import {
  type Actor,
  type CycleStage,
  type PredicateCounts,
  type UnitInCycle,
  canSetOrganisationPredicate,
  countedPeople,
  fewestForPattern,
  refuseOrganisationPredicate,
} from '@pauh/domain';
import type { SetRow } from './organisation-predicates.repo.ts';
import type { UnitPredicateRow } from './unit-predicates.repo.ts';

export const factsOf = ({ unitPath, leader, worksHere, planned }: UnitPredicateRow): UnitInCycle => ({
  unitPath,
  leaderId: leader?.employeeId ?? null,
  worksHere,
  planned,
});

const refOf = ({ unitId, unitCode, unitName }: UnitPredicateRow) => ({ unitId, code: unitCode, name: unitName });

const leaderOf = ({ leader }: UnitPredicateRow): UnitPredicate['leader'] =>
  leader && { employeeId: leader.employeeId, name: leader.actingTitle === null ? leader.name : `${leader.name}, ${leader.actingTitle}` };

const actionsOf = (actor: Actor, row: UnitPredicateRow, stage: CycleStage): string[] =>
  canSetOrganisationPredicate(actor, factsOf(row)) === 'allowed' &&
  refuseOrganisationPredicate({ stage, resultsReleased: row.resultsReleased }) === null
    ? ['set']
    : [];

export const rowToDto = (row: UnitPredicateRow, actor: Actor, stage: CycleStage): UnitPredicate => ({
  unit: refOf(row),
  plans: row.plans,
  predicate: row.predicate,
  setBy: row.setBy,
  setAt: row.setAt?.toISOString() ?? null,
  leader: leaderOf(row),
  actions: actionsOf(actor, row, stage),
});

interface Shown {
  cycle: { id: string; name: string; stage: CycleStage };
  required: boolean;
  row: UnitPredicateRow;
  history: readonly SetRow[];
  people: number;
  counts: PredicateCounts | null;
}

/** Of fewer than ten no counts: each of them would say who it is. */
export function predicateToDto({ cycle, required, row, history, people, counts }: Shown, actor: Actor): OrganisationPredicate {
  const decided = counts === null ? 0 : countedPeople(counts);
  return {
    cycle: { cycleId: cycle.id, name: cycle.name },
    unit: refOf(row),
    leader: leaderOf(row),
    required,
    resultsReleased: row.resultsReleased,
    people,
    history: history.map(({ setAt, ...set }) => ({ ...set, setAt: setAt.toISOString() })),
    distribution: counts && { decided, counts: decided < fewestForPattern ? null : { ...counts } },
    version: row.no,
    actions: actionsOf(actor, row, cycle.stage),
  };
}
