import type { PlanContent } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { deadlineColumn } from '../cycles/cycles.module.ts';
import { planContentColumn } from '../plans/plans.module.ts';
import { type StoredAssessment, assessmentJson } from './sheet.repo.ts';

/** Another plan of the same person in the same cycle, with the assessment that its supervisor handed in. */
export interface StoredPart {
  planId: string; unitId: string; unitCode: string; unitName: string; positionTitle: string; startsOn: string; endsOn: string; closesAt: Date | null;
  plan: PlanContent; assessment: StoredAssessment | null;
}

// while a correction is open nothing is handed in: the old version is about to be replaced
const parts = statement('assessment_parts', `
  select p.id as "planId", p.unit_id as "unitId", p.unit_code as "unitCode", p.unit_name as "unitName", p.position_title as "positionTitle", p.starts_on as "startsOn", p.ends_on as "endsOn",
    ${deadlineColumn("'assessment'")} as "closesAt", ${planContentColumn} as plan,
    case when p.supervisor_state = 'submitted' then (select ${assessmentJson} from assessment a join employee e on e.id = a.by_employee_id
      where a.plan_id = p.id and a.kind = 'supervisor' and a.state = 'submitted' order by a.no desc limit 1) end as assessment
  from plan p join cycle c on c.id = p.cycle_id where p.id = any($1::uuid[]) order by p.starts_on, p.id`);

export const listParts = (db: Db, planIds: readonly string[]): Promise<StoredPart[]> => db.query<StoredPart>(parts, [planIds]);
