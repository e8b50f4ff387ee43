import { type Outage, silenceSeconds } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/** How long outages are kept, and the last word of an instance that stopped. */
const [keepOutages, keepStopped] = ['800 days', '1 hour'];

// one statement: what all others said last is read before this one speaks, so two that come back at once find the same
// silence and keep it once
const beatOnce = statement(
  'heartbeat',
  `
  with last as (
    select max(beat_at) as at from instance_heartbeat
  ), silence as (
    insert into service_outage (from_at, until_at)
    select at, $2::timestamptz
    from last
    where at < $2::timestamptz - interval '${silenceSeconds} seconds'
    on conflict (from_at) do nothing
  ), stopped as (
    delete from instance_heartbeat
    where instance_id <> $1
      and beat_at < $2::timestamptz - interval '${keepStopped}'
  ), old as (
    delete from service_outage where until_at < $2::timestamptz - interval '${keepOutages}'
  )
  insert into instance_heartbeat (instance_id, started_at, beat_at) values ($1, $2, $2)
  on conflict (instance_id) do update
  set beat_at = greatest(instance_heartbeat.beat_at, excluded.beat_at)`,
);

/**
 * This instance is ready at `now`. Keeps the silence before it as an outage where nobody had spoken for longer than
 * `silenceSeconds`, and forgets what is old.
 */
export async function beat(db: Db, instanceId: string, now: Date): Promise<void> {
  await db.query(beatOnce, [instanceId, now]);
}

const between = statement(
  'outages_between',
  `
  select from_at as "from", until_at as until
  from service_outage
  where from_at < $2
    and until_at > $1
  order by from_at`,
);

/** The outages that touch a stretch of time, whole. */
export const listOutages = (db: Db, { from, until }: Outage): Promise<Outage[]> => db.query(between, [from, until]);
