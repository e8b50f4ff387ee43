import type { OwnPart } from '@pauh/contracts';
import type { Read } from '../../db/work.ts';
import { type OwnPartRow, listOwnParts } from './own-parts.repo.ts';

/** The parts that wait for this reader, and those they handed in. Names and states alone: what is in them is read one by one. */
export async function readOwnParts({ actor, db, today }: Read): Promise<OwnPart[]> {
  if (actor.employeeId === null) return [];
  return (await listOwnParts(db, actor.employeeId, today)).map(ownPartToDto);
}

/** Whether it is long enough to be waited for; a shorter one may be written all the same. */
export const isCounted = ({ own, rules }: OwnPartRow): boolean => own.days >= rules.minimumPartDays;

const ownPartToDto = (row: OwnPartRow): OwnPart => ({
  planId: row.planId,
  cycle: { cycleId: row.cycleId, name: row.cycleName, stage: row.stage },
  employee: { employeeId: row.employeeId, name: row.employeeName },
  unit: { unitId: row.unitId, code: row.unitCode, name: row.unitName },
  positionTitle: row.positionTitle,
  startsOn: row.own.startsOn,
  endsOn: row.own.endsOn,
  days: row.own.days,
  counted: isCounted(row),
  state: row.state,
  decided: row.decided,
});
