import type { PlanSummary } from '@pauh/contracts';

/** Where the assessment of one person stands, for the words and the tone of its tag. */
export type Standing = 'released' | 'done' | 'draft' | 'ready' | 'no_self_assessment' | 'no_plan';
export const tones = {
  released: 'ok',
  done: 'ok',
  draft: 'info',
  ready: 'attention',
  no_self_assessment: 'plain',
  no_plan: 'plain',
} as const satisfies Record<Standing, string>;

export function standingOf(plan: PlanSummary): Standing {
  if (plan.supervisorAssessment === 'submitted')
    return plan.resultState === null || plan.resultState === 'computed' || plan.resultState === 'decided' ? 'done' : 'released';
  if (!plan.agreed) return 'no_plan';
  if (plan.supervisorAssessment === 'draft') return 'draft';
  return plan.selfAssessment === 'submitted' ? 'ready' : 'no_self_assessment';
}

export const isDone = (plan: PlanSummary): boolean => plan.supervisorAssessment === 'submitted';
/** Still to be assessed, and can be. */
export const isOpen = (plan: PlanSummary): boolean => !isDone(plan) && standingOf(plan) !== 'no_plan';

export interface TeamCycle {
  id: string;
  name: string;
  stage: string;
}

export function cyclesOf(plans: readonly PlanSummary[]): TeamCycle[] {
  return [...new Map(plans.map(({ cycle }) => [cycle.cycleId, { id: cycle.cycleId, name: cycle.name, stage: cycle.stage }])).values()];
}

/** The cycle asked for; else the one that is being assessed, else the first of the list. */
export const chooseCycle = (cycles: readonly TeamCycle[], asked: unknown): TeamCycle | undefined =>
  cycles.find(({ id }) => id === asked) ?? cycles.find(({ stage }) => stage === 'assessment') ?? cycles[0];

/** Who comes after this plan among those still open; after the last, the first again. */
export function nextOpen(plans: readonly PlanSummary[], planId: string): PlanSummary | undefined {
  const at = plans.findIndex(({ id }) => id === planId);
  const { cycleId } = plans[at]?.cycle ?? {};
  return [...plans.slice(at + 1), ...plans.slice(0, Math.max(at, 0))].find((plan) => isOpen(plan) && plan.cycle.cycleId === cycleId);
}
