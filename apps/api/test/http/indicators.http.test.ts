import { createIndicator, createPlanTemplate, getCopiedIndicators, getPlanTemplate, listIndicators, listMeasuredValues, listPlanTemplates, savePlanContent } from '@pauh/contracts';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => { server = await startTestApp(); agency = await createAgency(server.db); });
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const rowsOf = (name: string, text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: `test_${name}`, text }, values);
const attendance = { code: 'HADIR', title: 'Kehadiran', description: null, aspect: 'kuantitas', unit: '%', direction: 'higher', maximum: 100 } as const;

describe('the library', () => {
  test('another wording is the next version; the list holds the newest of each', async () => {
    const hr = await as('hr');
    const first = valueOf(await hr(createIndicator, { body: attendance }));
    const second = valueOf(await hr(createIndicator, { body: { ...attendance, title: 'Kehadiran 100%', maximum: null } }));
    expect([first, second]).toMatchObject([{ version: 1, maximum: 100 }, { version: 2, maximum: null }]);
    valueOf(await hr(createIndicator, { body: { ...attendance, code: 'UJIAN', title: 'Nilai ujian', maximum: 99.9999 } }));
    const teacher = await as('teacher');
    expect(valueOf(await teacher(listIndicators, { query: { count: true } }))).toMatchObject({ total: 2, items: [{ code: 'HADIR', version: 2 }, { code: 'UJIAN', version: 1, maximum: 99.9999 }] });
    const codes = async (search: string) => valueOf(await teacher(listIndicators, { query: { search } })).items.map((i) => i.code);
    expect(await codes('ujian')).toEqual(['UJIAN']);
    expect(await codes('100%')).toEqual(['HADIR']);
    expect(await codes('_')).toEqual([]);
    const page = valueOf(await teacher(listIndicators, { query: { limit: 1 } }));
    expect(valueOf(await teacher(listIndicators, { query: { limit: 1, cursor: page.nextCursor ?? '' } })).items).toMatchObject([{ code: 'UJIAN' }]);
    expect(await teacher(listIndicators, { query: { cursor: 'nonsense' } })).toMatchObject({ ok: false, status: 400, problem: { code: 'paging.cursor_invalid' } });
  });

  test('what is no change, and what cannot be measured, is refused and not stored', async () => {
    const hr = await as('hr');
    const body = { ...attendance, code: 'JP' };
    valueOf(await hr(createIndicator, { body }));
    expect(await hr(createIndicator, { body })).toMatchObject({ ok: false, status: 409, problem: { code: 'indicator.unchanged' } });
    expect(await hr(createIndicator, { body: { ...body, direction: 'yes_no' } })).toMatchObject({ ok: false, status: 422, problem: { code: 'indicator.definition_refused', errors: [{ pointer: '/maximum', code: 'indicator.field_not_applicable' }] } });
    expect(await hr(createIndicator, { body: { ...body, maximum: 0 } })).toMatchObject({ ok: false, status: 422, problem: { code: 'indicator.definition_refused', errors: [{ code: 'indicator.maximum_not_positive' }] } });
    expect(await hr(createIndicator, { body: { ...body, maximum: 1.00001 } })).toMatchObject({ ok: false, status: 422, problem: { code: 'request.refused', errors: [{ code: 'number.too_many_decimals' }] } });
    expect(await (await as('teacher'))(createIndicator, { body })).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
    expect(await rowsOf('versions', "select max(definition_version) as last from indicator_definition where code = 'JP'")).toEqual([{ last: 1 }]);
  });
});

describe('plan templates', () => {
  test('keep what a job shares, leave open what differs from person to person, and hold no row ids', async () => {
    const [result] = readyContent.results;
    const open = { ...readyContent, results: [{ ...result!, id: newId(), indicators: result!.indicators.map((i) => ({ ...i, id: newId(), target: null, baseline: null, weight: null })) }] };
    const hr = await as('hr');
    const made = valueOf(await hr(createPlanTemplate, { body: { code: 'guru', name: 'Guru', content: open } }));
    expect(made).toMatchObject({ version: 1, content: { results: [{ title: result!.title, indicators: [{ target: null }, { baseline: null }] }] } });
    expect(JSON.stringify(made.content)).not.toContain('"id"');
    const second = valueOf(await hr(createPlanTemplate, { body: { code: 'guru', name: 'Guru Kelas', content: readyContent } }));
    const teacher = await as('teacher');
    expect(valueOf(await teacher(listPlanTemplates, { query: { count: true } }))).toMatchObject({ total: 1, items: [{ code: 'guru', version: 2, name: 'Guru Kelas' }] });
    expect(valueOf(await teacher(getPlanTemplate, { params: { templateId: made.id } }))).toEqual(made);
    expect(second.content.results[0]?.indicators[0]).toMatchObject({ weight: 40, target: 95.5 });
    expect(await teacher(getPlanTemplate, { params: { templateId: newId() } })).toMatchObject({ ok: false, status: 404, problem: { code: 'template.not_found' } });
  });

  test('are refused where no plan made from them could be submitted', async () => {
    const [result] = readyContent.results;
    const content = { ...readyContent, results: [{ ...result!, title: '', indicators: [{ ...result!.indicators[0]!, weight: 30 }, { ...result!.indicators[1]!, weight: 69.99 }] }] };
    expect(await (await as('hr'))(createPlanTemplate, { body: { code: 'x', name: 'x', content } })).toMatchObject({ ok: false, status: 422, problem: { code: 'plan.not_ready', errors: [{ pointer: '/content/results/0/title' }, { pointer: '/content/results', code: 'weights.sum' }] } });
    expect(await (await as('manager'))(createPlanTemplate, { body: { code: 'x', name: 'x', content: readyContent } })).toMatchObject({ ok: false, status: 403 });
    expect(await rowsOf('templates', "select 1 from plan_template where code = 'x'")).toEqual([]);
  });
});

