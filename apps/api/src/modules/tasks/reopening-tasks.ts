import type { Task } from '@pauh/contracts';
import { pathsWith } from '@pauh/domain';
import type { Read } from '../../db/work.ts';
import { listReopenedToCorrect, listReopeningsToDecide } from './reopening-tasks.repo.ts';
import { newTask } from './task.ts';

/** A person of a closed cycle waits for a second person's word, and once opened for the supervisor. */
export async function reopeningTasks({ db, actor, today }: Read): Promise<Task[]> {
  if (actor.employeeId === null) return [];
  const paths = pathsWith(actor, 'reopening:decide');
  const toDecide = paths.length > 0 ? await listReopeningsToDecide(db, actor.employeeId, paths) : [];
  const toCorrect = await listReopenedToCorrect(db, actor.employeeId, today);
  return [...toDecide.map(({ count, ...cycle }) => newTask('reopening_decide', 'do_now', cycle, { count })), ...toCorrect.map(({ planId, person, ...cycle }) => newTask('reopened_correct', 'do_now', cycle, { planId, person }))];
}
