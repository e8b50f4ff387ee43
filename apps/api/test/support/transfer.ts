import { createAssignment } from '@pauh/contracts';
import { agency, as, server } from './fresh-agency.ts';
import { type Semester, advance, agreePlanAs, openSemester, submitPlanAs, valueOf } from './semester.ts';
import { emptyTables } from './db.ts';

/** The teacher's semester in two assignments: 76 days at SD 1 under `principal`, 108 at SD 2 under `otherPrincipal`. */
export interface TransferredSemester extends Semester {
  earlier: string;
  later: string;
}
const assessmentDay = '2026-12-08T03:00:00Z';

/** A semester in its assessment stage in which the teacher moved on 15 September, with both plans agreed. */
export async function transferredSemester(movedOn = '2026-09-15'): Promise<TransferredSemester> {
  await emptyTables(server.db, 'cycle', 'scheme');
  server.setNow('2026-07-15T03:00:00Z');
  const semester = await openSemester(server, agency, { noSurpriseDays: 0 });
  const earlier = semester.planIds.teacher;
  await agreed('teacher', earlier, 'principal');
  await advance(server, agency, semester.cycleId, 'running');
  server.setNow(`${movedOn}T03:00:00Z`);
  const moved = valueOf(
    await (
      await as('hr')
    )(createAssignment, {
      body: {
        employeeId: agency.employeeIds.teacher,
        positionId: agency.positionIds.otherTeacher,
        kind: 'definitive',
        startsOn: movedOn,
        endsOn: null,
      },
    }),
  );
  const later = moved.plans.find(({ begun }) => begun)?.planId ?? '';
  await agreed('teacher', later, 'otherPrincipal');
  server.setNow(assessmentDay);
  await advance(server, agency, semester.cycleId, 'assessment');
  return { ...semester, earlier, later };
}

async function agreed(who: 'teacher', planId: string, by: 'principal' | 'otherPrincipal'): Promise<void> {
  await submitPlanAs(server, agency, who, planId);
  await agreePlanAs(server, agency, by, planId);
}
