import {
  type Plan,
  type PlanContent,
  type PlanResult,
  createCycle,
  createScheme,
  listPlans,
  revisePlan,
  savePlanContent,
  submitPlan,
  agreePlan,
  transitionCycle,
} from '@pauh/contracts';
import type { CycleStage } from '@pauh/domain';
import { type Agency, type PersonKey, callAs } from './agency.ts';
import type { TestApp } from './app.ts';
import { schemeRules, valueOf, waiveSuperiors } from './semester.ts';

const lastDays = { planning: '2026-07-31', running: '2026-12-10', assessment: '2026-12-24' };

const noMeasures = { target: null, min: null, max: null, maximum: null, baseline: null };
/** A plan that may be submitted: two weighted indicators under one result. */
export const readyContent: PlanContent = {
  results: [
    {
      kind: 'main',
      title: 'Meningkatnya hasil belajar murid',
      indicators: [
        {
          code: 'hadir',
          title: 'Kehadiran mengajar',
          aspect: 'kuantitas',
          unit: '%',
          weight: 40,
          direction: 'higher',
          ...noMeasures,
          target: 95.5,
          maximum: 100,
        },
        {
          code: null,
          title: 'Kenaikan nilai kelas',
          aspect: 'kualitas',
          unit: 'poin',
          weight: 60,
          direction: 'gain',
          ...noMeasures,
          target: 75,
          baseline: 61.25,
        },
      ],
    },
  ],
  behaviours: [
    { behaviour: 'kompeten', expectation: 'Belajar dari rekan' },
    { behaviour: 'akuntabel', expectation: '' },
  ],
  annex: { resources: ['Ruang kelas'], accountability: ['Laporan bulanan'], consequences: [] },
};

/** A semester of the education office, moved by HR to this stage; planning gives everybody a draft. */
export async function openSemester(
  server: TestApp,
  agency: Agency,
  code: string,
  ...stages: CycleStage[]
): Promise<{ cycleId: string; version: number }> {
  const hr = await callAs(server, agency, 'hr');
  const scheme = valueOf(await hr(createScheme, { body: { code: `skema-${code}`, name: 'Semester', rules: schemeRules } }));
  const cycle = valueOf(
    await hr(createCycle, {
      body: {
        code,
        name: `Semester ${code}`,
        kind: 'semester',
        unitId: agency.unitIds.DISDIK,
        schemeId: scheme.id,
        startsOn: '2026-07-01',
        endsOn: '2026-12-31',
        lastDays,
      },
    }),
  );
  const { version } = await moveSemester(server, agency, { cycleId: cycle.id, version: cycle.version }, ...stages);
  return { cycleId: cycle.id, version };
}

export async function moveSemester(
  server: TestApp,
  agency: Agency,
  semester: { cycleId: string; version: number },
  ...stages: CycleStage[]
): Promise<{ cycleId: string; version: number }> {
  const hr = await callAs(server, agency, 'hr');
  let { version } = semester;
  for (const to of stages)
    ({ version } = valueOf(
      await hr(transitionCycle, { params: { cycleId: semester.cycleId }, ifMatch: version, body: { to, reason: null } }),
    ));
  if (stages.includes('planning')) await waiveSuperiors(server, agency, semester.cycleId);
  return { ...semester, version };
}

/** A person's plan in a cycle, as they see it in their own list. */
export async function planOf(server: TestApp, agency: Agency, who: PersonKey, cycleId: string) {
  const {
    items: [plan],
  } = valueOf(await (await callAs(server, agency, who))(listPlans, { query: { cycleId, view: 'own' } }));
  if (!plan) throw new Error(`${who} has no plan`);
  return plan;
}

/** Writes, submits and agrees a person's plan through the API; answers it as agreed. */
export async function agreedPlan(
  server: TestApp,
  agency: Agency,
  who: PersonKey,
  supervisor: PersonKey,
  cycleId: string,
  content: PlanContent = readyContent,
) {
  const { id: planId, version } = await planOf(server, agency, who, cycleId);
  const owner = await callAs(server, agency, who);
  const saved = valueOf(await owner(savePlanContent, { params: { planId }, ifMatch: version, body: content }));
  const submitted = valueOf(await owner(submitPlan, { params: { planId }, ifMatch: saved.version }));
  return valueOf(await (await callAs(server, agency, supervisor))(agreePlan, { params: { planId }, ifMatch: submitted.version }));
}

/** An agreed plan opened again, rewritten, handed in and, unless told otherwise, agreed anew. */
export async function revisedPlan(
  server: TestApp,
  agency: Agency,
  who: PersonKey,
  supervisor: PersonKey,
  plan: Plan,
  rewrite: (content: PlanContent) => PlanContent,
  { agrees = true } = {},
): Promise<Plan> {
  const owner = await callAs(server, agency, who);
  const to = (ifMatch: number) => ({ params: { planId: plan.id }, ifMatch });
  const opened = valueOf(await owner(revisePlan, { ...to(plan.version), body: { reason: 'Sasaran dinas berubah' } }));
  const saved = valueOf(await owner(savePlanContent, { ...to(opened.version), body: rewrite(opened.content) }));
  const submitted = valueOf(await owner(submitPlan, to(saved.version)));
  return agrees ? valueOf(await (await callAs(server, agency, supervisor))(agreePlan, to(submitted.version))) : submitted;
}

/** The content under these titles: as many results, the weights shared out among them. */
export const contentOf = (...titles: string[]): PlanContent => ({
  ...readyContent,
  results: titles.map((title) => ({
    ...(readyContent.results[0] as PlanResult),
    title,
    indicators: (readyContent.results[0] as PlanResult).indicators.map((one) => ({ ...one, weight: (one.weight ?? 0) / titles.length })),
  })),
});
/** The content without its first result; the second takes over what the first was measured by. */
export function withoutFirst({ results: [first, second, ...others], ...content }: PlanContent): PlanContent {
  if (!first || !second) throw new Error('there are not two results');
  return {
    ...content,
    results: [{ ...second, indicators: [...second.indicators, ...first.indicators.map(({ id: _, ...one }) => one)] }, ...others],
  };
}
/** The content with every result under this one of the superior. */
export const supporting = (supportedResultId: string | null | undefined, content: PlanContent = readyContent): PlanContent => ({
  ...content,
  results: content.results.map((result) => ({ ...result, supportedResultId: supportedResultId ?? null })),
});
