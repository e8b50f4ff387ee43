import type { MoreTime } from '@pauh/contracts';
import { type Actor, type CycleStage, type Zone, decidingExtension } from '@pauh/domain';
import type { DeadlineRow } from './deadline.repo.ts';

/** A deadline as this actor is told it. Why one person has more time is told to that person; HR reads it in its own list. */
export function deadlineToDto(
  { zone, extensions, employeeId }: DeadlineRow & { employeeId: string },
  stage: CycleStage,
  closesAt: Date | null,
  actor: Actor,
): { closesAt: string | null; zone: Zone | null; extension: MoreTime | null } {
  const deciding =
    closesAt &&
    decidingExtension(extensions.filter((each) => each.stage === stage).map((each) => ({ ...each, until: new Date(each.until) })));
  return {
    closesAt: closesAt?.toISOString() ?? null,
    zone,
    extension: deciding && {
      until: closesAt.toISOString(),
      personal: deciding.personal,
      reason: deciding.personal && actor.employeeId !== employeeId ? null : deciding.reason,
      outageSeconds: deciding.outageSeconds,
    },
  };
}
