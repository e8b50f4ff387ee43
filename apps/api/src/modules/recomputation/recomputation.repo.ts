import type { AssessmentContent, CycleStage, PlanContent, Predicate, Rating, SchemeRules } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { assessmentJson } from '../assessments/assessments.module.ts';
import { planContentColumn } from '../plans/plans.module.ts';

const cycle = statement('recompute_cycle', 'select id, name, stage from cycle where code = $1');
export async function findCycleByCode(db: Db, code: string): Promise<{ id: string; name: string; stage: CycleStage } | null> {
  return (await db.query<{ id: string; name: string; stage: CycleStage }>(cycle, [code]))[0] ?? null;
}

/** A released result as it is stored, with what it was made from: the scheme that the cycle pins, the plan, the assessment. */
export interface StoredRow {
  id: string;
  no: number;
  isCurrent: boolean;
  employeeName: string;
  unitName: string;
  receipt: string;
  receiptHash: string;
  closingHash: string | null;
  columns: {
    scoreHundredths: number | null;
    suggestedResultRating: Rating | null;
    resultRating: Rating;
    suggestedBehaviourRating: Rating | null;
    behaviourRating: Rating | null;
    predicate: Predicate | null;
    ruleVersion: string;
  };
  rules: SchemeRules;
  plan: PlanContent;
  assessment: { content: AssessmentContent };
  achievements: Record<string, number | null>;
}
const rows = statement(
  'recompute_rows',
  `
  select
    r.id, r.no, r.is_current as "isCurrent", r.employee_name as "employeeName", r.unit_name as "unitName", r.receipt,
    r.receipt_hash as "receiptHash",
    (
      select k.receipt_hash
      from closing_entry k
      where k.cycle_id = r.cycle_id
        and k.plan_id = r.plan_id
        and k.result_id = r.id
    ) as "closingHash",
    json_build_object(
      'scoreHundredths', r.score_hundredths, 'suggestedResultRating', r.suggested_result_rating,
      'resultRating', r.result_rating, 'suggestedBehaviourRating', r.suggested_behaviour_rating,
      'behaviourRating', r.behaviour_rating, 'predicate', r.predicate, 'ruleVersion', r.rule_version
    ) as columns,
    s.rules, ${planContentColumn} as plan, ${assessmentJson} as assessment,
    coalesce((
      select json_object_agg(x.indicator_id, x.achievement_hundredths)
      from assessment_indicator x
      where x.assessment_id = a.id
    ), '{}') as achievements
  from result r
  join plan p on p.id = r.plan_id
  join cycle c on c.id = r.cycle_id
  join scheme s on s.id = c.scheme_id
  join assessment a on a.id = r.assessment_id
  join employee e on e.id = a.by_employee_id
  where r.cycle_id = $1
    and r.released_at is not null
    and ($2::text is null or (r.employee_name, r.id) > ($2, $3::uuid))
  order by r.employee_name, r.id limit $4`,
);

/** The next results by name, after the one given. */
export const listStoredRows = (
  db: Db,
  cycleId: string,
  after: Pick<StoredRow, 'employeeName' | 'id'> | null,
  limit: number,
): Promise<StoredRow[]> => db.query(rows, [cycleId, after?.employeeName ?? null, after?.id ?? null, limit]);
