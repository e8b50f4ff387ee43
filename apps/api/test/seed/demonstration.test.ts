import { createClient } from '@pauh/client';
import {
  createToken,
  getCalibrationMinutes,
  getMe,
  getResult,
  listCalibrationSessions,
  listCycles,
  listIndicators,
  listMyTasks,
  listPlanTemplates,
  listPlans,
  listResults,
} from '@pauh/contracts';
import { readNip } from '@pauh/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { createClock } from '../../src/lib/clock.ts';
import { sharedPassword } from '../../src/seed/accounts.ts';
import { seedDemonstration } from '../../src/seed/demonstration.ts';
import { inventPeople } from '../../src/seed/people.ts';
import { finishedSemester, runningSemester } from '../../src/seed/semesters.ts';
import { castOf } from '../../src/seed/story.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { openTestDatabase } from '../support/db.ts';
import { valueOf } from '../support/semester.ts';

const now = '2026-01-31T03:00:00Z';
const clock = createClock('Asia/Jakarta', () => new Date(now));
const people = inventPeople();
const story = castOf(people);
let db: Database;
let server: TestApp;
let lines: string[];
beforeAll(async () => {
  db = await openTestDatabase();
  lines = await seedDemonstration(db, clock);
  server = await startTestApp({ now, db });
});
afterAll(() => server.close());

const find = <Row>(name: string, text: string, values: unknown[] = []) => db.query<Row>({ name: `test_${name}`, text }, values);
async function signIn(login: string) {
  const { accessToken } = valueOf(
    await createClient({ baseUrl: server.url, fetch })(createToken, { body: { login, password: sharedPassword } }),
  );
  return createClient({ baseUrl: server.url, fetch, headers: () => ({ authorization: `Bearer ${accessToken}` }) });
}
const planStates = (nip: string) =>
  find<{ code: string; state: string; self: string | null; supervisor: string | null; result: string | null }>(
    'states',
    `
  select u.code, p.state, p.self_state as self, p.supervisor_state as supervisor, p.result_state as result from plan p join employee e on e.id = p.employee_id join cycle c on c.id = p.cycle_id join unit u on u.id = p.unit_id
  where e.nip = $1 order by c.starts_on, p.starts_on`,
    [nip],
  );

test('about 120 people, the same ones every time, with NIPs that may exist', () => {
  expect(inventPeople()).toEqual(people);
  expect([people.length, new Set(people.map((p) => p.nip)).size, new Set(people.map((p) => p.name)).size]).toEqual([120, 120, 120]);
  expect(
    people.filter((person) => {
      const nip = readNip(person.nip);
      return !nip.ok || nip.birthOn !== person.birthOn || nip.sex !== person.sex || (nip.kind === 'pppk') !== person.isPppk;
    }),
  ).toEqual([]);
});

test('on any day the semester is in the middle of its assessment', () => {
  for (const today of ['2026-01-01', '2026-01-31', '2026-02-28', '2028-02-29', '2026-12-31']) {
    const [before, current] = [finishedSemester(today), runningSemester(today)];
    expect(
      current.startsOn <= today && today <= current.endsOn && current.lastDays.running < today && today < current.lastDays.assessment,
    ).toBe(true);
    expect(
      before.startsOn < before.lastDays.planning &&
        before.lastDays.planning < before.lastDays.running &&
        before.lastDays.running < before.endsOn &&
        before.endsOn < current.startsOn,
    ).toBe(true);
  }
});

test('every printed account signs in', { timeout: 60_000 }, async () => {
  const logins = lines.flatMap((line) => /^ {2}[\w ]{20} (\S+)/.exec(line)?.[1] ?? []);
  expect(logins).toHaveLength(15);
  for (const login of logins) expect(valueOf(await (await signIn(login))(getMe, {})).roles.length).toBeGreaterThan(0);
});

