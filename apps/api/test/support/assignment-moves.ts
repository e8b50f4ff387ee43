import { createAssignment, listMyTasks } from '@pauh/contracts';
import { beforeEach } from 'vitest';
import type { ActorKey, PersonKey } from './agency.ts';
import { emptyTables } from './db.ts';
import { agency, as, run, server, useFreshAgency } from './fresh-agency.ts';
import { type Semester, openSemester, valueOf } from './semester.ts';

export let semester: Semester;
/** Gives the test file that calls it the agency as it was founded and an open semester before each test. */
export function useOpenSemester(): void {
  useFreshAgency();
  beforeEach(async () => {
    await emptyTables(server.db, 'cycle', 'scheme');
    server.setNow('2026-07-15T03:00:00Z');
    semester = await openSemester(server, agency);
  });
}

export const move = (person: PersonKey, changes: object = {}) => ({
  employeeId: agency.employeeIds[person],
  positionId: agency.positionIds.otherTeacher,
  kind: 'definitive' as const,
  startsOn: '2026-07-15',
  endsOn: null,
  ...changes,
});
export const placed = async (person: PersonKey, changes: object = {}, options: object = {}) =>
  valueOf(await (await as('hr'))(createAssignment, { body: move(person, changes), ...options }));
export const plansOf = (person: PersonKey) =>
  run('select position_title, unit_id, starts_on, ends_on, state from plan where employee_id = $1 order by starts_on', [
    agency.employeeIds[person],
  ]);
export const tasksOf = async (who: ActorKey) =>
  valueOf(await (await as(who))(listMyTasks, {})).items.map((task) => `${task.kind} ${task.count ?? ''}`.trim());
