import { type AssessmentContent, type AssessmentKind, type AssessmentState, type Grantor } from '@pauh/domain';
import { formOrder, grantorJson } from '../plans/plans.module.ts';

export interface StoredAssessment {
  id: string;
  kind: AssessmentKind;
  no: number;
  authorId: string;
  authorName: string;
  onBehalfOf: Grantor | null;
  state: AssessmentState;
  fromOn: string;
  toOn: string;
  /** Instants are texts here: they come out of one JSON column. */
  submittedAt: string | null;
  updatedAt: string;
  version: number;
  content: AssessmentContent;
  /** Whether the current result rests on it: that of its plan, or of the period that it is a part of. */
  decisive: boolean;
}

/** Over a row of `assessment`: there is no later one of its kind on its plan that is alike in this column too. */
export const isLast = (row: string, alike: 'state' | 'by_employee_id'): string => `not exists (
  select 1
  from assessment n
  where n.plan_id = ${row}.plan_id
    and n.kind = ${row}.kind
    and n.${alike} = ${row}.${alike}
    and n.no > ${row}.no
)`;

/** A part `a` that stood, and was not taken over, when the present result of the period was decided. */
const decisivePart = `exists (
  select 1
  from plan q
  join result r on r.cycle_id = q.cycle_id and r.employee_id = q.employee_id and r.is_current
  where q.id = a.plan_id
    and a.submitted_at <= r.decided_at
    and not exists (
      select 1
      from assessment n
      where n.plan_id = a.plan_id
        and n.kind = a.kind
        and n.by_employee_id = a.by_employee_id
        and n.no > a.no
        and n.updated_at <= r.decided_at
    )
)`;
/** An `assessment a` by `employee e` with everything it says, as one JSON value. */
export const assessmentJson = `json_build_object(
  'id', a.id, 'kind', a.kind, 'no', a.no, 'authorId', a.by_employee_id, 'authorName', e.name,
  'onBehalfOf', ${grantorJson('a')}, 'state', a.state, 'fromOn', a.from_on, 'toOn', a.to_on,
  'submittedAt', a.submitted_at, 'updatedAt', a.updated_at, 'version', a.version,
  'decisive', case
    when a.kind = 'part' then ${decisivePart}
    when exists (select 1 from result r where r.plan_id = a.plan_id and r.is_current) then exists (
      select 1 from result r where r.plan_id = a.plan_id and r.is_current and r.assessment_id = a.id
    )
    else a.kind = 'supervisor' and a.state = 'submitted' and ${isLast('a', 'state')}
  end,
  'content', json_build_object(
    'indicators', coalesce((
      select json_agg(json_build_object(
        'indicatorId', x.indicator_id, 'actual', x.actual, 'excusedReason', x.excused_reason, 'note', x.note
      ) order by r.ord, i.ord)
      from assessment_indicator x
      join plan_indicator i on i.id = x.indicator_id
      join plan_result r on r.id = i.result_id
      where x.assessment_id = a.id
    ), '[]'),
    'results', coalesce((
      select json_agg(json_build_object(
        'resultId', x.result_id, 'rating', x.rating, 'reason', x.reason
      ) order by r.ord)
      from assessment_result x
      join plan_result r on r.id = x.result_id
      where x.assessment_id = a.id
    ), '[]'),
    'behaviours', coalesce((
      select json_agg(json_build_object(
        'behaviour', x.behaviour, 'rating', x.rating, 'reason', x.reason
      ) order by ${formOrder('x.behaviour')})
      from assessment_behaviour x
      where x.assessment_id = a.id
    ), '[]'),
    'resultRating', a.result_rating, 'resultReason', a.result_reason, 'behaviourRating', a.behaviour_rating,
    'behaviourReason', a.behaviour_reason, 'nextStep', a.next_step,
    'overrides', coalesce((
      select json_agg(json_build_object(
        'subject', x.subject, 'subjectId', nullif(x.subject_id, ''), 'kind', x.kind, 'reason', x.reason
      ) order by x.subject, x.subject_id collate "C")
      from surprise_override x
      where x.assessment_id = a.id
    ), '[]'),
    'takenOver', coalesce((
      select json_agg(json_build_object('supervisorId', x.supervisor_id, 'reason', x.reason) order by x.supervisor_id)
      from assessment_take_over x
      where x.assessment_id = a.id
    ), '[]')
  )
)`;
