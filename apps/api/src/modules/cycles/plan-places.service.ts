import { followsPlace } from '@pauh/domain';
import type { Work } from '../../db/work.ts';
import { listOutdatedForUpdate, renameCountsOf, renameCyclesOf, takePlaces } from './plan-places.repo.ts';

/**
 * Units were renamed, or a job in them became another: cycles and recaps that still run and plans nobody has agreed to
 * follow, everything else keeps what stood then. Set-based, whatever their number; call it last of a change.
 * @returns how many plans followed, by unit
 */
export async function followUnits({ tx, today, now }: Work, unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  await renameCyclesOf(tx, unitIds, today, now);
  const following = (await listOutdatedForUpdate(tx, unitIds)).filter((plan) => followsPlace(plan, today));
  await takePlaces(
    tx,
    following.map(({ id }) => id),
    now,
  );
  await renameCountsOf(tx, unitIds, today);
  const counts = new Map<string, number>();
  for (const { unitId } of following) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return counts;
}
