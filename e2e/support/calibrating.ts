import type { Call } from '@pauh/client';
import {
  type AssessmentContent,
  type CalibrationSession,
  type SchemeRules,
  agreePlan,
  createCalibrationSession,
  createCycle,
  createScheme,
  getAssessmentSheet,
  getCycle,
  listEmployees,
  listUnits,
  openCalibrationMeeting,
  openCalibrationPreview,
  saveAssessment,
  submitAssessment,
  submitPlan,
  transitionCycle,
} from '@pauh/contracts';
import { behaviours } from '@pauh/domain';
import { accountOf, ownPlan, people, runningCycle, signedIn, valueOf, waiveSuperiors } from './agency.ts';
import { fillPlan } from './planning.ts';
import type { RunningServer } from './server.ts';

/** Who calibrates the school in the tests: two people of another office. */
export const calibrators = [people.nurse, 'Yusnita Harahap'] as const;

/** A semester with calibration for one school: these people planned, were assessed "as expected", and the stage of calibration is open. */
export async function calibratedSemester(
  server: RunningServer,
  code: string,
  who: readonly string[],
): Promise<{ cycleId: string; unitId: string }> {
  const as = (name: string) => signedIn(server.url, accountOf(server, name));
  const [hr, head] = await Promise.all([as('hr'), as(people.head)]);
  const { id: runningId, scheme } = await runningCycle(hr);
  const unitId = (await valueOf(hr(listUnits, { query: { limit: 200 } }))).items.find((unit) => unit.code === 'SD1')?.id ?? '';
  const cycleId = await createCalibrated(hr, code, unitId, scheme.rules);
  await advance(hr, cycleId, 'planning');
  await waiveSuperiors(hr, cycleId);
  const plans = [];
  for (const name of who) {
    const person = await as(name);
    plans.push(await agreeOnPlan(person, head, cycleId, (await ownPlan(person, runningId)).id));
  }
  await advance(hr, cycleId, 'running');
  await advance(hr, cycleId, 'assessment');
  for (const planId of plans) await assessAsTargeted(head, planId);
  await advance(hr, cycleId, 'calibration');
  return { cycleId, unitId };
}

/** A cycle from today on, under a scheme of its own that is calibrated. */
async function createCalibrated(hr: Call, code: string, unitId: string, rules: SchemeRules): Promise<string> {
  const { id: schemeId } = await valueOf(
    hr(createScheme, { body: { code, name: `Semester dengan kalibrasi ${code}`, rules: { ...rules, calibration: true } } }),
  );
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
  const { id } = await valueOf(
    hr(createCycle, {
      body: {
        code,
        name: `Semester ${code}`,
        kind: 'semester',
        unitId,
        schemeId,
        startsOn: day(0),
        endsOn: day(180),
        lastDays: { planning: day(30), running: day(150), assessment: day(170), calibration: day(178) },
      },
    }),
  );
  return id;
}

/** Filled as an earlier plan was, handed in and agreed. */
async function agreeOnPlan(owner: Call, supervisor: Call, cycleId: string, earlierId: string): Promise<string> {
  const { id: planId } = await ownPlan(owner, cycleId);
  const filled = await fillPlan(owner, planId, earlierId);
  const submitted = await valueOf(owner(submitPlan, { params: { planId }, ifMatch: filled.version }));
  await valueOf(supervisor(agreePlan, { params: { planId }, ifMatch: submitted.version }));
  return planId;
}

export async function advance(
  hr: Call,
  cycleId: string,
  to: 'planning' | 'running' | 'assessment' | 'calibration' | 'released',
): Promise<void> {
  const { version } = await valueOf(hr(getCycle, { params: { cycleId } }));
  await valueOf(hr(transitionCycle, { params: { cycleId }, ifMatch: version, body: { to, reason: null } }));
}

/** The supervisor's assessment of one plan: every target met, everything as expected. */
async function assessAsTargeted(supervisor: Call, planId: string): Promise<void> {
  const params = { planId, kind: 'supervisor' } as const;
  const sheet = await valueOf(supervisor(getAssessmentSheet, { params }));
  const reason = 'Dibahas bersama dalam dialog kinerja.';
  const rating = 'sesuai_ekspektasi' as const;
  const body: AssessmentContent = {
    indicators: sheet.plan.results.flatMap(({ indicators }) =>
      indicators.map(({ id, target, min }) => ({ indicatorId: id ?? '', actual: target ?? min ?? 1, excusedReason: null, note: null })),
    ),
    results: sheet.plan.results.map(({ id }) => ({ resultId: id ?? '', rating, reason })),
    behaviours: behaviours.map((behaviour) => ({ behaviour, rating, reason: null })),
    resultRating: rating,
    resultReason: reason,
    behaviourRating: rating,
    behaviourReason: null,
    nextStep: 'Mengikuti lokakarya penilaian formatif.',
  };
  const saved = await valueOf(supervisor(saveAssessment, { params, ifMatch: sheet.version, body }));
  await valueOf(supervisor(submitAssessment, { params, ifMatch: saved.version }));
}

/** A session of the school with its preview opened, and its meeting where asked for. */
export async function calibrationSession(
  hr: Call,
  { cycleId, unitId }: { cycleId: string; unitId: string },
  state: 'preview' | 'meeting',
): Promise<CalibrationSession> {
  const memberIds = await Promise.all(
    calibrators.map(
      async (search) => (await valueOf(hr(listEmployees, { query: { search } }))).items.find(({ name }) => name === search)?.id ?? '',
    ),
  );
  const draft = await valueOf(hr(createCalibrationSession, { body: { cycleId, name: 'SD Negeri 1', unitIds: [unitId], memberIds } }));
  const opened = await valueOf(hr(openCalibrationPreview, { params: { sessionId: draft.id }, ifMatch: draft.version }));
  return state === 'preview' ? opened : valueOf(hr(openCalibrationMeeting, { params: { sessionId: draft.id }, ifMatch: opened.version }));
}
