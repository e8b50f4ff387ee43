import { getRoleMatrix, listMyAccessEntries } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignment, employee, supervision } from '../../src/db/schema/organisation.ts';
import { plan, planIndicator, planResult } from '../../src/db/schema/plans.ts';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type AgreedSemester, agreeSemester } from '../support/agreed-semester.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';

let server: TestApp;
let agency: Agency;
let semester: AgreedSemester;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-11-25T03:00:00Z' });
  agency = await createAgency(server.db);
  semester = await agreeSemester(server, agency);
});
afterAll(() => server.close());

const run = (text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: '', text }, values);
const matrixFor = async (who: ActorKey, of: keyof AgreedSemester['planIds'] = 'principal') =>
  (await callAs(server, agency, who))(getRoleMatrix, { params: { planId: semester.planIds[of] } });
const resultOf = (who: keyof AgreedSemester['planIds'], no: number) => semester.contents[who].results[no]?.id ?? '';
const support = (who: keyof AgreedSemester['planIds'], no: number, resultId: string | null) =>
  run('update plan_result set supported_result_id = $2 where id = $1', [resultOf(who, no), resultId]);

test('people x results of the leader, with what is missing', async () => {
  await support('teacher', 0, resultOf('principal', 0));
  await support('colleague', 0, resultOf('chief', 0)); // supports, but not this leader
  try {
    const matrix = valueOf(await matrixFor('principal'));
    expect(matrix).toMatchObject({ planId: semester.planIds.principal, employee: { name: 'Ratna Dewi' }, state: 'agreed', weighted: true });
    expect(matrix.results.map(({ resultId, kind, weight }) => [resultId, kind, weight])).toEqual([
      [resultOf('principal', 0), 'main', 80],
      [resultOf('principal', 1), 'additional', 20],
    ]);
    expect(
      matrix.members.map(({ employee: person, rows }) => [
        person.name,
        rows.map(({ supportedResultId, weight }) => [supportedResultId, weight]),
      ]),
    ).toEqual([
      [
        'Agus Pranoto',
        [
          [null, 80],
          [null, 20],
        ],
      ],
      [
        'Dewi Lestari',
        [
          [null, 80],
          [null, 20],
        ],
      ],
      [
        'Sari Wulandari',
        [
          [resultOf('principal', 0), 80],
          [null, 20],
        ],
      ],
    ]);
    expect(
      matrix.gaps.map(({ code, resultId, planId, leaderShare, memberShare }) => [code, resultId ?? planId, leaderShare, memberShare]),
    ).toEqual([
      ['matrix.member_without_support', semester.planIds.colleague, null, null],
      ['matrix.member_without_support', semester.planIds.clerk, null, null],
      ['matrix.weight_low', resultOf('principal', 0), 80, 26.67],
    ]);
  } finally {
    await support('teacher', 0, null);
    await support('colleague', 0, null);
  }
});

test('a result that nobody supports is a gap, a teacher without people has none', async () => {
  expect(valueOf(await matrixFor('principal')).gaps.map(({ code }) => code)).toEqual([
    'matrix.result_unsupported',
    'matrix.member_without_support',
    'matrix.member_without_support',
    'matrix.member_without_support',
  ]);
  expect(valueOf(await matrixFor('teacher', 'teacher'))).toMatchObject({ members: [], gaps: [] });
});

test('who plans by perspective supports nobody, and is no gap', async () => {
  const gaps = async () =>
    valueOf(await matrixFor('chief', 'chief')).gaps.filter(({ planId }) => planId === semester.planIds.principal).length;
  expect(await gaps()).toBe(1);
  await run("update plan set position_echelon = '22' where id = $1", [semester.planIds.principal]);
  expect(await gaps()).toBe(0);
  await run('update plan set position_echelon = null where id = $1', [semester.planIds.principal]);
});

