import {
  type BodyOf,
  type Indicator,
  createIndicator,
  getIndicator,
  getNewerIndicators,
  getPlan,
  listIndicatorVersions,
  listIndicators,
  reviseIndicator,
  savePlanContent,
  withdrawIndicator,
} from '@pauh/contracts';
import { type Post, fitOf, nearness, positionKinds } from '@pauh/domain';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';
import { statementsOf } from '../support/statements.ts';

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
type Body = BodyOf<typeof createIndicator>;
const words = { title: 'Kehadiran', description: null, aspect: 'kuantitas', unit: '%', direction: 'higher', maximum: 100 } as const;
const forAll = { positionKind: null, positionTitle: null, forUnitId: null };
const write = async (code: string, fields: Partial<Body> = {}, who: ActorKey = 'hr') =>
  valueOf(await (await as(who))(createIndicator, { body: { code, ...words, ...forAll, ...fields } }));
type Revision = BodyOf<typeof reviseIndicator>;
const next: Revision = { ...words, ...forAll, title: 'Kehadiran mengajar', reason: 'Hari dinas luar ikut dihitung' };
const revise = async ({ id, version }: Indicator, fields: Partial<Revision> = {}, who: ActorKey = 'hr') =>
  (await as(who))(reviseIndicator, { params: { indicatorId: id }, ifMatch: version, body: { ...next, ...fields } });
const withdraw = async ({ id, version }: Indicator, who: ActorKey = 'hr') =>
  (await as(who))(withdrawIndicator, { params: { indicatorId: id }, ifMatch: version, body: { reason: 'Tidak dipakai lagi sejak 2026' } });
const codesFor = async (who: ActorKey, query: object = {}) =>
  valueOf(await (await as(who))(listIndicators, { query: { limit: 200, ...query } })).items.map(({ code, fit }) => [code, fit]);
const codeOf = (outcome: { ok: boolean; status?: number; problem?: { code: string } }) =>
  outcome.ok ? 'ok' : `${outcome.status} ${outcome.problem?.code}`;

test('what fits stands first: the nearest unit, then the job, then its kind, then what is for all; the rest follows', async () => {
  const { SD1, SD2, DISDIK } = agency.unitIds;
  await write('A-PERAWAT', { positionTitle: 'Perawat', title: 'Kunjungan keluarga' });
  await write('B-UMUM', { title: 'Jam pelatihan' });
  await write('C-JF', { positionKind: 'fungsional' });
  await write('D-GURU', { positionTitle: '  guru kelas ' });
  await write('E-DINAS', { forUnitId: DISDIK });
  await write('F-DINAS-GURU', { forUnitId: DISDIK, positionTitle: 'Guru Kelas' });
  await write('G-SD1', { forUnitId: SD1 });
  await write('H-SD2', { forUnitId: SD2 });
  await write('I-STRUKTURAL', { forUnitId: DISDIK, positionKind: 'struktural' });
  const fitting = [
    ['G-SD1', 'unit'],
    ['F-DINAS-GURU', 'unit_and_job'],
    ['E-DINAS', 'unit'],
    ['D-GURU', 'job'],
    ['C-JF', 'job_kind'],
    ['B-UMUM', 'general'],
  ];
  expect(await codesFor('teacher', { view: 'fitting' })).toEqual(fitting);
  expect(await codesFor('teacher')).toEqual([...fitting, ['H-SD2', null], ['I-STRUKTURAL', null], ['A-PERAWAT', null]]);
  expect((await codesFor('otherTeacher', { view: 'fitting' }))[0]).toEqual(['H-SD2', 'unit']);
  expect((await codesFor('nurse', { view: 'fitting' })).map(([code]) => code)).toEqual(['A-PERAWAT', 'C-JF', 'B-UMUM']);
  expect((await codesFor('hr')).every(([, fit]) => fit === null)).toBe(true);
});

