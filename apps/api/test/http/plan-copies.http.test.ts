import { createProgressEntry, getPlanCopy, listPlanCopySources, savePlanContent } from '@pauh/contracts';
import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { measuredValue } from '../../src/db/schema/cycles.ts';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, moveSemester, openSemester, planOf, readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let earlier: Awaited<ReturnType<typeof agreedPlan>>;
let planId: string;
let no = 0;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
});
afterAll(() => server.close());
beforeEach(async () => {
  const first = await openSemester(server, agency, `lalu-${++no}`, 'planning');
  earlier = await agreedPlan(server, agency, 'teacher', 'principal', first.cycleId);
  await run("update plan set starts_on = '2026-01-01', ends_on = '2026-06-30' where id = $1", [earlier.id]);
  await moveSemester(server, agency, first, 'running');
  const second = await openSemester(server, agency, `kini-${no}`, 'planning');
  ({ id: planId } = await planOf(server, agency, 'teacher', second.cycleId));
});

const as = (who: ActorKey) => callAs(server, agency, who);
const run = (text: string, values: unknown[] = []) => server.db.query<Record<string, unknown>>({ name: '', text }, values);
const copyFor = async (who: ActorKey, sourcePlanId = earlier.id) => (await as(who))(getPlanCopy, { params: { planId, sourcePlanId } });
const sourcesFor = async (who: ActorKey, query = {}) => (await as(who))(listPlanCopySources, { params: { planId }, query });
/** The growth indicator of the earlier plan, second of its first result. */
const growth = () => earlier.content.results[0]?.indicators[1]?.id ?? '';

describe('the sources', () => {
  test("are one's own earlier plans that say something, of any assignment, newest first", async () => {
    const { items } = valueOf(await sourcesFor('teacher'));
    expect(items.filter((one) => one.planId === earlier.id)).toEqual([
      {
        planId: earlier.id,
        cycleName: earlier.cycle.name,
        positionTitle: 'Guru Kelas',
        unitName: 'SD Negeri 1 Pauh',
        startsOn: '2026-01-01',
        endsOn: '2026-06-30',
        state: 'agreed',
        results: 1,
        indicators: 2,
      },
    ]);
    expect(items.map((one) => one.planId)).not.toContain(planId);
    await run('update plan set assignment_id = $2 where id = $1', [earlier.id, agency.assignmentIds.otherTeacher]);
    expect(valueOf(await sourcesFor('teacher', { count: true })).items.map((one) => one.planId)).toContain(earlier.id);
    await run("update plan set starts_on = '2027-01-01', ends_on = '2027-06-30' where id = $1", [earlier.id]);
    expect(valueOf(await sourcesFor('teacher')).items.map((one) => one.planId)).not.toContain(earlier.id);
  });

  test('come page by page, and as a sheet', async () => {
    const all = valueOf(await sourcesFor('teacher', { limit: 200, count: true }));
    expect(all.total).toBe(all.items.length);
    const first = valueOf(await sourcesFor('teacher', { limit: 1 }));
    expect(first.items).toEqual(all.items.slice(0, 1));
    if (first.nextCursor)
      expect(valueOf(await sourcesFor('teacher', { limit: 200, cursor: first.nextCursor })).items).toEqual(all.items.slice(1));
    expect(await sourcesFor('teacher', { cursor: 'x' })).toMatchObject({
      ok: false,
      status: 400,
      problem: { code: 'paging.cursor_invalid' },
    });
    const token = await server.app.signAccessToken(agency.accountIds.teacher);
    const sheet = await supertest(server.url)
      .get(`/api/v1/plans/${planId}/copy-sources`)
      .set('authorization', `Bearer ${token}`)
      .set('accept', 'text/csv');
    expect(sheet.text.split('\n')[0]).toContain('planId,cycleName,positionTitle,unitName,startsOn,endsOn,state,results,indicators');
  });

  test('are for the one who writes the plan', async () => {
    for (const ask of [sourcesFor, copyFor]) {
      expect(await ask('principal')).toMatchObject({ ok: false, status: 403, problem: { code: 'access.denied' } });
      expect(await ask('colleague')).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    }
    const others = await planOf(server, agency, 'colleague', earlier.cycle.cycleId);
    for (const id of [others.id, planId, newId()])
      expect(await copyFor('teacher', id)).toMatchObject({ ok: false, status: 404, problem: { code: 'plan.not_found' } });
    const teacher = await as('teacher');
    expect(await teacher(listPlanCopySources, { params: { planId: newId() } })).toMatchObject({ ok: false, status: 404 });
    expect(await teacher(getPlanCopy, { params: { planId: newId(), sourcePlanId: earlier.id } })).toMatchObject({ ok: false, status: 404 });
  });
});

