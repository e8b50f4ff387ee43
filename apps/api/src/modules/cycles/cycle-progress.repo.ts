import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import type { CountName } from './counts.repo.ts';

export type Counts = Record<CountName, number>;
export interface UnitCountRow extends Counts {
  unitId: string;
  unitCode: string;
  unitName: string;
  unitPath: string;
}

const sums = `json_build_object(
  'plans', coalesce(sum(plans), 0), 'draft', coalesce(sum(draft), 0), 'submitted', coalesce(sum(submitted), 0),
  'returned', coalesce(sum(returned), 0), 'agreed', coalesce(sum(agreed), 0),
  'selfSubmitted', coalesce(sum(self_submitted), 0), 'supervisorSubmitted', coalesce(sum(supervisor_submitted), 0),
  'released', coalesce(sum(released), 0), 'acknowledged', coalesce(sum(acknowledged), 0)
)`;
const seen = `
  n.cycle_id = $1
  and n.unit_path like any($2::text[])
  and ($3::uuid is null or n.unit_path like (select path from unit where id = $3::uuid) || '%')`;
// the sums are over all that the actor sees, whatever page is asked for
const recap = statement(
  'cycle_progress',
  `
  with page as (
    select n.*
    from cycle_unit_count n
    where ${seen}
      and ($4::text is null or n.unit_path > $4::text)
    order by n.unit_path limit $5
  )
  select
    (select ${sums} from cycle_unit_count n where ${seen}) as overall,
    coalesce((
      select json_agg(json_build_object(
        'unitId', p.unit_id, 'unitCode', p.unit_code, 'unitName', p.unit_name, 'unitPath', p.unit_path,
        'plans', p.plans, 'draft', p.draft, 'submitted', p.submitted, 'returned', p.returned, 'agreed', p.agreed,
        'selfSubmitted', p.self_submitted, 'supervisorSubmitted', p.supervisor_submitted, 'released', p.released,
        'acknowledged', p.acknowledged
      ) order by p.unit_path)
      from page p
    ), '[]') as units`,
);

/** The maintained figures of a cycle by unit, and their sums, for the units below `paths`. */
export async function findCycleProgress(
  db: Db,
  cycleId: string,
  paths: readonly string[],
  belowUnitId: string | null,
  after: string | null,
  limit: number,
): Promise<{ overall: Counts; units: UnitCountRow[] }> {
  const [row] = await db.query<{ overall: Counts; units: UnitCountRow[] }>(recap, [
    cycleId,
    paths.map((path) => `${path}%`),
    belowUnitId,
    after,
    limit,
  ]);
  return row as { overall: Counts; units: UnitCountRow[] };
}
