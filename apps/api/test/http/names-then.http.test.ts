import {
  type Plan,
  createCoachingRecord,
  createCycle,
  extendCycle,
  getAssessmentSheet,
  getCoachingRecord,
  getCycle,
  getCycleProgress,
  getEmployee,
  getPlan,
  getResult,
  getRoleMatrix,
  listCoachingSessions,
  listPlanCopySources,
  listPlanRevisions,
  listPlans,
  listResults,
  listScores,
  listUnits,
  revisePlan,
  runImport,
  transitionCycle,
  updateUnit,
} from '@pauh/contracts';
import { coachingForm } from '@pauh/domain';
import supertest from 'supertest';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActorKey, Agency, PersonKey } from '../support/agency.ts';
import { agreeSemester } from '../support/agreed-semester.ts';
import { emptyTables } from '../support/db.ts';
import { agency, as, run, server, useFreshAgency } from '../support/fresh-agency.ts';
import { type Semester, agreePlanAs, assessAs, openSemester, submitPlanAs, valueOf } from '../support/semester.ts';
import { csvOf } from '../support/sheets.ts';

const [before, after] = ['SD Negeri 1 Pauh', 'SD Inti Pauh'];
useFreshAgency();
beforeEach(async () => {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-07-15T03:00:00Z');
});

const importUnits = async (columns: readonly string[], ...rows: string[][]) => {
  const body = csvOf(['Id', 'DiatasanId', 'NamaUnor', ...columns], rows);
  expect(
    valueOf(
      await (
        await as('hr')
      )(runImport, { params: { kind: 'units' }, query: { dryRun: false }, body, headers: { 'content-type': 'text/csv' } }),
    ),
  ).toMatchObject({ accepted: true });
};
const renamed = () => importUnits([], ['SD1', 'DISDIK', after]);
const planAs = async (who: ActorKey, planId: string): Promise<Plan> => valueOf(await (await as(who))(getPlan, { params: { planId } }));
const agree = async ({ planIds }: Semester, who: PersonKey, supervisor: ActorKey) => {
  await submitPlanAs(server, agency, who, planIds[who]);
  await agreePlanAs(server, agency, supervisor, planIds[who]);
};
const csv = async (path: string) =>
  (
    await supertest(server.url)
      .get(path)
      .set('accept', 'text/csv')
      .set('authorization', `Bearer ${await server.app.signAccessToken(agency.accountIds.hr)}`)
  ).text;
const recap = async (cycleId: string, code: keyof Agency['unitIds']) =>
  valueOf(await (await as('hr'))(getCycleProgress, { params: { cycleId }, query: { limit: 200 } })).items.find(
    ({ unit }) => unit.code === code,
  )?.unit.name;

