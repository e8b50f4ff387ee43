import type { Task } from '@pauh/contracts';

/** A task, told from others by what it asks about which plan or cycle. */
export function newTask(
  kind: Task['kind'],
  group: Task['group'],
  cycle: { cycleId: string; cycleName: string } | null,
  more: Partial<Task>,
): Task {
  return {
    id: [group, kind, more.planId ?? cycle?.cycleId, more.onBehalfOf?.employeeId].filter(Boolean).join(':'),
    kind,
    group,
    cycle: cycle && { cycleId: cycle.cycleId, name: cycle.cycleName },
    planId: null,
    resultId: null,
    person: null,
    onBehalfOf: null,
    count: null,
    effortMinutes: null,
    dueAt: null,
    dueZone: null,
    ...more,
  };
}

const groupOrder: Record<Task['group'], number> = { do_now: 0, waiting: 1, done: 2 };
/** What is to be done first stands first: by group, then by deadline; what has none comes last. */
export const byUrgency = (a: Task, b: Task): number =>
  groupOrder[a.group] - groupOrder[b.group] || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');
