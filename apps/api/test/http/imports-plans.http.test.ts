import { type PlanContent, createProgressEntry, getPlan, revisePlan, runImport } from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { type Semester, advance, agreePlanAs, openSemester, submitPlanAs, teacherContent, valueOf } from '../support/semester.ts';
import { csvOf } from '../support/sheets.ts';

let server: TestApp;
let agency: Agency;
let semester: Semester;
let nips: Record<string, string>;
let cycleCode: string;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
  semester = await openSemester(server, agency);
  const rows = await server.db.query<{ id: string; nip: string }>({ name: 'test_nips', text: 'select id, nip from employee' }, []);
  nips = Object.fromEntries(Object.entries(agency.employeeIds).map(([key, id]) => [key, rows.find((row) => row.id === id)?.nip ?? '']));
  cycleCode = (await server.db.query<{ code: string }>({ name: 'test_cycle', text: 'select code from cycle' }, []))[0]?.code ?? '';
});
afterAll(() => server.close());

const planHeader = [
  'nip',
  'cycle_code',
  'result_no',
  'result_kind',
  'result_title',
  'indicator_code',
  'indicator_title',
  'aspect',
  'unit',
  'direction',
  'target',
  'min',
  'max',
  'maximum',
  'baseline',
  'weight',
];
type Row = (string | number | null)[];
const indicator = (
  person: string,
  no: number,
  code: string,
  rest: Partial<Record<'direction' | 'target' | 'min' | 'max' | 'maximum' | 'baseline' | 'weight', string | number | null>>,
): Row => {
  const { direction = 'higher', target = null, min = null, max = null, maximum = null, baseline = null, weight = null } = rest;
  return [
    nips[person] ?? '',
    cycleCode,
    no,
    no === 1 ? 'utama' : 'additional',
    `Hasil ${no}`,
    code,
    `Indikator ${code}`,
    'kuantitas',
    '%',
    direction,
    target,
    min,
    max,
    maximum,
    baseline,
    weight,
  ];
};
const goodPlan = (person: string): Row[] => [
  indicator(person, 1, 'UJIAN', { direction: 'gain', baseline: '61,5', target: '70,25', maximum: 100, weight: '50' }),
  indicator(person, 1, 'HADIR', { target: '95', maximum: '100', weight: '30,5' }),
  indicator(person, 2, 'JP', { target: 20, weight: 19.5 }),
];
async function send(who: ActorKey, kind: 'plans' | 'measured-values', header: string[], rows: Row[], dryRun = false) {
  return (await callAs(server, agency, who))(runImport, {
    params: { kind },
    query: { dryRun },
    body: csvOf(header, rows, { delimiter: ';' }),
    headers: { 'content-type': 'text/csv' },
  });
}
const refusals = (outcome: Awaited<ReturnType<typeof send>>) =>
  outcome.ok ? ['accepted'] : (outcome.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const planOf = async (who: ActorKey, person: keyof Semester['planIds']) =>
  valueOf(await (await callAs(server, agency, who))(getPlan, { params: { planId: semester.planIds[person] } }));

test('a sheet fills the draft of a person, and the same sheet again changes nothing', async () => {
  expect(valueOf(await send('hr', 'plans', planHeader, goodPlan('teacher')))).toMatchObject({
    accepted: true,
    rows: 3,
    created: 3,
    updated: 0,
    unchanged: 0,
  });
  const plan = await planOf('teacher', 'teacher');
  expect(
    plan.content.results.map((result) => [
      result.kind,
      result.title,
      result.indicators.map((i) => [i.code, i.direction, i.baseline, i.target, i.maximum, i.weight]),
    ]),
  ).toEqual([
    [
      'main',
      'Hasil 1',
      [
        ['UJIAN', 'gain', 61.5, 70.25, 100, 50],
        ['HADIR', 'higher', null, 95, 100, 30.5],
      ],
    ],
    ['additional', 'Hasil 2', [['JP', 'higher', null, 20, null, 19.5]]],
  ]);
  expect(valueOf(await send('hr', 'plans', planHeader, goodPlan('teacher')))).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect((await planOf('teacher', 'teacher')).version).toBe(plan.version);
  const changed = goodPlan('teacher').map((row, i) => (i === 2 ? [...row.slice(0, 10), 24, ...row.slice(11)] : row));
  expect(valueOf(await send('hr', 'plans', planHeader, changed))).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
  const mended: PlanContent = (await planOf('teacher', 'teacher')).content;
  expect(mended.results[1]?.indicators[0]).toMatchObject({ id: plan.content.results[1]?.indicators[0]?.id, target: 24 });
});

test('a sheet says how a plan is written; one that does not leaves it so, and perspectives are for those who plan by them', async () => {
  const header = [...planHeader, 'pendekatan', 'perspektif'];
  const words: Row = [
    nips.nurse ?? '',
    cycleCode,
    1,
    'utama',
    'Surat terlayani',
    '',
    'Setiap surat dijawab pada hari yang sama',
    '',
    '',
    'ya/tidak',
    '',
    '',
    '',
    '',
    '',
    '100',
  ];
  expect(valueOf(await send('hr', 'plans', header, [[...words, 'kualitatif', '']]))).toMatchObject({ created: 1 });
  expect((await planOf('nurse', 'nurse')).content).toMatchObject({
    approach: 'qualitative',
    results: [
      { perspective: null, indicators: [{ title: 'Setiap surat dijawab pada hari yang sama', direction: 'yes_no', aspect: null }] },
    ],
  });
  expect(valueOf(await send('hr', 'plans', planHeader, [words]))).toMatchObject({ unchanged: 1 });
  expect((await planOf('nurse', 'nurse')).content.approach).toBe('qualitative');
  expect(refusals(await send('hr', 'plans', header, [[...words, 'kualitatif', 'anggaran']]))).toEqual([
    '/rows/2/perspective plan.perspective_not_applicable',
  ]);
  expect(refusals(await send('hr', 'plans', header, [[...words, 'lisan', '']]))).toEqual(['/rows/2/approach import.word_unknown']);
});

test('the rules of a plan are told by row and column, and one bad plan keeps all out', async () => {
  const before = await planOf('colleague', 'colleague');
  const outcome = await send('hr', 'plans', planHeader, [
    ...goodPlan('colleague'),
    indicator('clerk', 1, 'LAYANAN', { direction: 'lower', target: '2', weight: '30' }),
    indicator('clerk', 1, 'ARSIP', { target: '90', weight: '69,99' }),
    indicator('otherTeacher', 1, 'UJIAN', { direction: 'gain', baseline: '70', target: '65', weight: '100' }),
    indicator('principal', 1, 'HADIR', { target: null, min: '3', weight: '100' }),
  ]);
  expect(refusals(outcome)).toEqual([
    '/rows/5/weight weights.sum',
    '/rows/7/target indicator.gain_needs_growth',
    '/rows/8/target indicator.target_required',
    '/rows/8/min indicator.field_not_applicable',
  ]);
  expect(outcome.ok ? null : outcome.problem.errors?.[0]?.params).toEqual({ row: 5, column: 'weight', found: '99.99', expected: '100' });
  expect(await planOf('colleague', 'colleague')).toEqual(before);
});

test('unknown cycles and people, other subtrees, and plans that are not open', async () => {
  expect(
    refusals(
      await send(
        'hr',
        'plans',
        planHeader,
        goodPlan('clerk').map((row) => [row[0] ?? null, 'NONE', ...row.slice(2)]),
      ),
    ),
  ).toEqual(['/rows/2/cycle_code import.cycle_unknown']);
  expect(refusals(await send('schoolHr', 'plans', planHeader, goodPlan('clerk')))).toEqual(['/rows/2/nip import.plan_unknown']);
  expect(valueOf(await send('schoolHr', 'plans', planHeader, goodPlan('otherTeacher')))).toMatchObject({ created: 3 });
  await submitPlanAs(server, agency, 'clerk', semester.planIds.clerk, teacherContent);
  expect(refusals(await send('hr', 'plans', planHeader, goodPlan('clerk')))).toEqual(['/rows/2/nip plan.not_editable']);
  const unreadable = goodPlan('colleague').map((row, i) => (i === 1 ? [...row.slice(0, 10), 'banyak', ...row.slice(11)] : row));
  expect(refusals(await send('hr', 'plans', planHeader, unreadable))).toEqual(['/rows/3/target import.not_a_number']);
});

test('a row that already carries progress stays in the plan', async () => {
  await submitPlanAs(server, agency, 'colleague', semester.planIds.colleague, teacherContent);
  await agreePlanAs(server, agency, 'principal', semester.planIds.colleague);
  const call = await callAs(server, agency, 'colleague');
  const plan = await planOf('colleague', 'colleague');
  const inUse = plan.content.results[1]?.indicators[0];
  valueOf(
    await call(createProgressEntry, {
      params: { planId: plan.id },
      body: { indicatorId: inUse?.id ?? '', on: '2026-11-20', value: 5, note: 'Lokakarya', links: [], evidenceIds: [] },
    }),
  );
  valueOf(
    await call(revisePlan, { params: { planId: plan.id }, ifMatch: plan.version, body: { reason: 'Target ujian kelas disesuaikan' } }),
  );
  const without = [indicator('colleague', 1, 'UJIAN', { direction: 'gain', baseline: '60', target: '75', weight: '100' })];
  expect(refusals(await send('hr', 'plans', planHeader, without))).toEqual(['/rows/2 plan.row_in_use']);
});

test('measured values: null is not 0, the plan says what fits, and a correction is an update', async () => {
  const header = ['nip', 'cycle_code', 'indicator_code', 'measured_on', 'value', 'source'];
  const value = (person: string, code: string, measured: Row[number], on = '20-11-2026'): Row => [
    nips[person] ?? '',
    cycleCode,
    code,
    on,
    measured,
    'Absensi',
  ];
  const file = [value('teacher', 'HADIR', '96,25'), value('teacher', 'JP', null), value('teacher', 'UJIAN', '0')];
  expect(valueOf(await send('hr', 'measured-values', header, file))).toMatchObject({ created: 3 });
  expect(
    await server.db.query(
      { name: 'test_values', text: 'select indicator_code, value, measured_on, source from measured_value order by indicator_code' },
      [],
    ),
  ).toEqual([
    { indicator_code: 'HADIR', value: 962_500, measured_on: '2026-11-20', source: 'Absensi' },
    { indicator_code: 'JP', value: null, measured_on: '2026-11-20', source: 'Absensi' },
    { indicator_code: 'UJIAN', value: 0, measured_on: '2026-11-20', source: 'Absensi' },
  ]);
  expect(
    valueOf(
      await send('hr', 'measured-values', header, [
        value('teacher', 'HADIR', '97'),
        value('teacher', 'JP', null),
        value('teacher', 'UJIAN', '0'),
      ]),
    ),
  ).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
  expect(valueOf(await send('hr', 'measured-values', header, [value('teacher', 'JP', 0)]))).toMatchObject({ updated: 1 });
  expect(
    refusals(
      await send('hr', 'measured-values', header, [
        value('teacher', 'HADIR', '100,9'),
        value('teacher', 'NONE', '1'),
        value('teacher', 'JP', '-1'),
        value('teacher', 'JP', '1.234,5'),
        value('teacher', 'JP', '1,23456'),
        value('teacher', 'JP', '3', '2026-12-01'),
        value('nurse', 'HADIR', '1').map((c, i) => (i === 0 ? '198506152010011999' : c)),
      ]),
    ),
  ).toEqual([
    '/rows/2/value indicator.above_maximum',
    '/rows/3/indicator_code import.indicator_unknown',
    '/rows/4/value indicator.actual_negative',
    '/rows/5/value import.not_a_number',
    '/rows/6/value number.too_many_decimals',
    '/rows/7/measured_on import.date_in_future',
    '/rows/8/nip import.person_unknown',
  ]);
  expect(refusals(await send('schoolHr', 'measured-values', header, [value('teacher', 'HADIR', '96')]))).toEqual([
    '/rows/2/nip import.person_unknown',
  ]);
});

test('plans are not imported once assessment has begun', async () => {
  await advance(server, agency, semester.cycleId, 'running');
  await advance(server, agency, semester.cycleId, 'assessment');
  expect(refusals(await send('hr', 'plans', planHeader, goodPlan('principal')))).toEqual(['/rows/2/cycle_code plan.stage_closed']);
});
