import type { FactsOfResult } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface CheckedResult {
  id: string;
  current: boolean;
  facts: FactsOfResult;
}
const byCode = statement(
  'receipt_check_find',
  `
  select
    r.id,
    not exists (
      select 1
      from result n
      where n.cycle_id = r.cycle_id
        and n.employee_id = r.employee_id
        and n.released_at is not null
        and n.is_current
        and n.id <> r.id
    ) as current,
    json_build_object(
      'name', r.employee_name, 'cycle', c.name, 'unit', r.unit_name, 'score', r.score_hundredths,
      'resultRating', r.result_rating, 'predicate', r.predicate
    ) as facts
  from result r
  join cycle c on c.id = r.cycle_id
  where left(r.receipt_hash, 20) = $1
    and r.released_at is not null`,
);

/** The released result with this code; one that is not released has none. */
export async function findByCode(db: Db, digits: string): Promise<CheckedResult | null> {
  return (await db.query<CheckedResult>(byCode, [digits]))[0] ?? null;
}

const hold = statement('receipt_check_hold', 'select 1 from result where id = $1 for no key update');
const wrong = statement('receipt_check_wrong', 'select count(*) as total from receipt_check where result_id = $1 and at > $2::timestamptz');
/** How many checks of this result showed a wrong fact since then. Checks of one result wait for one another, so that none is missed. */
export async function countWrongChecksForUpdate(tx: Tx, resultId: string, since: Date): Promise<number> {
  await tx.query(hold, [resultId]);
  return (await tx.query<{ total: number }>(wrong, [resultId, since]))[0]?.total ?? 0;
}

const keep = statement(
  'receipt_check_keep',
  `
  with past as (delete from receipt_check where result_id = $2::uuid and at <= $5::timestamptz)
  insert into receipt_check (id, result_id, at, wrong_facts) values ($1, $2::uuid, $3, $4)`,
);
/** Keeps a check that showed wrong facts, and lets go of those before `since`: they count no longer. */
export async function keepWrongCheck(
  tx: Tx,
  check: { id: string; resultId: string; at: Date; wrongFacts: number; since: Date },
): Promise<void> {
  await tx.query(keep, [check.id, check.resultId, check.at, check.wrongFacts, check.since]);
}
