import { listMyTasks } from '@pauh/contracts';
import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import type { ActorKey } from '../support/agency.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { agency, anotherSemester, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { codesFor, get, list, release, set } from '../support/organisation-predicates.ts';
import { addTeachers } from '../support/school.ts';
import { assessAs, valueOf } from '../support/semester.ts';

useAssessmentTime();
const tasksOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {}))
    .items.filter(({ kind }) => kind === 'organisation_predicate_set')
    .map(({ cycle, count }) => [cycle?.cycleId === semester.cycleId, count]);

describe('the units of a cycle', () => {
  test('are listed as far as one sees them, those to set marked', async () => {
    const seen: Partial<Record<ActorKey, string>> = {
      chief: 'DISDIK SD1! SD2!',
      leader: 'DISDIK! SD1 SD2 PKM!',
      principal: 'SD1',
      teacher: 'SD1',
      hr: 'DISDIK SD1 SD2 PKM',
      schoolHr: 'SD2',
      auditor: 'DISDIK SD1 SD2 PKM',
      manager: 'SD1',
    };
    for (const [who, units] of Object.entries(seen)) expect([who, await codesFor(who as ActorKey)]).toEqual([who, units]);
    valueOf(await set('chief', 'SD2'));
    expect([
      await codesFor('hr', { missing: true }),
      await codesFor('chief', { settable: true }),
      await codesFor('chief', { settable: true, missing: true }),
      await codesFor('leader', { settable: true }),
    ]).toEqual(['DISDIK SD1 PKM', 'SD1! SD2!', 'SD1!', 'DISDIK! PKM!']);
    expect((await list('hr')).items).toMatchObject([
      { leader: null },
      { leader: { name: 'Rahmat Hidayat' }, plans: 4, predicate: null },
      { predicate: 'baik', setBy: 'Rahmat Hidayat', setAt: '2026-11-24T03:00:00.000Z' },
      { leader: null },
    ]);
  });

  test('page by page, with their number, and as CSV', async () => {
    const first = await list('hr', { limit: 3 });
    const rest = await list('hr', { limit: 3, cursor: first.nextCursor });
    expect([first.total, ...[first, rest].map(({ items }) => items.map((item) => item.unit.code))]).toEqual([
      4,
      ['DISDIK', 'SD1', 'SD2'],
      ['PKM'],
    ]);
    valueOf(await set('chief', 'SD1'));
    const { text } = await supertest(server.url)
      .get(`/api/v1/cycles/${semester.cycleId}/organisation-predicates?settable=true`)
      .set({ authorization: `Bearer ${await server.app.signAccessToken(agency.accountIds.chief)}`, accept: 'text/csv' });
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      'unit.unitId,unit.code,unit.name,plans,predicate,setBy,setAt,leader.employeeId,leader.name',
      `${agency.unitIds.SD1},SD1,SD Negeri 1 Pauh,4,baik,Rahmat Hidayat,2026-11-24T03:00:00.000Z,${agency.employeeIds.chief},Rahmat Hidayat`,
      `${agency.unitIds.SD2},SD2,SD Negeri 2 Pauh,2,,,,${agency.employeeIds.chief},Rahmat Hidayat`,
    ]);
  });
});

