import {
  type BodyOf,
  type PlanTemplate,
  createPlanTemplate,
  getPlanTemplate,
  listPlanTemplateVersions,
  listPlanTemplates,
  revisePlanTemplate,
  withdrawPlanTemplate,
} from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/ids.ts';
import { type ActorKey, type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { readyContent } from '../support/planning.ts';
import { valueOf } from '../support/semester.ts';

let server: TestApp;
let agency: Agency;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
});
afterAll(() => server.close());

const as = (who: ActorKey) => callAs(server, agency, who);
const forAll = { positionKind: null, positionTitle: null, forUnitId: null };
type Body = BodyOf<typeof createPlanTemplate>;
const write = async (code: string, fields: Partial<Body> = {}, who: ActorKey = 'hr') =>
  valueOf(await (await as(who))(createPlanTemplate, { body: { code, name: 'Guru', content: readyContent, ...forAll, ...fields } }));
const reason = 'Nama jabatan berubah sejak Juli';
const revise = async ({ id, version }: PlanTemplate, fields: Partial<Body> = {}, who: ActorKey = 'hr') =>
  (await as(who))(revisePlanTemplate, {
    params: { templateId: id },
    ifMatch: version,
    body: { name: 'Guru Kelas', content: readyContent, ...forAll, ...fields, reason },
  });
const withdraw = async ({ id, version }: PlanTemplate, who: ActorKey = 'hr') =>
  (await as(who))(withdrawPlanTemplate, { params: { templateId: id }, ifMatch: version, body: { reason } });
const codeOf = (outcome: { ok: boolean; status?: number; problem?: { code: string } }) =>
  outcome.ok ? 'ok' : `${outcome.status} ${outcome.problem?.code}`;
const [result] = readyContent.results;

test('a template keeps what a job shares, leaves open what differs from person to person, and holds no row ids', async () => {
  const open = {
    ...readyContent,
    results: [
      {
        ...result!,
        id: newId(),
        indicators: result!.indicators.map((i) => ({ ...i, id: newId(), target: null, baseline: null, weight: null })),
      },
    ],
  };
  const made = await write('guru', { content: open });
  expect(made).toMatchObject({
    version: 1,
    content: { results: [{ title: result!.title, indicators: [{ target: null }, { baseline: null }] }] },
    actions: ['revise', 'withdraw'],
  });
  expect(JSON.stringify(made.content)).not.toContain('"id"');
  const second = valueOf(await revise(made));
  expect(second.content.results[0]?.indicators[0]).toMatchObject({ weight: 40, target: 95.5 });
  const teacher = await as('teacher');
  expect(valueOf(await teacher(listPlanTemplates, { query: { count: true } }))).toMatchObject({
    total: 1,
    items: [{ code: 'guru', version: 2, name: 'Guru Kelas', fit: 'general', reason, createdBy: 'Hesti Kepegawaian', actions: [] }],
  });
  expect(valueOf(await teacher(getPlanTemplate, { params: { templateId: made.id } }))).toEqual({
    ...made,
    newestVersion: 2,
    fit: 'general',
    actions: [],
  });
  const versions = valueOf(await teacher(listPlanTemplateVersions, { params: { templateId: made.id }, query: { count: true } }));
  expect([versions.total, versions.items.map(({ version }) => version)]).toEqual([2, [2, 1]]);
  expect(codeOf(await teacher(getPlanTemplate, { params: { templateId: newId() } }))).toBe('404 template.not_found');
  expect(codeOf(await teacher(listPlanTemplateVersions, { params: { templateId: newId() }, query: {} }))).toBe('404 template.not_found');
  expect(codeOf(await teacher(listPlanTemplates, { query: { cursor: 'nonsense' } }))).toBe('400 paging.cursor_invalid');
  expect(codeOf(await teacher(listPlanTemplateVersions, { params: { templateId: made.id }, query: { cursor: 'nonsense' } }))).toBe(
    '400 paging.cursor_invalid',
  );
});

