import type { Call } from '@pauh/client';
import {
  type Contract,
  contracts,
  createAssignment,
  createDelegation,
  endAssignment,
  getEmployee,
  listPlans,
  listResults,
  revokeDelegation,
} from '@pauh/contracts';
import type { DelegationDuty } from '@pauh/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonKey, callAs } from './support/agency.ts';
import { type TestApp, startTestApp } from './support/app.ts';
import { type MatrixActor, matrixActors } from './support/matrix-actors.ts';
import { matrixRows } from './support/matrix-rows.ts';
import type { MatrixInput } from './support/matrix-rows/row.ts';
import { type World, matrixWorld } from './support/matrix-world.ts';
import { valueOf } from './support/semester.ts';

// The access matrix on other days. Every route about one person's evaluation, asked by people whose right to it begins
// and ends with a date: a delegate before, on and after the days, somebody who is Plt of two units at once, and the
// supervisors before them. What each may is what a column of the matrix may: open, or closed (403 or 404).
let server: TestApp;
let world: World;
const delegateOf = { plan_review: 'nurse', progress_feedback: 'otherTeacher', assessment: 'otherPrincipal' } as const satisfies Record<
  DelegationDuty,
  PersonKey
>;
const duties = Object.keys(delegateOf) as DelegationDuty[];
const delegationIds: string[] = [];

/** The duties that open a route to a delegate. A route that is not named here is not to be delegated. */
const opens: Record<string, readonly DelegationDuty[]> = {
  getPlan: duties,
  listPlanRevisions: duties,
  getPlanServices: duties,
  returnPlan: ['plan_review'],
  agreePlan: ['plan_review'],
  confirmCascade: ['plan_review'],
  getRoleMatrix: duties,
  listPlanProposals: duties,
  createPlanProposal: ['plan_review'],
  setPlanExpectations: ['plan_review'],
  listProgressEntries: duties,
  downloadEvidence: duties,
  listFeedback: ['progress_feedback', 'assessment'],
  createFeedback: ['progress_feedback'],
  listCoachingRecords: ['progress_feedback', 'assessment'],
  createCoachingRecord: ['progress_feedback'],
  getAssessmentSheet: ['assessment'],
  saveAssessment: ['assessment'],
  submitAssessment: ['assessment'],
  correctAssessment: ['assessment'],
  listPlanAssessments: ['assessment'],
  getAssessment: ['assessment'],
  listPeriodicResults: ['assessment'],
  getPlanAnnouncements: ['progress_feedback'],
  listPlanContributions: ['assessment'],
  listContributionCandidates: ['assessment'],
  inviteContributors: ['assessment'],
  getPlanScore: ['assessment'],
  getResult: ['assessment'],
  listPeriodicResultsOf: ['assessment'],
  getReceipt: ['assessment'],
};

