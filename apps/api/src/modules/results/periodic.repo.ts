import type { CycleKind, PlanFacts, Predicate, Rating, ResultState } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns } from '../plans/plans.module.ts';

/** A present result of somebody, with its cycle and what the policy asks about its plan. */
export interface PeriodicRow extends PlanFacts {
  planId: string;
  resultId: string;
  cycleId: string;
  cycleName: string;
  kind: CycleKind;
  startsOn: string;
  endsOn: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  positionTitle: string;
  state: ResultState;
  scoreHundredths: number | null;
  resultRating: Rating;
  behaviourRating: Rating | null;
  predicate: Predicate | null;
  decidedBy: string;
}

const within = statement(
  'periodic_results',
  `
  select
    r.plan_id as "planId", r.id as "resultId", c.id as "cycleId", c.name as "cycleName", c.kind,
    c.starts_on as "startsOn", c.ends_on as "endsOn", r.unit_id as "unitId", r.unit_code as "unitCode",
    r.unit_name as "unitName", r.position_title as "positionTitle", r.state, r.score_hundredths as "scoreHundredths",
    r.result_rating as "resultRating", r.behaviour_rating as "behaviourRating", r.predicate,
    r.decided_by as "decidedBy", ${planFactsColumns('$2')}
  from result r
  join cycle c on c.id = r.cycle_id
  join plan p on p.id = r.plan_id
  where r.employee_id = $1
    and r.is_current
    and c.starts_on >= $3::date
    and c.ends_on <= $4::date
  order by c.starts_on, c.ends_on, r.id`,
);

/** Somebody's results in cycles that lie within these days. */
export const listResultsWithin = (
  db: Db,
  employeeId: string,
  today: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<PeriodicRow[]> => db.query<PeriodicRow>(within, [employeeId, today, startsOn, endsOn]);
