import { createCycle, createScheme, transitionCycle } from '@pauh/contracts';
import type { CycleStage } from '@pauh/domain';
import { afterAll, beforeAll } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency, employ } from './agency.ts';
import { type TestApp, startTestApp } from './app.ts';
import { schemeRules as rules } from './semester.ts';

export let server: TestApp;
export let agency: Agency;
export let officerIds: Record<string, string>;
/** Gives the test file that calls it a server of its own, with the agency and its officers. */
export function useCycles(): void {
  beforeAll(async () => {
    server = await startTestApp();
    agency = await createAgency(server.db);
    officerIds = await employ(server.db, agency, ['hr', 'secondHr']);
  });
  afterAll(() => server.close());
}

export const lastDays = { planning: '2026-07-31', running: '2026-12-10', assessment: '2026-12-24' };
export const as = (who: ActorKey) => callAs(server, agency, who);
export const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);

export async function newScheme(code: string, changes: object = {}) {
  const made = await (await as('hr'))(createScheme, { body: { code, name: code, rules: { ...rules, ...changes } } });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
export async function newCycle(code: string, options: { unit?: keyof Agency['unitIds']; schemeId?: string } = {}) {
  const schemeId = options.schemeId ?? (await newScheme(`scheme-${code}`)).id;
  const made = await (
    await as('hr')
  )(createCycle, {
    body: {
      code,
      name: `Semester ${code}`,
      kind: 'semester',
      unitId: agency.unitIds[options.unit ?? 'DISDIK'],
      schemeId,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      lastDays,
    },
  });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}
type Move = { to: CycleStage; reason?: string; who?: ActorKey };
export async function move(cycleId: string, version: number, { to, reason, who = 'hr' }: Move) {
  return (await as(who))(transitionCycle, { params: { cycleId }, ifMatch: version, body: { to, reason: reason ?? null } });
}
export async function moved(cycleId: string, version: number, ...stages: CycleStage[]) {
  let last = version;
  for (const to of stages) {
    const outcome = await move(cycleId, last, { to });
    if (!outcome.ok) throw new Error(`${to}: ${outcome.problem.code}`);
    last = outcome.value.version;
  }
  return last;
}
