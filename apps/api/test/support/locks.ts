import { expect } from 'vitest';
import { run, server } from './fresh-agency.ts';

/** Waits until a statement waits for another one's lock. The embedded engine serves transactions in turn: there the second has not begun. */
export async function untilSomebodyWaits(): Promise<void> {
  if (server.db.engine === 'embedded') return;
  await expect.poll(async () => (await run("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")).length).toBeGreaterThan(0);
}
