import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface SharedHead {
  employeeId: string;
  unitId: string;
  title: string;
  otherName: string;
}
const sharedHeads = statement(
  'assignment_heads_shared',
  `
  select mine.employee_id as "employeeId", p.unit_id as "unitId", p.title, min(e.name) as "otherName"
  from assignment mine
  join position p on p.id = mine.position_id and p.is_head
  join assignment other on other.position_id = p.id
    and other.employee_id <> mine.employee_id
    and other.kind = 'definitive'
    and greatest(other.starts_on, mine.starts_on, $3::date) <= least(
      coalesce(mine.ends_on, 'infinity'), coalesce(other.ends_on, 'infinity')
    )
  join employee e on e.id = other.employee_id
  where mine.kind = 'definitive'
    and (mine.employee_id = any($1::uuid[]) or p.unit_id = any($2::uuid[]))
  group by 1, 2, 3
  order by 1`,
);

/**
 * Who of these people, or in these units, heads a unit that somebody else heads on the same day, from a day on: two
 * heads would be two superiors of everybody below. Acting in an office stands beside its holder, and is none. [C]
 */
export const listSharedHeads = (db: Db, employeeIds: readonly string[], unitIds: readonly string[], from: string): Promise<SharedHead[]> =>
  db.query<SharedHead>(sharedHeads, [employeeIds, unitIds, from]);
