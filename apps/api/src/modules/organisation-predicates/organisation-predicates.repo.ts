import type { OrganisationPredicate, PlanOfPeriod, Predicate } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { plansOfPeriodColumn } from '../plans/plans.module.ts';

export interface SetRow {
  no: number;
  predicate: OrganisationPredicate;
  basis: string;
  reason: string | null;
  setBy: string;
  onBehalfOf: string | null;
  setAt: Date;
}
const history = statement(
  'organisation_predicate_history',
  `
  select no, predicate, basis, reason, set_by as "setBy", on_behalf_of as "onBehalfOf", set_at as "setAt"
  from organisation_predicate
  where cycle_id = $1
    and unit_id = $2
  order by no desc`,
);
/** Newest first. */
export const listHistory = (db: Db, cycleId: string, unitId: string): Promise<SetRow[]> => db.query(history, [cycleId, unitId]);

// the former one is no longer current before the next becomes it: two statements, for one would see neither's change
const supersede = statement(
  'organisation_predicate_supersede',
  `
  update organisation_predicate set is_current = false
  where cycle_id = $1
    and unit_id = $2
    and is_current`,
);
const insert = statement(
  'organisation_predicate_insert',
  `
  insert into organisation_predicate (
    id, cycle_id, unit_id, unit_code, unit_name, no, predicate, basis, reason, set_by, set_by_account_id,
    on_behalf_of, set_at
  )
  select
    $1::uuid, $2::uuid, u.id, u.code, u.name, $4::int, $5::text, $6::text, $7::text, $8::text, $9::uuid, $10::text,
    $11::timestamptz
  from unit u
  where u.id = $3::uuid`,
);

export interface NewPredicate extends SetRow {
  id: string;
  cycleId: string;
  unitId: string;
  setByAccountId: string;
}
export async function insertPredicate(tx: Tx, row: NewPredicate): Promise<void> {
  await tx.query(supersede, [row.cycleId, row.unitId]);
  await tx.query(insert, [
    row.id,
    row.cycleId,
    row.unitId,
    row.no,
    row.predicate,
    row.basis,
    row.reason,
    row.setBy,
    row.setByAccountId,
    row.onBehalfOf,
    row.setAt,
  ]);
}

const without = statement(
  'organisation_predicate_without',
  `
  select u.id as "unitId", u.code, u.name
  from unit u
  where u.id = any($2::uuid[])
    and not exists (select 1 from organisation_predicate o where o.cycle_id = $1 and o.unit_id = u.id)
  order by u.path`,
);
/** Which of these units have no predicate in this cycle. */
export const listUnitsWithout = (
  db: Db,
  cycleId: string,
  unitIds: readonly string[],
): Promise<{ unitId: string; code: string; name: string }[]> => db.query(without, [cycleId, unitIds]);

/** A plan of a unit, with the plans that say whether its person's result stands on it, and what was decided. */
export interface PersonOfUnit {
  planId: string;
  plans: readonly PlanOfPeriod[];
  isHead: boolean;
  predicate: Predicate | null;
}
const people = statement(
  'organisation_predicate_people',
  `
  select
    p.id as "planId", ${plansOfPeriodColumn} as plans, p.position_is_head as "isHead",
    case when p.supervisor_state = 'submitted' then r.predicate end as predicate
  from plan p
  left join result r on r.plan_id = p.id and r.is_current
  where p.cycle_id = $1
    and p.unit_id = $2
    and (p.state <> 'ended' or p.agreed_at is not null)`,
);
export const listPeopleOfUnit = (db: Db, cycleId: string, unitId: string): Promise<PersonOfUnit[]> => db.query(people, [cycleId, unitId]);
