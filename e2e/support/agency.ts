import { type Call, type CallOutcome, createClient } from '@pauh/client';
import {
  type Contract,
  type Cycle,
  createCascadeWaiver,
  createCycle,
  createToken,
  listCycleSuperiors,
  listCycles,
  listPlans,
  listUnits,
  type PlanSummary,
  transitionCycle,
} from '@pauh/contracts';
import { type DemoAccount, demoAccounts } from './accounts.ts';
import type { RunningServer } from './server.ts';

/** The people of the demonstration who appear in the journeys, as the start prints them. */
export const people = {
  teacher: 'Sari Wulandari',
  colleague: 'Agus Pranoto',
  head: 'Ratna Dewi',
  chief: 'Rahmat Hidayat',
  clerk: 'Dewi Lestari',
  nurse: 'Nur Aini',
} as const;

/** The account of an officer (`hr`) or of a person by name, from what the server printed. */
export function accountOf(server: Pick<RunningServer, 'printed'>, who: string): DemoAccount {
  const line = server.printed.split('\n').find((text) => text.includes(`  ${who}: `)) ?? '';
  const found = demoAccounts(server.printed).find(({ login }) => login === who || line.includes(` ${login} `));
  if (!found) throw new Error(`no demonstration account of ${who}`);
  return { ...found, password: passwordOf(server.printed) };
}
const passwordOf = (printed: string): string => /password of each: (.+)/.exec(printed)?.[1]?.trim() ?? '';

/** Signs in for calls without a browser: what a test needs to have happened before it begins. */
export async function signedIn(url: string, { login, password }: Pick<DemoAccount, 'login' | 'password'>): Promise<Call> {
  const { accessToken } = await valueOf(createClient({ baseUrl: url, fetch })(createToken, { body: { login, password } }));
  return createClient({ baseUrl: url, fetch, headers: () => ({ authorization: `Bearer ${accessToken}` }) });
}

export async function valueOf<C extends Contract>(outcome: Promise<CallOutcome<C>>) {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${JSON.stringify(answer.problem.errors ?? [])}`);
  return answer.value;
}

/** The date in the agency's zone, so many days from now. */
export const agencyDay = (after: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(Date.now() + after * 86_400_000);

/** The cycle of the demonstration that is in assessment now. */
export const runningCycle = async (hr: Call): Promise<Cycle> =>
  (await valueOf(hr(listCycles, { query: { stage: 'assessment' } }))).items[0] as Cycle;

/** HR opens another semester for one unit, from today or from some days before or after it: everybody in it gets an empty plan to write. */
export async function openPlanning(hr: Call, unitCode: string, code = 'berikut', firstDay = 0): Promise<Cycle> {
  const unit = (await valueOf(hr(listUnits, { query: { limit: 200 } }))).items.find((each) => each.code === unitCode);
  const { scheme } = await runningCycle(hr);
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
  const lastDays = { planning: day(30), running: day(150), assessment: day(175) };
  const draft = await valueOf(
    hr(createCycle, {
      body: {
        code,
        name: 'Semester berikutnya',
        kind: 'semester',
        unitId: unit?.id ?? '',
        schemeId: scheme.id,
        startsOn: day(firstDay),
        endsOn: day(180),
        lastDays,
      },
    }),
  );
  return valueOf(hr(transitionCycle, { params: { cycleId: draft.id }, ifMatch: draft.version, body: { to: 'planning', reason: null } }));
}

/** HR's word that nobody waits for a superior's plan in this cycle. */
export async function waiveSuperiors(hr: Call, cycleId: string): Promise<void> {
  const { items } = await valueOf(hr(listCycleSuperiors, { params: { cycleId }, query: { open: true } }));
  for (const { assignmentId } of items.filter(({ waiver }) => waiver === null))
    await valueOf(
      hr(createCascadeWaiver, { params: { cycleId }, body: { superiorAssignmentId: assignmentId, reason: 'Rencana pimpinan menyusul' } }),
    );
}

/** The plan of this person in a cycle, as the person sees it. */
export async function ownPlan(call: Call, cycleId: string): Promise<PlanSummary> {
  const plan = (await valueOf(call(listPlans, { query: { view: 'own', cycleId } }))).items[0];
  if (!plan) throw new Error('this person has no plan in that cycle');
  return plan;
}
