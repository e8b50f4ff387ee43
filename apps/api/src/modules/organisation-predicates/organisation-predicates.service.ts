import type {
  BodyOf,
  ErrorCode,
  OrganisationPredicate,
  QueryOf,
  UnitPredicate,
  listOrganisationPredicates as listContract,
  setOrganisationPredicate as setContract,
} from '@pauh/contracts';
import {
  type Actor,
  type SchemeRules,
  canReadDistribution,
  canReadOrganisationPredicate,
  canSetOrganisationPredicate,
  checkOrganisationPredicate,
  countPredicates,
  decidingPlan,
  nameOnActs,
  pathsWith,
  refuseOrganisationPredicate,
  setsInNameOf,
} from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import type { Read, Work } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { getVisibleCycle, getVisibleCycleForUpdate } from '../cycles/cycles.module.ts';
import { expectAllowed } from '../plans/plans.module.ts';
import { factsOf, predicateToDto, rowToDto } from './organisation-predicates.mapper.ts';
import { type NewPredicate, insertPredicate, listHistory, listPeopleOfUnit, listUnitsWithout } from './organisation-predicates.repo.ts';
import {
  type PredicateViewer,
  type UnitPredicateRow,
  countUnitPredicates,
  findUnitPredicate,
  listOpenPredicates,
  listUnitPredicates,
} from './unit-predicates.repo.ts';

type Cycle = Awaited<ReturnType<typeof getVisibleCycle>>;

export async function listPredicates(
  read: Read,
  cycleId: string,
  { limit, cursor, count, ...filter }: QueryOf<typeof listContract>,
): Promise<Page<UnitPredicate>> {
  const { stage } = await getVisibleCycle(read, cycleId);
  const viewer = viewerOf(read.actor, read.today);
  const rows = await listUnitPredicates(
    read.db,
    viewer,
    cycleId,
    filter,
    cursorKey('organisation-predicates', [cycleId, filter], cursor)?.[0] ?? null,
    limit + 1,
  );
  const page = pageOf('organisation-predicates', [cycleId, filter], rows, limit, ({ unitPath }) => [unitPath]);
  return {
    ...page,
    items: page.items.map((row) => rowToDto(row, read.actor, stage)),
    ...(count ? { total: await countUnitPredicates(read.db, viewer, cycleId, filter) } : {}),
  };
}

export async function getPredicate(read: Read, cycleId: string, unitId: string): Promise<OrganisationPredicate> {
  const cycle = await getVisibleCycle(read, cycleId);
  const row = await findUnitPredicate(read.db, viewerOf(read.actor, read.today), cycleId, unitId);
  if (!row) throw new AppError('unit.not_found');
  expectAllowed(canReadOrganisationPredicate(read.actor, factsOf(row)), 'unit.not_found');
  return shown(read.db, read.actor, cycle, row);
}

/** Held by the cycle, as a release is: which of the two came first is always said. */
export async function setPredicate(
  work: Work,
  cycleId: string,
  unitId: string,
  ifMatch: number,
  input: BodyOf<typeof setContract>,
): Promise<OrganisationPredicate> {
  const { tx, actor, today } = work;
  const cycle = await getVisibleCycleForUpdate(work, cycleId);
  const viewer = viewerOf(actor, today);
  const row = await findUnitPredicate(tx, viewer, cycleId, unitId);
  if (!row) throw new AppError('unit.not_found');
  expectAllowed(canSetOrganisationPredicate(actor, factsOf(row)), 'unit.not_found');
  expectVersion(row.no, ifMatch);
  const refused = refuseOrganisationPredicate({ stage: cycle.stage, resultsReleased: row.resultsReleased });
  if (refused) throw new AppError(refused);
  const findings = checkOrganisationPredicate(input, row.predicate);
  if (findings.length > 0) throw new AppError('request.refused', findings);
  const set: NewPredicate = {
    id: newId(),
    cycleId,
    unitId,
    no: row.no + 1,
    ...input,
    ...signature(work, row),
    setByAccountId: actor.accountId,
    setAt: work.now,
  };
  await insertPredicate(tx, set);
  work.audit({
    action: 'organisation_predicate.set',
    subjectType: 'cycle',
    subjectId: cycleId,
    before: { unitId, predicate: row.predicate },
    after: set,
    onBehalfOf: grantorOf(actor, row),
  });
  work.publish({ kind: 'organisation_predicate.set', payload: { cycleId, unitId } });
  return shown(tx, actor, cycle, (await findUnitPredicate(tx, viewer, cycleId, unitId)) as UnitPredicateRow);
}

