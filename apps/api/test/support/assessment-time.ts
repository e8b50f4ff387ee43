import type { SchemeRules } from '@pauh/domain';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type AgreedSemester, agreeSemester } from './agreed-semester.ts';
import { type ActorKey, type Agency, callAs, createAgency } from './agency.ts';
import { type TestApp, startTestApp } from './app.ts';
import { openTestDatabase } from './db.ts';

export const today = '2026-11-24T03:00:00Z';

export let server: TestApp;
export let agency: Agency;
export let semester: AgreedSemester;
let semesters = 0;
/** Gives the test file that calls it a server of its own, and before each test another semester whose plans wait to be assessed. `installed`: with no more rights in the database than an installation has. */
export function useAssessmentTime({ installed = false } = {}): void {
  beforeAll(async () => {
    server = await startTestApp({ now: today, db: await openTestDatabase({ installed }) });
    agency = await createAgency(server.db);
  });
  beforeEach(async () => {
    await anotherSemester();
    server.setNow(today);
  });
  afterAll(() => server.close());
}

export const as = (who: ActorKey) => callAs(server, agency, who);
export async function anotherSemester(rules: Partial<SchemeRules> = {}): Promise<void> {
  semester = await agreeSemester(server, agency, `s${semesters++}`, rules);
}
