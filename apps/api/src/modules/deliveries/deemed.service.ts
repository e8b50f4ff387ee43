import { deemedDelivery, endOfDay, isDeemedReceived } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { type Deemed, type DeemedGroup, type Undelivered, listUndelivered, saveDeemed } from './deemed.repo.ts';

/**
 * Records as received what counts as received by the scheme's days, in one cycle or in all; answers how many. Whether
 * this runs today or next week, the day is the same: the domain derives it from the day of release.
 */
export async function deemReceived(work: Work, cycleId: string | null): Promise<number> {
  const due = (await listUndelivered(work.tx, work.zone, cycleId)).filter(({ releasedOn, rules }) =>
    isDeemedReceived(releasedOn, work.today, rules),
  );
  const deemed =
    due.length === 0
      ? []
      : await saveDeemed(
          work.tx,
          due.map((group) => groupOf(group, work)),
          work,
        );
  for (const group of Map.groupBy(deemed, ({ cycleId: id, receivedOn }) => `${id} ${receivedOn}`).values()) note(work, group);
  return deemed.length;
}

function groupOf({ cycleId, releasedOn, rules }: Undelivered, { zone }: Work): DeemedGroup {
  const { receivedOn, lastObjectionOn } = deemedDelivery(releasedOn, rules);
  return { cycleId, releasedOn, receivedOn, receivedAt: endOfDay(receivedOn, zone), objectionUntil: endOfDay(lastObjectionOn, zone) };
}

function note(work: Work, group: readonly Deemed[]): void {
  const [{ cycleId, receivedOn }] = group as [Deemed];
  work.audit({
    action: 'results.deemed_received',
    subjectType: 'cycle',
    subjectId: cycleId,
    after: { receivedOn, resultIds: group.map(({ id }) => id) },
  });
  for (const { id, planId } of group) work.publish({ kind: 'result.delivered', payload: { resultId: id, planId } });
}
