import { createUnit } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAs, createAgency } from './support/agency.ts';
import { startTestApp } from './support/app.ts';
import { commandOn } from './support/command.ts';
import { valueOf } from './support/semester.ts';

const command = commandOn('verify-audit');
const { ask: verify, run } = command;

beforeAll(async () => {
  const server = await startTestApp({ db: await command.open() });
  const agency = await createAgency(server.db);
  const hr = await callAs(server, agency, 'hr');
  for (const n of [1, 2, 3])
    valueOf(
      await hr(createUnit, {
        body: { code: `BARU${n}`, name: `Unit baru ${n}`, kind: 'sekolah', parentId: agency.unitIds.PAUH, startsOn: '2026-01-01' },
      }),
    );
  await server.close();
});
afterAll(() => command.remove());

test('finds an audit as it was written', () => {
  expect(verify()).toEqual({ status: 0, said: 'The audit holds: 16 chains, every row as it was written.\n' });
});

const first = '(select min(seq) from audit_entry)';
test.each<[string, string, string, RegExp]>([
  [
    'a name of who acted',
    `update audit_entry set actor_name = actor_name || '!' where seq = ${first}`,
    `update audit_entry set actor_name = rtrim(actor_name, '!') where seq = ${first}`,
    /chain \d+, row \d+: the row says something else than what was hashed/,
  ],
  [
    'what was hashed',
    `update audit_entry set payload = payload || ' ' where seq = ${first}`,
    `update audit_entry set payload = rtrim(payload) where seq = ${first}`,
    /chain \d+, row \d+: what was hashed is not what stands there/,
  ],
  [
    'a row before it',
    `update audit_entry set prev_hash = 'x' || prev_hash where seq = ${first}`,
    `update audit_entry set prev_hash = ltrim(prev_hash, 'x') where seq = ${first}`,
    /chain \d+, row \d+: a row before it was removed, added or moved/,
  ],
])('names the chain and the row in which %s was changed', async (_, plant, mend, expected) => {
  await run(plant);
  const { status, said } = verify();
  await run(mend);
  expect(said).toMatch(expected);
  expect([status, said.includes('1 of 16 chains are broken')]).toEqual([1, true]);
});
