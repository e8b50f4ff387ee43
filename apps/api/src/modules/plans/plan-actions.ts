import {
  type Actor,
  type CycleStage,
  type PlanActionName,
  canConfirmCascade,
  canReviewPlan,
  canSubmitPlan,
  canWriteCoaching,
  canWriteFeedback,
  canWritePlan,
  canWriteProgress,
  isInTime,
  isPlanEditable,
  planMachine,
  transition,
  waitsForSuperior,
} from '@pauh/domain';
import type { PlanSheet } from './plan-sheet.repo.ts';

/** The stages of the cycle in which each act on a plan has its place. */
const stagesOf = {
  write: ['planning', 'running'],
  submit: ['planning', 'running'],
  revise: ['planning', 'running'],
  return: ['planning', 'running'],
  // what was handed in in time may still be agreed when assessment begins, or it could never be assessed
  agree: ['planning', 'running', 'assessment'],
  record_progress: ['planning', 'running', 'assessment'],
  confirm_cascade: ['planning', 'running', 'assessment'],
  give_feedback: ['planning', 'running', 'assessment', 'calibration', 'released'],
  record_coaching: ['planning', 'running', 'assessment', 'calibration', 'released'],
} as const satisfies Record<string, readonly CycleStage[]>;
export type PlanAct = keyof typeof stagesOf;

export const isStageOpen = (act: PlanAct, stage: CycleStage): boolean => (stagesOf[act] as readonly CycleStage[]).includes(stage);

type Due = Pick<PlanSheet, 'state' | 'handInClosesAt' | 'stageClosesAt'>;
/** Until when a plan is handed in. A first submission has a deadline of its own; one that was sent back has the present stage. */
export const submissionDeadline = ({ state, handInClosesAt, stageClosesAt }: Due): Date | null =>
  state === 'draft' ? handInClosesAt : stageClosesAt;

/** The stage whose extensions move that deadline. */
export const submissionStage = ({ state, handInStage, stage }: Pick<PlanSheet, 'state' | 'handInStage' | 'stage'>): CycleStage =>
  state === 'draft' ? handInStage : stage;

/**
 * Whether the first submission came too late: kept all the same, and marked. Mending waits for nobody while the stage
 * is open. An extension that reaches beyond the time of receipt takes the mark away (decision 0021).
 */
export const cameLate = ({ handedInAt, handInClosesAt }: Pick<PlanSheet, 'handedInAt' | 'handInClosesAt'>): boolean =>
  handedInAt !== null && !isInTime(handedInAt, handInClosesAt);

/** What this actor may do with the plan now. */
export function actionsOf(sheet: PlanSheet, actor: Actor): string[] {
  const { state, stage } = sheet;
  const leaves = (action: PlanActionName) =>
    transition(planMachine, state, action, { reason: 'asked for later', superiorPlanOpen: waitsForSuperior(sheet.superiorPlan) }).ok;
  const acts: [PlanAct, boolean][] = [
    ['write', canWritePlan(actor, sheet) === 'allowed' && isPlanEditable(state)],
    ['submit', canSubmitPlan(actor, sheet) === 'allowed' && leaves('submit')],
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
