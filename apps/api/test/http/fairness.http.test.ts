import { type FairnessMeasureCheck, getFairnessCheck } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../support/agreed-semester.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { digestOf } from '../support/digest.ts';
import { type Rated, type Team, rateTeams } from '../support/rated-people.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
});
afterAll(() => server.close());

const ask = async (who: ActorKey, cycleId: string, unit?: keyof Agency['unitIds']) =>
  (await callAs(server, agency, who))(getFairnessCheck, { params: { cycleId }, query: unit ? { unitId: agency.unitIds[unit] } : {} });
const check = async (who: ActorKey, cycleId: string, unit?: keyof Agency['unitIds']) => valueOf(await ask(who, cycleId, unit));
const around = (mean: number, size: number, of: (at: number) => Partial<Rated> = () => ({})): Rated[] =>
  Array.from({ length: size }, (_, at) => ({ score: mean + [-6, 2, 7, -3, 0, 5, -5][at % 7]!, ...of(at) }));
const ratersOf = (measure: FairnessMeasureCheck | undefined) =>
  measure?.raters.map(({ rater, people, finding }) => [rater.name, people, finding]);
const groupsOf = (measure: FairnessMeasureCheck | undefined, attribute: string) =>
  Object.fromEntries(
    measure?.groups.filter((row) => row.attribute === attribute).map(({ group, people, finding }) => [group, [people, finding]]) ?? [],
  );

const teams: Team[] = [
  { rater: 'Wati Longgar', unit: 'SD2', people: around(115, 7) },
  {
    rater: 'Ahmad Biasa',
    unit: 'SD1',
    people: around(100, 9, (at) => ({ sex: at < 4 ? 'P' : 'L', birthOn: at === 0 ? null : '1985-06-15' })),
  },
  {
    rater: 'Dian Biasa',
    unit: 'SD2',
    people: around(101, 8, (at) => ({ sex: at < 3 ? 'P' : 'L', employmentKind: at === 0 ? 'pppk' : 'pns' })),
  },
  { rater: 'Siti Baru', unit: 'PKM', people: around(60, 4) },
  { rater: 'Budi Biasa', unit: 'PKM', people: around(99, 7, (at) => ({ birthOn: at < 5 ? '1995-01-01' : '1985-06-15' })) },
];

test('names whose ratings lie apart, by name and not by how much, and says nothing of who rated four', async () => {
  const { cycleId, raterIds } = await rateTeams(server, agency, teams);
  const answer = await check('hr', cycleId);
  expect(answer).toMatchObject({ cycleId, unit: null, smallestGroup: 5, fewestRaters: 3, confidence: { raters: 98, groups: 95 } });
  expect(answer.measures.map(({ measure }) => measure)).toEqual(['score', 'behaviour_rating']);
  const [score, behaviour] = answer.measures;
  expect(ratersOf(score)).toEqual([
    ['Ahmad Biasa', 9, 'not_shown'],
    ['Budi Biasa', 7, 'not_shown'],
    ['Dian Biasa', 8, 'not_shown'],
    ['Siti Baru', null, 'too_few'],
    ['Wati Longgar', 7, 'higher'],
  ]);
  expect(score?.raters[4]).toMatchObject({
    rater: { employeeId: raterIds['Wati Longgar'] },
    units: [{ code: 'SD2' }],
    difference: { estimate: 15.4 },
  });
  expect(score?.raters[3]?.difference).toBe(null);
  expect(new Set(behaviour?.raters.map(({ finding }) => finding))).toEqual(new Set(['too_few'])); // all the same
});

test('a small group is not shown, nor what would tell it by a total', async () => {
  const { cycleId } = await rateTeams(server, agency, teams);
  const [score] = (await check('hr', cycleId)).measures;
  expect(groupsOf(score, 'sex')).toEqual({ L: [28, 'not_shown'], P: [7, 'not_shown'] });
  expect(groupsOf(score, 'employment_kind')).toEqual({ pns: [null, 'too_few'], pppk: [null, 'too_few'] });
  expect(groupsOf(score, 'age_band')).toEqual({ under_35: [5, 'too_few'], from_35: [29, 'too_few'] }); // under one rater there are five and two
  const [school] = (await check('hr', cycleId, 'SD1')).measures;
  expect(groupsOf(school, 'sex')).toEqual({ L: [null, 'too_few'], P: [null, 'too_few'] });
});

