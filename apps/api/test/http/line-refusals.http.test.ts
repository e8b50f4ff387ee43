import { correctSupervision, createAssignment, endAssignment } from '@pauh/contracts';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { PersonKey } from '../support/agency.ts';
import { agency, as, run, useFreshAgency } from '../support/fresh-agency.ts';

useFreshAgency();

// Two superiors on one day, oneself, circles, more than 15 levels, two definitive assignments: each refused with its
// code and place, with nothing stored, two requests at once included; what the database can hold by itself, it holds.
type Outcome =
  { ok: true; status: number } | { ok: false; status: number; problem: { code: string; errors?: { pointer: string; code: string }[] } };
const told = (outcome: Outcome): string =>
  outcome.ok
    ? String(outcome.status)
    : [outcome.status, outcome.problem.code, outcome.problem.errors?.[0]?.pointer].filter((part) => part !== undefined).join(' ');
const correcting = async (person: PersonKey, supervisor: PersonKey, startsOn = '2026-07-01'): Promise<Outcome> =>
  (await as('hr'))(correctSupervision, {
    params: { employeeId: agency.employeeIds[person] },
    body: { supervisorEmployeeId: agency.employeeIds[supervisor], externalName: null, startsOn, reason: 'Sesuai surat keputusan nomor 12' },
  });
const placing = async (
  person: PersonKey,
  position: PersonKey,
  changes: { startsOn?: string; endsOn?: string | null; kind?: 'definitive' | 'plt' } = {},
): Promise<Outcome> =>
  (await as('hr'))(createAssignment, {
    body: {
      employeeId: agency.employeeIds[person],
      positionId: agency.positionIds[position],
      kind: 'definitive',
      startsOn: '2026-08-01',
      endsOn: null,
      ...changes,
    },
  });
const ending = async (assignmentId: string, endsOn: string): Promise<Outcome> =>
  (await as('hr'))(endAssignment, { params: { assignmentId }, ifMatch: 1, body: { endsOn, reason: 'Pensiun' } });
const stored = async () => [await run('select * from assignment order by id'), await run('select * from supervision order by id')];
const newestOf = async (person: PersonKey) =>
  (await run('select id from assignment where employee_id = $1 order by starts_on desc limit 1', [agency.employeeIds[person]]))[0]
    ?.id as string;

async function refusedWith(expected: string, act: () => Promise<Outcome>): Promise<void> {
  const before = await stored();
  expect(told(await act())).toBe(expected);
  expect(await stored()).toEqual(before);
}

describe('a circle', () => {
  test.each<[string, PersonKey, PersonKey]>([
    ['of two', 'principal', 'teacher'],
    ['of three', 'chief', 'teacher'],
  ])('%s is refused where it is named', async (_, person, supervisor) => {
    await refusedWith('422 supervision.cycle /supervisorEmployeeId', () => correcting(person, supervisor));
  });

  test('that a placement would make is refused, through an acting assignment and when it would begin later too', async () => {
    expect(told(await correcting('chief', 'nurse', '2026-10-01'))).toBe('201');
    await refusedWith('422 supervision.cycle /positionId', () => placing('nurse', 'teacher', { kind: 'plt' }));
    expect(told(await placing('nurse', 'teacher', { kind: 'plt', endsOn: '2026-09-30' }))).toBe('201');
  });

  test('that the end of an assignment would make is refused', async () => {
    for (const step of [
      () => placing('otherTeacher', 'nurse'),
      () => placing('nurse', 'clerk'),
      () => correcting('nurse', 'otherTeacher', '2026-08-01'),
      () => correcting('chief', 'nurse', '2026-08-01'),
    ])
      expect(told(await step())).toBe('201');
    const above = await newestOf('otherTeacher');
    await refusedWith('422 supervision.cycle /endsOn', () => ending(above, '2026-09-30'));
  });
});

test('one who would stand above themselves, and an assignment above itself', async () => {
  await refusedWith('422 supervision.self /supervisorEmployeeId', () => correcting('teacher', 'teacher'));
  const { teacher } = agency.assignmentIds;
  await run('delete from supervision where assignment_id = $1', [teacher]);
  await expect(
    run(
      "insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values ($1, $2, $2, $3, '2026-01-01', 'position')",
      [newId(), teacher, agency.employeeIds.teacher],
    ),
  ).rejects.toThrow('supervision_not_self');
});

