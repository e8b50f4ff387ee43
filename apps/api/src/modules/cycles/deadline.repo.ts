import type { WindowStage } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/** The end of a stage for a unit, as a SQL expression over `cycle_id` and `unit_path`: its window, or the latest extension of a unit above it. */
export const deadlineColumn = (cycleId: string, unitPath: string, stage: string): string => `(
  select greatest(w.closes_at, (select max(x.until) from cycle_extension x where x.cycle_id = ${cycleId} and x.stage = ${stage} and ${unitPath} like x.unit_path || '%'))
  from cycle_window w where w.cycle_id = ${cycleId} and w.stage = ${stage})`;

const deadline = statement('cycle_deadline', `select ${deadlineColumn('$1::uuid', '$2', '$3')} as "closesAt"`);

/** When a stage ends for a unit, extensions included; null when the cycle has no such window. */
export async function findDeadline(db: Db, cycleId: string, unitPath: string, stage: WindowStage): Promise<Date | null> {
  return (await db.query<{ closesAt: Date | null }>(deadline, [cycleId, unitPath, stage]))[0]?.closesAt ?? null;
}
