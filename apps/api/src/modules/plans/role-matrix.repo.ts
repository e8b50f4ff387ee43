import type { PlanFacts, PlanState, PlannerPosition } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { lastsTo, onDay } from '../../db/days.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns } from './plan-facts.repo.ts';
import { plannerPositionColumn } from './plan-sheet.repo.ts';

interface MatrixRow {
  resultId: string;
  title: string;
  supportedResultId: string | null;
  weightHundredths: number | null;
}
export interface MemberRow extends PlanFacts {
  planId: string;
  employeeName: string;
  positionTitle: string;
  state: PlanState;
  position: PlannerPosition;
  rows: MatrixRow[];
  proposals: { proposalId: string; supportedResultId: string; title: string }[];
}

/**
 * The plans of the cycle of those who are supervised from this assignment today, each with its results: one statement,
 * whatever their number.
 */
const members = statement(
  'matrix_members',
  `
  select
    p.id as "planId", p.employee_name as "employeeName", p.position_title as "positionTitle", p.state,
    ${plannerPositionColumn} as position,
    coalesce((
      select json_agg(json_build_object(
        'resultId', r.id, 'title', r.title, 'supportedResultId', r.supported_result_id,
        'weightHundredths', (select sum(i.weight_hundredths)::int from plan_indicator i where i.result_id = r.id)
      ) order by r.ord)
      from plan_result r
      where r.plan_id = p.id
    ), '[]') as rows,
    coalesce((
      select json_agg(json_build_object(
        'proposalId', o.id, 'supportedResultId', o.supported_result_id, 'title', o.title
      ) order by o.created_at, o.id)
      from plan_proposal o
      where o.plan_id = p.id
        and o.state = 'open'
    ), '[]') as proposals,
    ${planFactsColumns('$3')}
  from supervision l
  join assignment a on a.id = l.assignment_id and ${lastsTo('a', '$3::date')}
  join plan p on p.assignment_id = a.id and p.cycle_id = $2
  where l.supervisor_assignment_id = $1
    and ${onDay('l', '$3::date')}
  order by p.employee_name, p.id`,
);

export const listMembers = (db: Db, assignmentId: string, cycleId: string, today: string): Promise<MemberRow[]> =>
  db.query<MemberRow>(members, [assignmentId, cycleId, today]);
