import type { Task } from '@pauh/contracts';
import { isPlanEditable } from '@pauh/domain';
import { isStageOpen, submissionDeadline } from '../plans/plans.module.ts';
import { newTask } from './task.ts';
import type { OwnPlan } from './tasks.repo.ts';

/** Minutes that people needed in trials of each form; a promise, not a limit. */
const effort = {
  plan_write: 30,
  plan_mend: 10,
  plan_cascade: 5,
  proposal_answer: 5,
  progress_record: 3,
  self_assess: 15,
  result_read: 5,
  result_acknowledge: 2,
  attention_read: 3,
  coaching_confirm: 5,
} as const;

/** What one's own plan asks for: at most one step of the plan, one of the result, and the notes that wait to be read. */
export function ownTasks(plan: OwnPlan): Task[] {
  const about = (kind: Task['kind'], group: Task['group'], more: Partial<Task> = {}) =>
    newTask(kind, group, plan, {
      dueZone: plan.zone,
      planId: plan.planId,
      effortMinutes: group === 'do_now' && kind in effort ? effort[kind as keyof typeof effort] : null,
      ...more,
    });
  const { unseenNotes, unseenWarnings, coachingOpen, marks, proposals, state, stage } = plan;
  return [
    ...(unseenWarnings > 0 ? [about('attention_read', 'do_now', { count: unseenWarnings })] : []),
    ...planSteps(plan, about),
    ...resultSteps(plan, about),
    ...(marks > 0 && isStageOpen('confirm_cascade', stage) ? [about('plan_cascade', 'do_now')] : []),
    // as long as a proposal can still be taken into the plan
    ...(proposals > 0 && isPlanEditable(state) && isStageOpen('write', stage)
      ? [about('proposal_answer', 'do_now', { count: proposals })]
      : []),
    ...(coachingOpen > 0 && stage !== 'closed' ? [about('coaching_confirm', 'do_now', { count: coachingOpen })] : []),
    ...(unseenNotes > 0 ? [about('feedback_read', 'do_now', { count: unseenNotes })] : []),
  ];
}
type About = (kind: Task['kind'], group: Task['group'], more?: Partial<Task>) => Task;

const at = (instant: Date | null): string | null => instant?.toISOString() ?? null;

function planSteps(plan: OwnPlan, about: About): Task[] {
  const { state, agreed, stage, supervisor: person } = plan;
  const planned = stage === 'planning' || stage === 'running';
  if (state === 'submitted') return [about('plan_write', 'waiting', { person })];
  if (agreed && stage === 'assessment') return assessmentSteps(plan, about);
  if (!planned) return [];
  if (state === 'draft') return [about('plan_write', 'do_now', { dueAt: at(submissionDeadline(plan)) })];
  if (state === 'returned' || state === 'revising') return [about('plan_mend', 'do_now', { dueAt: at(submissionDeadline(plan)) })];
  const done = about('plan_write', 'done');
  return state === 'agreed' && stage === 'running' ? [about('progress_record', 'do_now', { dueAt: at(plan.stageClosesAt) }), done] : [done];
}

function assessmentSteps({ selfState, supervisorState, stageClosesAt, supervisor: person }: OwnPlan, about: About): Task[] {
  if (selfState !== 'submitted') return [about('self_assess', 'do_now', { dueAt: at(stageClosesAt) })];
  const done = about('self_assess', 'done');
  return supervisorState === 'submitted' ? [done] : [about('supervise_assess', 'waiting', { person }), done];
}

function resultSteps({ resultState, resultId, unread }: OwnPlan, about: About): Task[] {
  if (resultId === null) return [];
  if (resultState === 'released' || unread) return [about('result_read', 'do_now', { resultId })];
  if (resultState === 'delivered') return [about('result_acknowledge', 'do_now', { resultId })];
  return [about('result_acknowledge', 'done', { resultId })];
}
