import type {
  CalibrationMark,
  Grantor,
  FeedbackSubject,
  OrganisationPredicate,
  PlanFacts,
  Predicate,
  Rating,
  SurpriseOverride,
} from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { notCorrected } from '../feedback/feedback.module.ts';
import { grantorJson, planFactsColumns } from '../plans/plans.module.ts';

/** Instants are texts here: they come out of JSON columns. */
export interface StoredMove {
  id: string;
  resultId: string;
  no: number;
  fromResultRating: Rating;
  fromBehaviourRating: Rating;
  resultRating: Rating;
  behaviourRating: Rating;
  reason: string;
  overrides: SurpriseOverride[];
  byEmployeeId: string;
  byName: string;
  at: string;
}
export interface StoredAnswer {
  id: string;
  text: string;
  byEmployeeId: string;
  byName: string;
  onBehalfOf: Grantor | null;
  at: string;
}
export interface StoredMark {
  memberId: string;
  name: string;
  mark: CalibrationMark;
  note: string | null;
  version: number;
}
export interface StoredNotice {
  subject: FeedbackSubject;
  subjectId: string | null;
  notifiedAt: string;
  seenAt: string | null;
}
export interface PersonRow extends PlanFacts {
  planId: string;
  resultId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  positionTitle: string;
  isHead: boolean;
  /** Of the unit in this cycle. */ organisation: OrganisationPredicate | null;
  ratedBy: string;
  /** In whose name the rater decided, and who did it for them. */ raterIds: string[];
  scoreHundredths: number | null;
  resultRating: Rating;
  resultReason: string | null;
  behaviourRating: Rating;
  behaviourReason: string | null;
  predicate: Predicate;
  version: number;
  moves: StoredMove[];
  answers: StoredAnswer[];
  marks: StoredMark[];
  notices: StoredNotice[];
}

/** Moves about this decision: of an assessment that was corrected, those before it are history and no place. */
export const movesColumn = `coalesce((
  select json_agg(json_build_object(
    'id', v.id, 'resultId', v.result_id, 'no', v.no, 'fromResultRating', v.from_result_rating,
    'fromBehaviourRating', v.from_behaviour_rating, 'resultRating', v.result_rating,
    'behaviourRating', v.behaviour_rating, 'reason', v.reason, 'overrides', v.overrides,
    'byEmployeeId', v.by_employee_id, 'byName', v.by_name, 'at', v.at
  ) order by v.no)
  from calibration_move v
  where v.session_id = k.session_id
    and v.employee_id = k.employee_id
    and v.result_id = r.id
), '[]') as moves`;
export const answersColumn = `coalesce((
  select json_agg(json_build_object(
    'id', w.id, 'text', w.text, 'byEmployeeId', w.by_employee_id, 'byName', w.by_name,
    'onBehalfOf', ${grantorJson('w')}, 'at', w.at
  ) order by w.at, w.id)
  from calibration_answer w
  where w.session_id = k.session_id
    and w.employee_id = k.employee_id
), '[]') as answers`;
/** Of all members once the meeting is open, until then the actor's own. */
const marksColumn = `coalesce((
  select json_agg(json_build_object(
    'memberId', y.member_id, 'name', m.name, 'mark', y.mark, 'note', y.note, 'version', y.version
  ) order by m.name, y.member_id)
  from calibration_mark y
  join calibration_member m on m.session_id = y.session_id and m.employee_id = y.member_id
  join calibration_session s on s.id = y.session_id
  where y.session_id = k.session_id
    and y.employee_id = k.employee_id
    and (s.state <> 'preview' or y.member_id = $3::uuid)
), '[]') as marks`;
const noticesColumn = `coalesce((
  select json_agg(json_build_object(
    'subject', f.subject, 'subjectId', f.subject_id, 'notifiedAt', f.notified_at, 'seenAt', f.seen_at
  ))
  from feedback_note f
  where f.plan_id = p.id
    and f.kind = 'needs_attention'
    and ${notCorrected}
), '[]') as notices`;

/** Over `calibration_person k`, as long as the decision stands. */
const decidedOf = `
  from calibration_person k
  join result r on r.cycle_id = k.cycle_id and r.employee_id = k.employee_id and r.is_current and r.state = 'decided'
  join plan p on p.id = r.plan_id and p.supervisor_state = 'submitted'`;