describe('how the people of a unit are distributed', () => {
  test('is told from ten decided people up, its head and whoever is not decided not counted, and to nobody of the unit', async () => {
    const [nine, rest] = [
      [...Array(7).fill('baik'), 'sangat_baik', 'kurang'],
      ['butuh_perbaikan', null],
    ] as const;
    await addTeachers(server, agency, semester.cycleId, 'SD2', nine);
    await assessAs(server, agency, 'chief', semester.planIds.otherPrincipal, 'supervisor', [75, 95, 20]);
    expect(valueOf(await get('chief', 'SD2'))).toMatchObject({ people: 10, distribution: { decided: 9, counts: null } });
    await addTeachers(server, agency, semester.cycleId, 'SD2', rest);
    const counts = { sangat_baik: 1, baik: 7, butuh_perbaikan: 1, kurang: 1, sangat_kurang: 0 };
    for (const who of ['chief', 'hr', 'schoolHr', 'auditor', 'leader'] as const)
      expect(valueOf(await get(who, 'SD2'))).toMatchObject({ people: 12, distribution: { decided: 10, counts } });
    for (const who of ['otherPrincipal', 'otherTeacher'] as const)
      expect(valueOf(await get(who, 'SD2'))).toMatchObject({ people: 12, distribution: null });
  });

  test('does not count who is being corrected, nor the earlier part of who moved on', async () => {
    const planIds = await addTeachers(server, agency, semester.cycleId, 'SD2', Array(12).fill('baik'));
    await rowsOf(server, "update plan set supervisor_state = 'draft' where id = $1", [planIds[0]]);
    await rowsOf(server, "update assignment set ends_on = '2026-09-30' where id = (select assignment_id from plan where id = $1)", [
      planIds[1],
    ]);
    await rowsOf(
      server,
      `insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) select $2, employee_id, $3, $4, 'definitive', '2026-10-01' from plan where id = $1`,
      [planIds[1], planIds[1], agency.positionIds.clerk, agency.unitIds.SD1],
    );
    await rowsOf(
      server,
      `insert into plan (id, cycle_id, assignment_id, employee_id, employee_name, unit_id, unit_path, unit_code, unit_name, unit_kind, position_title, position_kind, position_is_head, starts_on, ends_on, state, agreed_at)
      select $2, cycle_id, $1, employee_id, employee_name, $3, '/1/', 'SD1', 'SD1', 'sekolah', 'Tenaga Administrasi', 'pelaksana', false, '2026-10-01', '2026-12-31', 'agreed', now() from plan where id = $1`,
      [planIds[1], newId(), agency.unitIds.SD1],
    );
    expect(valueOf(await get('chief', 'SD2'))).toMatchObject({ people: 12, distribution: { decided: 10, counts: { baik: 10 } } });
  });
});

describe('a scheme that requires it', () => {
  test('releases nothing half: the units without one are named, and once they have it their results go', async () => {
    await anotherSemester({ organisationPredicateRequired: true });
    expect([await tasksOf('chief'), await tasksOf('leader'), await tasksOf('principal'), await tasksOf('hr')]).toEqual([
      [[true, 2]],
      [[true, 2]],
      [],
      [],
    ]);
    await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [75, 95, 20]);
    await assessAs(server, agency, 'otherPrincipal', semester.planIds.otherTeacher, 'supervisor', [75, 95, 20]);
    valueOf(await set('chief', 'SD1'));
    expect(await tasksOf('chief')).toEqual([[true, 1]]);
    expect(await release('DISDIK')).toMatchObject({
      status: 409,
      problem: {
        code: 'result.organisation_predicate_missing',
        errors: [
          {
            pointer: '/unitId',
            code: 'organisation_predicate.unit_without',
            params: { unitId: agency.unitIds.SD2, code: 'SD2', name: 'SD Negeri 2 Pauh' },
          },
        ],
      },
    });
    expect(
      await rowsOf(server, 'select count(*)::int as released from result where cycle_id = $1 and released_at is not null', [
        semester.cycleId,
      ]),
    ).toEqual([{ released: 0 }]);
    valueOf(await set('chief', 'SD2'));
    expect(await tasksOf('chief')).toEqual([]);
    expect(valueOf(await release('DISDIK'))).toMatchObject({ released: 2 });
  });

  test('waits for the units of what is ready alone, and a local semester for none', async () => {
    await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [75, 95, 20]);
    expect(valueOf(await release('DISDIK'))).toMatchObject({ released: 1 });
    expect(await tasksOf('chief')).toEqual([]);
    await anotherSemester({ organisationPredicateRequired: true });
    await assessAs(server, agency, 'principal', semester.planIds.teacher, 'supervisor', [75, 95, 20]);
    valueOf(await set('chief', 'SD1'));
    expect(valueOf(await release('DISDIK'))).toMatchObject({ released: 1 });
  });
});
