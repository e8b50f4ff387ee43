import {
  type Actor,
  type AssessmentState,
  type CycleKind,
  type CycleStage,
  type FeedbackCapacity,
  type FeedbackKind,
  type FeedbackSubject,
  type Grantor,
  type PlanContent,
  type PlanFacts,
  type PlanOfPeriod,
  type PlanState,
  type SchemeRules,
  sheetsBeside,
} from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { touches } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';
import { type DeadlineRow, deadlineColumn, deadlineZone, extensionsColumn } from '../cycles/cycles.module.ts';
import { notCorrected } from '../feedback/feedback.module.ts';
import { grantorJson, planContentColumn, planFactsColumns, plansOfPeriodColumn } from '../plans/plans.module.ts';
import { type EvidenceRow, evidenceJson } from '../progress/progress.module.ts';
import { reopenedAtColumn, reopenedColumn } from '../reopenings/reopenings.module.ts';
import {
  type NamedSupervisor,
  type SpanOfPlan,
  type StoredPart,
  earlierOf,
  ofSupervisor,
  overDays,
  partsColumn,
  spanJson,
  withInstants,
} from './parts.repo.ts';
import { type StoredAssessment, assessmentJson } from './stored-assessment.repo.ts';

/** The plan an assessment is about, with the cycle, the scheme and what the policy asks. */
export interface SheetHead extends PlanFacts, DeadlineRow {
  planId: string;
  planState: PlanState;
  agreedAt: Date | null;
  updatedAt: Date;
  cycleId: string;
  cycleCode: string;
  cycleName: string;
  cycleKind: CycleKind;
  cycleStage: CycleStage;
  cycleStartsOn: string;
  cycleEndsOn: string;
  schemeCode: string;
  schemeVersion: number;
  schemeName: string;
  rules: SchemeRules;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  positionTitle: string;
  startsOn: string;
  endsOn: string;
  closesAt: Date | null;
  /** Whether the person was opened again after the cycle was closed. */
  reopened: boolean;
  /** Since when, the last time; null where never. */
  reopenedAt: Date | null;
  /**
   * The days of the plan that the actor, or whom the actor stands in for, supervised; null for anybody else, and for
   * who took over after them.
   */
  supervisedFrom: string | null;
  supervisedTo: string | null;
  /** A calibration that looked at the person is locked. */
  calibrated: boolean;
  /** Every plan of the person in this cycle, this one among them. */
  plansOfPeriod: readonly PlanInPeriod[];
}
export interface PlanInPeriod extends PlanOfPeriod {
  readonly supervisorState: AssessmentState | null;
  readonly released: boolean;
  /** Who supervised days of it before today's supervisor. */
  readonly earlier: readonly NamedSupervisor[];
}

const supervisedDay = (expression: string) => `(
  select ${expression}
  from supervision s
  where s.assignment_id = p.assignment_id
    and s.supervisor_employee_id = any($3::uuid[])
    and ${touches('s', '$2::date', 'least($2::date, p.ends_on)')}
)`;
/** The line of every plan of the period: over its days, and today. */
const lineColumn = `coalesce((
  select json_agg(${spanJson})
  from plan q
  join supervision l on l.assignment_id = q.assignment_id
  left join employee v on v.id = l.supervisor_employee_id
  where q.cycle_id = p.cycle_id
    and q.employee_id = p.employee_id
    and ${overDays('q', '$2')}
), '[]')`;
const headColumns = `
  select
    p.id as "planId", p.state as "planState", p.agreed_at as "agreedAt", p.updated_at as "updatedAt",
    c.id as "cycleId", c.code as "cycleCode", c.name as "cycleName", c.kind as "cycleKind", c.stage as "cycleStage",
    c.starts_on as "cycleStartsOn", c.ends_on as "cycleEndsOn", s.code as "schemeCode",
    s.scheme_version as "schemeVersion", s.name as "schemeName", s.rules,
    p.employee_name as "employeeName", p.unit_id as "unitId", p.unit_code as "unitCode", p.unit_name as "unitName",
    p.position_title as "positionTitle", p.starts_on as "startsOn", p.ends_on as "endsOn",
    ${deadlineColumn("'assessment'")} as "closesAt", ${deadlineZone} as zone, ${extensionsColumn} as extensions,
    ${supervisedDay('min(least(greatest(s.starts_on, p.starts_on), p.ends_on))')} as "supervisedFrom",
    ${supervisedDay('max(least(s.ends_on, p.ends_on))')} as "supervisedTo",
    exists (
      select 1
      from calibration_person k
      join calibration_session x on x.id = k.session_id and x.state = 'locked'
      where k.held
        and k.cycle_id = p.cycle_id
        and k.employee_id = p.employee_id
    ) as calibrated,
    ${plansOfPeriodColumn} as "plansOfPeriod", ${lineColumn} as line, ${reopenedColumn} as reopened,
    ${reopenedAtColumn} as "reopenedAt", ${planFactsColumns('$2')}
  from plan p
  join cycle c on c.id = p.cycle_id
  join scheme s on s.id = c.scheme_id
  where p.id = $1`;
