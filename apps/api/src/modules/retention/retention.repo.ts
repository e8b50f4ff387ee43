import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/** Rows that one statement deletes at most, so that none holds locks, or the embedded engine, for long. */
export const batchSize = 5000;

// each takes what no other server is deleting at this moment, and answers how many rows that were
const batches = {
  answers: statement(
    'forget_answers',
    `
    delete from idempotency_key
    where ctid = any(array(
      select ctid
      from idempotency_key
      where created_at < $1
      order by created_at limit $2
      for update skip locked
    ))
    returning 1`,
  ),
  sessions: statement(
    'forget_sessions',
    `
    delete from session
    where id = any(array(
      select id
      from session
      where least(ended_at, refresh_expires_at) < $1
      limit $2
      for update skip locked
    ))
    returning 1`,
  ),
  failures: statement(
    'forget_failures',
    `
    delete from sign_in_throttle
    where key = any(array(
      select key from sign_in_throttle where window_started_at < $1 limit $2 for update skip locked
    ))
    returning 1`,
  ),
  // in the order in which they were written the oldest lie in front: no index by time, which every write would pay for
  events: statement(
    'forget_events',
    `
    delete from outbox_event
    where seq = any(array(
      select seq
      from outbox_event
      where at < $1
        and seq <= (select max(seq) from (select seq from outbox_event order by seq limit $2) oldest)
      for update skip locked
    ))
    returning 1`,
  ),
};
export type Forgettable = keyof typeof batches;

/** Deletes at most `batchSize` of what is older than `before`; answers how many. */
export const forgetBatch = async (db: Db, what: Forgettable, before: Date): Promise<number> =>
  (await db.query(batches[what], [before, batchSize])).length;