describe('copied indicators', () => {
  test("are told as one's own texts, within unit and cycle, and never for what the library gave", async () => {
    const { cycleId } = await openSemester(server, agency, 'copied', 'planning');
    const [result] = readyContent.results;
    const write = async (who: 'teacher' | 'otherTeacher', ...rows: { title: string; code: string | null }[]) => {
      const { id, version } = await planOf(server, agency, who, cycleId);
      const indicators = rows.map((row) => ({ ...result!.indicators[1]!, ...row }));
      valueOf(await (await as(who))(savePlanContent, { params: { planId: id }, ifMatch: version, body: { ...readyContent, results: [{ ...result!, indicators }] } }));
      return id;
    };
    const shared = 'Persentase murid yang menyelesaikan tugas proyek';
    const fromLibrary = 'Persentase murid yang tuntas membaca lancar';
    const mine = await write('teacher', { title: `${shared}, 90%`, code: null }, { title: 'Jumlah kunjungan rumah kepada murid', code: null }, { title: fromLibrary, code: 'BACA' });
    const theirs = await write('otherTeacher', { title: shared, code: null }, { title: fromLibrary, code: null });
    const teacher = await as('teacher');
    const copied = async () => valueOf(await teacher(getCopiedIndicators, { params: { planId: mine } }));
    expect(await copied()).toEqual({ titles: [] });
    await rowsOf('same_unit', 'update plan set unit_id = (select unit_id from plan where id = $1) where id = $2', [mine, theirs]);
    expect(await copied()).toEqual({ titles: [`${shared}, 90%`] });
    expect(await teacher(getCopiedIndicators, { params: { planId: theirs } })).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    expect(await teacher(getCopiedIndicators, { params: { planId: newId() } })).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    expect(await (await as('principal'))(getCopiedIndicators, { params: { planId: mine } })).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  });
});

describe('measured values', () => {
  test('are seen by those who answer for the unit, null apart from 0', async () => {
    const { cycleId } = await openSemester(server, agency, 'measured');
    const put = (who: 'teacher' | 'otherTeacher' | 'nurse', code: string, value: number | null) => rowsOf('measure', `
      insert into measured_value (id, employee_id, cycle_id, indicator_code, value, measured_on, source, recorded_at) values ($1, $2, $3, $4, $5, '2026-09-30', 'Dapodik', now())`, [newId(), agency.employeeIds[who], cycleId, code, value]);
    await put('teacher', 'HADIR', 0);
    await put('teacher', 'UJIAN', null);
    await put('otherTeacher', 'HADIR', 987_654);
    await put('nurse', 'HADIR', 1);
    const values = async (who: ActorKey, query: object = {}) => {
      const outcome = await (await as(who))(listMeasuredValues, { query: { cycleId, ...query } });
      return outcome.ok ? outcome.value.items.map((v) => [v.employee.name, v.indicatorCode, v.value]).sort() : outcome.problem.code;
    };
    expect(await values('hr')).toEqual([['Citra Anggraini', 'HADIR', 98.7654], ['Nur Aini', 'HADIR', 0.0001], ['Sari Wulandari', 'HADIR', 0], ['Sari Wulandari', 'UJIAN', null]]);
    expect(await values('schoolHr')).toEqual([['Citra Anggraini', 'HADIR', 98.7654]]);
    expect(await values('auditor', { employeeId: agency.employeeIds.teacher, indicatorCode: 'UJIAN' })).toEqual([['Sari Wulandari', 'UJIAN', null]]);
    expect(await values('teacher')).toBe('access.denied');
    expect(await values('manager')).toBe('access.denied');
    expect(await values('hr', { cycleId: newId() })).toBe('cycle.not_found');
    const hr = await as('hr');
    const first = valueOf(await hr(listMeasuredValues, { query: { cycleId, limit: 3, count: true } }));
    expect(first.total).toBe(4);
    expect(valueOf(await hr(listMeasuredValues, { query: { cycleId, limit: 3, cursor: first.nextCursor ?? '' } })).items).toHaveLength(1);
    const token = await server.app.signAccessToken(agency.accountIds.hr);
    const csv = await supertest(server.url).get(`/api/v1/measured-values?cycleId=${cycleId}`).set('authorization', `Bearer ${token}`).set('accept', 'text/csv');
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(5);
  });
});
