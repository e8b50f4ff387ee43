import type { PlanContent } from '@pauh/domain';
import { deadlineColumn } from '../cycles/cycles.module.ts';
import { planContentColumn } from '../plans/plans.module.ts';
import { type StoredAssessment, assessmentJson } from './stored-assessment.repo.ts';

/** Another plan of the same person in the same cycle, with the assessment that its supervisor handed in. */
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
}

/** The plans of these ids (a parameter) as one JSON value. While a correction is open nothing is handed in: the old version is about to be replaced. */
export const partsColumn = (planIds: string): string => `coalesce((
  select json_agg(json_build_object('planId', p.id, 'unitId', p.unit_id, 'unitCode', p.unit_code, 'unitName', p.unit_name, 'positionTitle', p.position_title, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
    'closesAt', ${deadlineColumn("'assessment'")}, 'plan', ${planContentColumn},
    'assessment', case when p.supervisor_state = 'submitted' then (select ${assessmentJson} from assessment a join employee e on e.id = a.by_employee_id
      where a.plan_id = p.id and a.kind = 'supervisor' and a.state = 'submitted' order by a.no desc limit 1) end) order by p.starts_on, p.id)
  from plan p join cycle c on c.id = p.cycle_id where p.id = any(${planIds}::uuid[])), '[]')`;

/** JSON has texts in the place of instants. */
export const withInstants = (part: StoredPart): StoredPart => ({ ...part, closesAt: part.closesAt && new Date(part.closesAt) });
