import type { CycleFacts } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

/** What release waits for, and the units of those who were in no locked session, by name. */
export type CalibrationFacts = Pick<CycleFacts, 'openCalibrations' | 'uncalibratedResults'> & { uncalibratedUnits: string[] };

// what has no predicate cannot stand on the board
const facts = statement(
  'cycle_calibration_facts',
  `
  select
    (
      select count(*)
      from calibration_session s
      where s.cycle_id = $1
        and s.state not in ('locked', 'cancelled')
    ) as "openCalibrations",
    count(r.id) as "uncalibratedResults",
    coalesce(array_agg(distinct r.unit_name) filter (where r.id is not null), '{}') as "uncalibratedUnits"
  from result r
  where r.cycle_id = $1
    and r.is_current
    and r.state = 'decided'
    and r.predicate is not null
    and not exists (
      select 1
      from calibration_person k
      join calibration_session s on s.id = k.session_id and s.state = 'locked'
      where k.held
        and k.cycle_id = r.cycle_id
        and k.employee_id = r.employee_id
    )`,
);

export async function findCalibrationFacts(db: Db, cycleId: string): Promise<CalibrationFacts> {
  return (await db.query<CalibrationFacts>(facts, [cycleId]))[0] as CalibrationFacts;
}

const keep = statement('cycle_uncalibrated_reason', 'update cycle set uncalibrated_reason = $2 where id = $1');
/** Whom no session looked at reads why on the result. */
export async function keepUncalibratedReason(tx: Tx, cycleId: string, reason: string | null): Promise<void> {
  await tx.query(keep, [cycleId, reason]);
}
