import type { Db } from '../../db/client.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';
import { wordsOf } from '../plans/plans.module.ts';
import type { RatedPerson } from './fairness-check.ts';

export interface RatedRow extends RatedPerson {
  raterName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
}

/** As the rater handed it in: what a calibration moves afterwards is not the rater's. What a delegate decided counts for the supervisor. */
const rated = statement(
  'fairness_rated',
  `
  select
    rater.id as "raterId", rater.name as "raterName", r.unit_id as "unitId", r.unit_code as "unitCode",
    r.unit_name as "unitName", person.sex, person.employment_kind as "employmentKind", person.birth_on as "birthOn",
    r.score_hundredths as "scoreHundredths", a.result_rating as "resultRating",
    a.behaviour_rating as "behaviourRating"
  from result r
  join assessment a on a.id = r.assessment_id
  join employee person on person.id = r.employee_id
  join employee rater on rater.id = ${wordsOf('a')}
  where r.cycle_id = $1
    and r.is_current
    and ${withinPaths('r.unit_path', '$2')}
  order by rater.name, rater.id, r.plan_id`,
);

/** Who was rated in a cycle in the units below `paths`, and how: by the raters' names, always in the same order. */
export const listRated = (db: Db, cycleId: string, paths: readonly string[]): Promise<RatedRow[]> =>
  db.query<RatedRow>(rated, [cycleId, paths]);
