import { type Actor, type CycleStage, type PlanActionName, canConfirmCascade, canReviewPlan, canSubmitPlan, canWriteCoaching, canWriteFeedback, canWritePlan, canWriteProgress, isPlanEditable, planMachine, transition, waitsForSuperior } from '@pauh/domain';
import type { PlanSheet } from './plan-sheet.repo.ts';

/** The stages of the cycle in which each act on a plan has its place. */
const stagesOf = {
  write: ['planning', 'running'], submit: ['planning', 'running'], revise: ['planning', 'running'], return: ['planning', 'running'],
  // what was handed in in time may still be agreed when assessment begins, or it could never be assessed
  agree: ['planning', 'running', 'assessment'],
  record_progress: ['planning', 'running', 'assessment'],
  confirm_cascade: ['planning', 'running', 'assessment'],
  give_feedback: ['planning', 'running', 'assessment', 'calibration', 'released'],
  record_coaching: ['planning', 'running', 'assessment', 'calibration', 'released'],
} as const satisfies Record<string, readonly CycleStage[]>;
export type PlanAct = keyof typeof stagesOf;

export const isStageOpen = (act: PlanAct, stage: CycleStage): boolean => (stagesOf[act] as readonly CycleStage[]).includes(stage);

/**
 * Until when a plan is handed in. A first submission has the planning stage, extensions included; a plan that begins
 * after it (a transfer, a new civil servant) and one that was sent back have the present stage.
 */
export function submissionDeadline({ state, startsOn, planningClosesAt, stageClosesAt }: Pick<PlanSheet, 'state' | 'startsOn' | 'planningClosesAt' | 'stageClosesAt'>): Date | null {
  const late = planningClosesAt !== null && new Date(startsOn) > planningClosesAt;
  return state === 'draft' && !late ? planningClosesAt : stageClosesAt;
}

/** Only a first submission is bound to its deadline; mending waits for nobody while the stage is open. */
export function isSubmissionLate(sheet: PlanSheet, now: Date): boolean {
  const deadline = submissionDeadline(sheet);
  return sheet.state === 'draft' && deadline !== null && now > deadline;
}

/** What this actor may do with the plan now. */
export function actionsOf(sheet: PlanSheet, actor: Actor, now: Date): string[] {
  const { state, stage } = sheet;
  const leaves = (action: PlanActionName) => transition(planMachine, state, action, { reason: 'asked for later', superiorPlanOpen: waitsForSuperior(sheet.superiorPlan) }).ok;
  const acts: [PlanAct, boolean][] = [
    ['write', canWritePlan(actor, sheet) === 'allowed' && isPlanEditable(state)],
    ['submit', canSubmitPlan(actor, sheet) === 'allowed' && leaves('submit') && !isSubmissionLate(sheet, now)],
    ['return', canReviewPlan(actor, sheet) === 'allowed' && leaves('return')],
    ['agree', canReviewPlan(actor, sheet) === 'allowed' && leaves('agree')],
    ['revise', canSubmitPlan(actor, sheet) === 'allowed' && leaves('revise')],
    ['confirm_cascade', canConfirmCascade(actor, sheet) === 'allowed' && sheet.marks.length > 0],
    ['record_progress', canWriteProgress(actor, sheet) === 'allowed' && state === 'agreed'],
    ['give_feedback', canWriteFeedback(actor, sheet) === 'allowed'],
    ['record_coaching', canWriteCoaching(actor, sheet) === 'allowed'],
  ];
  return acts.filter(([act, may]) => may && isStageOpen(act, stage)).map(([act]) => act);
}
