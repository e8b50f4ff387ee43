import { getResult, listPeriodicResults, listPeriodicResultsOf, releaseResults } from '@pauh/contracts';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { agreeSemester } from '../support/agreed-semester.ts';
import type { ActorKey } from '../support/agency.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { assessAs, valueOf } from '../support/semester.ts';
import { type TransferredSemester, transferredSemester } from '../support/transfer.ts';

// The teacher's year stands with `principal`; the semester in it was decided by `otherPrincipal`, after the move.
useFreshAgency();
let semester: TransferredSemester;
let yearPlanId: string;
beforeEach(async () => {
  semester = await transferredSemester();
  await assessAs(server, agency, 'principal', semester.earlier, 'supervisor', [72, 95, 20]);
  await assessAs(server, agency, 'otherPrincipal', semester.later, 'supervisor', [75, 95, 20]);
  const year = await agreeSemester(server, agency, 'tahun-2026');
  yearPlanId = year.planIds.teacher;
  await run("update cycle set kind = 'annual', starts_on = '2026-01-01' where id = $1", [year.cycleId]);
});
const release = async () =>
  valueOf(await (await as('hr'))(releaseResults, { params: { cycleId: semester.cycleId }, body: { unitId: agency.unitIds.PAUH } }));
const yearOf = async (who: ActorKey, planId = yearPlanId) =>
  valueOf(await (await as(who))(listPeriodicResults, { params: { planId } })).items;

test('who decides over the year reads the released results in it, also those of another supervisor, and is told of by name', async () => {
  expect(await yearOf('principal')).toEqual([]);
  expect((await yearOf('chief')).map(({ state }) => state)).toEqual(['decided']); // she may read the result itself
  await release();
  const [seen, ...more] = await yearOf('principal');
  expect([seen, more]).toMatchObject([
    {
      cycle: { name: 'Semester II 2026', kind: 'semester', startsOn: '2026-07-01', endsOn: '2026-12-31' },
      unit: { code: 'SD2' },
      state: 'released',
      score: 95.87,
      resultRating: 'sesuai_ekspektasi',
      predicate: 'baik',
      decidedBy: 'Bayu Saputra',
      readable: false,
    },
    [],
  ]);
  expect(await (await as('principal'))(getResult, { params: { resultId: seen!.resultId } })).toMatchObject({ ok: false, status: 404 });
  expect(
    await run("select what, capacity from access_entry where plan_id = $1 and actor_name = 'Ratna Dewi' and what = 'result'", [
      semester.later,
    ]),
  ).toEqual([{ what: 'result', capacity: 'supervisor' }]);
});

test('what is no periodic result of that year is left out', async () => {
  await release();
  expect(await yearOf('otherPrincipal', semester.later)).toEqual([]); // a semester has none
  for (const change of [
    "kind = 'annual'",
    "kind = 'semester', ends_on = '2027-01-01'",
    "starts_on = '2025-12-31', ends_on = '2026-12-31'",
  ]) {
    await run(`update cycle set ${change} where id = $1`, [semester.cycleId]);
    expect(await yearOf('principal'), change).toEqual([]);
  }
});

test('it is for those who read what was handed in on the year', async () => {
  await release();
  for (const who of ['hr', 'auditor'] as const) expect(await yearOf(who)).toHaveLength(1);
  for (const [who, status] of [
    ['teacher', 403],
    ['manager', 403],
    ['colleague', 404],
    ['otherPrincipal', 404],
  ] as const)
    expect(await (await as(who))(listPeriodicResults, { params: { planId: yearPlanId } }), who).toMatchObject({ ok: false, status });
  expect(await (await as('principal'))(listPeriodicResults, { params: { planId: newId() } })).toMatchObject({
    ok: false,
    problem: { code: 'plan.not_found' },
  });
});

/** The result of the year, decided and not released. */
async function decidedYear(): Promise<string> {
  await assessAs(server, agency, 'principal', yearPlanId, 'supervisor', [75, 95, 20]);
  return (await run('select id from result where plan_id = $1', [yearPlanId]))[0]!.id as string;
}

test('beside the result of the year: the person finds what is released, whoever else reads it what they may read', async () => {
  const yearResultId = await decidedYear();
  const beside = async (who: ActorKey) => (await as(who))(listPeriodicResultsOf, { params: { resultId: yearResultId } });
  expect(await beside('teacher')).toMatchObject({ ok: false, status: 404 }); // nothing is released
  expect(valueOf(await beside('chief')).items.map(({ state }) => state)).toEqual(['decided']);
  await run("update result set state = 'released', released_at = now() where id = $1", [yearResultId]);
  await run("update plan set result_state = 'released' where id = $1", [yearPlanId]);
  expect(valueOf(await beside('teacher')).items).toEqual([]); // the year is out, the semester is not
  await release();
  const [seen, ...more] = valueOf(await beside('teacher')).items;
  expect([seen, more]).toMatchObject([{ cycle: { kind: 'semester' }, score: 95.87, predicate: 'baik', readable: true }, []]);
  expect(valueOf(await beside('principal')).items).toMatchObject([{ resultId: seen!.resultId, readable: false }]);
  for (const who of ['hr', 'auditor'] as const)
    expect(valueOf(await beside(who)).items, who).toMatchObject([{ resultId: seen!.resultId, readable: true }]);
  expect(valueOf(await beside('manager')).items).toEqual([]); // it was decided in a unit that is not theirs
  for (const who of ['colleague', 'otherPrincipal'] as const)
    expect(await beside(who), who).toMatchObject({ ok: false, problem: { code: 'result.not_found' } });
  expect(valueOf(await (await as('teacher'))(getResult, { params: { resultId: yearResultId } }))).toMatchObject({ cycleKind: 'annual' });
});