test('the list and the rule of the domain say the same, for every post and audience', async () => {
  const posts = (await rowsOf(
    'posts',
    `select e.name, u.path as "unitPath", p.kind as "positionKind", p.title as "positionTitle" from assignment a join employee e on e.id = a.employee_id join position p on p.id = a.position_id join unit u on u.id = a.unit_id`,
  )) as unknown as (Post & { name: string })[];
  const paths = new Map((await rowsOf('paths', 'select id, path from unit')).map(({ id, path }) => [id, path as string]));
  const audiences = [null, ...Object.values(agency.unitIds)].flatMap((forUnitId) =>
    [null, ...positionKinds].flatMap((positionKind) =>
      [null, 'Guru Kelas', 'Kepala Sekolah'].map((positionTitle) => ({ forUnitId, positionKind, positionTitle })),
    ),
  );
  for (const [index, audience] of audiences.entries()) await write(`Z${String(index).padStart(3, '0')}`, audience);
  for (const who of ['teacher', 'principal', 'clerk', 'otherTeacher', 'nurse', 'chief'] as const) {
    const [name] = (await rowsOf('name', 'select name from employee where id = $1', [agency.employeeIds[who]])).map((row) => row.name);
    const own = posts.filter((post) => post.name === name);
    const ruled = audiences
      .map(({ forUnitId, ...rest }, index) => ({
        code: `Z${String(index).padStart(3, '0')}`,
        audience: { ...rest, unitPath: forUnitId && (paths.get(forUnitId) ?? '') },
      }))
      .map(({ code, audience }) => ({ code, fit: fitOf(audience, own), place: nearness(audience, own) }))
      .sort((a, b) => b.place - a.place || a.code.localeCompare(b.code));
    expect(await codesFor(who, { search: 'Z', limit: 200 }).then((all) => all.filter(([code]) => code?.startsWith('Z')))).toEqual(
      ruled.map(({ code, fit }) => [code, fit]),
    );
  }
});

test('the list is filtered by words, job, unit and state; its pages follow one another and belong to their filter', async () => {
  const { SD1, PKM } = agency.unitIds;
  const without = (codes: unknown[][]) =>
    codes
      .map(([code]) => String(code))
      .filter((code) => !code.startsWith('Z'))
      .sort();
  expect(without(await codesFor('hr', { search: '100%' }))).toEqual([]);
  expect(without(await codesFor('hr', { search: 'pelatihan' }))).toEqual(['B-UMUM']);
  expect(without(await codesFor('hr', { positionTitle: 'Perawat', unitId: PKM }))).toEqual(['A-PERAWAT', 'B-UMUM', 'C-JF']);
  expect(without(await codesFor('hr', { positionTitle: 'guru kelas', unitId: SD1 }))).toEqual([
    'B-UMUM',
    'C-JF',
    'D-GURU',
    'E-DINAS',
    'F-DINAS-GURU',
    'G-SD1',
  ]);
  expect(without(await codesFor('hr', { positionTitle: 'Pawang hujan', unitId: SD1 }))).toEqual(['B-UMUM', 'E-DINAS', 'G-SD1']);
  const teacher = await as('teacher');
  const whole = (await codesFor('teacher')).map(([code]) => code);
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: Indicator[]; nextCursor: string | null; total?: number } = valueOf(
      await teacher(listIndicators, { query: { limit: 7, count: true, ...(cursor ? { cursor } : {}) } }),
    );
    expect(page.total).toBe(whole.length);
    paged.push(...page.items.map(({ code }) => code));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(whole);
  const { nextCursor } = valueOf(await teacher(listIndicators, { query: { limit: 1 } }));
  expect(codeOf(await teacher(listIndicators, { query: { limit: 1, view: 'fitting', cursor: nextCursor ?? '' } }))).toBe(
    '400 paging.cursor_invalid',
  );
  const token = await server.app.signAccessToken(agency.accountIds.hr);
  const csv = await supertest(server.url)
    .get('/api/v1/indicators?search=D-GURU')
    .set('authorization', `Bearer ${token}`)
    .set('accept', 'text/csv');
  expect(csv.text.split('\r\n')[0]).toContain('positionKind,positionTitle,forUnit.unitId,forUnit.code,forUnit.name,fit');
});

