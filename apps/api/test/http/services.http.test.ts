import {
  type PlanContent,
  createServiceIndicator,
  getPlanServices,
  getServiceIndicator,
  getSuperiorResults,
  listServiceIndicators,
  listSupportingResults,
  savePlanContent,
  submitPlan,
  updateServiceIndicator,
} from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, contentOf, openSemester, planOf, revisedPlan, supporting } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let cycleId: string;
let serviceId: string;
let no = 0;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ cycleId } = await openSemester(server, agency, `v-${++no}`, 'planning'));
  serviceId = valueOf(await write()).id;
});

const as = (who: ActorKey) => callAs(server, agency, who);
const words = { title: 'Murid bisa membaca dengan paham', measure: '% murid', target: '90% pada akhir semester', endsOn: null };
const write = async (by: ActorKey = 'principal', fields: object = {}) =>
  (await as(by))(createServiceIndicator, { body: { unitId: agency.unitIds.SD1, startsOn: '2026-07-01', ...words, ...fields } });
const serving = (id: string | null, content: PlanContent): PlanContent => ({
  ...content,
  results: content.results.map((result, r) => ({ ...result, serviceIndicatorId: r === 0 ? id : null })),
});
const agreedHead = () =>
  agreedPlan(server, agency, 'principal', 'chief', cycleId, serving(serviceId, contentOf('Guru didampingi', 'Anggaran terkelola')));
const below = async (who: ActorKey, underId?: string, more: object = {}) =>
  (await as(who))(listSupportingResults, { params: { serviceId }, query: { cycleId, ...(underId ? { underId } : {}), ...more } });
const lineOf = async (who: ActorKey, planId: string) => (await as(who))(getPlanServices, { params: { planId } });
const save = async (who: 'principal' | 'teacher', content: PlanContent) => {
  const { id: planId, version } = await planOf(server, agency, who, cycleId);
  return (await as(who))(savePlanContent, { params: { planId }, ifMatch: version, body: content });
};

test("a unit's services are written by its head, the head above or HR, and read by all", async () => {
  const made = valueOf(await (await as('nurse'))(getServiceIndicator, { params: { serviceId } }));
  expect(made).toMatchObject({ ...words, unit: { code: 'SD1' }, startsOn: '2026-07-01', version: 1, actions: [] });
  for (const who of ['chief', 'hr'] as const) valueOf(await write(who));
  for (const who of ['teacher', 'otherPrincipal', 'schoolHr'] as const)
    expect(await write(who)).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  expect(await write('hr', { unitId: serviceId })).toMatchObject({
    ok: false,
    status: 404,
    problem: { code: 'unit.not_found', errors: [{ pointer: '/unitId' }] },
  });
  expect(await write('hr', { endsOn: '2026-06-30' })).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'service.dates_reversed', errors: [{ pointer: '/endsOn' }] },
  });

  const change = async (ifMatch: number, fields: object, who: ActorKey = 'principal', id = serviceId) =>
    (await as(who))(updateServiceIndicator, { params: { serviceId: id }, ifMatch, body: { ...words, ...fields } });
  expect(valueOf(await change(1, { title: 'Murid membaca dengan paham', endsOn: '2026-12-31' }))).toMatchObject({
    title: 'Murid membaca dengan paham',
    endsOn: '2026-12-31',
    version: 2,
    actions: ['change'],
  });
  expect(await change(1, {})).toMatchObject({ ok: false, status: 412, problem: { code: 'concurrency.stale' } });
  expect(await change(2, {}, 'teacher')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
  expect(await change(2, { endsOn: '2026-06-30' })).toMatchObject({ ok: false, status: 422, problem: { code: 'service.dates_reversed' } });
  expect(await change(1, {}, 'principal', cycleId)).toMatchObject({ ok: false, status: 404, problem: { code: 'service.not_found' } });
  expect(
    (
      await rowsOf<{ action: string }>(
        server,
        "select action from audit_entry where subject_type = 'unit' and payload like '%' || $1 || '%' order by at, seq",
        [serviceId],
      )
    ).map(({ action }) => action),
  ).toEqual(expect.arrayContaining(['service.created', 'service.updated']));
});

