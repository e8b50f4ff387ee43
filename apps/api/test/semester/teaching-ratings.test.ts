import { readFileSync } from 'node:fs';
import { type Call, createClient } from '@pauh/client';
import {
  activateAccount,
  agreePlan,
  createCycle,
  createScheme,
  createUnitActivationCodes,
  getAssessmentSheet,
  getFairnessCheck,
  getPlan,
  listPlans,
  listResults,
  listUnits,
  releaseResults,
  runImport,
  saveAssessment,
  submitAssessment,
  submitPlan,
} from '@pauh/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TeachingFiles, teachingFiles } from '../../../../scripts/teaching-ratings.ts';
import { type Agency, callAs, createAgency } from '../support/agency.ts';
import { type TestApp, startTestApp } from '../support/app.ts';
import { advance, schemeRules, valueOf, waiveSuperiors } from '../support/semester.ts';
import { expectedScores, welch } from './raw-courses.ts';

const source = process.env.TEACHING_RATINGS_CSV;
if (source === undefined) console.warn('teaching-ratings.test.ts was skipped: TEACHING_RATINGS_CSV does not name the file');

const cycleCode = 'TR-2026-2';
const kinds = ['units', 'employees', 'indicators'] as const satisfies readonly (keyof TeachingFiles)[];
let server: TestApp;
let agency: Agency;
let hr: Call;

beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
  hr = await callAs(server, agency, 'hr');
});
afterAll(() => server.close());

const importFile = async (kind: keyof TeachingFiles, text: string) =>
  valueOf(await hr(runImport, { params: { kind }, body: text, headers: { 'content-type': 'text/csv' } }));

async function openCycle(unitId: string): Promise<string> {
  const scheme = valueOf(
    await hr(createScheme, {
      body: { code: 'pengajaran', name: 'Semester pengajaran', rules: { ...schemeRules, behavioursRated: false, noSurpriseDays: 0 } },
    }),
  );
  const lastDays = { planning: '2026-11-28', running: '2026-12-05', assessment: '2026-12-20' };
  const cycle = valueOf(
    await hr(createCycle, {
      body: {
        code: cycleCode,
        name: 'Semester pengajaran',
        kind: 'semester',
        unitId,
        schemeId: scheme.id,
        startsOn: '2026-07-01',
        endsOn: '2026-12-31',
        lastDays,
      },
    }),
  );
  await advance(server, agency, cycle.id, 'planning');
  await waiveSuperiors(server, agency, cycle.id);
  return cycle.id;
}

/** Everybody opens their account with the code that HR printed; answers who can call, by NIP. */
async function activateEverybody(unitId: string): Promise<Map<string, Call>> {
  const anybody = createClient({ baseUrl: server.url, fetch });
  const { items } = valueOf(await hr(createUnitActivationCodes, { params: { unitId } }));
  const calls = new Map<string, Call>();
  for (const { login, activationCode } of items) {
    const outcome = await anybody(activateAccount, { body: { login, activationCode, newPassword: 'kapur dan papan tulis' } });
    valueOf(outcome);
    const cookie = outcome.ok
      ? ((outcome.headers.getSetCookie().find((each) => each.startsWith('kp_session=')) ?? '').split(';', 1)[0] as string)
      : '';
    calls.set(login, createClient({ baseUrl: server.url, fetch, headers: () => ({ cookie }) }));
  }
  return calls;
}

async function planAndAgree(planId: string, owner: Call, head: Call): Promise<void> {
  const draft = valueOf(await owner(getPlan, { params: { planId } }));
  const submitted = valueOf(await owner(submitPlan, { params: { planId }, ifMatch: draft.version }));
  valueOf(await head(agreePlan, { params: { planId }, ifMatch: submitted.version }));
}