test('is for those who may read the plans in it, and each look at a person is recorded', async () => {
  expect(await matrixFor('colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  expect(await (await callAs(server, agency, 'chief'))(getRoleMatrix, { params: { planId: newId() } })).toMatchObject({
    ok: false,
    status: 404,
  });
  const looks = async () =>
    valueOf(await (await callAs(server, agency, 'teacher'))(listMyAccessEntries, {})).items.filter(({ what }) => what === 'role_matrix')
      .length;
  const before = await looks();
  expect(valueOf(await matrixFor('chief')).members).toHaveLength(3); // two levels up
  expect(await looks()).toBe(before + 1);
  // what one member sees of the leader's plan is no door to the others
  await run("update supervision set ends_on = '2026-11-01' where assignment_id = $1", [agency.assignmentIds.clerk]);
  expect(valueOf(await matrixFor('principal')).members.map(({ employee: person }) => person.name)).toEqual([
    'Agus Pranoto',
    'Sari Wulandari',
  ]);
});

test('60 members x 15 results in as many statements as two members', async () => {
  const asked = async () => {
    const { value, names } = await statementsOf(server, async () => valueOf(await matrixFor('principal')));
    return { members: value.members.length, names };
  };
  const few = await asked();
  const ids = Array.from({ length: 58 }, () => ({ employeeId: newId(), assignmentId: newId(), planId: newId() }));
  const { orm } = server.db;
  await orm.insert(employee).values(
    ids.map(({ employeeId }, n) => ({
      id: employeeId,
      nip: `1990010120150110${String(n).padStart(2, '0')}`,
      name: `Anggota ${n}`,
      employmentKind: 'pns',
      standing: 'aktif',
    })),
  );
  await orm.insert(assignment).values(
    ids.map(({ employeeId, assignmentId }) => ({
      id: assignmentId,
      employeeId,
      positionId: agency.positionIds.teacher,
      unitId: agency.unitIds.SD1,
      kind: 'definitive',
      startsOn: '2026-01-01',
    })),
  );
  await orm.insert(supervision).values(
    ids.map(({ assignmentId }) => ({
      id: newId(),
      assignmentId,
      supervisorAssignmentId: agency.assignmentIds.principal,
      supervisorEmployeeId: agency.employeeIds.principal,
      startsOn: '2026-01-01',
      source: 'position',
    })),
  );
  const [unit] = await run('select path from unit where id = $1', [agency.unitIds.SD1]);
  await orm.insert(plan).values(
    ids.map(({ employeeId, assignmentId, planId }, n) => ({
      id: planId,
      cycleId: semester.cycleId,
      assignmentId,
      employeeId,
      employeeName: `Anggota ${n}`,
      unitId: agency.unitIds.SD1,
      unitPath: String(unit?.path),
      unitCode: 'SD1',
      unitName: 'SD Negeri 1 Pauh',
      unitKind: 'sekolah',
      positionTitle: 'Guru Kelas',
      positionKind: 'fungsional',
      positionIsHead: false,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
      state: 'draft',
    })),
  );
  const led = Array.from({ length: 13 }, () => newId());
  await orm
    .insert(planResult)
    .values(led.map((id, n) => ({ id, planId: semester.planIds.principal, ord: 2 + n, kind: 'main', title: `Hasil pimpinan ${n}` })));
  const rows = ids.flatMap(({ planId }) =>
    led.map((supportedResultId, ord) => ({ id: newId(), planId, ord, kind: 'main', title: `Hasil ${ord}`, supportedResultId })),
  );
  await orm.insert(planResult).values(rows);
  await orm.insert(planIndicator).values(
    rows.map(({ id, planId }) => ({
      id: newId(),
      planId,
      resultId: id,
      ord: 0,
      title: 'Indikator',
      unit: '%',
      direction: 'higher',
      target: 1,
      weightHundredths: 769,
    })),
  );
  const many = await asked();
  expect([few.members, many.members]).toEqual([2, 60]);
  expect(many.names).toEqual(few.names);
  expect(many.names).toEqual(['actor_by_account', 'plan_sheet', 'matrix_members', 'access_append_all']);
  const matrix = valueOf(await matrixFor('principal'));
  expect([
    matrix.results.length,
    matrix.members.flatMap((member) => member.rows).filter((row) => row.supportedResultId !== null).length,
  ]).toEqual([15, 58 * 13]);
});
