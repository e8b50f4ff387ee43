import type { AssessmentContent, Grantor, PlanContent, Receipt, ReceiptPart, ResultState, SchemeRules } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/** The plan with its cycle and scheme, what was measured of it, and what its supervisor decides. */
export interface DecisionFacts {
  planId: string;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
  positionTitle: string;
  startsOn: string;
  endsOn: string;
  cycleId: string;
  cycleCode: string;
  cycleStartsOn: string;
  cycleEndsOn: string;
  schemeCode: string;
  schemeVersion: number;
  rules: SchemeRules;
  plan: PlanContent;
  measured: readonly { code: string; value: number | null; source: string; recordedAt: string }[];
  assessmentId: string;
  content: AssessmentContent;
  lastResultNo: number;
  /** What the supervisors of the person's other assignments in the period handed in. */
  receiptParts: readonly ReceiptPart[];
  /** Who decides, as it stands on the receipt. */
  decidedBy: string;
  /** In whose name a delegate decides. */
  onBehalfOf: Grantor | null;
}

// the assessment, its plan and the result change together: one statement, for many supervisors hand in on one evening
const decide = statement(
  'result_decide',
  `
  with submitted as (
    update assessment
    set state = 'submitted', submitted_at = $1::timestamptz, updated_at = $1::timestamptz, version = version + 1
    where id = $2::uuid
  ), planned as (
    update plan set supervisor_state = 'submitted', result_state = $7::text where id = $4::uuid
  )
  insert into result (
    id, plan_id, no, is_current, assessment_id, cycle_id, employee_id, employee_name, unit_id, unit_path, unit_code,
    unit_name, position_title, state, score_hundredths, suggested_result_rating, result_rating, result_reason,
    suggested_behaviour_rating, behaviour_rating, behaviour_reason, predicate, next_step, decided_by, decided_at,
    rule_version, receipt, receipt_hash, updated_at
  )
  values (
    $3::uuid, $4::uuid, $5, true, $2::uuid, $6, $8, $9, $10, $11, $25, $26, $27, $7::text, $12, $13, $14, $15, $16,
    $17, $18, $19, $20, $21, $1::timestamptz, $22, $23, $24, $1::timestamptz
  )`,
);

export interface DecidedResult {
  facts: DecisionFacts;
  resultId: string;
  no: number;
  state: ResultState;
  receipt: Receipt;
  canonical: string;
  receiptHash: string;
  at: Date;
}

export async function insertDecision(
  tx: Tx,
  { facts, resultId, no, state, receipt, canonical, receiptHash, at }: DecidedResult,
): Promise<void> {
  const { computed, decided } = receipt;
  await tx.query(decide, [
    at,
    facts.assessmentId,
    resultId,
    facts.planId,
    no,
    facts.cycleId,
    state,
    facts.employeeId,
    facts.employeeName,
    facts.unitId,
    facts.unitPath,
    computed.scoreHundredths,
    computed.resultRating.rating,
    decided.result.rating,
    decided.result.reason,
    computed.behaviourRating?.rating ?? null,
    decided.behaviour?.rating ?? null,
    decided.behaviour?.reason ?? null,
    decided.predicate,
    facts.content.nextStep,
    decided.result.by,
    receipt.ruleVersion,
    canonical,
    receiptHash,
    facts.unitCode,
    facts.unitName,
    facts.positionTitle,
  ]);
}

const supersede = statement(
  'result_supersede',
  `
  update result set is_current = false, version = version + 1, updated_at = $3
  where cycle_id = $1
    and employee_id = $2
    and is_current`,
);

/**
 * The present result of somebody's period stays, but another is about to be the current one: also where it stood on an
 * earlier assignment.
 */
export async function supersedeResult(
  tx: Tx,
  { cycleId, employeeId }: Pick<DecisionFacts, 'cycleId' | 'employeeId'>,
  at: Date,
): Promise<void> {
  await tx.query(supersede, [cycleId, employeeId, at]);
}
