import type { Call } from '@pauh/client';
import {
  type AssessmentContent,
  type PlanSummary,
  getAssessmentSheet,
  listEmployees,
  listPlans,
  saveAssessment,
  submitAssessment,
} from '@pauh/contracts';
import { behaviours } from '@pauh/domain';
import { accountOf, ownPlan, runningCycle, signedIn, valueOf } from './agency.ts';
import type { RunningServer } from './server.ts';

/** Everybody of a supervisor's team who can be assessed and was not yet. */
export async function openTeam(supervisor: Call, cycleId: string): Promise<PlanSummary[]> {
  const { items } = await valueOf(supervisor(listPlans, { query: { view: 'team', cycleId, limit: 200 } }));
  return items.filter((plan) => plan.agreed && plan.supervisorAssessment !== 'submitted');
}

/** The people of a team hand in their own view where they have not: the measured figures, every behaviour as expected. @returns the cycle */
export async function assessThemselves(server: RunningServer, supervisor: Call, but = 0): Promise<string> {
  const hr = await signedIn(server.url, accountOf(server, 'hr'));
  const { id: cycleId } = await runningCycle(hr);
  const silent = (await openTeam(supervisor, cycleId)).filter((plan) => plan.selfAssessment !== 'submitted');
  for (const { employee } of silent.slice(but)) {
    const { nip } =
      (await valueOf(hr(listEmployees, { query: { search: employee.name } }))).items.find(({ id }) => id === employee.employeeId) ?? {};
    await assessOneself(await signedIn(server.url, { ...accountOf(server, 'hr'), login: nip ?? '' }), cycleId);
  }
  return cycleId;
}

async function assessOneself(person: Call, cycleId: string): Promise<void> {
  const params = { planId: (await ownPlan(person, cycleId)).id, kind: 'self' } as const;
  const sheet = await valueOf(person(getAssessmentSheet, { params }));
  const body: AssessmentContent = {
    indicators: sheet.rows.map(({ indicatorId, measured }) => ({
      indicatorId,
      actual: measured?.value ?? null,
      excusedReason: null,
      note: measured ? null : 'Belum ada angkanya',
    })),
    results: [],
    behaviours: behaviours.map((behaviour) => ({ behaviour, rating: 'sesuai_ekspektasi', reason: null })),
    resultRating: null,
    resultReason: null,
    behaviourRating: null,
    behaviourReason: null,
    nextStep: null,
  };
  const saved = await valueOf(person(saveAssessment, { params, ifMatch: sheet.version, body }));
  await valueOf(person(submitAssessment, { params, ifMatch: saved.version }));
}
