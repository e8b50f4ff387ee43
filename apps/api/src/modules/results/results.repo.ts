import type {
  Acknowledgement,
  CycleKind,
  CycleStage,
  DeliveryWay,
  PlanFacts,
  Predicate,
  Rating,
  ReopeningState,
  ResultState,
} from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns } from '../plans/plans.module.ts';
import { reopenedColumn } from '../reopenings/reopenings.module.ts';

export interface SummaryRow {
  readonly employeeId: string;
  id: string;
  planId: string;
  cycleId: string;
  cycleName: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  positionTitle: string;
  state: ResultState;
  scoreHundredths: number | null;
  resultRating: Rating;
  behaviourRating: Rating | null;
  predicate: Predicate | null;
  releasedAt: Date | null;
  deliveredAt: Date | null;
  acknowledgedAt: Date | null;
  version: number;
}
/** Texts: they come out of one JSON column. */
export interface DeliveryRecord {
  how: DeliveryWay;
  receivedOn: string;
  recordedBy: string | null;
  recordedAt: string;
  note: string | null;
  openedAt: string | null;
}
export interface ResultVersion {
  resultId: string;
  no: number;
  releasedAt: string;
}
export interface ResultReopening {
  state: ReopeningState;
  reason: string;
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  refusalReason: string | null;
  closedAt: string | null;
}
export interface ResultRow extends SummaryRow, PlanFacts {
  no: number;
  /** False once another version replaced it. */ isCurrent: boolean;
  cycleKind: CycleKind;
  cycleStartsOn: string;
  cycleEndsOn: string;
  stage: CycleStage;
  reopened: boolean;
  delivery: DeliveryRecord | null;
  versions: readonly ResultVersion[];
  reopenings: readonly ResultReopening[];
  schemeName: string;
  receipt: string;
  receiptHash: string;
  decidedBy: string;
  decidedAt: Date;
  acknowledgement: Acknowledgement | null;
  acknowledgementNote: string | null;
  objectionUntil: Date | null;
  objectionDecider: string | null;
  /** The locked session that looked at the person; null without one. `calibrationLooked`: at this very version. */
  calibrationName: string | null;
  calibratedAt: Date | null;
  calibrationLooked: boolean | null;
  uncalibratedReason: string | null;
}

/** Who decides an objection: the supervisor of the supervisor, today. */
const reviewerName = `(
  select coalesce(e.name, above.external_name)
  from supervision below
  join supervision above on above.assignment_id = below.supervisor_assignment_id
  left join employee e on e.id = above.supervisor_employee_id
  where below.assignment_id = p.assignment_id
    and ${onDay('below', '$2::date')}
    and ${onDay('above', '$2::date')}
  limit 1
)`;
const deliveryColumn = `(
  select json_build_object(
    'how', d.how, 'receivedOn', d.received_on, 'recordedBy', d.recorded_by, 'recordedAt', d.recorded_at,
    'note', d.note, 'openedAt', d.opened_at
  )
  from result_delivery d
  where d.result_id = r.id
)`;
/** All of the person's period that were released: the original stays visible beside what replaced it. */
const versionsColumn = `coalesce((
  select json_agg(json_build_object(
    'resultId', v.id, 'no', v.no, 'releasedAt', v.released_at
  ) order by v.released_at, v.no)
  from result v
  where v.cycle_id = r.cycle_id
    and v.employee_id = r.employee_id
    and v.released_at is not null
), '[]')`;
const reopeningsColumn = `coalesce((
  select json_agg(json_build_object(
    'state', o.state, 'reason', o.reason, 'requestedBy', o.requested_by, 'requestedAt', o.requested_at,
    'decidedBy', o.decided_by, 'decidedAt', o.decided_at, 'refusalReason', o.refusal_reason, 'closedAt', o.closed_at
  ) order by o.requested_at)
  from reopening o
  where o.cycle_id = r.cycle_id
    and o.employee_id = r.employee_id
), '[]')`;
const resultColumns = `
  select
    ${planFactsColumns('$2')}, r.no, r.is_current as "isCurrent", c.kind as "cycleKind",
    c.starts_on as "cycleStartsOn", c.ends_on as "cycleEndsOn", c.stage, ${reopenedColumn} as reopened,
    ${deliveryColumn} as delivery, ${versionsColumn} as versions, ${reopeningsColumn} as reopenings, r.id,
    r.plan_id as "planId", r.cycle_id as "cycleId", c.name as "cycleName", r.employee_name as "employeeName",
    r.unit_id as "unitId", r.unit_code as "unitCode", r.unit_name as "unitName", r.position_title as "positionTitle",
    r.state, r.score_hundredths as "scoreHundredths", r.result_rating as "resultRating",
    r.behaviour_rating as "behaviourRating", r.predicate, r.released_at as "releasedAt",
    r.delivered_at as "deliveredAt", r.acknowledged_at as "acknowledgedAt", r.version, s.name as "schemeName",
    r.receipt, r.receipt_hash as "receiptHash", r.decided_by as "decidedBy", r.decided_at as "decidedAt",
    r.acknowledgement, r.acknowledgement_note as "acknowledgementNote", r.objection_until as "objectionUntil",
    ${reviewerName} as "objectionDecider", held.name as "calibrationName", held.locked_at as "calibratedAt",
    held.looked as "calibrationLooked", case when r.is_current then c.uncalibrated_reason end as "uncalibratedReason"
  from result r
  join plan p on p.id = r.plan_id
  join cycle c on c.id = r.cycle_id
  join scheme s on s.id = c.scheme_id
  left join lateral (
    select x.name, x.locked_at, k.result_id = r.id as looked
    from calibration_person k
    join calibration_session x on x.id = k.session_id and x.state = 'locked'
    where r.is_current
      and k.held
      and k.cycle_id = r.cycle_id
      and k.employee_id = r.employee_id
  ) held on true
  where r.id = $1`;
