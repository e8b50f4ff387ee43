import type { Predicate, Rating } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import type { LockedPatterns } from './pattern.mapper.ts';

// so that a correction of the same moment waits, and then finds the calibration locked
const hold = statement(
  'calibration_lock_hold',
  `
  select 1
  from plan q
  join calibration_person k on k.cycle_id = q.cycle_id and k.employee_id = q.employee_id
  where k.session_id = $1
    and k.held
  order by q.id
  for update of q`,
);
/** Holds every plan of the session's people until the transaction ends. */
export async function holdPlans(tx: Tx, sessionId: string): Promise<void> {
  await tx.query(hold, [sessionId]);
}

const receipts = statement('calibration_receipts', 'select id, no, receipt from result where id = any($1::uuid[])');
export const listReceipts = (tx: Tx, resultIds: readonly string[]): Promise<{ id: string; no: number; receipt: string }[]> =>
  tx.query(receipts, [resultIds]);

/** A result as the calibration left it. */
export interface CalibratedResult {
  id: string;
  originalId: string;
  no: number;
  resultRating: Rating;
  behaviourRating: Rating;
  predicate: Predicate;
  receipt: string;
  receiptHash: string;
}
const supersede = statement(
  'calibration_supersede',
  `
  update result set is_current = false, version = version + 1, updated_at = $2
  where id = any($1::uuid[])`,
);
// the ratings and the receipt are new; what the rater said, and when, stays theirs
const insert = statement(
  'calibration_results',
  `
  insert into result (
    id, plan_id, no, is_current, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code,
    unit_name, position_title, state, score_hundredths, suggested_result_rating, result_rating, result_reason,
    suggested_behaviour_rating, behaviour_rating, behaviour_reason, predicate, next_step, decided_by, decided_at,
    rule_version, receipt, receipt_hash, updated_at
  )
  select
    v.id, o.plan_id, v.no, true, o.assessment_id, o.cycle_id, o.employee_id, o.employee_name, o.unit_id, o.unit_path,
    o.unit_code, o.unit_name, o.position_title, o.state, o.score_hundredths, o.suggested_result_rating,
    v."resultRating", o.result_reason, o.suggested_behaviour_rating, v."behaviourRating", o.behaviour_reason,
    v.predicate, o.next_step, o.decided_by, o.decided_at, o.rule_version, v.receipt, v."receiptHash", $2
  from json_to_recordset($1::json) as v(
    id uuid, "originalId" uuid, no int, "resultRating" text, "behaviourRating" text, predicate text, receipt text,
    "receiptHash" text
  )
  join result o on o.id = v."originalId"`,
);

/** Puts a new version in place of each of these results; the originals stay. */
export async function insertCalibrated(tx: Tx, results: readonly CalibratedResult[], at: Date): Promise<void> {
  if (results.length === 0) return;
  await tx.query(supersede, [results.map(({ originalId }) => originalId), at]);
  await tx.query(insert, [JSON.stringify(results), at]);
}

const settle = statement(
  'calibration_lock',
  `
  with looked_at as (
    update calibration_person k
    set result_id = v.id, held = v.id is not null, version = k.version + 1, updated_at = $2::timestamptz
    from calibration_person x
    left join unnest($3::uuid[], $4::uuid[]) as v(employee_id, id) on v.employee_id = x.employee_id
    where x.session_id = $1::uuid
      and k.session_id = x.session_id
      and k.employee_id = x.employee_id
      and k.held
  ), attended as (
    update calibration_member set present = employee_id = any($5::uuid[]) where session_id = $1::uuid
  )
  update calibration_session
  set
    state = 'locked', locked_at = $2::timestamptz, locked_by = $6::text, patterns = $7::jsonb, version = version + 1,
    updated_at = $2::timestamptz
  where id = $1::uuid`,
);

export interface Lock {
  sessionId: string;
  at: Date;
  by: string;
  people: readonly { employeeId: string; resultId: string }[];
  presentIds: readonly string[];
  patterns: LockedPatterns;
}
/** Freezes a session with what it looked at; who has no decided result any more is let go. */
export async function settleLock(tx: Tx, { sessionId, at, by, people, presentIds, patterns }: Lock): Promise<void> {
  await tx.query(settle, [
    sessionId,
    at,
    people.map(({ employeeId }) => employeeId),
    people.map(({ resultId }) => resultId),
    presentIds,
    by,
    JSON.stringify(patterns),
  ]);
}
