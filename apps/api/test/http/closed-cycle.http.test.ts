import { type Contract, contracts } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../support/agreed-semester.ts';
import { employ } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { matrixActors } from '../support/matrix-actors.ts';
import { matrixRows } from '../support/matrix-rows.ts';
import { type World, matrixWorld } from '../support/matrix-world.ts';

// A closed cycle is read-only: every command there is, by everybody who may give it while the cycle runs, on the same
// records once it is closed. What is served all the same is named here, with why.
const noCycle = 'writes nothing of a cycle';
const servedAfterwards: Record<string, string> = {
  ...Object.fromEntries([
    'createAccount', 'grantRole', 'revokeGrant', 'createActivationCode', 'createUnitActivationCodes', 'createApiToken', 'revokeApiToken',
    'createUnit', 'updateUnit', 'createPosition', 'updateEmployee', 'correctNip', 'recordStanding', 'endStanding', 'createAssignment', 'endAssignment', 'correctSupervision',
    'createSupervisionReport', 'mendSupervisionReport', 'declineSupervisionReport', 'createDelegation', 'revokeDelegation', 'createScheme', 'createCycle',
    'createIndicator', 'reviseIndicator', 'withdrawIndicator', 'createPlanTemplate', 'revisePlanTemplate', 'withdrawPlanTemplate', 'createServiceIndicator', 'updateServiceIndicator', 'createThanks', 'runImport',
  ].map((id) => [id, noCycle])),
  createPrivateNote: 'a memory of one\'s own, no part of the evaluation', deletePrivateNote: 'the same',
  composeCalibrationSession: 'a cycle is released, and so closed, only when no session is open: cycle.calibration_open', cancelCalibrationSession: 'the same',
  approveReopening: 'the way by which one person of a closed cycle is corrected', refuseReopening: 'the same',
};

let server: TestApp;
let world: World;
beforeAll(async () => {
  server = await startTestApp();
  world = await matrixWorld(server);
  await employ(server.db, world.agency, ['secondHr', 'leader']); // who asked, and who may approve
  await rowsOf(server, "update cycle set stage = 'closed'"); // those that the records of other features lie in too
});
afterAll(() => server.close());

const commands = contracts.filter((contract) => contract.method !== 'GET' && contract.access !== 'public');

test.each(commands.map((contract) => [contract.id, contract] as const))('%s', async (id, contract) => {
  const served = (await Promise.all([matrixRows[id] ?? []].flat().flatMap((row) => matrixActors.map(async (actor) => {
    const sheet = contract.bodyKind === 'sheet' ? { headers: { 'content-type': 'text/csv' } } : {};
    const call = world.calls[actor] as unknown as (contract: Contract, input: unknown) => Promise<{ ok: boolean }>;
    return (await call(contract, { ...row.input(world), ...sheet, dryRun: true })).ok;
  })))).includes(true);
  expect(served ? 'served' : 'refused').toBe(id in servedAfterwards ? 'served' : 'refused');
});

test('what is served afterwards is a command there is', () => expect(Object.keys(servedAfterwards).filter((id) => !commands.some((contract) => contract.id === id))).toEqual([]));
