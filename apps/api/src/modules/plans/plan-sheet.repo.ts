import type {
  AssessmentState,
  CycleStage,
  PlanContent,
  PlanFacts,
  PlanState,
  PlannerPosition,
  ResultState,
  SchemeRules,
  SuperiorPlanState,
} from '@pauh/domain';
import { agreedPlan } from '../../db/agreed-plan.ts';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { type DeadlineRow, deadlineColumn, deadlineZone, extensionsColumn, handInStage } from '../cycles/cycles.module.ts';
import { planContentColumn } from './plan-content.repo.ts';
import { planFactsColumns, supervisorJson } from './plan-facts.repo.ts';
import { type MarkRow, openMarksColumn } from './plan-marks.repo.ts';
import { superiorPlanColumn } from './superior.repo.ts';

/** A plan with all that its page shows and its rules ask: cycle, scheme, deadlines, supervisor of today, content, facts of the policy. */
export interface PlanSheet extends PlanFacts, DeadlineRow {
  id: string;
  cycleId: string;
  assignmentId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitNow: string | null;
  positionTitle: string;
  startsOn: string;
  endsOn: string;
  state: PlanState;
  agreed: boolean;
  note: string | null;
  remarks: { pointer: string; text: string }[];
  submittedAt: Date | null;
  agreedAt: Date | null;
  agreedBy: string | null;
  agreedFor: string | null;
  returnedBy: string | null;
  returnedFor: string | null;
  revisions: number;
  selfState: AssessmentState | null;
  supervisorState: AssessmentState | null;
  resultState: ResultState | null;
  version: number;
  updatedAt: Date;
  cycleName: string;
  stage: CycleStage;
  rules: SchemeRules;
  supervisor: { employeeId: string; name: string } | null;
  /** The plan that this one waits for before it may be agreed. */
  superiorPlan: { state: SuperiorPlanState; waived: boolean; planId: string | null; employeeId: string | null };
  /** Results whose supported result changed since. */
  marks: MarkRow[];
  externalSupervisor: string | null;
  /** When it was first received, and until when it should have been; when the present stage ends. Extensions included. */
  handedInAt: Date | null;
  handInStage: 'planning' | 'running';
  handInClosesAt: Date | null;
  stageClosesAt: Date | null;
  /** What the plan is made for: its layout follows from it. */
  position: PlannerPosition;
  content: PlanContent;
}

/** The position that `plan p` is made for, and the kind of its unit, as they were then: the domain's `PlannerPosition`. */
export const plannerPositionColumn = `json_build_object(
  'kind', p.position_kind, 'echelon', p.position_echelon, 'isHead', p.position_is_head, 'unitKind', p.unit_kind
)`;

const sheet = statement(
  'plan_sheet',
  `
  select
    p.id, p.cycle_id as "cycleId", p.assignment_id as "assignmentId", p.employee_name as "employeeName",
    p.unit_id as "unitId", p.unit_code as "unitCode", p.unit_name as "unitName",
    (select u.name from unit u where u.id = p.unit_id and u.name <> p.unit_name) as "unitNow",
    p.position_title as "positionTitle", p.starts_on as "startsOn", p.ends_on as "endsOn", p.state,
    ${agreedPlan} as agreed, p.note, p.remarks, p.submitted_at as "submittedAt", p.agreed_at as "agreedAt",
    p.agreed_by as "agreedBy", p.agreed_for as "agreedFor", p.returned_by as "returnedBy",
    p.returned_for as "returnedFor", (select count(*) from plan_revision v where v.plan_id = p.id) as revisions,
    p.self_state as "selfState", p.supervisor_state as "supervisorState", p.result_state as "resultState", p.version,
    p.updated_at as "updatedAt", c.name as "cycleName", c.stage, s.rules,
    ${supervisorJson('$2::date')} as supervisor,
    ${superiorPlanColumn('$2')} as "superiorPlan", ${openMarksColumn} as marks,
    (
      select l.external_name
      from supervision l
      join assignment held on held.id = l.assignment_id
      where l.assignment_id = p.assignment_id
        and l.external_name is not null
        and least($2::date, p.ends_on, held.ends_on) between l.starts_on and coalesce(l.ends_on, 'infinity')
    ) as "externalSupervisor",
    p.handed_in_at as "handedInAt", ${handInStage} as "handInStage",
    ${deadlineColumn(handInStage)} as "handInClosesAt", ${deadlineColumn('c.stage')} as "stageClosesAt",
    ${deadlineZone} as zone, ${extensionsColumn} as extensions, ${plannerPositionColumn} as position,
    ${planContentColumn} as content, ${planFactsColumns('$2')}
  from plan p
  join cycle c on c.id = p.cycle_id
  join scheme s on s.id = c.scheme_id
  where p.id = $1`,
);

/** Null when there is no such plan. One statement. */
export async function findPlanSheet(db: Db, planId: string, today: string): Promise<PlanSheet | null> {
  return (await db.query<PlanSheet>(sheet, [planId, today]))[0] ?? null;
}

const lock = statement('plan_lock', 'select 1 from plan where id = $1 for update');

/** Locks first and reads afterwards, so that the content is what the last writer left. */
export async function findPlanSheetForUpdate(tx: Tx, planId: string, today: string): Promise<PlanSheet | null> {
  await tx.query(lock, [planId]);
  return findPlanSheet(tx, planId, today);
}