export const personColumns = `
  r.plan_id as "planId", r.id as "resultId", r.employee_name as "employeeName", r.unit_id as "unitId",
  r.unit_code as "unitCode", r.unit_name as "unitName", r.position_title as "positionTitle",
  r.decided_by as "ratedBy",
  (
    select array_remove(array[x.for_employee_id, x.by_employee_id], null)
    from assessment x
    where x.id = r.assessment_id
  ) as "raterIds",
  r.score_hundredths as "scoreHundredths", r.result_rating as "resultRating", r.result_reason as "resultReason",
  r.behaviour_rating as "behaviourRating", r.behaviour_reason as "behaviourReason", r.predicate`;
const select = `
  select
    ${planFactsColumns('$2')}, ${personColumns}, p.position_is_head as "isHead", k.version,
    (
      select o.predicate
      from organisation_predicate o
      where o.cycle_id = r.cycle_id
        and o.unit_id = r.unit_id
        and o.is_current
    ) as organisation,
    ${movesColumn}, ${answersColumn}, ${marksColumn}, ${noticesColumn}
  ${decidedOf}
  where k.session_id = $1
    and k.held`;
const all = statement('calibration_people', `${select} order by r.employee_name, k.employee_id`);
const one = statement('calibration_person', `${select} and k.employee_id = $4`);

export interface PeopleKey {
  sessionId: string;
  today: string;
  memberId: string | null;
}
/** Everybody of a session with what was said and moved, by name: one statement, however many. */
export const listPeople = (db: Db, { sessionId, today, memberId }: PeopleKey): Promise<PersonRow[]> =>
  db.query<PersonRow>(all, [sessionId, today, memberId]);

/** Null when this person is not in the session, or no longer has a decided result. */
export async function findPerson(db: Db, { sessionId, today, memberId }: PeopleKey, employeeId: string): Promise<PersonRow | null> {
  return (await db.query<PersonRow>(one, [sessionId, today, memberId, employeeId]))[0] ?? null;
}

const mark = statement(
  'calibration_mark',
  `
  insert into calibration_mark (session_id, employee_id, member_id, mark, note, updated_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (session_id, employee_id, member_id) do update
  set
    mark = excluded.mark, note = excluded.note, version = calibration_mark.version + 1,
    updated_at = excluded.updated_at`,
);
export async function saveMark(
  tx: Tx,
  row: { sessionId: string; employeeId: string; memberId: string; mark: CalibrationMark; note: string | null; at: Date },
): Promise<void> {
  await tx.query(mark, [row.sessionId, row.employeeId, row.memberId, row.mark, row.note, row.at]);
}

export interface NewMove {
  id: string;
  sessionId: string;
  employeeId: string;
  resultId: string;
  from: { resultRating: Rating; behaviourRating: Rating };
  to: { resultRating: Rating; behaviourRating: Rating };
  reason: string;
  overrides: readonly SurpriseOverride[];
  byEmployeeId: string;
  byName: string;
  at: Date;
}
// the person's version is what another member's move waits for, the session's what the lock does
const move = statement(
  'calibration_move',
  `
  with moved as (
    update calibration_person set version = version + 1, updated_at = $12::timestamptz
    where session_id = $2::uuid
      and employee_id = $3::uuid
  ), counted as (
    update calibration_session set version = version + 1, updated_at = $12::timestamptz
    where id = $2::uuid
  )
  insert into calibration_move (
    id, session_id, employee_id, result_id, no, from_result_rating, from_behaviour_rating, result_rating,
    behaviour_rating, reason, overrides, by_employee_id, by_name, at
  )
  select
    $1::uuid, $2::uuid, $3::uuid, $4::uuid, coalesce(max(v.no), 0) + 1, $5::text, $6::text, $7::text, $8::text,
    $9::text, $10::jsonb, $11::uuid, $13::text, $12::timestamptz
  from calibration_move v
  where v.session_id = $2::uuid
    and v.employee_id = $3::uuid`,
);
export async function insertMove(tx: Tx, m: NewMove): Promise<void> {
  await tx.query(move, [
    m.id,
    m.sessionId,
    m.employeeId,
    m.resultId,
    m.from.resultRating,
    m.from.behaviourRating,
    m.to.resultRating,
    m.to.behaviourRating,
    m.reason,
    JSON.stringify(m.overrides),
    m.byEmployeeId,
    m.at,
    m.byName,
  ]);
}
