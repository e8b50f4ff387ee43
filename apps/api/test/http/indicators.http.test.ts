import { getCopiedIndicators, listMeasuredValues, savePlanContent } from '@pauh/contracts';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
});
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const rowsOf = (name: string, text: string, values: unknown[] = []) =>
  server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);

describe('copied indicators', () => {
  test("are told as one's own texts, within unit and cycle, and never for what the library gave", async () => {
    const { cycleId } = await openSemester(server, agency, 'copied', 'planning');
    const [result] = readyContent.results;
    const write = async (who: 'teacher' | 'otherTeacher', ...rows: { title: string; code: string | null }[]) => {
      const { id, version } = await planOf(server, agency, who, cycleId);
      const indicators = rows.map((row) => ({ ...result!.indicators[1]!, ...row }));
      valueOf(
        await (
          await as(who)
        )(savePlanContent, { params: { planId: id }, ifMatch: version, body: { ...readyContent, results: [{ ...result!, indicators }] } }),
      );
      return id;
    };
    const shared = 'Persentase murid yang menyelesaikan tugas proyek';
    const fromLibrary = 'Persentase murid yang tuntas membaca lancar';
    const mine = await write(
      'teacher',
      { title: `${shared}, 90%`, code: null },
      { title: 'Jumlah kunjungan rumah kepada murid', code: null },
      { title: fromLibrary, code: 'BACA' },
    );
    const theirs = await write('otherTeacher', { title: shared, code: null }, { title: fromLibrary, code: null });
    const teacher = await as('teacher');
    const copied = async () => valueOf(await teacher(getCopiedIndicators, { params: { planId: mine } }));
    expect(await copied()).toEqual({ titles: [] });
    await rowsOf('same_unit', 'update plan set unit_id = (select unit_id from plan where id = $1) where id = $2', [mine, theirs]);
    expect(await copied()).toEqual({ titles: [`${shared}, 90%`] });
    expect(await teacher(getCopiedIndicators, { params: { planId: theirs } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'plan.not_found' },
    });
    expect(await teacher(getCopiedIndicators, { params: { planId: newId() } })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: 'plan.not_found' },
    });
    expect(await (await as('principal'))(getCopiedIndicators, { params: { planId: mine } })).toMatchObject({
      ok: false,
      status: 403,
      problem: { code: 'access.denied' },
    });
  });
});

describe('measured values', () => {
  test('are seen by those who answer for the unit, null apart from 0', async () => {
    const { cycleId } = await openSemester(server, agency, 'measured');
    const put = (who: 'teacher' | 'otherTeacher' | 'nurse', code: string, value: number | null) =>
      rowsOf(
        'measure',
        `
      insert into measured_value (id, employee_id, cycle_id, indicator_code, value, measured_on, source, recorded_at) values ($1, $2, $3, $4, $5, '2026-09-30', 'Dapodik', now())`,
        [newId(), agency.employeeIds[who], cycleId, code, value],
      );
    await put('teacher', 'HADIR', 0);
    await put('teacher', 'UJIAN', null);
    await put('otherTeacher', 'HADIR', 987_654);
    await put('nurse', 'HADIR', 1);
    const values = async (who: ActorKey, query: object = {}) => {
      const outcome = await (await as(who))(listMeasuredValues, { query: { cycleId, ...query } });
      return outcome.ok ? outcome.value.items.map((v) => [v.employee.name, v.indicatorCode, v.value]).sort() : outcome.problem.code;
    };
    expect(await values('hr')).toEqual([
      ['Citra Anggraini', 'HADIR', 98.7654],
      ['Nur Aini', 'HADIR', 0.0001],
      ['Sari Wulandari', 'HADIR', 0],
      ['Sari Wulandari', 'UJIAN', null],
    ]);
    expect(await values('schoolHr')).toEqual([['Citra Anggraini', 'HADIR', 98.7654]]);
    expect(await values('auditor', { employeeId: agency.employeeIds.teacher, indicatorCode: 'UJIAN' })).toEqual([
      ['Sari Wulandari', 'UJIAN', null],
    ]);
    expect(await values('teacher')).toBe('access.denied');
    expect(await values('manager')).toBe('access.denied');
    expect(await values('hr', { cycleId: newId() })).toBe('cycle.not_found');
    const hr = await as('hr');
    const first = valueOf(await hr(listMeasuredValues, { query: { cycleId, limit: 3, count: true } }));
    expect(first.total).toBe(4);
    expect(valueOf(await hr(listMeasuredValues, { query: { cycleId, limit: 3, cursor: first.nextCursor ?? '' } })).items).toHaveLength(1);
    const token = await server.app.signAccessToken(agency.accountIds.hr);
    const csv = await supertest(server.url)
      .get(`/api/v1/measured-values?cycleId=${cycleId}`)
      .set('authorization', `Bearer ${token}`)
      .set('accept', 'text/csv');
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(5);
  });
});