/** The head takes the measured figures over, looks at what they suggest, and decides so. */
async function assess(planId: string, head: Call): Promise<void> {
  const on = { planId, kind: 'supervisor' } as const;
  const sheet = valueOf(await head(getAssessmentSheet, { params: on }));
  const empty = {
    results: [],
    behaviours: [],
    resultRating: null,
    resultReason: null,
    behaviourRating: null,
    behaviourReason: null,
    nextStep: null,
  };
  const figures = sheet.rows.map(({ indicatorId, measured }) => ({
    indicatorId,
    actual: measured?.value ?? null,
    excusedReason: null,
    note: null,
  }));
  const drafted = valueOf(await head(saveAssessment, { params: on, ifMatch: 0, body: { ...empty, indicators: figures } }));
  const { results, resultRating } = drafted.suggestion;
  const decided = {
    ...empty,
    indicators: figures,
    results: results.map(({ resultId, rating }) => ({ resultId, rating, reason: null })),
    resultRating,
    nextStep: 'Dibahas dalam dialog kinerja',
  };
  const saved = valueOf(await head(saveAssessment, { params: on, ifMatch: drafted.version, body: decided }));
  valueOf(await head(submitAssessment, { params: on, ifMatch: saved.version }));
}

/** Before release HR reads the difference by sex with its uncertainty; of one rater alone nothing can be said. */
async function expectFairness(cycleId: string, csv: string): Promise<void> {
  const [score] = valueOf(await hr(getFairnessCheck, { params: { cycleId }, query: {} })).measures;
  expect(score?.raters).toMatchObject([{ people: 94, difference: null, finding: 'too_few' }]);
  const women = score?.groups.find(({ group }) => group === 'P');
  const { estimate, standardError } = welch(csv, 'gender', 'female');
  expect(women).toMatchObject({ people: 40, finding: 'not_shown', difference: { estimate: Math.round(estimate * 100) / 100 } });
  for (const half of [(women?.difference?.upper ?? 0) - estimate, estimate - (women?.difference?.lower ?? 0)])
    expect(Math.abs(half / standardError - 1.99)).toBeLessThan(0.15); // Student's t of groups as large
}

test.skipIf(source === undefined)(
  '94 teachers go through a whole semester over HTTP, and every score is the one computed from the raw courses',
  { timeout: 300_000 },
  async () => {
    const csv = readFileSync(source as string, 'utf8');
    const files = teachingFiles(csv, { cycleCode, parentUnit: 'PAUH', measuredOn: '2026-11-20' });
    for (const kind of kinds) await importFile(kind, files[kind]);
    const unitId = valueOf(await hr(listUnits, { query: { search: 'Sekolah Penilaian Pengajaran' } })).items[0]?.id ?? '';
    const cycleId = await openCycle(unitId);
    expect(await importFile('plans', files.plans)).toMatchObject({ accepted: true, rows: 94 * 3, created: 94 * 3 });

    const calls = await activateEverybody(unitId);
    const head = calls.get('197001011995011001') as Call;
    const nipOf = new Map(
      files.employees
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(','))
        .map(([nip = '', name = '']) => [name, nip]),
    );
    const plans = valueOf(await hr(listPlans, { query: { cycleId, limit: 200 } })).items.filter((plan) => plan.positionTitle === 'Guru');
    expect(plans).toHaveLength(94);
    for (const plan of plans) await planAndAgree(plan.id, calls.get(nipOf.get(plan.employee.name) ?? '') as Call, head);

    await advance(server, agency, cycleId, 'running');
    expect(await importFile('measured-values', files['measured-values'])).toMatchObject({ accepted: true, created: 94 * 3 });
    await advance(server, agency, cycleId, 'assessment');
    for (const plan of plans) await assess(plan.id, head);
    await expectFairness(cycleId, csv);
    expect(valueOf(await hr(releaseResults, { params: { cycleId }, body: { unitId } })).released).toBe(94);

    const results = valueOf(await hr(listResults, { query: { cycleId, limit: 200 } })).items;
    const scores = new Map(results.map((result) => [Number(result.employee.name.replace('Guru ', '')), result.score]));
    expect(scores).toEqual(expectedScores(csv));
    expect(scores.size).toBe(94);
    expect(new Set(results.map((result) => result.state))).toEqual(new Set(['released']));
  },
);
