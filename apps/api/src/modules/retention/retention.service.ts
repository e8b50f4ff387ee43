import type { Db } from '../../db/client.ts';
import { type Forgettable, batchSize, forgetBatch } from './retention.repo.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** What remains after so many batches waits for the next round. */
const mostBatches = 200;

/** How long each is kept: what an answer repeats, a session that is over, failed sign-ins, events. */
const keptMs = (eventDays: number): Record<Forgettable, number> => ({
  answers: 48 * hour,
  sessions: 7 * day,
  failures: day,
  events: eventDays * day,
});

/** Deletes what is too old to serve anybody, batch by batch, each a transaction of its own; answers how many rows of each went. */
export async function forgetOld(db: Db, now: Date, eventDays: number): Promise<Record<Forgettable, number>> {
  const forgotten: Record<Forgettable, number> = { answers: 0, sessions: 0, failures: 0, events: 0 };
  for (const [what, kept] of Object.entries(keptMs(eventDays)) as [Forgettable, number][]) {
    const before = new Date(now.getTime() - kept);
    for (let batch = 1, full = true; full && batch <= mostBatches; batch++) {
      const rows = await forgetBatch(db, what, before);
      forgotten[what] += rows;
      full = rows === batchSize;
    }
  }
  return forgotten;
}
