import { correctSupervision } from '@pauh/contracts';
import type { PersonKey } from './agency.ts';
import { emptyTables } from './db.ts';
import { agency, as, server } from './fresh-agency.ts';
import { type Semester, advance, agreePlanAs, openSemester, submitPlanAs, valueOf } from './semester.ts';

/** The teacher's semester of 184 days under two heads, the assignment unchanged. */
export interface SucceededSemester extends Semester {
  planId: string;
}

/** HR names another supervisor of the teacher from this day on. */
export const succeed = async (by: PersonKey, startsOn: string) =>
  valueOf(
    await (
      await as('hr')
    )(correctSupervision, {
      params: { employeeId: agency.employeeIds.teacher },
      body: { supervisorEmployeeId: agency.employeeIds[by], externalName: null, startsOn, reason: 'Sesuai surat keputusan nomor 12' },
    }),
  );

/** A semester in its assessment stage in which `otherPrincipal` came after `principal` on 15 September: 76 days and 108. */
export async function succeededSemester(startsOn = '2026-09-15'): Promise<SucceededSemester> {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-07-15T03:00:00Z');
  const semester = await openSemester(server, agency, { noSurpriseDays: 0 });
  const planId = semester.planIds.teacher;
  await submitPlanAs(server, agency, 'teacher', planId);
  await agreePlanAs(server, agency, 'principal', planId);
  await advance(server, agency, semester.cycleId, 'running');
  server.setNow(`${startsOn}T03:00:00Z`);
  await succeed('otherPrincipal', startsOn);
  server.setNow('2026-12-08T03:00:00Z');
  await advance(server, agency, semester.cycleId, 'assessment');
  return { ...semester, planId };
}