/** Refuses, naming them, where the scheme asks for it and some of these units have no predicate in this cycle. */
export async function expectPredicates(db: Db, cycleId: string, rules: SchemeRules, unitIds: readonly string[]): Promise<void> {
  if (!rules.organisationPredicateRequired) return;
  const units = await listUnitsWithout(db, cycleId, unitIds);
  const findings = units.map((params) => ({ pointer: '/unitId', code: 'organisation_predicate.unit_without', params }));
  if (findings.length > 0) throw new AppError('result.organisation_predicate_missing' satisfies ErrorCode, findings);
}

/** Of how many units this person has yet to set a required predicate, by cycle; of most people it is known without asking. */
export function openPredicatesOf(db: Db, actor: Actor, today: string): ReturnType<typeof listOpenPredicates> {
  const viewer = viewerOf(actor, today);
  const leads = actor.headOf.length > 0 || viewer.agencyPaths.length > 0 || viewer.setterIds.some((id) => id !== actor.employeeId);
  return leads ? listOpenPredicates(db, viewer) : Promise.resolve([]);
}

function viewerOf(actor: Actor, today: string): PredicateViewer {
  const { employeeId, grants, headOf, delegations } = actor;
  return {
    today,
    employeeId,
    paths: [...headOf, ...pathsWith(actor, 'organisation_predicate:read')],
    setterIds: [
      ...(employeeId === null ? [] : [employeeId]),
      ...delegations.filter(({ duties }) => duties.includes('assessment')).map(({ grantorId }) => grantorId),
    ],
    agencyPaths: grants.filter(({ role }) => role === 'leader').map(({ unitPath }) => unitPath),
  };
}

async function shown(db: Db, actor: Actor, cycle: Cycle, row: UnitPredicateRow): Promise<OrganisationPredicate> {
  const people = (await listPeopleOfUnit(db, cycle.id, row.unitId)).filter(({ planId, plans }) => decidingPlan(plans) === planId);
  const counts = canReadDistribution(actor, factsOf(row))
    ? countPredicates(people.map(({ predicate, isHead }) => ({ predicate, isHead, people: 1 })))
    : null;
  const history = await listHistory(db, cycle.id, row.unitId);
  return predicateToDto(
    {
      cycle,
      required: cycle.scheme.rules.organisationPredicateRequired,
      row,
      history,
      people: people.filter(({ isHead }) => !isHead).length,
      counts,
    },
    actor,
  );
}

/** A leader who only acts in the office signs with it; a delegate signs with the leader's name beside the own. */
function signature({ actor, actorName }: Work, row: UnitPredicateRow): Pick<NewPredicate, 'setBy' | 'onBehalfOf'> {
  const { leader } = row;
  const actingTitles = leader?.actingTitle ? { [leader.employeeId]: leader.actingTitle } : {};
  return { setBy: nameOnActs({ actingTitles }, actor.employeeId, actorName), onBehalfOf: grantorOf(actor, row)?.name ?? null };
}

function grantorOf(actor: Actor, row: UnitPredicateRow): { employeeId: string; name: string } | null {
  const held = setsInNameOf(actor, factsOf(row));
  return held && { employeeId: held.grantorId, name: held.grantorName };
}
