import type { Extension, WindowStage, Zone } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/** Whose deadline: SQL expressions over the rows of the statement. `employeeId` may be a null. */
interface Whose {
  cycleId: string;
  unitPath: string;
  employeeId: string;
}
/** Of a row `plan p`. */
const ofPlan: Whose = { cycleId: 'p.cycle_id', unitPath: 'p.unit_path', employeeId: 'p.employee_id' };

const holdsFor = ({ cycleId, unitPath, employeeId }: Whose): string => `
  x.cycle_id = ${cycleId}
  and (x.employee_id = ${employeeId} or (x.employee_id is null and ${unitPath} like x.unit_path || '%'))`;
const zoneOf = (unitPath: string): string => `(
  select z.zone
  from unit z
  where z.zone is not null
    and ${unitPath} like z.path || '%'
  order by length(z.path) desc limit 1
)`;

/** The last day of a stage as the agency counts it: the end of its window, or of the latest extension of a unit above or of the person. */
const lastMoment = (whose: Whose, stage: string): string => `(
  select greatest(
    w.closes_at, (select max(x.until) from cycle_extension x where x.stage = ${stage} and ${holdsFor(whose)})
  )
  from cycle_window w
  where w.cycle_id = ${whose.cycleId}
    and w.stage = ${stage}
)`;

/**
 * When a stage of `plan p` ends, as a SQL expression: that last day, at midnight of the unit's own zone where it has one.
 * Midnight in all three zones falls on the same day of UTC, so the day can be read there.
 */
export const deadlineColumn = (stage: string): string => `(
  select coalesce(((d.at at time zone 'UTC')::date + time '23:59:59') at time zone ${zoneOf(ofPlan.unitPath)}, d.at)
  from (select ${lastMoment(ofPlan, stage)} as at) d
)`;

/**
 * In which stage `plan p` is to be handed in: planning, or the stage after it where the plan begins later (a transfer,
 * a new civil servant).
 */
export const handInStage = `(
  case
    when p.starts_on > (
      select (w.closes_at at time zone 'UTC')::date
      from cycle_window w
      where w.cycle_id = p.cycle_id
        and w.stage = 'planning'
    ) then 'running'
    else 'planning'
  end
)`;

/** The zone of the unit of `plan p`; null where the agency's holds. */
export const deadlineZone = zoneOf(ofPlan.unitPath);

/** The extensions that hold for `plan p`, of every stage, as one JSON value: `StoredExtension[]`. */
export const extensionsColumn = `coalesce((
  select json_agg(json_build_object(
    'stage', x.stage, 'until', x.until, 'reason', x.reason, 'personal', x.employee_id is not null,
    'outageSeconds', x.outage_seconds
  ))
  from cycle_extension x
  where ${holdsFor(ofPlan)}
), '[]')`;

/** The instant is a text here: it comes out of a JSON column. */
export interface StoredExtension extends Omit<Extension, 'until'> {
  stage: WindowStage;
  until: string;
}
/** What a statement with these columns knows of the deadlines of a plan. */
export interface DeadlineRow {
  zone: Zone | null;
  extensions: StoredExtension[];
}

const last = statement(
  'cycle_last_moment',
  `select ${lastMoment({ cycleId: '$1::uuid', unitPath: '$2', employeeId: '$4::uuid' }, '$3')} as at`,
);

/**
 * The last day of a stage for a unit, or for one person of it, as the end of that day in the agency's zone; null when
 * the cycle has no such window.
 */
export async function findLastMoment(
  db: Db,
  cycleId: string,
  unitPath: string,
  stage: WindowStage,
  employeeId: string | null = null,
): Promise<Date | null> {
  return (await db.query<{ at: Date | null }>(last, [cycleId, unitPath, stage, employeeId]))[0]?.at ?? null;
}
