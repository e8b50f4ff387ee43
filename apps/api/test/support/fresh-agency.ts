import { afterAll, beforeAll, beforeEach } from 'vitest';
import { sha256 } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from './agency.ts';
import { type TestApp, startTestApp } from './app.ts';
import { emptyTables } from './db.ts';

export let server: TestApp;
export let agency: Agency;
/** Gives the test file that calls it a server of its own, and before each test the agency as it was founded. */
export function useFreshAgency(): void {
  beforeAll(async () => {
    server = await startTestApp({ now: '2026-07-15T03:00:00Z' });
  });
  beforeEach(async () => {
    await emptyTables(server.db, 'unit', 'employee', 'account');
    agency = await createAgency(server.db);
  });
  afterAll(() => server.close());
}

export const as = (who: ActorKey) => callAs(server, agency, who);
export const run = (text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${sha256(text).slice(0, 16)}`, text }, values);
