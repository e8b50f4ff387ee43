import type { Call } from '@pauh/client';
import {
  type AssessmentContent,
  type AssessmentSheet,
  type Plan,
  type PlanContent,
  agreePlan,
  createCascadeWaiver,
  createCycle,
  createScheme,
  getAssessmentSheet,
  getCycle,
  getPlan,
  listCycleSuperiors,
  listPlans,
  saveAssessment,
  savePlanContent,
  submitAssessment,
  submitPlan,
  transitionCycle,
} from '@pauh/contracts';
import { type ActorKey, type Agency, type PersonKey, callAs } from './agency.ts';
import type { TestApp } from './app.ts';

/** The value of an outcome that must have succeeded; a refusal fails the test with its code. */
export function valueOf<T>(
  outcome: { ok: true; value: T } | { ok: false; status: number; problem: { code: string; errors?: unknown } },
): T {
  if (!outcome.ok) throw new Error(`${outcome.status} ${outcome.problem.code} ${JSON.stringify(outcome.problem.errors ?? '')}`);
  return outcome.value;
}

export const schemeRules = {
  cap: 120,
  bands: { above: 110, asExpected: 90 },
  missing: 'incomplete',
  weighted: true,
  behavioursRated: true,
  organisationPredicateRequired: false,
  calibration: false,
  noSurpriseDays: 14,
  minimumPartDays: 0,
  objectionDays: 14,
  objectionDayKind: 'calendar',
  deemedReceiptDays: 7,
  hideSelfUntilSupervisorDraft: false,
} as const;

const measure = { target: null, min: null, max: null, maximum: null, baseline: null };
/** Two results, three indicators, weights 50/30/20. */
export const teacherContent: PlanContent = {
  results: [
    {
      kind: 'main',
      title: 'Siswa kelas V menguasai materi',
      indicators: [
        {
          code: 'UJIAN',
          title: 'Kenaikan rata-rata ujian kelas',
          aspect: 'kualitas',
          unit: 'nilai',
          weight: 50,
          direction: 'gain',
          ...measure,
          baseline: 60,
          target: 75,
        },
        {
          code: 'HADIR',
          title: 'Kehadiran mengajar',
          aspect: 'kuantitas',
          unit: '%',
          weight: 30,
          direction: 'higher',
          ...measure,
          target: 95,
          maximum: 100,
        },
      ],
    },
    {
      kind: 'additional',
      title: 'Kompetensi diri meningkat',
      indicators: [
        { code: 'JP', title: 'Jam pelatihan', aspect: 'kuantitas', unit: 'JP', weight: 20, direction: 'higher', ...measure, target: 20 },
      ],
    },
  ],
  behaviours: [{ behaviour: 'berorientasi_pelayanan', expectation: 'Menyapa orang tua siswa dengan ramah' }],
  annex: { resources: ['Laboratorium komputer'], accountability: ['Laporan bulanan'], consequences: ['Diusulkan mengikuti lokakarya'] },
};

export interface Semester {
  cycleId: string;
  planIds: Record<PersonKey, string>;
}

/** Opens a semester of the whole agency (1 July to 31 December 2026) in its planning stage. */
export async function openSemester(
  server: TestApp,
  agency: Agency,
  rules: Partial<Record<keyof typeof schemeRules, unknown>> = {},
): Promise<Semester> {
  const hr = await callAs(server, agency, 'hr');
  const scheme = valueOf(
    await hr(createScheme, { body: { code: 'semester', name: 'Semester', rules: { ...schemeRules, ...rules } as never } }),
  );
  const cycle = valueOf(
    await hr(createCycle, {
      body: {
        code: `2026-2-${scheme.version}`,
        name: 'Semester II 2026',
        kind: 'semester',
        unitId: agency.unitIds.PAUH,
        schemeId: scheme.id,
        startsOn: '2026-07-01',
        endsOn: '2026-12-31',
        lastDays: { planning: '2026-11-28', running: '2026-12-05', assessment: '2026-12-20' },
      },
    }),
  );
  await advance(server, agency, cycle.id, 'planning');
  await waiveSuperiors(server, agency, cycle.id);
  const plans = valueOf(await hr(listPlans, { query: { cycleId: cycle.id, limit: 200 } })).items;
  const planOf = (key: PersonKey) => plans.find((p) => p.employee.employeeId === agency.employeeIds[key])?.id ?? '';
  return {
    cycleId: cycle.id,
    planIds: Object.fromEntries(Object.keys(agency.employeeIds).map((key) => [key, planOf(key as PersonKey)])) as Record<PersonKey, string>,
  };
}

