import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { server as fresh } from './fresh-agency.ts';

/** Waits until a statement waits for another one's lock. The embedded engine serves transactions in turn: there the second has not begun. */
export async function untilSomebodyWaits({ db }: Pick<TestApp, 'db'> = fresh): Promise<void> {
  if (db.engine === 'embedded') return;
  const waiting = {
    name: 'test_waiting',
    text: "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  };
  await expect.poll(async () => (await db.query(waiting, [])).length).toBeGreaterThan(0);
}
