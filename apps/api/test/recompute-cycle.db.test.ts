import { getCycle, releaseResults, transitionCycle } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeSemester, rowsOf, setStage } from './support/agreed-semester.ts';
import { callAs, createAgency } from './support/agency.ts';
import { startTestApp } from './support/app.ts';
import { commandOn } from './support/command.ts';
import { assessAs, valueOf } from './support/semester.ts';

const command = commandOn('recompute-cycle');
const { ask: recompute, run } = command;

beforeAll(async () => {
  const server = await startTestApp({ db: await command.open() });
  const agency = await createAgency(server.db);
  const semester = await agreeSemester(server, agency);
  for (const key of ['teacher', 'colleague'] as const)
    await assessAs(server, agency, 'principal', semester.planIds[key], 'supervisor', [71.5, 96.25, 0]);
  const hr = await callAs(server, agency, 'hr');
  valueOf(await hr(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.SD1 } }));
  await rowsOf(server, "update plan set state = 'draft', agreed_at = null where supervisor_state is null");
  await setStage(server, semester.cycleId, 'released');
  server.setNow('2027-01-15T03:00:00Z');
  const { version } = valueOf(await hr(getCycle, { params: { cycleId: semester.cycleId } }));
  valueOf(await hr(transitionCycle, { params: { cycleId: semester.cycleId }, ifMatch: version, body: { to: 'closed', reason: null } }));
  await server.close();
});
afterAll(() => command.remove());

test('finds nothing in a cycle as it was closed', () => {
  expect(recompute('--cycle', '2026-2')).toEqual({ status: 0, said: 'Semester 2026-2: 2 results computed again, none differs.\n' });
});

test.each<[string, string, string, RegExp]>([
  [
    'an actual of an assessment',
    'update assessment_indicator set actual = 735000 where actual = 715000',
    'update assessment_indicator set actual = 715000 where actual = 735000',
    /\/computed\/scoreHundredths: 6873 is stored, \d+ comes out/,
  ],
  [
    'an achievement beside it',
    'update assessment_indicator set achievement_hundredths = 7000 where achievement_hundredths = 7667',
    'update assessment_indicator set achievement_hundredths = 7667 where achievement_hundredths = 7000',
    /\/assessment_indicator\/\S+: 7000 is stored, 7667 comes out/,
  ],
  [
    'a score of a result',
    'update result set score_hundredths = 7000',
    'update result set score_hundredths = 6873',
    /\/result\/scoreHundredths: 7000 is stored, 6873 comes out/,
  ],
  [
    'a rating and its predicate',
    "update result set result_rating = 'di_atas_ekspektasi'",
    "update result set result_rating = 'sesuai_ekspektasi'",
    /\/result\/resultRating: "di_atas_ekspektasi" is stored, "sesuai_ekspektasi" comes out/,
  ],
  [
    'a rule of the pinned scheme',
    "update scheme set rules = jsonb_set(rules, '{capHundredths}', '10000')",
    "update scheme set rules = jsonb_set(rules, '{capHundredths}', '12000')",
    /\/scheme\/rules\/capHundredths: 12000 is stored, 10000 comes out/,
  ],
  [
    'a weight of a plan',
    'update plan_indicator set weight_hundredths = 4000 where weight_hundredths = 5000',
    'update plan_indicator set weight_hundredths = 5000 where weight_hundredths = 4000',
    /\/computed\/scoreHundredths: 6873 is stored/,
  ],
  [
    'a receipt',
    `update result set receipt = replace(receipt, '"scoreHundredths":6873', '"scoreHundredths":6900')`,
    `update result set receipt = replace(receipt, '"scoreHundredths":6900', '"scoreHundredths":6873')`,
    /\/receipt_hash: "\w+" is stored/,
  ],
  [
    'what was kept at the closing',
    "update closing_entry set receipt_hash = 'x'",
    'update closing_entry k set receipt_hash = r.receipt_hash from result r where r.id = k.result_id',
    /\/closing_entry\/receipt_hash: "x" is stored/,
  ],
])('names %s that was changed', async (_, plant, mend, expected) => {
  await run(plant);
  const { status, said } = recompute('--cycle', '2026-2');
  await run(mend);
  expect(said).toMatch(/Sari Wulandari, SD Negeri 1 Pauh, version 1/);
  expect(said).toMatch(expected);
  expect([status, said.includes('2 differ')]).toEqual([1, true]);
});

test('is asked for a closed cycle that there is', async () => {
  expect(recompute()).toEqual({ status: 2, said: expect.stringContaining('npm run recompute -- --cycle') });
  expect(recompute('--cycle', 'nothing')).toEqual({ status: 2, said: expect.stringContaining('There is no cycle nothing') });
  await run("update cycle set stage = 'released'");
  expect(recompute('--cycle', '2026-2')).toEqual({ status: 2, said: expect.stringContaining('is not closed') });
});