test('a line of more than fifteen people, by a placement and by an end', async () => {
  const people = await run(
    `
    with p as (select n, gen_random_uuid() as employee, gen_random_uuid() as position, gen_random_uuid() as assignment from generate_series(1, 13) n),
    e as (insert into employee (id, nip, name, employment_kind) select employee, '19850615201001' || (2000 + n), 'Orang ' || n, 'pns' from p),
    q as (insert into position (id, unit_id, title, kind, superior_position_id) select position, $1, 'Jabatan ' || n, 'pelaksana', coalesce((select above.position from p above where above.n = p.n - 1), $2) from p),
    a as (insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) select assignment, employee, position, $1, 'definitive', '2025-01-01' from p)
    select * from p order by n`,
    [agency.unitIds.PKM, agency.positionIds.chief],
  );
  const above = [{ assignment: agency.assignmentIds.chief, employee: agency.employeeIds.chief }, ...people];
  for (const [index, person] of people.entries())
    await run(
      'insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values ($1, $2, $3, $4, $5, $6)',
      [newId(), person.assignment, above[index]?.assignment, above[index]?.employee, '2025-01-01', 'position'],
    );
  const last = people.at(-1)?.position;
  await run('update position set superior_position_id = $2 where id = $1', [agency.positionIds.clerk, last]);
  await run('update position set superior_position_id = $2 where id = $1', [agency.positionIds.teacher, agency.positionIds.clerk]);
  // the chief, thirteen people, the new clerk, and a teacher below
  await refusedWith('422 supervision.too_deep /positionId', () => placing('otherTeacher', 'clerk'));
  await run('update position set superior_position_id = null where id = any($1::uuid[])', [
    [agency.positionIds.clerk, agency.positionIds.teacher],
  ]);
  await run('update position set superior_position_id = $2 where id = $1', [agency.positionIds.nurse, last]);
  for (const step of [() => correcting('nurse', 'otherTeacher', '2026-08-01'), () => correcting('clerk', 'nurse', '2026-08-01')])
    expect(told(await step())).toBe('201');
  await refusedWith('422 supervision.too_deep /endsOn', () => ending(agency.assignmentIds.otherTeacher, '2026-09-30'));
});

describe('two at once', () => {
  test('definitive assignments from the same day: one is stored, the other told', async () => {
    const outcomes = await Promise.all([placing('teacher', 'otherTeacher'), placing('teacher', 'clerk')]);
    expect(outcomes.map(told).sort()).toEqual(['201', '409 assignment.overlaps /startsOn']);
    expect(
      await run(
        "select 1 as one from assignment where employee_id = $1 and kind = 'definitive' and starts_on <= '2026-08-01' and coalesce(ends_on, 'infinity') >= '2026-08-01'",
        [agency.employeeIds.teacher],
      ),
    ).toHaveLength(1);
  });

  test('corrections that would close a circle between them: one is stored, the other told', async () => {
    await run('delete from supervision');
    const outcomes = await Promise.all([correcting('teacher', 'clerk'), correcting('clerk', 'teacher')]);
    expect(outcomes.map(told).sort()).toEqual(['201', '422 supervision.cycle /supervisorEmployeeId']);
  });

  test('corrections of one line: one supervisor on the day, whoever came last', async () => {
    expect((await Promise.all([correcting('teacher', 'chief'), correcting('teacher', 'otherPrincipal')])).map(told)).toEqual([
      '201',
      '201',
    ]);
    expect(
      await run(
        "select 1 as one from supervision where assignment_id = $1 and starts_on <= '2026-07-15' and coalesce(ends_on, 'infinity') >= '2026-07-15'",
        [agency.assignmentIds.teacher],
      ),
    ).toHaveLength(1);
  });

  test('a new head and a new teacher of the same school: she is supervised by the new head', async () => {
    await run("update assignment set ends_on = '2026-07-31' where id = $1", [agency.assignmentIds.principal]);
    expect((await Promise.all([placing('nurse', 'teacher'), placing('otherTeacher', 'principal')])).map(told)).toEqual(['201', '201']);
    expect(
      await run(
        "select b.name from supervision s join employee b on b.id = s.supervisor_employee_id where s.assignment_id = $1 and s.starts_on <= '2026-08-01' and coalesce(s.ends_on, 'infinity') >= '2026-08-01'",
        [await newestOf('nurse')],
      ),
    ).toEqual([{ name: 'Citra Anggraini' }]);
  });
});

test.each([
  [
    'two supervisors on one day',
    'supervision_no_overlap',
    () =>
      run(
        "insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values ($1, $2, $3, $4, '2026-01-01', 'position')",
        [newId(), agency.assignmentIds.teacher, agency.assignmentIds.chief, agency.employeeIds.chief],
      ),
  ],
  [
    'two definitive assignments on one day',
    'assignment_no_overlap',
    () =>
      run(
        "insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) values ($1, $2, $3, $4, 'definitive', '2026-01-01')",
        [newId(), agency.employeeIds.teacher, agency.positionIds.clerk, agency.unitIds.SD1],
      ),
  ],
  [
    'an employee and an outside official at once',
    'supervision_one',
    () => run("update supervision set external_name = 'Bupati Pauh' where assignment_id = $1", [agency.assignmentIds.teacher]),
  ],
])('the database refuses %s by itself', async (_, constraint, write) => {
  await expect(write()).rejects.toThrow(constraint);
});
