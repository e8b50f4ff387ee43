import { type PlanContent, getCycleProgress, savePlanContent, submitPlan } from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency } from './agency.ts';
import { type TestApp, startTestApp } from './app.ts';
import { openSemester, planOf, readyContent } from './planning.ts';
import { valueOf } from './semester.ts';

const inPlanning = '2026-07-10T03:00:00Z';
export let server: TestApp;
export let agency: Agency;
export let semester: { cycleId: string; version: number };
export let plan: { id: string; version: number };
let no = 0;
/** Gives the test file that calls it a server of its own, and before each test a semester in planning with the teacher's draft. */
export function usePlanInPlanning(): void {
  beforeAll(async () => {
    server = await startTestApp({ now: inPlanning });
    agency = await createAgency(server.db);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    server.setNow(inPlanning);
    semester = await openSemester(server, agency, `p-${++no}`, 'planning');
    plan = await planOf(server, agency, 'teacher', semester.cycleId);
  });
}

export const as = (who: ActorKey) => callAs(server, agency, who);
export const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);
export const on = (ifMatch = plan.version) => ({ params: { planId: plan.id }, ifMatch });
export const save = async (body: PlanContent, ifMatch?: number, who: ActorKey = 'teacher') =>
  (await as(who))(savePlanContent, { ...on(ifMatch), body });
/** Saves and hands in; answers the version. */
export async function submitted(content: PlanContent = readyContent, from?: number): Promise<number> {
  const { version } = valueOf(await save(content, from));
  return valueOf(await (await as('teacher'))(submitPlan, on(version))).version;
}
export const counts = async () => {
  const { items } = valueOf(await (await as('hr'))(getCycleProgress, { params: { cycleId: semester.cycleId } }));
  const { draft, submitted, returned, agreed } = items.find((i) => i.unit.code === 'SD1') ?? {
    draft: 0,
    submitted: 0,
    returned: 0,
    agreed: 0,
  };
  return { draft, submitted, returned, agreed };
};