describe('the copy', () => {
  test('holds what was written, as new rows, and nothing that was measured; it can be saved as it is', async () => {
    const teacher = await as('teacher');
    await teacher(createProgressEntry, {
      params: { planId: earlier.id },
      body: { indicatorId: growth(), on: '2026-05-01', value: 64, note: 'Ulangan', links: [], evidenceIds: [] },
    });
    const before = await run('select version from plan where id = $1', [planId]);
    const copy = valueOf(await copyFor('teacher'));
    const [result] = readyContent.results;
    expect(copy.content).toMatchObject({
      ...readyContent,
      approach: 'quantitative',
      results: [
        {
          ...result,
          perspective: null,
          supportedResultId: null,
          supportedTitle: null,
          indicators: [result!.indicators[0], { ...result!.indicators[1], baseline: null }],
        },
      ],
      behaviours: [readyContent.behaviours[1], readyContent.behaviours[0]],
    });
    expect(await run('select version from plan where id = $1', [planId])).toEqual(before);
    const saved = valueOf(await teacher(savePlanContent, { params: { planId }, ifMatch: 1, body: copy.content }));
    expect(saved.content.results[0]?.id).not.toBe(earlier.content.results[0]?.id);
    expect(await run('select 1 from progress_entry where plan_id = $1', [planId])).toEqual([]);
    expect(await run('select version from plan where id = $1', [earlier.id])).toEqual([{ version: earlier.version }]);
  });

  test('offers growth the newest value that its owner may see', async () => {
    const offer = async () => valueOf(await copyFor('teacher')).baselines;
    const at = { pointer: '/results/0/indicators/1' };
    expect(await offer()).toEqual([]);
    const teacher = await as('teacher');
    const record = async (on: string, value: number | null) =>
      valueOf(
        await teacher(createProgressEntry, {
          params: { planId: earlier.id },
          body: { indicatorId: growth(), on, value, note: 'Ulangan', links: [], evidenceIds: [] },
        }),
      );
    await record('2026-05-01', 64.5);
    await record('2026-06-01', null);
    await record('2026-03-01', 70);
    expect(await offer()).toEqual([{ ...at, value: 64.5, measuredOn: '2026-05-01' }]);

    await run("update plan_indicator set code = 'NILAI' where id = $1", [growth()]);
    const delivered = {
      employeeId: agency.employeeIds.teacher,
      cycleId: earlier.cycle.cycleId,
      indicatorCode: 'NILAI',
      source: 'Rapor',
      recordedAt: new Date('2026-06-20T03:00:00Z'),
    };
    await server.db.orm.insert(measuredValue).values([
      { ...delivered, id: newId(), value: 681_250, measuredOn: '2026-06-15' },
      { ...delivered, id: newId(), value: null, measuredOn: '2026-06-18' },
    ]);
    expect(await offer()).toEqual([{ ...at, value: 68.125, measuredOn: '2026-06-15' }]);

    const assessmentId = newId();
    await run(
      "insert into assessment (id, plan_id, kind, by_employee_id, from_on, to_on, state, submitted_at) values ($1, $2, 'supervisor', $3, '2026-01-01', '2026-06-30', 'submitted', '2026-07-01T03:00:00Z')",
      [assessmentId, earlier.id, agency.employeeIds.principal],
    );
    await run('insert into assessment_indicator (assessment_id, indicator_id, actual) values ($1, $2, 0)', [assessmentId, growth()]);
    expect(await offer()).toMatchObject([{ value: 68.125 }]); // not released: the owner does not see it by this door either
    await run("update plan set result_state = 'released' where id = $1", [earlier.id]);
    expect(await offer()).toEqual([{ ...at, value: 0, measuredOn: '2026-06-30' }]);
  });
});