test('it is refused where no plan made from it could be submitted or saved', async () => {
  const content = {
    ...readyContent,
    results: [
      {
        ...result!,
        title: '',
        indicators: [
          { ...result!.indicators[0]!, weight: 30 },
          { ...result!.indicators[1]!, weight: 69.99 },
        ],
      },
    ],
  };
  const hr = await as('hr');
  expect(await hr(createPlanTemplate, { body: { code: 'x', name: 'x', content, ...forAll } })).toMatchObject({
    ok: false,
    status: 422,
    problem: {
      code: 'plan.not_ready',
      errors: [{ pointer: '/content/results/0/title' }, { pointer: '/content/results', code: 'weights.sum' }],
    },
  });
  const ahead = {
    ...readyContent,
    results: [{ ...result!, indicators: [{ ...result!.indicators[0]!, codeVersion: 4 }, result!.indicators[1]!] }],
  };
  expect(await hr(createPlanTemplate, { body: { code: 'x', name: 'x', content: ahead, ...forAll } })).toMatchObject({
    ok: false,
    status: 422,
    problem: { code: 'plan.indicator_version_unknown', errors: [{ pointer: '/content/results/0/indicators/0/codeVersion' }] },
  });
  expect(
    codeOf(await (await as('manager'))(createPlanTemplate, { body: { code: 'x', name: 'x', content: readyContent, ...forAll } })),
  ).toBe('403 access.denied');
  expect(
    codeOf(await hr(createPlanTemplate, { body: { code: 'x', name: 'x', content: readyContent, ...forAll, forUnitId: newId() } })),
  ).toBe('404 unit.not_found');
  const kept = await write('y');
  expect(codeOf(await revise(kept, { content }))).toBe('422 plan.not_ready');
  expect(codeOf(await revise(kept, { content: ahead }))).toBe('422 plan.indicator_version_unknown');
  expect(codeOf(await revise(kept, { forUnitId: newId() }))).toBe('404 unit.not_found');
  expect(
    await server.db.query(
      { name: 'test_templates', text: "select code, template_version as v from plan_template where code in ('x', 'y')" },
      [],
    ),
  ).toEqual([{ code: 'y', v: 1 }]);
});

test('what fits a job and unit stands first; each unit has HR of its own; nothing is lost by withdrawing', async () => {
  const { SD1, SD2 } = agency.unitIds;
  await write('perawat', { name: 'Perawat', positionTitle: 'Perawat' });
  await write('sd1', { name: 'Guru SD 1', forUnitId: SD1, positionTitle: 'Guru Kelas' });
  const own = await write('sd2', { name: 'Guru SD 2', forUnitId: SD2 }, 'schoolHr');
  const codes = async (query: object = {}) =>
    valueOf(await (await as('teacher'))(listPlanTemplates, { query })).items.map(({ code }) => code);
  expect((await codes())[0]).toBe('sd1');
  expect(await codes({ view: 'fitting' })).toEqual(['sd1', 'y', 'guru']);
  expect(await codes({ search: 'perawat' })).toEqual(['perawat']);
  expect(
    codeOf(await (await as('schoolHr'))(createPlanTemplate, { body: { code: 'z', name: 'z', content: readyContent, ...forAll } })),
  ).toBe('403 access.denied');
  expect(codeOf(await (await as('hr'))(createPlanTemplate, { body: { code: 'sd2', name: 'z', content: readyContent, ...forAll } }))).toBe(
    '409 template.code_taken',
  );
  expect(codeOf(await revise(own, { name: 'Guru SD 2', forUnitId: SD2 }, 'schoolHr'))).toBe('409 template.unchanged');
  expect(codeOf(await revise({ ...own, version: 7 }, { forUnitId: SD2 }, 'schoolHr'))).toBe('412 concurrency.stale');
  expect(valueOf(await withdraw(own, 'schoolHr'))).toMatchObject({ withdrawal: { reason }, actions: ['revise'] });
  expect(codeOf(await withdraw(own, 'schoolHr'))).toBe('409 template.withdrawn');
  expect(await codes({ state: 'withdrawn' })).toEqual(['sd2']);
  expect(valueOf(await revise(own, { name: 'Guru SD 2', forUnitId: SD2 }, 'schoolHr'))).toMatchObject({ version: 2, withdrawal: null });
  expect(codeOf(await revise({ ...own, id: newId() }))).toBe('404 template.not_found');
  expect(codeOf(await withdraw({ ...own, id: newId() }))).toBe('404 template.not_found');
});
