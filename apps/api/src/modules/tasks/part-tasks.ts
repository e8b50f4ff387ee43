import type { Task } from '@pauh/contracts';
import type { Read } from '../../db/work.ts';
import { type OwnPartRow, isPartCounted, listOwnParts } from '../assessments/assessments.module.ts';
import { newTask } from './task.ts';

const minutesPerPart = 15;

/** Of somebody who supervised people before another did: the sheets of those days, as long as they can be handed in. */
export async function partTasks({ db, actor, today }: Read): Promise<Task[]> {
  if (actor.employeeId === null) return [];
  const parts = (await listOwnParts(db, actor.employeeId, today)).filter((part) => part.stage === 'assessment' && isPartCounted(part));
  return [...Map.groupBy(parts, ({ cycleId }) => cycleId).values()].flatMap(ofCycle);
}

function ofCycle(parts: readonly OwnPartRow[]): Task[] {
  const [first] = parts;
  if (!first) return [];
  const open = parts.filter(({ state, decided }) => state !== 'submitted' && !decided);
  const sent = parts.filter(({ state }) => state === 'submitted');
  const dueAt = first.closesAt?.toISOString() ?? null;
  if (open.length > 0)
    return [newTask('part_assess', 'do_now', first, { count: open.length, effortMinutes: open.length * minutesPerPart, dueAt })];
  return sent.length > 0 ? [newTask('part_assess', 'done', first, { count: sent.length })] : [];
}