const about = contracts.filter(({ path, access }) => access !== 'public' && /^\/(plans|evidence|assessments|results)\/\{/.test(path));
interface Row {
  contract: Contract;
  name: string;
  input: (world: World) => MatrixInput;
  may: string;
}
const rows: Row[] = about.flatMap((contract) =>
  [matrixRows[contract.id] ?? []].flat().map((row, index) => ({ contract, name: `${contract.id} ${index}`, ...row })),
);
const onPlans = rows.filter(({ contract }) => contract.path.includes('{planId}'));
/** Whether a column of the matrix gets past the policy; a refusal by the state or by the values comes after it. */
const openTo =
  (column: MatrixActor) =>
  (row: Row): boolean =>
    !['x', '-'].includes(row.may.split(/\s+/)[matrixActors.indexOf(column)] ?? '');

beforeAll(async () => {
  server = await startTestApp();
  world = await matrixWorld(server);
  for (const duty of duties) delegationIds.push(await handOver(duty, '2026-11-26', '2026-11-27'));
});
afterAll(() => server.close());

async function handOver(duty: DelegationDuty, startsOn: string, endsOn: string): Promise<string> {
  const delegateId = world.agency.employeeIds[delegateOf[duty]];
  return valueOf(
    await (
      await as('principal')
    )(createDelegation, {
      body: { grantorId: null, delegateId, duties: [duty], startsOn, endsOn, reason: 'Cuti tahunan, surat izin 12/2026' },
    }),
  ).id;
}
const as = (who: Parameters<typeof callAs>[2]) => callAs(server, world.agency, who);

/** Every route as this person on the plan of `self`, or another in its place: past the policy or not. */
async function openFor(who: PersonKey, of: Row[] = rows, there: World = world): Promise<Record<string, boolean>> {
  const call = (await as(who)) as unknown as (contract: Contract, input: unknown) => ReturnType<Call>;
  const found: Record<string, boolean> = {};
  for (const { contract, name, input } of of) {
    const outcome = await call(contract, { ...input(there), dryRun: contract.method !== 'GET' });
    found[name] = outcome.ok || ![403, 404].includes(outcome.status);
  }
  return found;
}
/** Whether the lists hold the plan and its decided result. */
async function inLists(who: PersonKey): Promise<boolean[]> {
  const call = await as(who);
  const plans = valueOf(await call(listPlans, { query: { view: 'team', limit: 200 } })).items;
  const results = valueOf(await call(listResults, { query: { view: 'team', limit: 200 } })).items;
  return [plans.some(({ id }) => id === world.planId), results.some(({ id }) => id === world.resultId)];
}
/** Of the supervisor's own plan: its matrix, and anything else. */
async function ofLeader(who: PersonKey): Promise<{ matrix: boolean; more: string[] }> {
  const { 'getRoleMatrix 0': matrix, ...others } = await openFor(who, onPlans, { ...world, planId: world.leaderPlanId });
  return { matrix: matrix === true, more: Object.keys(others).filter((name) => others[name] === true) };
}
const expected = (may: (row: Row) => boolean, of: Row[] = rows) => Object.fromEntries(of.map((row) => [row.name, may(row)]));

test('there are routes to ask, and some are open to a supervisor', () => {
  expect(rows.filter(openTo('supervisor')).length).toBeGreaterThanOrEqual(20);
  expect(Object.keys(opens).filter((id) => !rows.some(({ contract }) => contract.id === id))).toEqual([]);
});

/** What somebody without any standing towards a plan is not refused. */
const anyones = onPlans.filter(openTo('otherUnit')).map(({ name }) => name);
const stranger = openTo('otherUnit');
const standingIn = (duty: DelegationDuty) => (row: Row) =>
  stranger(row) || (openTo('supervisor')(row) && (opens[row.contract.id]?.includes(duty) ?? false));

test.each([
  ['the last second before', '2026-11-25T16:59:59Z', false],
  ['the first second', '2026-11-25T17:00:00Z', true],
  ['the last second', '2026-11-27T16:59:59Z', true],
  ['the first second after', '2026-11-27T17:00:00Z', false],
] as const)('a delegate, %s of the days: each duty opens its own routes and no other', async (_when, instant, within) => {
  server.setNow(instant);
  for (const duty of duties) {
    expect(await openFor(delegateOf[duty]), duty).toEqual(expected(within ? standingIn(duty) : stranger));
    expect(await inLists(delegateOf[duty]), duty).toEqual([within, within && duty === 'assessment']);
    expect(await ofLeader(delegateOf[duty]), duty).toEqual({ matrix: within && duty === 'plan_review', more: anyones });
  }
  expect(await openFor('principal')).toEqual(expected(openTo('supervisor')));
});

test('a delegate from the moment it is revoked', async () => {
  server.setNow('2026-11-28T03:00:00Z');
  const id = await handOver('assessment', '2026-11-28', '2026-11-29');
  expect(await openFor(delegateOf.assessment)).toEqual(expected(standingIn('assessment')));
  valueOf(
    await (
      await as('principal')
    )(revokeDelegation, { params: { delegationId: id }, ifMatch: 1, body: { reason: 'Kembali bekerja lebih awal' } }),
  );
  expect(await openFor(delegateOf.assessment)).toEqual(expected(stranger));
});

/** The plan of the other school, in the same columns. */
const elsewhere = () => ({ ...world, planId: world.otherPlanId });
/** The plan of the head of the office above both schools. */
const above = () => ({ ...world, planId: world.chiefPlanId });

test('Plt of two units at once: a supervisor in both within the dates, in neither before, nowhere above; after them the line goes one level up', async () => {
  server.setNow('2026-11-29T03:00:00Z');
  const hr = await as('hr');
  const { agency } = world;
  const asItsHead = await openFor('otherPrincipal', onPlans, elsewhere()); // nothing was handed in there yet
  for (const head of ['principal', 'otherPrincipal'] as const) {
    const { assignments } = valueOf(await hr(getEmployee, { params: { employeeId: agency.employeeIds[head] } }));
    valueOf(
      await hr(endAssignment, {
        params: { assignmentId: agency.assignmentIds[head] },
        ifMatch: assignments[0]?.version ?? 0,
        body: { endsOn: '2026-11-30', reason: 'Pensiun' },
      }),
    );
    valueOf(
      await hr(createAssignment, {
        body: {
          employeeId: agency.employeeIds.nurse,
          positionId: agency.positionIds[head],
          kind: 'plt',
          startsOn: '2026-12-01',
          endsOn: '2026-12-03',
        },
      }),
    );
  }
  const places = async () => [
    await openFor('nurse', onPlans),
    await openFor('nurse', onPlans, elsewhere()),
    await openFor('nurse', onPlans, above()),
  ];
  const [supervises, nothing, formerly] = [openTo('supervisor'), stranger, openTo('former')].map((may) => expected(may, onPlans));
  for (const [instant, there] of [
    ['2026-11-30T16:59:59Z', [nothing, nothing, nothing]],
    ['2026-11-30T17:00:00Z', [supervises, asItsHead, nothing]],
    ['2026-12-03T16:59:59Z', [supervises, asItsHead, nothing]],
    ['2026-12-03T17:00:00Z', [formerly, formerly, nothing]],
  ] as const) {
    server.setNow(instant);
    expect(await places(), instant).toEqual(there);
  }
  expect(Object.values(asItsHead).filter(Boolean).length).toBeGreaterThan(8);
  expect(await openFor('chief')).toEqual(expected(openTo('supervisor')));
});