test('one semester is over and one is being assessed; a quarter was calibrated and closed', async () => {
  const cycles = valueOf(await (await signIn('hr'))(listCycles, {})).items;
  expect(cycles.map((cycle) => [cycle.code, cycle.stage])).toEqual([
    ['semester-2025-08', 'assessment'],
    ['triwulan-2025-02', 'closed'],
    ['semester-2025-02', 'released'],
  ]);
  const [figures] = await find<Record<string, number>>(
    'figures',
    `
    select sum(plans)::int as plans, sum(agreed)::int as agreed, sum(self_submitted)::int as self, sum(supervisor_submitted)::int as assessed, sum(released)::int as released, sum(acknowledged)::int as acknowledged
    from cycle_unit_count k join cycle c on c.id = k.cycle_id where c.code = 'semester-2025-02'`,
  );
  expect(figures).toMatchObject({ plans: 77, agreed: 77, assessed: 77, released: 77 });
  expect(figures?.acknowledged).toBeGreaterThan(77 * 0.6);
});

test('the story: returned, moved, wrong superior, not measured, below target, a low result with support', async () => {
  expect((await planStates(story.returned.nip)).at(-1)).toMatchObject({ code: 'SMP1', state: 'returned' });
  expect(await planStates(story.moved.nip)).toMatchObject([
    { code: 'SD2' },
    { code: 'SD2' },
    { code: 'SD2', state: 'ended' },
    { code: 'SD1', state: 'agreed' },
  ]);
  expect(
    await find(
      'line',
      `select s.source, b.name from supervision s join employee b on b.id = s.supervisor_employee_id join assignment a on a.id = s.assignment_id join employee e on e.id = a.employee_id
    where e.nip = $1 and s.ends_on is null`,
      [story.wrongLine.nip],
    ),
  ).toEqual([{ source: 'hr', name: 'Bayu Saputra' }]);
  const values = (nip: string, code: string) =>
    find(
      'values',
      `select m.value from measured_value m join employee e on e.id = m.employee_id join cycle c on c.id = m.cycle_id where e.nip = $1 and m.indicator_code = $2 and c.stage = 'assessment'`,
      [nip, code],
    );
  expect(await values(story.unmeasured.nip, 'UJIAN')).toEqual([{ value: null }]);
  expect(await values(story.nurse.nip, 'KUNJUNG')).toEqual([{ value: 130_000 }]);
  const [low] = valueOf(await (await signIn(story.colleague.nip))(listResults, { query: { view: 'own' } })).items;
  expect(low).toMatchObject({ resultRating: 'di_bawah_ekspektasi', state: 'released' });
});

test(
  'a calibration moved one teacher: she reads who and why, HR the minutes with a reason for what the pattern asks',
  { timeout: 60_000 },
  async () => {
    const call = await signIn(story.calibrated.nip);
    const { items } = valueOf(await call(listResults, { query: { view: 'own' } }));
    const { id } = items.find(({ predicate }) => predicate === 'sangat_baik') ?? { id: '' };
    expect(valueOf(await call(getResult, { params: { resultId: id } }))).toMatchObject({
      no: 2,
      state: 'acknowledged',
      calibration: { sessionName: 'Sidang SD Negeri 2', original: { predicate: 'baik' }, moves: [{ by: story.principal.name }] },
    });
    const hr = await signIn('hr');
    const [session, ...more] = valueOf(await hr(listCalibrationSessions, { query: {} })).items;
    expect([session, more]).toMatchObject([{ state: 'locked' }, []]);
    const minutes = valueOf(await hr(getCalibrationMinutes, { params: { sessionId: session!.id } }));
    expect(minutes.moved.map(({ answers }) => answers.map(({ by }) => by.name))).toEqual([[story.standsIn.name]]);
    const unmet = minutes.patterns.flatMap(({ rules }) => rules.filter(({ satisfied }) => !satisfied));
    expect(unmet.length).toBeGreaterThan(0);
    expect(unmet.filter(({ reason }) => reason === null)).toEqual([]);
  },
);

test('a high official plans by perspective, and one plan is written in words', async () => {
  const rows = (nip: string) =>
    find<{ approach: string; perspective: string | null; aspect: string | null; direction: string }>(
      'layout',
      `
    select distinct p.approach, r.perspective, i.aspect, i.direction from plan p join employee e on e.id = p.employee_id join cycle c on c.id = p.cycle_id join plan_result r on r.plan_id = p.id join plan_indicator i on i.result_id = r.id
    where e.nip = $1 and c.stage = 'assessment' order by 2, 4`,
      [nip],
    );
  expect(await rows(story.office.nip)).toEqual([
    { approach: 'quantitative', perspective: 'anggaran', aspect: null, direction: 'range' },
    { approach: 'quantitative', perspective: 'anggaran', aspect: null, direction: 'yes_no' },
    { approach: 'quantitative', perspective: 'penguatan_internal', aspect: null, direction: 'higher' },
  ]);
  expect(await rows(story.qualitative.nip)).toEqual([{ approach: 'qualitative', perspective: null, aspect: null, direction: 'yes_no' }]);
});