test('HR of a unit maintains what is for her subtree, and nothing else; everybody reads', async () => {
  const { SD1, SD2 } = agency.unitIds;
  const schoolHr = await as('schoolHr');
  const body = { code: 'SD2-BACA', ...words, ...forAll };
  expect(codeOf(await schoolHr(createIndicator, { body }))).toBe('403 access.denied');
  expect(codeOf(await schoolHr(createIndicator, { body: { ...body, forUnitId: SD1 } }))).toBe('403 access.denied');
  expect(codeOf(await schoolHr(createIndicator, { body: { ...body, forUnitId: newId() } }))).toBe('404 unit.not_found');
  const own = await write('SD2-BACA', { forUnitId: SD2 }, 'schoolHr');
  expect(own).toMatchObject({
    version: 1,
    forUnit: { code: 'SD2' },
    createdBy: 'Hana Kepegawaian Sekolah',
    reason: null,
    withdrawal: null,
    actions: ['revise', 'withdraw'],
  });
  expect(codeOf(await revise(own, { forUnitId: null }, 'schoolHr'))).toBe('403 access.denied');
  const common = await write('BERSAMA');
  expect(codeOf(await revise(common, {}, 'schoolHr'))).toBe('403 access.denied');
  expect(codeOf(await withdraw(common, 'schoolHr'))).toBe('403 access.denied');
  expect(valueOf(await schoolHr(getIndicator, { params: { indicatorId: common.id } }))).toMatchObject({ code: 'BERSAMA', actions: [] });
  expect(valueOf(await (await as('otherTeacher'))(getIndicator, { params: { indicatorId: own.id } }))).toMatchObject({
    code: 'SD2-BACA',
    actions: [],
  });
  expect(codeOf(await (await as('teacher'))(createIndicator, { body }))).toBe('403 access.denied');
});

test('a next version has a reason and who wrote it, and keeps the one before; who has not read the newest is told', async () => {
  const first = await write('UJIAN');
  const hr = await as('hr');
  expect(codeOf(await hr(createIndicator, { body: { code: 'UJIAN', ...words, ...forAll } }))).toBe('409 indicator.code_taken');
  expect(codeOf(await revise(first, { ...words }))).toBe('409 indicator.unchanged');
  expect(codeOf(await revise(first, { reason: 'pendek' }))).toBe('422 request.refused');
  const second = valueOf(await revise(first, { positionTitle: 'Guru Kelas' }));
  expect(second).toMatchObject({
    version: 2,
    newestVersion: 2,
    title: 'Kehadiran mengajar',
    positionTitle: 'Guru Kelas',
    reason: next.reason,
    createdBy: 'Hesti Kepegawaian',
  });
  expect(codeOf(await revise(first))).toBe('412 concurrency.stale');
  expect(codeOf(await withdraw(first))).toBe('412 concurrency.stale');
  expect(valueOf(await hr(getIndicator, { params: { indicatorId: first.id } }))).toMatchObject({
    version: 1,
    newestVersion: 2,
    title: 'Kehadiran',
    actions: [],
    plans: 0,
    plansOnOlder: 0,
  });
  const versions = async (query: object = {}) =>
    valueOf(await hr(listIndicatorVersions, { params: { indicatorId: first.id }, query: { count: true, ...query } }));
  expect(await versions()).toMatchObject({ total: 2, items: [{ version: 2 }, { version: 1 }], nextCursor: null });
  const { items, nextCursor } = await versions({ limit: 1 });
  expect([
    items.map(({ version }) => version),
    (await versions({ limit: 1, cursor: nextCursor ?? '' })).items.map(({ version }) => version),
  ]).toEqual([[2], [1]]);
  expect(
    await rowsOf(
      'audit',
      "select action, payload::json -> 'after' ->> 'version' as version from audit_entry where action like 'indicator.%' and subject_id in (select id::text from indicator_definition where code = 'UJIAN') order by version",
    ),
  ).toEqual([
    { action: 'indicator.created', version: '1' },
    { action: 'indicator.revised', version: '2' },
  ]);
  expect(codeOf(await hr(getIndicator, { params: { indicatorId: newId() } }))).toBe('404 indicator.not_found');
  expect(codeOf(await hr(listIndicatorVersions, { params: { indicatorId: newId() }, query: {} }))).toBe('404 indicator.not_found');
  expect(codeOf(await revise({ ...first, id: newId() }))).toBe('404 indicator.not_found');
  expect(codeOf(await withdraw({ ...first, id: newId() }))).toBe('404 indicator.not_found');
  expect(codeOf(await hr(listIndicatorVersions, { params: { indicatorId: first.id }, query: { cursor: 'nonsense' } }))).toBe(
    '400 paging.cursor_invalid',
  );
});