/** HR's word that nobody waits for a superior's plan: tests of other matters agree a member's plan at once. */
export async function waiveSuperiors(server: TestApp, agency: Agency, cycleId: string): Promise<void> {
  const hr = await callAs(server, agency, 'hr');
  const { items } = valueOf(await hr(listCycleSuperiors, { params: { cycleId }, query: { open: true } }));
  for (const { assignmentId } of items.filter(({ waiver }) => waiver === null))
    valueOf(
      await hr(createCascadeWaiver, {
        params: { cycleId },
        body: { superiorAssignmentId: assignmentId, reason: 'Rencana pimpinan menyusul' },
      }),
    );
}

export async function advance(
  server: TestApp,
  agency: Agency,
  cycleId: string,
  to: 'planning' | 'running' | 'assessment' | 'calibration' | 'released' | 'closed',
): Promise<void> {
  const hr = await callAs(server, agency, 'hr');
  const cycle = valueOf(await hr(getCycle, { params: { cycleId } }));
  valueOf(await hr(transitionCycle, { params: { cycleId }, ifMatch: cycle.version, body: { to, reason: null } }));
}

const withVersion = async (call: Call, planId: string): Promise<Plan> => valueOf(await call(getPlan, { params: { planId } }));

/** Writes and submits a plan as its owner. */
export async function submitPlanAs(
  server: TestApp,
  agency: Agency,
  who: ActorKey,
  planId: string,
  content: PlanContent = teacherContent,
): Promise<void> {
  const call = await callAs(server, agency, who);
  const draft = await withVersion(call, planId);
  const saved = valueOf(await call(savePlanContent, { params: { planId }, ifMatch: draft.version, body: content }));
  valueOf(await call(submitPlan, { params: { planId }, ifMatch: saved.version }));
}

export async function agreePlanAs(server: TestApp, agency: Agency, who: ActorKey, planId: string): Promise<void> {
  const call = await callAs(server, agency, who);
  valueOf(await call(agreePlan, { params: { planId }, ifMatch: (await withVersion(call, planId)).version }));
}

/** A full assessment of a sheet: these actuals in the order of the indicators, everything else as expected. */
export function fullContent(
  sheet: AssessmentSheet,
  actuals: (number | null)[],
  changes: Partial<AssessmentContent> = {},
): AssessmentContent {
  const indicators = sheet.plan.results.flatMap((r) => r.indicators);
  return {
    indicators: indicators.map((indicator, i) => ({
      indicatorId: indicator.id as string,
      actual: actuals[i] ?? null,
      excusedReason: null,
      note: null,
    })),
    results: sheet.plan.results.map((r) => ({
      resultId: r.id as string,
      rating: 'sesuai_ekspektasi',
      reason: 'Dibahas bersama dalam dialog kinerja',
    })),
    behaviours: (['berorientasi_pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif'] as const).map(
      (behaviour) => ({ behaviour, rating: 'sesuai_ekspektasi', reason: null }),
    ),
    resultRating: 'sesuai_ekspektasi',
    resultReason: 'Dibahas bersama dalam dialog kinerja',
    behaviourRating: 'sesuai_ekspektasi',
    behaviourReason: null,
    nextStep: 'Mengikuti lokakarya penilaian formatif',
    ...changes,
  };
}

/** Saves (and, unless told otherwise, submits) an assessment. */
export async function assessAs(
  server: TestApp,
  agency: Agency,
  who: ActorKey,
  planId: string,
  kind: AssessmentSheet['kind'],
  actuals: (number | null)[],
  options: { submit?: boolean; changes?: Partial<AssessmentContent> } = {},
): Promise<AssessmentSheet> {
  return assessBy(await callAs(server, agency, who), planId, kind, actuals, options);
}

/** The same, by whoever calls. */
export async function assessBy(
  call: Call,
  planId: string,
  kind: AssessmentSheet['kind'],
  actuals: (number | null)[],
  options: { submit?: boolean; changes?: Partial<AssessmentContent> } = {},
): Promise<AssessmentSheet> {
  const params = { planId, kind };
  const sheet = valueOf(await call(getAssessmentSheet, { params }));
  const saved = valueOf(await call(saveAssessment, { params, ifMatch: sheet.version, body: fullContent(sheet, actuals, options.changes) }));
  return options.submit === false ? saved : valueOf(await call(submitAssessment, { params, ifMatch: saved.version }));
}
