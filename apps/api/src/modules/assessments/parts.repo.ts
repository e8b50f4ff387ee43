import { type EarlierSupervisor, type PlanContent, type SupervisedSpan, earlierSupervisors } from '@pauh/domain';
import { deadlineColumn } from '../cycles/cycles.module.ts';
import { planContentColumn } from '../plans/plans.module.ts';
import { type StoredAssessment, assessmentJson, isLast } from './stored-assessment.repo.ts';

/**
 * A sheet beside another: of another plan of the same person in the same cycle, or with `supervisor` of an earlier
 * supervisor of a plan; with the assessment that was handed in.
 */
export interface StoredPart {
  planId: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  positionTitle: string;
  startsOn: string;
  endsOn: string;
  closesAt: Date | null;
  plan: PlanContent;
  assessment: StoredAssessment | null;
  supervisor: NamedSupervisor | null;
}
export interface NamedSupervisor extends EarlierSupervisor {
  readonly name: string;
}
/** A span of the line of one of the plans, with the name of who supervised. */
export interface SpanOfPlan extends SupervisedSpan {
  readonly planId: string;
  readonly name: string | null;
}

/** Over `supervision l` of the assignment of plan `q`, and its supervisor `employee v`. */
export const spanJson = `json_build_object(
  'planId', q.id, 'employeeId', l.supervisor_employee_id, 'name', v.name, 'startsOn', l.starts_on, 'endsOn', l.ends_on
)`;
/** The span of `supervision l` touches the days of this plan, or holds today (a parameter). */
export const overDays = (plan: string, today: string): string => `(
  l.starts_on <= ${plan}.ends_on and coalesce(l.ends_on, ${plan}.starts_on) >= ${plan}.starts_on
  or l.starts_on <= ${today}::date and coalesce(l.ends_on, ${today}::date) >= ${today}::date
)`;

/** Who supervised days of this plan before today's supervisor. */
export function earlierOf(
  plan: { planId: string; startsOn: string; endsOn: string },
  line: readonly SpanOfPlan[],
  today: string,
): NamedSupervisor[] {
  const own = line.filter(({ planId }) => planId === plan.planId);
  return earlierSupervisors(plan, own, today).map((one) => ({
    ...one,
    name: own.find(({ employeeId }) => employeeId === one.employeeId)?.name ?? '',
  }));
}

/**
 * The sheets of these plans and supervisors (two parameters, without a supervisor that of who assesses the plan) in
 * their order, as one JSON value. While a correction is open nothing is handed in: the old version is about to be
 * replaced.
 */
export const partsColumn = (planIds: string, supervisorIds: string): string => `coalesce((
  select json_agg(json_build_object(
    'planId', p.id, 'unitId', p.unit_id, 'unitCode', p.unit_code, 'unitName', p.unit_name,
    'positionTitle', p.position_title, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
    'closesAt', ${deadlineColumn("'assessment'")}, 'plan', ${planContentColumn},
    'assessment', (
      select ${assessmentJson}
      from assessment a
      join employee e on e.id = a.by_employee_id
      where a.plan_id = p.id
        and a.state = 'submitted'
        and case
          when asked.supervisor_id is null then a.kind = 'supervisor' and p.supervisor_state = 'submitted'
          else a.kind = 'part' and a.by_employee_id = asked.supervisor_id and ${isLast('a', 'by_employee_id')}
        end
      order by a.no desc limit 1
    )
  ) order by asked.place)
  from unnest(${planIds}::uuid[], ${supervisorIds}::uuid[]) with ordinality as asked(plan_id, supervisor_id, place)
  join plan p on p.id = asked.plan_id
  join cycle c on c.id = p.cycle_id
), '[]')`;

/** JSON has texts in the place of instants. */
export const withInstants = (part: StoredPart): StoredPart => ({ ...part, closesAt: part.closesAt && new Date(part.closesAt) });

/** A sheet of an earlier supervisor is of their days. */
export const ofSupervisor = (part: StoredPart, supervisor: NamedSupervisor | null): StoredPart => ({
  ...part,
  supervisor,
  ...(supervisor ? { startsOn: supervisor.startsOn, endsOn: supervisor.endsOn } : {}),
});