test('the services of a unit in pages', async () => {
  await write('principal', { title: 'Anak belajar dengan aman' });
  const [teacher, unitId] = [await as('teacher'), agency.unitIds.SD1];
  const all = valueOf(await teacher(listServiceIndicators, { query: { unitId, limit: 200, count: true } }));
  expect([all.total, all.items.every(({ unit }) => unit.code === 'SD1')]).toEqual([all.items.length, true]);
  const first = valueOf(await teacher(listServiceIndicators, { query: { unitId, limit: 1 } }));
  const second = valueOf(await teacher(listServiceIndicators, { query: { unitId, limit: 1, cursor: first.nextCursor ?? '' } }));
  expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
  expect(await teacher(listServiceIndicators, { query: { cursor: first.nextCursor ?? '' } })).toMatchObject({
    ok: false,
    status: 400,
    problem: { code: 'paging.cursor_invalid' },
  });
});

test('the head of a unit binds results to its services, and nobody else; the words stay as they were agreed', async () => {
  const offered = async (who: 'principal' | 'teacher') =>
    valueOf(await (await as(who))(getSuperiorResults, { params: { planId: (await planOf(server, agency, who, cycleId)).id } })).services;
  expect((await offered('principal')).map(({ serviceIndicatorId }) => serviceIndicatorId)).toContain(serviceId);
  expect(await offered('teacher')).toEqual([]);
  const notTheirs = {
    ok: false,
    status: 422,
    problem: { code: 'plan.service_not_units', errors: [{ pointer: '/results/0/serviceIndicatorId' }] },
  };
  expect(await save('teacher', serving(serviceId, contentOf('Murid kelas V membaca')))).toMatchObject(notTheirs);
  const elsewhere = valueOf(await write('hr', { unitId: agency.unitIds.SD2 })).id;
  const over = valueOf(await write('hr', { startsOn: '2025-07-01', endsOn: '2026-06-30' })).id;
  for (const id of [elsewhere, over, cycleId])
    expect(await save('principal', serving(id, contentOf('Guru didampingi')))).toMatchObject(notTheirs);
  const head = await agreedHead();
  expect(head.content.results).toMatchObject([
    { serviceIndicatorId: serviceId, serviceTitle: words.title },
    { serviceIndicatorId: null, serviceTitle: null },
  ]);
  valueOf(
    await (
      await as('principal')
    )(updateServiceIndicator, { params: { serviceId }, ifMatch: 1, body: { ...words, title: 'Murid membaca' } }),
  );
  expect(await rowsOf(server, 'select service_title as title from plan_result where id = $1', [head.content.results[0]?.id])).toEqual([
    { title: words.title },
  ]);
});

test('a service that has ended meanwhile keeps the draft and refuses its submission', async () => {
  const saved = valueOf(await save('principal', serving(serviceId, contentOf('Guru didampingi'))));
  valueOf(
    await (
      await as('principal')
    )(updateServiceIndicator, { params: { serviceId }, ifMatch: 1, body: { ...words, endsOn: '2026-07-01' } }),
  );
  await rowsOf(server, "update plan set starts_on = '2026-07-02' where id = $1", [saved.id]);
  const kept = valueOf(
    await (
      await as('principal')
    )(savePlanContent, { params: { planId: saved.id }, ifMatch: saved.version, body: saved.content }),
  );
  expect(kept.content.results[0]).toMatchObject({ serviceIndicatorId: serviceId, serviceTitle: words.title });
  expect(await (await as('principal'))(submitPlan, { params: { planId: saved.id }, ifMatch: kept.version })).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'plan.service_not_units' },
  });
});

