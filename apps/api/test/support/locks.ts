import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { server } from './fresh-agency.ts';

/** Waits until a statement waits for another one's lock. The embedded engine serves transactions in turn: there the second has not begun. */
export async function untilSomebodyWaits({ db }: Pick<TestApp, 'db'> = server): Promise<void> {
  if (db.engine === 'embedded') return;
  await expect.poll(async () => (await db.query({ name: '', text: "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()" }, [])).length).toBeGreaterThan(0);
}