test('what cannot be measured, and a number or a job that cannot be kept, is refused and not stored', async () => {
  const hr = await as('hr');
  const refusedAs = async (fields: Partial<Body>) => {
    const outcome = await hr(createIndicator, { body: { code: 'SALAH', ...words, ...forAll, ...fields } });
    return outcome.ok ? 'ok' : [outcome.problem.code, ...(outcome.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
  };
  expect(await refusedAs({ direction: 'yes_no' })).toEqual(['indicator.definition_refused', '/maximum indicator.field_not_applicable']);
  expect(await refusedAs({ maximum: 0 })).toEqual(['indicator.definition_refused', '/maximum indicator.maximum_not_positive']);
  expect(await refusedAs({ maximum: 1.00001 })).toEqual(['request.refused', '/maximum number.too_many_decimals']);
  expect(await refusedAs({ positionTitle: '   ' })).toEqual(['request.refused', '/positionTitle field.pattern']);
  const right = await write('BENAR');
  expect(codeOf(await revise(right, { maximum: 0 }))).toBe('422 indicator.definition_refused');
  expect(codeOf(await revise(right, { forUnitId: newId() }))).toBe('404 unit.not_found');
  expect(await rowsOf('nothing', "select code, definition_version from indicator_definition where code in ('SALAH', 'BENAR')")).toEqual([
    { code: 'BENAR', definition_version: 1 },
  ]);
});

test('what is withdrawn is offered no more, says why, and is offered again by a later version', async () => {
  const first = await write('LAMA');
  const gone = valueOf(await withdraw(first));
  expect(gone).toMatchObject({
    version: 1,
    withdrawal: { by: 'Hesti Kepegawaian', reason: 'Tidak dipakai lagi sejak 2026' },
    actions: ['revise'],
  });
  expect(codeOf(await withdraw(first))).toBe('409 indicator.withdrawn');
  expect(await codesFor('teacher', { search: 'LAMA' })).toEqual([]);
  expect((await codesFor('teacher', { search: 'LAMA', state: 'withdrawn' })).map(([code]) => code)).toEqual(['LAMA']);
  expect(valueOf(await revise(first, { ...words }))).toMatchObject({ version: 2, withdrawal: null });
  expect((await codesFor('teacher', { search: 'LAMA' })).map(([code]) => code)).toEqual(['LAMA']);
});

test('two who write the next version at once: one is told to read first', async () => {
  const first = await write('BERSAMAAN');
  const outcomes = await Promise.all(['Kehadiran pagi', 'Kehadiran sore'].map((title) => revise(first, { title })));
  expect(outcomes.map(codeOf).sort()).toEqual(['412 concurrency.stale', 'ok']);
  expect(await rowsOf('both', "select count(*)::int as versions from indicator_definition where code = 'BERSAMAAN'")).toEqual([
    { versions: 2 },
  ]);
});

test('a plan keeps the version it took; the owner is told of a newer one and takes it over', async () => {
  const { cycleId } = await openSemester(server, agency, 'library', 'planning');
  const first = await write('TUNTAS', { title: 'Murid yang tuntas membaca' });
  const [result] = readyContent.results;
  const taken = (codeVersion: number | null, title = first.title) => ({
    ...readyContent,
    results: [
      { ...result!, indicators: result!.indicators.map((row, i) => (i === 0 ? { ...row, code: 'TUNTAS', codeVersion, title } : row)) },
    ],
  });
  const { id: planId, version } = await planOf(server, agency, 'teacher', cycleId);
  const teacher = await as('teacher');
  const unknown = await teacher(savePlanContent, { params: { planId }, ifMatch: version, body: taken(9) });
  expect(unknown).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'plan.indicator_version_unknown', errors: [{ pointer: '/results/0/indicators/0/codeVersion' }] },
  });
  const saved = valueOf(await teacher(savePlanContent, { params: { planId }, ifMatch: version, body: taken(1) }));
  const newer = async () => valueOf(await teacher(getNewerIndicators, { params: { planId } })).items;
  expect(await newer()).toEqual([]);
  const second = valueOf(await revise(first, { title: 'Murid yang lancar membaca' }));
  expect(await newer()).toMatchObject([
    {
      taken: { version: 1, title: 'Murid yang tuntas membaca' },
      newest: { id: second.id, version: 2, title: 'Murid yang lancar membaca', reason: next.reason },
    },
  ]);
  expect(valueOf(await teacher(getPlan, { params: { planId } })).content.results[0]?.indicators[0]).toMatchObject({
    code: 'TUNTAS',
    codeVersion: 1,
    title: 'Murid yang tuntas membaca',
  });
  const other = await planOf(server, agency, 'otherTeacher', cycleId);
  valueOf(
    await (
      await as('otherTeacher')
    )(savePlanContent, { params: { planId: other.id }, ifMatch: other.version, body: taken(2, second.title) }),
  );
  const hr = await as('hr');
  expect(valueOf(await hr(getIndicator, { params: { indicatorId: second.id } }))).toMatchObject({ plans: 2, plansOnOlder: 1 });
  // whoever may withdraw it sees so in the list, in one statement for the page; nobody else is told
  const { value: listed, names } = await statementsOf(
    server,
    async () => valueOf(await hr(listIndicators, { query: { limit: 200 } })).items,
  );
  expect(names.filter((name) => name === 'indicator_use')).toHaveLength(1);
  const useOf = (code: string, items: typeof listed) => items.find((one) => one.code === code)?.use;
  expect([useOf('TUNTAS', listed), useOf('LAMA', listed)]).toEqual([
    { plans: 2, plansOnOlder: 1 },
    { plans: 0, plansOnOlder: 0 },
  ]);
  for (const who of ['teacher', 'principal', 'auditor'] as const)
    expect(useOf('TUNTAS', valueOf(await (await as(who))(listIndicators, { query: { search: 'TUNTAS' } })).items), who).toBeNull();
  valueOf(await withdraw(second));
  expect(await newer()).toEqual([]);
  const third = valueOf(await revise(second, { title: 'Murid yang lancar membaca' }));
  valueOf(await teacher(savePlanContent, { params: { planId }, ifMatch: saved.version, body: taken(3, third.title) }));
  expect(await newer()).toEqual([]);
  expect(codeOf(await (await as('otherTeacher'))(getNewerIndicators, { params: { planId } }))).toBe('404 plan.not_found');
  expect(codeOf(await teacher(getNewerIndicators, { params: { planId: newId() } }))).toBe('404 plan.not_found');
  expect(codeOf(await (await as('principal'))(getNewerIndicators, { params: { planId } }))).toBe('403 access.denied');
});