test('from the service down to one person, and from the person up to the service: titles and names, nothing else; everybody is told', async () => {
  const head = await agreedHead();
  const [guided] = head.content.results;
  const teacher = await agreedPlan(
    server,
    agency,
    'teacher',
    'principal',
    cycleId,
    supporting(guided?.id, contentOf('Murid kelas V membaca')),
  );
  expect(valueOf(await below('clerk')).items).toEqual([
    {
      resultId: guided?.id,
      title: 'Guru didampingi',
      employee: { employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' },
      positionTitle: 'Kepala Sekolah',
      unit: expect.objectContaining({ code: 'SD1' }),
      below: 1,
    },
  ]);
  const [leaf] = valueOf(await below('clerk', guided?.id)).items;
  expect(leaf).toMatchObject({
    resultId: teacher.content.results[0]?.id,
    title: 'Murid kelas V membaca',
    employee: { name: 'Sari Wulandari' },
    below: 0,
  });
  expect(
    await rowsOf(
      server,
      "select employee_id as whose, capacity, what from access_entry where actor_name = 'Dewi Lestari' and plan_id = any($1::uuid[]) order by id",
      [[head.id, teacher.id]],
    ),
  ).toEqual([
    { whose: agency.employeeIds.principal, capacity: 'in_line', what: 'plan_results' },
    { whose: agency.employeeIds.teacher, capacity: 'in_line', what: 'plan_results' },
  ]);

  expect(valueOf(await lineOf('teacher', teacher.id))).toEqual({
    results: [
      {
        resultId: leaf?.resultId,
        title: 'Murid kelas V membaca',
        service: { serviceId, title: words.title, unit: expect.objectContaining({ code: 'SD1' }) },
        path: [
          {
            resultId: guided?.id,
            title: 'Guru didampingi',
            employee: { employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' },
            positionTitle: 'Kepala Sekolah',
            unit: expect.objectContaining({ code: 'SD1' }),
          },
        ],
      },
    ],
  });
  expect(await lineOf('colleague', teacher.id)).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
  expect(await lineOf('leader', teacher.id)).toMatchObject({ ok: false, status: 403 });
});

test('only what is agreed is shown, in the words that were agreed; a result outside the line of the service is not there', async () => {
  const head = await agreedHead();
  const [guided, managed] = head.content.results;
  valueOf(await save('teacher', supporting(guided?.id, contentOf('Murid kelas V membaca'))));
  expect(valueOf(await below('clerk', guided?.id)).items).toEqual([]);
  await revisedPlan(
    server,
    agency,
    'principal',
    'chief',
    head,
    (content) => ({
      ...content,
      results: content.results.map((result, r) => (r === 0 ? { ...result, title: 'Judul yang belum disepakati' } : result)),
    }),
    { agrees: false },
  );
  expect(valueOf(await below('clerk')).items).toMatchObject([{ title: 'Guru didampingi' }]);
  for (const outside of [managed?.id, serviceId])
    expect(await below('clerk', outside)).toMatchObject({ ok: false, status: 404, problem: { code: 'service.not_found' } });
});

test('those below a result come in pages', async () => {
  const [guided] = (await agreedHead()).content.results;
  for (const who of ['teacher', 'colleague', 'clerk'] as const)
    await agreedPlan(server, agency, who, 'principal', cycleId, supporting(guided?.id));
  const first = valueOf(await below('teacher', guided?.id, { limit: 2, count: true }));
  expect([first.items.map(({ employee }) => employee.name), first.total]).toEqual([['Agus Pranoto', 'Dewi Lestari'], 3]);
  const second = valueOf(await below('teacher', guided?.id, { limit: 2, cursor: first.nextCursor }));
  expect([second.items.map(({ employee }) => employee.name), second.nextCursor]).toEqual([['Sari Wulandari'], null]);
  expect(await below('teacher', undefined, { cursor: first.nextCursor })).toMatchObject({
    ok: false,
    status: 400,
    problem: { code: 'paging.cursor_invalid' },
  });
});
