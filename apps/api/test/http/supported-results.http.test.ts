import { type Plan, type PlanContent, agreePlan, getSuperiorResults, savePlanContent, submitPlan } from '@pauh/contracts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { rowsOf } from '../support/agreed-semester.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { agreedPlan, contentOf, openSemester, planOf, readyContent, revisedPlan, supporting, withoutFirst } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
let cycleId: string;
let plan: { id: string; version: number };
let no = 0;
beforeAll(async () => {
  server = await startTestApp({ now: '2026-07-10T03:00:00Z' });
  agency = await createAgency(server.db);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ cycleId } = await openSemester(server, agency, `s-${++no}`, 'planning'));
  plan = await planOf(server, agency, 'teacher', cycleId);
});

const as = (who: ActorKey) => callAs(server, agency, who);
const on = (ifMatch = plan.version) => ({ params: { planId: plan.id }, ifMatch });
const offered = async (who: ActorKey = 'teacher', planId = plan.id) =>
  valueOf(await (await as(who))(getSuperiorResults, { params: { planId } }));
const save = async (content: PlanContent, version = plan.version) =>
  (await as('teacher'))(savePlanContent, { ...on(version), body: content });
const agreedHead = (...titles: string[]) => agreedPlan(server, agency, 'principal', 'chief', cycleId, contentOf(...titles));
const rewritten = (head: Plan, rewrite: (content: PlanContent) => PlanContent, agrees = true) =>
  revisedPlan(server, agency, 'principal', 'chief', head, rewrite, { agrees });
const notTheirs = (pointer = '/results/0/supportedResultId') => ({
  ok: false,
  status: 422,
  problem: { code: 'plan.supported_result_not_superiors', errors: [{ pointer, code: 'plan.supported_result_not_superiors' }] },
});

test('what the superior has agreed may be supported, and nothing before; the superior is told who read the titles', async () => {
  expect(await offered()).toEqual({
    superior: { employeeId: agency.employeeIds.principal, name: 'Ratna Dewi' },
    state: 'open',
    items: [],
    services: [],
  });
  const draft = await planOf(server, agency, 'principal', cycleId);
  const written = valueOf(
    await (
      await as('principal')
    )(savePlanContent, { params: { planId: draft.id }, ifMatch: draft.version, body: contentOf('Guru didampingi') }),
  );
  expect(await save(supporting(written.content.results[0]!.id!))).toMatchObject(notTheirs());
  expect(await rowsOf(server, "select 1 from access_entry where what = 'plan_results'")).toEqual([]);

  const head = await agreedHead('Guru didampingi', 'Anggaran terkelola');
  const { state, items } = await offered();
  expect([state, items]).toEqual(['agreed', head.content.results.map(({ id, kind, title }) => ({ resultId: id, kind, title }))]);
  expect(
    await rowsOf(
      server,
      "select employee_id as whose, plan_id as plan, actor_name as who, capacity from access_entry where what = 'plan_results'",
    ),
  ).toEqual([{ whose: agency.employeeIds.principal, plan: head.id, who: 'Sari Wulandari', capacity: 'subordinate' }]);

  const supported = items[1]!.resultId;
  const saved = valueOf(
    await save({
      ...supporting(supported),
      results: supporting(supported).results.map((result) => ({ ...result, supportedTitle: 'Judul karangan' })),
    }),
  );
  expect(saved.content.results).toMatchObject([{ supportedResultId: supported, supportedTitle: 'Anggaran terkelola' }]);
  expect(
    await rowsOf(server, 'select supported_result_id as id, supported_title as title from plan_result where plan_id = $1', [plan.id]),
  ).toEqual([{ id: supported, title: 'Anggaran terkelola' }]);
  const emptied = valueOf(await save(supporting(null, saved.content), saved.version));
  expect(emptied.content.results).toMatchObject([{ supportedResultId: null, supportedTitle: null }]);
});

