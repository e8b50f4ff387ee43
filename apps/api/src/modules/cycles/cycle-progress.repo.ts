import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import type { CountName } from './counts.repo.ts';

export type Counts = Record<CountName, number>;
export interface UnitCountRow extends Counts { unitId: string; unitCode: string; unitName: string; unitPath: string }

const sums = `json_build_object('plans', coalesce(sum(plans), 0), 'draft', coalesce(sum(draft), 0), 'submitted', coalesce(sum(submitted), 0), 'returned', coalesce(sum(returned), 0), 'agreed', coalesce(sum(agreed), 0),
  'selfSubmitted', coalesce(sum(self_submitted), 0), 'supervisorSubmitted', coalesce(sum(supervisor_submitted), 0), 'released', coalesce(sum(released), 0), 'acknowledged', coalesce(sum(acknowledged), 0))`;
// the sums are over all that the actor sees, whatever page is asked for
const recap = statement('cycle_progress', `
  with seen as (
    select n.* from cycle_unit_count n
    where n.cycle_id = $1 and exists (select 1 from unnest($2::text[]) as held(path) where n.unit_path like held.path || '%')
      and ($3::uuid is null or n.unit_path like (select path from unit where id = $3::uuid) || '%')),
  page as (
    select s.unit_path, json_build_object('unitId', u.id, 'unitCode', u.code, 'unitName', u.name, 'unitPath', s.unit_path,
      'plans', s.plans, 'draft', s.draft, 'submitted', s.submitted, 'returned', s.returned, 'agreed', s.agreed, 'selfSubmitted', s.self_submitted,
      'supervisorSubmitted', s.supervisor_submitted, 'released', s.released, 'acknowledged', s.acknowledged) as item
    from seen s join unit u on u.id = s.unit_id where $4::text is null or s.unit_path > $4::text order by s.unit_path limit $5)
  select (select ${sums} from seen) as overall, coalesce((select json_agg(item order by unit_path) from page), '[]') as units`);

/** The maintained figures of a cycle by unit, and their sums, for the units below `paths`. */
export async function findCycleProgress(db: Db, cycleId: string, paths: readonly string[], belowUnitId: string | null, after: string | null, limit: number): Promise<{ overall: Counts; units: UnitCountRow[] }> {
  const [row] = await db.query<{ overall: Counts; units: UnitCountRow[] }>(recap, [cycleId, paths, belowUnitId, after, limit]);
  return row as { overall: Counts; units: UnitCountRow[] };
}
