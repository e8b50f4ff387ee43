import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

interface IndicatorText {
  title: string;
  own: boolean;
}

// what came from the library is shared on purpose; two thousand texts are compared in a few hundredths of a second, one's own come first
const texts = statement(
  'indicator_texts',
  `
  select distinct i.title, o.id = p.id as own
  from plan p
  join plan o on o.cycle_id = p.cycle_id and o.unit_id = p.unit_id and (o.id = p.id or o.employee_id <> p.employee_id)
  join plan_indicator i on i.plan_id = o.id
  where p.id = $1::uuid
    and i.code is null
    and i.title <> ''
  order by own desc, i.title limit 2000`,
);

/** The free texts of a plan and of the colleagues' plans of its unit and cycle. */
export const listIndicatorTexts = (db: Db, planId: string): Promise<IndicatorText[]> => db.query<IndicatorText>(texts, [planId]);
