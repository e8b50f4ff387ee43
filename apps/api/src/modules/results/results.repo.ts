import type { Acknowledgement, PlanFacts, Predicate, Rating, ResultState } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns } from '../plans/plans.module.ts';

export interface SummaryRow {
  readonly employeeId: string; id: string; planId: string; cycleId: string; cycleName: string; employeeName: string; unitId: string; unitCode: string; unitName: string; positionTitle: string;
  state: ResultState; scoreHundredths: number | null; resultRating: Rating; behaviourRating: Rating | null; predicate: Predicate | null;
  releasedAt: Date | null; deliveredAt: Date | null; acknowledgedAt: Date | null; version: number;
}
export interface ResultRow extends SummaryRow, PlanFacts {
  schemeName: string; receipt: string; receiptHash: string; decidedBy: string; decidedAt: Date;
  acknowledgement: Acknowledgement | null; acknowledgementNote: string | null; objectionUntil: Date | null; objectionDecider: string | null;
  /** The locked session that looked at the person; null without one. */
  calibrationName: string | null; calibratedAt: Date | null; uncalibratedReason: string | null;
}

/** Who decides an objection: the supervisor of the supervisor, today. */
const reviewerName = `(select coalesce(e.name, above.external_name) from supervision below join supervision above on above.assignment_id = below.supervisor_assignment_id
    left join employee e on e.id = above.supervisor_employee_id
  where below.assignment_id = p.assignment_id and below.starts_on <= $2::date and (below.ends_on is null or below.ends_on >= $2::date)
    and above.starts_on <= $2::date and (above.ends_on is null or above.ends_on >= $2::date) limit 1)`;
const resultColumns = `
  select ${planFactsColumns('$2')},
    r.id, r.plan_id as "planId", r.cycle_id as "cycleId", c.name as "cycleName", r.employee_name as "employeeName", r.unit_id as "unitId", r.unit_code as "unitCode", r.unit_name as "unitName",
    r.position_title as "positionTitle", r.state, r.score_hundredths as "scoreHundredths", r.result_rating as "resultRating", r.behaviour_rating as "behaviourRating", r.predicate,
    r.released_at as "releasedAt", r.delivered_at as "deliveredAt", r.acknowledged_at as "acknowledgedAt", r.version, s.name as "schemeName", r.receipt, r.receipt_hash as "receiptHash",
    r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.acknowledgement, r.acknowledgement_note as "acknowledgementNote", r.objection_until as "objectionUntil", ${reviewerName} as "objectionDecider",
    held.name as "calibrationName", held.locked_at as "calibratedAt", case when r.is_current then c.uncalibrated_reason end as "uncalibratedReason"
  from result r join plan p on p.id = r.plan_id join cycle c on c.id = r.cycle_id join scheme s on s.id = c.scheme_id
    left join lateral (select x.name, x.locked_at from calibration_person k join calibration_session x on x.id = k.session_id and x.state = 'locked' where r.is_current and k.held and k.cycle_id = r.cycle_id and k.employee_id = r.employee_id) held on true
  where r.id = $1`;
const byId = statement('result_get', resultColumns);
const byIdForUpdate = statement('result_get_lock', `${resultColumns} for update of r`);

/** The policy asks whether this version was released, not a later one of the same plan. */
const asReleased = (row: ResultRow | undefined): ResultRow | null => (row ? { ...row, released: row.releasedAt !== null } : null);

/** Null when there is no such result. */
export async function findResult(db: Db, resultId: string, today: string): Promise<ResultRow | null> {
  return asReleased((await db.query<ResultRow>(byId, [resultId, today]))[0]);
}

export async function findResultForUpdate(tx: Tx, resultId: string, today: string): Promise<ResultRow | null> {
  return asReleased((await tx.query<ResultRow>(byIdForUpdate, [resultId, today]))[0]);
}

/** The state of the result on its plan, and on those of the same period that are parts of it: released with it, they stand and fall with it. */
const ofPeriod = (changed: string) => `update plan set result_state = $2::text from ${changed} join plan deciding on deciding.id = ${changed}.plan_id
  where plan.cycle_id = deciding.cycle_id and plan.employee_id = deciding.employee_id and (plan.id = deciding.id or plan.result_state is not null)`;

const deliver = statement('result_deliver', `
  with delivered as (update result set state = $2::text, delivered_at = $3, objection_until = $4, version = version + 1, updated_at = $3 where id = $1 returning plan_id)
  ${ofPeriod('delivered')}`);

/** Keeps that the person has received their result. The row must be locked. */
export async function saveDelivery(tx: Tx, resultId: string, delivery: { state: ResultState; at: Date; objectionUntil: Date }): Promise<void> {
  await tx.query(deliver, [resultId, delivery.state, delivery.at, delivery.objectionUntil]);
}

const acknowledge = statement('result_acknowledge', `
  with acknowledged as (update result set state = $2::text, acknowledged_at = $3, acknowledgement = $4, acknowledgement_note = $5, version = version + 1, updated_at = $3 where id = $1 returning plan_id)
  ${ofPeriod('acknowledged')}
  returning plan.cycle_id as "cycleId", plan.unit_id as "unitId"`);

/** Answers the units whose figures change: those of the result's plan and of its parts. */
export async function saveAcknowledgement(tx: Tx, resultId: string, given: { state: ResultState; at: Date; answer: Acknowledgement; note: string | null }): Promise<{ cycleId: string; unitId: string }[]> {
  return tx.query(acknowledge, [resultId, given.state, given.at, given.answer, given.note]);
}

const currentReceipt = statement('result_current_receipt', 'select receipt from result where plan_id = $1 and is_current');

/** The receipt of a plan's current result, as canonical JSON; null while nothing is decided. */
export async function findCurrentReceipt(db: Db, planId: string): Promise<string | null> {
  return (await db.query<{ receipt: string }>(currentReceipt, [planId]))[0]?.receipt ?? null;
}