const head = statement('assessment_sheet_head', headColumns);
// all plans of the period: whoever decides it and whoever hands in a part wait for one another, in one order
const lockPeriod = statement(
  'assessment_lock_period',
  `
  select q.id
  from plan q
  join plan p on p.cycle_id = q.cycle_id and p.employee_id = q.employee_id
  where p.id = $1
  order by q.id
  for update of q`,
);

const lineOf = ({ employeeId, delegations }: Actor): (string | null)[] => [employeeId, ...delegations.map(({ grantorId }) => grantorId)];

/** Null when there is no such plan. Once the period's result is out no sheet of it changes, whichever plan it stands on. */
export async function findSheetHead(db: Db, planId: string, today: string, actor: Actor): Promise<SheetHead | null> {
  const [found] = await db.query<SheetHead & { line: SpanOfPlan[] }>(head, [planId, today, lineOf(actor)]);
  if (!found) return null;
  const { line, ...rest } = found;
  const plansOfPeriod = found.plansOfPeriod.map((plan) => ({ ...plan, earlier: earlierOf(plan, line, today) }));
  const earlierSupervisorIds =
    plansOfPeriod.find((plan) => plan.planId === found.planId)?.earlier.map(({ employeeId }) => employeeId) ?? [];
  return { ...rest, plansOfPeriod, earlierSupervisorIds, released: plansOfPeriod.some(({ released }) => released) };
}

/** The same, holding the plans of the person's period: two people who hand in at once wait for one another here. */
export async function findSheetHeadForUpdate(tx: Tx, planId: string, today: string, actor: Actor): Promise<SheetHead | null> {
  await tx.query(lockPeriod, [planId]);
  return findSheetHead(tx, planId, today, actor);
}

export interface MeasuredValue {
  code: string;
  value: number | null;
  measuredOn: string;
  source: string;
  recordedAt: string;
}
export interface StoredProgress {
  id: string;
  indicatorId: string;
  on: string;
  value: number | null;
  note: string;
  evidence: EvidenceRow[];
}
export interface StoredNote {
  id: string;
  kind: FeedbackKind;
  subject: FeedbackSubject;
  subjectId: string | null;
  text: string;
  authorId: string;
  authorName: string;
  onBehalfOf: Grantor | null;
  capacity: FeedbackCapacity;
  shared: boolean;
  createdAt: string;
  notifiedAt: string;
  seenAt: string | null;
}
export interface SheetBody {
  lastResultNo: number;
  plan: PlanContent;
  assessments: StoredAssessment[];
  measured: MeasuredValue[];
  progress: StoredProgress[];
  feedback: StoredNote[];
  /**
   * The sheets beside this one: of earlier supervisors of the plan, and where the result of the period stands on it, of
   * the person's other assignments.
   */
  parts: StoredPart[];
}

