import type { Task, taskKinds } from '@pauh/contracts';
import type { RouteLocationRaw } from 'vue-router';

export type TaskKind = (typeof taskKinds)[number];

/** Where each kind of task is done: the names of the pages, for those who build them. */
const taskPages = {
  plan_write: 'plan-edit',
  plan_mend: 'plan-edit',
  plan_review: 'plans',
  progress_record: 'plan-progress',
  feedback_read: 'plan-progress',
  attention_read: 'plan-progress',
  feedback_answer: 'feedback',
  coaching_confirm: 'plan-coaching',
  self_assess: 'self-assessment',
  supervise_assess: 'team-assessment',
  part_assess: 'team-assessment',
  result_read: 'result',
  result_acknowledge: 'result',
  cycle_watch: 'cycle',
  release_unit: 'cycle',
  supervisor_missing: 'staff',
  supervisor_reported: 'supervision-reports',
  report_answer: 'my-supervisor',
  plan_cascade: 'plan',
  proposal_answer: 'plan-edit',
  team_cascade: 'plans',
  contribution_answer: 'contributions',
  calibration_preview: 'calibration',
  calibration_meeting: 'calibration',
  calibration_change: 'calibration-changes',
  organisation_predicate_set: 'organisation-predicates',
  reopening_decide: 'cycle-reopenings',
  reopened_correct: 'assessment',
} as const satisfies Record<TaskKind, string>;

export const taskPage = (task: Task) => taskPages[task.kind as TaskKind];

/** The address of a task, or null when it names nothing to open. */
export function taskLink(task: Task): RouteLocationRaw | null {
  const name = taskPage(task);
  if (
    name === 'team-assessment' ||
    name === 'supervision-reports' ||
    name === 'my-supervisor' ||
    name === 'contributions' ||
    name === 'calibration-changes'
  )
    return { name };
  if (name === 'calibration') return { name, query: { periode: task.cycle?.cycleId } };
  if (task.kind === 'team_cascade') return { name, query: { tampilan: 'tim', tinjau: 'tautan' } };
  if (name === 'feedback') return { name, query: { tampilan: task.group === 'waiting' ? 'diminta' : 'dijawab' } };
  if (name === 'plans') return { name, query: { tampilan: 'tim', keadaan: 'submitted' } };
  if (name === 'plan-edit' && task.group !== 'do_now') return task.planId && { name: 'plan', params: { planId: task.planId } };
  if (name === 'staff') return { name, query: { tanpaPenilai: 'true' } };
  if (name === 'result') return task.resultId && { name, params: { resultId: task.resultId } };
  if (name === 'organisation-predicates') return task.cycle && { name, params: { cycleId: task.cycle.cycleId }, query: { tampil: 'open' } };
  if (name === 'cycle' || name === 'cycle-reopenings') return task.cycle && { name, params: { cycleId: task.cycle.cycleId } };
  return task.planId && { name, params: { planId: task.planId } };
}
