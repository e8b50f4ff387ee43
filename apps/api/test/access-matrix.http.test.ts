import type { Call } from '@pauh/client';
import { type Contract, contracts } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, startTestApp } from './support/app.ts';
import { digestOf } from './support/digest.ts';
import { type MatrixActor, matrixActors } from './support/matrix-actors.ts';
import { matrixRows } from './support/matrix-rows.ts';
import type { MatrixRow } from './support/matrix-rows/row.ts';
import { type World, matrixWorld } from './support/matrix-world.ts';

// Every contract x every actor on real records of somebody else: the status, the body of a refusal, and a database
// that is as it was. Commands are rehearsed (dry run): the same code, rolled back.
let server: TestApp;
let world: World;
beforeAll(async () => {
  server = await startTestApp();
  world = await matrixWorld(server);
});
afterAll(() => server.close());

const guarded = contracts.filter((c) => c.access !== 'public');
const rowsOf = (contract: Contract): MatrixRow[] => [matrixRows[contract.id] ?? []].flat();

test('every contract is served, and every guarded one has a row', () => {
  expect(contracts.filter((c) => !server.app.served.has(c.id)).map((c) => c.id)).toEqual([]);
  expect(guarded.filter((c) => rowsOf(c).length === 0).map((c) => c.id)).toEqual([]);
  for (const contract of guarded)
    for (const row of rowsOf(contract)) expect(row.may.split(/\s+/), contract.id).toHaveLength(matrixActors.length - 1);
});

test.each(guarded.map((c) => [c.id, c] as const))('%s', async (_id, contract) => {
  const before = await digest();
  for (const row of rowsOf(contract)) {
    const marks = [...row.may.split(/\s+/), 'u'];
    const seen: string[] = [];
    for (const actor of matrixActors) seen.push(await markOf(contract, row, actor));
    expect(Object.fromEntries(matrixActors.map((actor, i) => [actor, seen[i]]))).toEqual(
      Object.fromEntries(matrixActors.map((actor, i) => [actor, marks[i]])),
    );
  }
  expect(await digest()).toEqual(before);
});

/** What must not change: a look is logged, and a delivery keeps its own record. */
const digest = () => digestOf(server, ['access_entry']);

const marks: Record<number, string> = { 403: 'x', 404: '-', 409: '9', 422: '!', 401: '!' };
async function markOf(contract: Contract, row: MatrixRow, actor: MatrixActor): Promise<string> {
  const input = row.input(world);
  const sheet = contract.bodyKind === 'sheet' ? { headers: { 'content-type': 'text/csv' } } : {};
  const call = world.calls[actor] as unknown as (c: Contract, i: unknown) => ReturnType<Call>;
  const outcome = await call(contract, { ...input, ...sheet, dryRun: contract.method !== 'GET' });
  if (outcome.ok) return outcome.status === 200 || outcome.status === contract.success.status ? '+' : String(outcome.status);
  expect(JSON.stringify(outcome.problem), `${contract.id} as ${actor}`).not.toMatch(/Sari Wulandari|198506152010011012|select |insert /i);
  if (actor === 'nobody') return outcome.problem.code === 'auth.required' ? 'u' : outcome.problem.code;
  return marks[outcome.status] ?? `${outcome.status} ${outcome.problem.code}`;
}