describe('a unit that is renamed while a semester runs', () => {
  let semester: Semester;
  beforeEach(async () => {
    semester = await openSemester(server, agency);
  });
  const namesOf = async () =>
    Object.fromEntries(
      valueOf(await (await as('hr'))(listPlans, { query: { cycleId: semester.cycleId, limit: 200 } })).items.map(({ employee, unit }) => [
        employee.name,
        unit.name,
      ]),
    );

  test('stays as it was in what is agreed; what nobody agreed to yet follows, and the record says how many', async () => {
    await agree(semester, 'teacher', 'principal');
    await submitPlanAs(server, agency, 'clerk', semester.planIds.clerk);
    const draft = await planAs('colleague', semester.planIds.colleague);
    await renamed();
    expect(await namesOf()).toMatchObject({
      'Sari Wulandari': before,
      'Dewi Lestari': after,
      'Agus Pranoto': after,
      'Ratna Dewi': after,
      'Citra Anggraini': 'SD Negeri 2 Pauh',
    });
    expect((await planAs('teacher', semester.planIds.teacher)).unit).toEqual({ unitId: agency.unitIds.SD1, code: 'SD1', name: before });
    expect([(await planAs('teacher', semester.planIds.teacher)).unitNow, (await planAs('clerk', semester.planIds.clerk)).unitNow]).toEqual([
      after,
      null,
    ]);
    expect(await planAs('colleague', semester.planIds.colleague)).toMatchObject({ unit: { name: after }, version: draft.version + 1 });
    expect(await recap(semester.cycleId, 'SD1')).toBe(after);
    expect(await csv(`/api/v1/plans?cycleId=${semester.cycleId}&employeeId=${agency.employeeIds.teacher}`)).toContain(before);
    expect(
      await run(
        "select actor_name, payload::jsonb->'before' as before, payload::jsonb->'after' as after from audit_entry where action = 'unit.updated' and subject_id = $1",
        [agency.unitIds.SD1],
      ),
    ).toEqual([
      {
        actor_name: 'Hesti Kepegawaian',
        before: { name: before, kind: 'sekolah', headTitle: 'Kepala Sekolah', echelon: null },
        after: { name: after, kind: 'sekolah', headTitle: 'Kepala Sekolah', echelon: null, plansFollowing: 3 },
      },
    ]);
  });

  test('is taken by a revision, which keeps the name that was agreed before', async () => {
    await agree(semester, 'teacher', 'principal');
    await renamed();
    const teacher = await as('teacher');
    const { version } = await planAs('teacher', semester.planIds.teacher);
    expect(
      valueOf(
        await teacher(revisePlan, {
          params: { planId: semester.planIds.teacher },
          ifMatch: version,
          body: { reason: 'Target berubah di tengah jalan' },
        }),
      ).unit.name,
    ).toBe(after);
    await agree(semester, 'teacher', 'principal');
    expect((await planAs('principal', semester.planIds.teacher)).unit.name).toBe(after);
    expect(valueOf(await teacher(listPlanRevisions, { params: { planId: semester.planIds.teacher } })).items).toMatchObject([
      { no: 1, unit: { code: 'SD1', name: before }, positionTitle: 'Guru Kelas' },
    ]);
  });

  test('is renamed by hand in the same way', async () => {
    await agree(semester, 'teacher', 'principal');
    const unit = valueOf(await (await as('hr'))(listUnits, { query: { search: 'SD1' } })).items[0]!;
    valueOf(
      await (
        await as('hr')
      )(updateUnit, { params: { unitId: unit.id }, ifMatch: unit.version, body: { name: after, kind: 'sekolah', endsOn: null } }),
    );
    expect(await namesOf()).toMatchObject({ 'Sari Wulandari': before, 'Agus Pranoto': after });
    expect(
      await run(
        "select payload::jsonb->'after'->'plansFollowing' as n from audit_entry where action = 'unit.updated' and subject_id = $1",
        [agency.unitIds.SD1],
      ),
    ).toEqual([{ n: 3 }]);
  });

  test('lets a talk keep the name of its day', async () => {
    await agree(semester, 'teacher', 'principal');
    const statements = coachingForm.statements.map((statement) => ({ statement, met: true, note: null }));
    const talk = valueOf(
      await (
        await as('principal')
      )(createCoachingRecord, {
        params: { planId: semester.planIds.teacher },
        body: { kind: 'coaching', heldOn: '2026-07-14', statements, nextStep: 'Mengamati kelas', nextStepOn: '2026-07-23' },
      }),
    );
    await renamed();
    const { version } = await planAs('teacher', semester.planIds.teacher);
    valueOf(
      await (
        await as('teacher')
      )(revisePlan, { params: { planId: semester.planIds.teacher }, ifMatch: version, body: { reason: 'Target berubah di tengah jalan' } }),
    );
    expect(valueOf(await (await as('teacher'))(getCoachingRecord, { params: { recordId: talk.id } })).unit.name).toBe(before);
    expect(valueOf(await (await as('hr'))(listCoachingSessions, { query: {} })).items).toMatchObject([{ unit: { name: before } }]);
  });
});

describe('a job that becomes another', () => {
  let semester: Semester;
  beforeEach(async () => {
    semester = await openSemester(server, agency);
  });
  const layout = async (who: PersonKey) => (await planAs('hr', semester.planIds[who])).usesPerspectives;

  test('changes the layout of drafts, not of what is agreed, by echelon and by kind of unit', async () => {
    await agree(semester, 'principal', 'chief');
    await importUnits(
      ['NamaJabatan', 'EselonId'],
      ['SD1', 'DISDIK', before, 'Kepala Sekolah', '22'],
      ['SD2', 'DISDIK', 'SD Negeri 2 Pauh', 'Kepala Sekolah', '22'],
    );
    expect([await layout('principal'), await layout('otherPrincipal')]).toEqual([false, true]);
    const gaps = valueOf(await (await as('chief'))(getRoleMatrix, { params: { planId: semester.planIds.chief } })).gaps;
    expect(
      gaps
        .filter(({ planId }) => planId === semester.planIds.principal || planId === semester.planIds.otherPrincipal)
        .map(({ planId }) => planId),
    ).toEqual([semester.planIds.principal]);
    await importUnits(['JenisUnorId'], ['DISDIK', 'PAUH', 'Dinas Pendidikan', 'kecamatan']);
    expect([await layout('chief'), await layout('principal')]).toEqual([true, false]);
  });

  test('a head who steps down to another title keeps being the head where it was agreed', async () => {
    await agree(semester, 'principal', 'chief');
    await importUnits(
      ['NamaJabatan'],
      ['SD1', 'DISDIK', before, 'Kepala Sekolah Inti'],
      ['SD2', 'DISDIK', 'SD Negeri 2 Pauh', 'Kepala Sekolah Inti'],
    );
    expect(
      await run('select position_is_head from plan where id = any($1::uuid[]) order by employee_name', [
        [semester.planIds.principal, semester.planIds.otherPrincipal],
      ]),
    ).toEqual([{ position_is_head: false }, { position_is_head: true }]);
  });
});

