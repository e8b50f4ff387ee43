import type { SchemeRules, Zone } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/** Results of one cycle that were released on the same day and that nobody has received. */
export interface Undelivered {
  cycleId: string;
  releasedOn: string;
  rules: SchemeRules;
}
const undelivered = statement(
  'deemed_undelivered',
  `
  select c.id as "cycleId", (r.released_at at time zone $1::text)::date as "releasedOn", s.rules
  from result r
  join cycle c on c.id = r.cycle_id
  join scheme s on s.id = c.scheme_id
  where r.state = 'released'
    and r.is_current
    and ($2::uuid is null or c.id = $2)
  group by c.id, 2, s.id
  order by c.id, 2`,
);

/** By cycle and day of release in the agency's zone: a few rows, however many people. One cycle, or all. */
export const listUndelivered = (db: Db, zone: Zone, cycleId: string | null): Promise<Undelivered[]> =>
  db.query(undelivered, [zone, cycleId]);

export interface DeemedGroup {
  cycleId: string;
  releasedOn: string;
  receivedOn: string;
  receivedAt: Date;
  objectionUntil: Date;
}
const deem = statement(
  'deemed_save',
  `
  with due as (
    select *
    from json_to_recordset($1::json) as d(
      "cycleId" uuid, "releasedOn" date, "receivedOn" date, "receivedAt" timestamptz, "objectionUntil" timestamptz
    )
  ), received as (
    update result r
    set
      state = 'delivered', delivered_at = due."receivedAt", objection_until = due."objectionUntil",
      version = r.version + 1, updated_at = $2
    from due
    where r.cycle_id = due."cycleId"
      and r.is_current
      and r.state = 'released'
      and (r.released_at at time zone $3::text)::date = due."releasedOn"
    returning r.id, r.plan_id, r.cycle_id, r.employee_id, due."receivedOn"
  ), recorded as (
    insert into result_delivery (result_id, how, received_on, recorded_at)
    select id, 'deemed', "receivedOn", $2
    from received
  ), planned as (
    update plan set result_state = 'delivered'
    from received
    where plan.cycle_id = received.cycle_id
      and plan.employee_id = received.employee_id
      and plan.result_state = 'released'
  )
  select id, plan_id as "planId", cycle_id as "cycleId", "receivedOn"::date
  from received
  order by id`,
);
export interface Deemed {
  id: string;
  planId: string;
  cycleId: string;
  receivedOn: string;
}

/** Records these groups as received, whoever of them has not received theirs meanwhile; set-based. */
export const saveDeemed = (tx: Tx, groups: readonly DeemedGroup[], { now, zone }: { now: Date; zone: Zone }): Promise<Deemed[]> =>
  tx.query(deem, [JSON.stringify(groups), now, zone]);