test('every role has something to do', async () => {
  const kindsOf = async (login: string) => valueOf(await (await signIn(login))(listMyTasks, {})).items.map((task) => task.kind);
  expect(await kindsOf(story.teacher.nip)).toEqual(expect.arrayContaining(['self_assess', 'result_acknowledge']));
  expect(await kindsOf(story.colleague.nip)).toEqual(expect.arrayContaining(['result_read']));
  expect(await kindsOf(story.principal.nip)).toEqual(expect.arrayContaining(['self_assess', 'supervise_assess']));
  expect(await kindsOf(story.healthHead.nip)).toEqual(expect.arrayContaining(['supervise_assess']));
  expect((await kindsOf('hr')).length).toBeGreaterThan(0);
  const standing = valueOf(await (await signIn(story.standsIn.nip))(listMyTasks, {})).items.filter((task) => task.onBehalfOf !== null);
  expect(standing.map((task) => [task.kind, task.onBehalfOf?.name])).toEqual([['supervise_assess', 'Hendra Gunawan']]);
});

test('the library: every job finds its own first, one indicator has a newer version that plans did not take, one is withdrawn', async () => {
  const offered = async (login: string) => {
    const call = await signIn(login);
    const codes = valueOf(await call(listIndicators, { query: { view: 'fitting' } })).items.map(({ code }) => code);
    return [codes, valueOf(await call(listPlanTemplates, { query: { limit: 1 } })).items[0]?.code];
  };
  expect(await offered(story.teacher.nip)).toEqual([['UJIAN', 'MODUL', 'BACA', 'JP', 'HADIR'], 'guru']);
  expect(await offered(story.clerk.nip)).toEqual([['JAWAB', 'ARSIP', 'LAYANAN', 'JP', 'HADIR'], 'tenaga-administrasi']);
  expect(await offered(story.nurse.nip)).toEqual([['PUAS', 'KUNJUNG', 'LUKA', 'JP', 'HADIR'], 'perawat']);
  expect(await offered(story.principal.nip)).toEqual([['NAIK', 'LAPORAN', 'SUPERVISI', 'ANGGARAN', 'JP', 'HADIR'], 'kepala-satuan']);
  const hr = await signIn('hr');
  expect(valueOf(await hr(listIndicators, { query: { search: 'MODUL' } })).items).toMatchObject([
    { version: 2, createdBy: 'Hesti Kurniawati' },
  ]);
  expect(valueOf(await hr(listIndicators, { query: { state: 'withdrawn' } })).items).toMatchObject([
    { code: 'PIKET', withdrawal: { by: 'Hesti Kurniawati' } },
  ]);
  expect(
    await find(
      'taken',
      `select i.code_version as version, i.title from plan_indicator i join plan p on p.id = i.plan_id join employee e on e.id = p.employee_id where i.code = 'MODUL' and e.nip = $1 group by 1, 2`,
      [story.teacher.nip],
    ),
  ).toEqual([{ version: 1, title: 'Modul ajar yang disusun' }]);
});

test('a second start keeps everything, and other data is never touched', { timeout: 60_000 }, async () => {
  const plans = async () => valueOf(await (await signIn('hr'))(listPlans, { query: { limit: 1, count: true } })).total;
  const before = await plans();
  expect(await seedDemonstration(db, clock)).toEqual(lines);
  expect(await plans()).toBe(before);
  const other = await openTestDatabase();
  await other.query(
    {
      name: 'test_unit',
      text: "insert into unit (id, code, name, kind, path, starts_on) values (gen_random_uuid(), 'LAIN', 'Daerah lain', 'daerah', '/1/', '2020-01-01')",
    },
    [],
  );
  expect(await seedDemonstration(other, clock)).toEqual([]);
  expect(await other.query({ name: 'test_units', text: 'select count(*)::int as units from unit' }, [])).toEqual([{ units: 1 }]);
  await other.close();
});