test('a unit is looked at with all below it, and alone', async () => {
  const { cycleId } = await rateTeams(server, agency, teams);
  expect(await check('hr', cycleId, 'DISDIK')).toMatchObject({
    unit: { code: 'DISDIK' },
    measures: [
      {
        raters: [
          { rater: { name: 'Ahmad Biasa' } },
          { rater: { name: 'Dian Biasa' } },
          { rater: { name: 'Wati Longgar' }, finding: 'higher' },
        ],
      },
      {},
    ],
  });
  const [two] = (await check('hr', cycleId, 'SD2')).measures;
  expect(ratersOf(two)).toEqual([
    ['Dian Biasa', 8, 'too_few'],
    ['Wati Longgar', 7, 'too_few'],
  ]); // of two raters it cannot be said which is unusual
  expect(two?.raters.every(({ difference }) => difference === null)).toBe(true);
});

test('without weights and behaviours it compares the ratings over the results, as the rater gave them', async () => {
  const above = { resultRating: 'di_atas_ekspektasi' } as const;
  const { cycleId, resultIds } = await rateTeams(
    server,
    agency,
    [
      { rater: 'Wati Longgar', unit: 'SD2', people: around(100, 8, () => above) },
      ...['Ahmad Biasa', 'Budi Biasa', 'Dian Biasa'].map((rater): Team => ({
        rater,
        unit: 'SD1',
        people: around(100, 8, (at) => (at === 0 ? above : {})),
      })),
    ],
    { weighted: false, behavioursRated: false },
  );
  const { measures } = await check('hr', cycleId);
  expect(measures.map(({ measure }) => measure)).toEqual(['result_rating']);
  expect(ratersOf(measures[0])).toEqual([
    ['Ahmad Biasa', 8, 'not_shown'],
    ['Budi Biasa', 8, 'not_shown'],
    ['Dian Biasa', 8, 'not_shown'],
    ['Wati Longgar', 8, 'higher'],
  ]);
  expect(measures[0]?.raters[3]?.difference?.estimate).toBe(0.88); // all one step higher, where of the others one in eight is
  // what somebody else moves later is not the rater's
  await rowsOf(
    server,
    "update result set result_rating = 'di_bawah_ekspektasi', behaviour_rating = null, predicate = null where id = any($1::uuid[])",
    [resultIds],
  );
  expect((await check('hr', cycleId)).measures).toEqual(measures);
});

test('a cycle in which nobody is assessed yet has nothing to show', async () => {
  const { cycleId } = await rateTeams(server, agency, []);
  expect((await check('hr', cycleId)).measures).toEqual([
    { measure: 'score', raters: [], groups: [] },
    { measure: 'behaviour_rating', raters: [], groups: [] },
  ]);
});

test('HR of a school sees its school, asks for no other, and nobody below HR sees anything', async () => {
  const { cycleId } = await rateTeams(server, agency, teams);
  expect(ratersOf((await check('schoolHr', cycleId)).measures[0])?.map(([name]) => name)).toEqual(['Dian Biasa', 'Wati Longgar']);
  for (const unit of ['SD1', 'DISDIK'] as const)
    expect(await ask('schoolHr', cycleId, unit)).toMatchObject({
      status: 404,
      problem: { code: 'unit.not_found', errors: [{ pointer: '/unitId' }] },
    });
  expect(
    await (
      await callAs(server, agency, 'hr')
    )(getFairnessCheck, { params: { cycleId: agency.unitIds.SD1 }, query: {} }),
  ).toMatchObject({ status: 404, problem: { code: 'cycle.not_found' } });
  for (const who of ['teacher', 'principal', 'chief', 'manager', 'leader', 'it'] as const)
    expect(await ask(who, cycleId)).toMatchObject({ status: 403 });
});

test('nothing of it is kept but that somebody looked, which each rater finds in the own log', async () => {
  const { cycleId, raterIds } = await rateTeams(server, agency, teams);
  const before = await digestOf(server, ['access_entry']);
  await check('hr', cycleId, 'DISDIK');
  expect(await digestOf(server, ['access_entry'])).toEqual(before);
  const rows = await rowsOf<{ employee_id: string }>(
    server,
    "select employee_id, plan_id, actor_name, capacity, what from access_entry where what = 'fairness' and employee_id = any($1::uuid[])",
    [Object.values(raterIds)],
  );
  for (const row of rows)
    expect(row).toMatchObject({ plan_id: null, actor_name: 'Hesti Kepegawaian', capacity: 'hr_admin', what: 'fairness' });
  expect(rows.map((row) => row.employee_id).sort()).toEqual(
    ['Ahmad Biasa', 'Dian Biasa', 'Wati Longgar'].map((name) => raterIds[name]).sort(),
  );
  await check('auditor', cycleId);
  expect(
    await rowsOf(server, "select distinct capacity from access_entry where what = 'fairness' and employee_id = $1", [
      raterIds['Budi Biasa'],
    ]),
  ).toEqual([{ capacity: 'auditor' }]);
});
