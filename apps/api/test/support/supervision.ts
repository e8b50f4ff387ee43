import { addDays } from '@pauh/domain';
import type { Db } from '../../src/db/client.ts';
import { supervision } from '../../src/db/schema/organisation.ts';
import { newId } from '../../src/lib/ids.ts';

/** Written straight into the table: this former supervisor until `lastDay`, and whoever supervises now since the day after. */
export async function supervisedUntil(
  db: Db,
  assignmentId: string,
  former: { assignmentId: string; employeeId: string },
  lastDay: string,
): Promise<void> {
  await db.query({ name: '', text: 'update supervision set starts_on = $2 where assignment_id = $1' }, [assignmentId, addDays(lastDay, 1)]);
  await db.orm.insert(supervision).values({
    id: newId(),
    assignmentId,
    supervisorAssignmentId: former.assignmentId,
    supervisorEmployeeId: former.employeeId,
    startsOn: '2025-01-01',
    endsOn: lastDay,
    source: 'position',
  });
}
