import type { AssessmentState, CycleStage, SchemeRules } from '@pauh/domain';
import { agreedPlan } from '../../db/agreed-plan.ts';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { deadlineColumn } from '../cycles/cycles.module.ts';
import { type NamedSupervisor, type SpanOfPlan, earlierOf, overDays, spanJson } from './parts.repo.ts';

interface Row {
  planId: string;
  startsOn: string;
  endsOn: string;
  cycleId: string;
  cycleName: string;
  stage: CycleStage;
  closesAt: Date | null;
  rules: SchemeRules;
  employeeId: string;
  employeeName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  positionTitle: string;
  state: AssessmentState | null;
  decided: boolean;
  line: SpanOfPlan[];
}
/** A plan whose days somebody supervised before today's supervisor. */
export interface OwnPartRow extends Row {
  readonly own: NamedSupervisor;
}

// decided: the assessment of the plan is handed in, or the one on which the result of the period stands
const ownParts = statement(
  'assessment_own_parts',
  `
  select
    p.id as "planId", p.starts_on as "startsOn", p.ends_on as "endsOn", c.id as "cycleId", c.name as "cycleName",
    c.stage, ${deadlineColumn("'assessment'")} as "closesAt", s.rules, p.employee_id as "employeeId",
    p.employee_name as "employeeName", p.unit_id as "unitId", p.unit_code as "unitCode", p.unit_name as "unitName",
    p.position_title as "positionTitle",
    (
      select x.state
      from assessment x
      where x.plan_id = p.id
        and x.kind = 'part'
        and x.by_employee_id = $1
      order by x.no desc limit 1
    ) as state,
    p.supervisor_state is not distinct from 'submitted'
      or exists (
        select 1
        from plan q
        where q.cycle_id = p.cycle_id
          and q.employee_id = p.employee_id
          and q.supervisor_state = 'submitted'
          and q.result_state is not null
      ) as decided,
    (
      select json_agg(${spanJson})
      from plan q
      join supervision l on l.assignment_id = q.assignment_id
      left join employee v on v.id = l.supervisor_employee_id
      where q.id = p.id
        and ${overDays('q', '$2')}
    ) as line
  from plan p
  join cycle c on c.id = p.cycle_id
  join scheme s on s.id = c.scheme_id
  where p.assignment_id = any(array(
    select l.assignment_id
    from supervision l
    where l.supervisor_employee_id = $1
      and l.ends_on < $2::date
  ))
    and p.employee_id <> $1
    and ${agreedPlan}
    and c.stage in ('assessment', 'calibration', 'released')
  order by p.employee_name, p.id`,
);

/** The parts of this employee in cycles that are assessed or were: somebody moved on, or came after them. */
export async function listOwnParts(db: Db, employeeId: string, today: string): Promise<OwnPartRow[]> {
  const rows = await db.query<Row>(ownParts, [employeeId, today]);
  return rows.flatMap((row) => {
    const own = earlierOf(row, row.line, today).find((one) => one.employeeId === employeeId);
    return own ? [{ ...row, own }] : [];
  });
}