test("a result of another unit's head, of one's own or of nobody is refused at its place", async () => {
  const [other] = (await agreedPlan(server, agency, 'otherPrincipal', 'chief', cycleId)).content.results;
  await agreedHead('Guru didampingi');
  const own = valueOf(await save(readyContent));
  for (const id of [other!.id!, own.content.results[0]!.id!, agency.unitIds.SD1]) {
    const [first] = own.content.results;
    expect(
      await save({ ...own.content, results: [first!, { ...readyContent.results[0]!, supportedResultId: id }] }, own.version),
    ).toMatchObject(notTheirs('/results/1/supportedResultId'));
  }
  expect(await rowsOf(server, 'select version from plan where id = $1', [plan.id])).toEqual([{ version: own.version }]);
});

test('while the superior revises, what was agreed before counts; a result that is gone keeps the draft and refuses its submission', async () => {
  const head = await agreedHead('Guru didampingi', 'Anggaran terkelola');
  const [first, second] = head.content.results;
  const saved = valueOf(await save(supporting(first!.id!)));
  const revising = await rewritten(
    head,
    (content) => {
      const {
        results: [result],
        ...others
      } = withoutFirst(content);
      return { ...others, results: [{ ...result!, title: 'Anggaran dan aset terkelola' }] };
    },
    false,
  );
  expect((await offered()).items.map(({ title }) => title)).toEqual(['Guru didampingi', 'Anggaran terkelola']);
  valueOf(await (await as('chief'))(agreePlan, { params: { planId: head.id }, ifMatch: revising.version }));
  expect((await offered()).items).toEqual([{ resultId: second!.id, kind: 'main', title: 'Anggaran dan aset terkelola' }]);

  const kept = valueOf(await save({ ...saved.content, annex: { ...saved.content.annex, resources: ['Ruang guru'] } }, saved.version));
  expect(kept.content.results).toMatchObject([{ supportedResultId: first!.id, supportedTitle: 'Guru didampingi' }]);
  expect(await (await as('teacher'))(submitPlan, on(kept.version))).toMatchObject(notTheirs());
  const mended = valueOf(await save(supporting(second!.id!, kept.content), kept.version));
  expect(mended.content.results[0]?.supportedTitle).toBe('Anggaran dan aset terkelola');
  valueOf(await (await as('teacher'))(submitPlan, on(mended.version)));
});

test('a result that goes between submission and agreement keeps the plan from being agreed', async () => {
  const head = await agreedHead('Guru didampingi', 'Anggaran terkelola');
  const saved = valueOf(await save(supporting(head.content.results[0]!.id!)));
  const { version } = valueOf(await (await as('teacher'))(submitPlan, on(saved.version)));
  await rewritten(head, withoutFirst);
  expect(await (await as('principal'))(agreePlan, on(version))).toMatchObject(notTheirs());
});

test("the line is read by date: after a change of superior the new one's results count", async () => {
  await agreedHead('Guru didampingi');
  const other = await agreedPlan(server, agency, 'otherPrincipal', 'chief', cycleId);
  await rowsOf(server, "update supervision set ends_on = '2026-07-09' where assignment_id = $1", [agency.assignmentIds.teacher]);
  await rowsOf(
    server,
    "insert into supervision (id, assignment_id, supervisor_assignment_id, supervisor_employee_id, starts_on, source) values (gen_random_uuid(), $1, $2, $3, '2026-07-10', 'position')",
    [agency.assignmentIds.teacher, agency.assignmentIds.otherPrincipal, agency.employeeIds.otherPrincipal],
  );
  expect(await offered()).toMatchObject({ superior: { name: 'Bayu Saputra' }, items: [{ resultId: other.content.results[0]!.id }] });
  await rowsOf(server, "delete from supervision where assignment_id = $1 and starts_on = '2026-07-10'", [agency.assignmentIds.teacher]);
  await rowsOf(server, 'update supervision set ends_on = null where assignment_id = $1', [agency.assignmentIds.teacher]);
});

test("who has no superior on staff supports nobody's result", async () => {
  expect(await offered('chief', (await planOf(server, agency, 'chief', cycleId)).id)).toEqual({
    superior: null,
    state: 'not_needed',
    items: [],
    services: [],
  });
});