const byId = statement('result_get', resultColumns);

/** The policy asks whether this version was released, not a later one of the same plan. */
const asReleased = (row: ResultRow | undefined): ResultRow | null => (row ? { ...row, released: row.releasedAt !== null } : null);

/** Null when there is no such result. */
export async function findResult(db: Db, resultId: string, today: string): Promise<ResultRow | null> {
  return asReleased((await db.query<ResultRow>(byId, [resultId, today]))[0]);
}

const holdCycle = statement('result_hold_cycle', 'select 1 from cycle c join result r on r.cycle_id = c.id where r.id = $1 for share of c');
const lock = statement('result_lock', 'select 1 from result where id = $1 for update');

/**
 * Holds the cycle first, as the closing does: what is written to a result comes before what the closing keeps, or finds
 * the cycle closed. Then it locks and reads afterwards: how it was received is as whoever was first has left it.
 */
export async function findResultForUpdate(tx: Tx, resultId: string, today: string): Promise<ResultRow | null> {
  await tx.query(holdCycle, [resultId]);
  await tx.query(lock, [resultId]);
  return findResult(tx, resultId, today);
}

/**
 * The state of the result that stands on its plan, and on those of the same period that are parts of it: released with
 * it, they stand and fall with it.
 */
const ofPeriod = (changed: string) => `
  update plan set result_state = $2::text
  from ${changed}
  join plan deciding on deciding.id = ${changed}.plan_id
  where ${changed}.is_current
    and plan.cycle_id = deciding.cycle_id
    and plan.employee_id = deciding.employee_id
    and (plan.id = deciding.id or plan.result_state is not null)`;

const deliver = statement(
  'result_deliver',
  `
  with delivered as (
    update result
    set state = $2::text, delivered_at = $3, objection_until = $4, version = version + 1, updated_at = $3
    where id = $1
    returning plan_id, is_current
  ), recorded as (
    insert into result_delivery (result_id, how, received_on, recorded_at, recorded_by, note, opened_at)
    values ($1::uuid, $5, $6, $3, $7, $8, $9)
  )
  ${ofPeriod('delivered')}`,
);

export interface NewDelivery {
  state: ResultState;
  at: Date;
  objectionUntil: Date;
  how: DeliveryWay;
  receivedOn: string;
  recordedBy: string | null;
  note: string | null;
  openedAt: Date | null;
}

/** Keeps that the person has received their result, when and how. The row must be locked. */
export async function saveDelivery(
  tx: Tx,
  resultId: string,
  { state, at, objectionUntil, how, receivedOn, recordedBy, note, openedAt }: NewDelivery,
): Promise<void> {
  await tx.query(deliver, [resultId, state, at, objectionUntil, how, receivedOn, recordedBy, note, openedAt]);
}

const markOpened = statement('result_opened', 'update result_delivery set opened_at = $2 where result_id = $1 and opened_at is null');
/** The person opens what was received otherwise before; the delivery stays as it is. */
export async function saveOpening(tx: Tx, resultId: string, at: Date): Promise<void> {
  await tx.query(markOpened, [resultId, at]);
}

const acknowledge = statement(
  'result_acknowledge',
  `
  with acknowledged as (
    update result
    set
      state = $2::text, acknowledged_at = $3, acknowledgement = $4, acknowledgement_note = $5, version = version + 1,
      updated_at = $3
    where id = $1
    returning plan_id, is_current
  )
  ${ofPeriod('acknowledged')}
  returning plan.cycle_id as "cycleId", plan.unit_id as "unitId"`,
);

/** Answers the units whose figures change: those of the result's plan and of its parts. */
export async function saveAcknowledgement(
  tx: Tx,
  resultId: string,
  given: { state: ResultState; at: Date; answer: Acknowledgement; note: string | null },
): Promise<{ cycleId: string; unitId: string }[]> {
  return tx.query(acknowledge, [resultId, given.state, given.at, given.answer, given.note]);
}

const currentReceipt = statement('result_current_receipt', 'select receipt from result where plan_id = $1 and is_current');

/** The receipt of a plan's current result, as canonical JSON; null while nothing is decided. */
export async function findCurrentReceipt(db: Db, planId: string): Promise<string | null> {
  return (await db.query<{ receipt: string }>(currentReceipt, [planId]))[0]?.receipt ?? null;
}
