import { type Read, listUnlisted, recordAccesses } from '../../db/work.ts';
import { listPlanFacts } from './plan-facts.repo.ts';

/** Records, once a day, that the evaluation of these people stood in a list before the actor, in each one's capacity towards them. */
export async function recordListed(read: Read, what: string, plans: readonly { employeeId: string; planId: string }[]): Promise<void> {
  const unseen = await listUnlisted(read, what, plans);
  if (unseen.length > 0)
    await recordAccesses(
      read,
      await listPlanFacts(
        read.db,
        unseen.map(({ planId }) => planId),
        read.today,
      ),
      what,
    );
}