test('after the last day nothing that was written for the period changes its names; what begins later has the new ones', async () => {
  server.setNow('2026-11-25T03:00:00Z');
  const semester = await agreeSemester(server, agency);
  const { cycleId, planIds } = semester;
  await assessAs(server, agency, 'principal', planIds.teacher, 'supervisor', [75, 95, 20]);
  const hr = await as('hr');
  const cycle = async () => valueOf(await hr(getCycle, { params: { cycleId } }));
  valueOf(
    await hr(extendCycle, {
      params: { cycleId },
      ifMatch: (await cycle()).version,
      body: { unitId: agency.unitIds.SD1, stage: 'assessment', lastDayOn: '2027-01-20', reason: 'Banjir di Pauh' },
    }),
  );
  await run("update plan set state = 'draft', agreed_at = null where id = $1", [planIds.colleague]);
  await run("update assignment set ends_on = '2026-12-31' where id = $1", [agency.assignmentIds.clerk]);

  server.setNow('2027-01-05T03:00:00Z');
  await importUnits([], ['SD1', 'DISDIK', after], ['PAUH', '', 'Kota Pauh']);
  for (const who of ['teacher', 'colleague'] as const) expect((await planAs(who, planIds[who])).unit.name).toBe(before);
  expect(
    valueOf(await (await as('principal'))(getAssessmentSheet, { params: { planId: planIds.teacher, kind: 'supervisor' } })).unit.name,
  ).toBe(before);
  const scores = valueOf(await hr(listScores, { query: { cycleId } })).items.filter(({ unit }) => unit.code === 'SD1');
  expect(new Set(scores.map(({ unit }) => unit.name))).toEqual(new Set([before]));
  const [row] = valueOf(await hr(listResults, { query: { cycleId } })).items;
  expect(row).toMatchObject({ unit: { code: 'SD1', name: before }, positionTitle: 'Guru Kelas' });
  expect(valueOf(await hr(getResult, { params: { resultId: row!.id } }))).toMatchObject({
    unit: { code: 'SD1', name: before },
    positionTitle: 'Guru Kelas',
  });
  for (const path of ['plans', 'results', 'scores']) expect(await csv(`/api/v1/${path}?cycleId=${cycleId}`)).not.toContain(after);
  expect(await recap(cycleId, 'SD1')).toBe(before);
  expect(await cycle()).toMatchObject({ unit: { name: 'Pemerintah Daerah Pauh' }, extensions: [{ unit: { name: before } }] });
  expect(valueOf(await hr(getEmployee, { params: { employeeId: agency.employeeIds.clerk } })).assignments).toMatchObject([
    { endsOn: '2026-12-31', unit: { name: before } },
  ]);
  expect(valueOf(await hr(getEmployee, { params: { employeeId: agency.employeeIds.teacher } })).assignments).toMatchObject([
    { endsOn: null, unit: { name: after } },
  ]);

  const { schemeId } = (await run('select scheme_id as "schemeId" from cycle where id = $1', [cycleId]))[0] as { schemeId: string };
  const next = valueOf(
    await hr(createCycle, {
      body: {
        code: '2027-1',
        name: 'Semester I 2027',
        kind: 'semester',
        unitId: agency.unitIds.PAUH,
        schemeId,
        startsOn: '2027-01-01',
        endsOn: '2027-06-30',
        lastDays: { planning: '2027-01-31', running: '2027-06-10', assessment: '2027-06-24' },
      },
    }),
  );
  expect(next.unit.name).toBe('Kota Pauh');
  valueOf(await hr(transitionCycle, { params: { cycleId: next.id }, ifMatch: next.version, body: { to: 'planning', reason: null } }));
  const [mine] = valueOf(await (await as('teacher'))(listPlans, { query: { cycleId: next.id, view: 'own' } })).items;
  expect([mine?.unit.name, await recap(next.id, 'SD1')]).toEqual([after, after]);
  expect(valueOf(await (await as('teacher'))(listPlanCopySources, { params: { planId: mine!.id }, query: {} })).items).toMatchObject([
    { unitName: before },
  ]);
});