/** Everything of a plan that was handed in, and what the actor ($2) has not handed in yet. */
const assessmentsColumn = `coalesce((
  select json_agg(${assessmentJson} order by a.kind, a.no)
  from assessment a
  join employee e on e.id = a.by_employee_id
  where a.plan_id = p.id
    and (a.state = 'submitted' or a.by_employee_id = $2::uuid)
), '[]')`;
/** The latest value of each indicator code of the plan's person in its cycle; a latest null says "not measured". */
const measuredColumn = `coalesce((
  select json_agg(json_build_object(
    'code', m.indicator_code, 'value', m.value, 'measuredOn', m.measured_on, 'source', m.source,
    'recordedAt', m.recorded_at
  ))
  from (
    select distinct on (v.indicator_code) v.*
    from measured_value v
    where v.cycle_id = p.cycle_id
      and v.employee_id = p.employee_id
    order by v.indicator_code, v.measured_on desc
  ) m
), '[]')`;

const body = statement(
  'assessment_sheet_body',
  `
  select
    ${planContentColumn} as plan, ${assessmentsColumn} as assessments, ${measuredColumn} as measured,
    (select coalesce(max(r.no), 0) from result r where r.plan_id = p.id) as "lastResultNo",
    coalesce((
      select json_agg(json_build_object(
        'id', g.id, 'indicatorId', g.indicator_id, 'on', g.on_day, 'value', g.value, 'note', g.note,
        'evidence', coalesce((
          select json_agg(${evidenceJson} order by v.created_at, v.id)
          from evidence v
          where v.progress_entry_id = g.id
        ), '[]')
      ) order by g.on_day, g.id)
      from progress_entry g
      where g.plan_id = p.id
    ), '[]') as progress,
    coalesce((
      select json_agg(json_build_object(
        'id', f.id, 'kind', f.kind, 'subject', f.subject, 'subjectId', f.subject_id, 'text', f.text,
        'authorId', f.by_employee_id, 'authorName', e.name, 'onBehalfOf', ${grantorJson('f')}, 'capacity', f.capacity,
        'shared', f.shared, 'createdAt', f.created_at, 'notifiedAt', f.notified_at, 'seenAt', f.seen_at
      ) order by f.created_at, f.id)
      from feedback_note f
      join employee e on e.id = f.by_employee_id
      where f.plan_id = p.id
        and ${notCorrected}
    ), '[]') as feedback,
    ${partsColumn('$3', '$4')} as parts
  from plan p
  where p.id = $1`,
);

/** The whole sheet below its head, in one statement. The plan must exist. */
export async function getSheetBody(db: Db, { planId, plansOfPeriod }: SheetHead, actorId: string | null): Promise<SheetBody> {
  const asked = sheetsBeside(plansOfPeriod, planId);
  const [found] = await db.query<SheetBody>(body, [
    planId,
    actorId,
    asked.map((one) => one.planId),
    asked.map(({ earlier }) => earlier?.employeeId ?? null),
  ]);
  const { parts, ...rest } = found as SheetBody;
  return { ...rest, parts: parts.map((part, index) => withInstants(ofSupervisor(part, asked[index]?.earlier ?? null))) };
}

const assessments = statement('assessment_list', `select ${assessmentsColumn} as assessments from plan p where p.id = $1`);

export async function listAssessments(db: Db, planId: string, actorId: string | null): Promise<StoredAssessment[]> {
  return (await db.query<{ assessments: StoredAssessment[] }>(assessments, [planId, actorId]))[0]?.assessments ?? [];
}

const planOfAssessment = statement('assessment_plan', 'select plan_id as "planId" from assessment where id = $1');

export async function findPlanOfAssessment(db: Db, assessmentId: string): Promise<string | null> {
  return (await db.query<{ planId: string }>(planOfAssessment, [assessmentId]))[0]?.planId ?? null;
}

const figures = statement(
  'assessment_figures',
  `select ${planContentColumn} as plan, ${measuredColumn} as measured from plan p where p.id = $1`,
);
export type Figures = Pick<SheetBody, 'plan' | 'measured'>;

/** What a plan says and what has been measured of it. The plan must exist. */
export async function getFigures(db: Db, planId: string): Promise<Figures> {
  return (await db.query<Figures>(figures, [planId]))[0] as Figures;
}
