import { createPlan } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { newId } from '../src/lib/ids.ts';
import { changeCounts, recountCycle } from '../src/modules/cycles/cycles.module.ts';
import { lockEmployee } from '../src/modules/organisation/employees.repo.ts';
import { agency, as, run, server, useFreshAgency } from './support/fresh-agency.ts';
import { untilSomebodyWaits } from './support/locks.ts';
import { openSemester } from './support/planning.ts';
import { valueOf } from './support/semester.ts';

useFreshAgency();

// Two at once, where the second must see what the first has done.

test('a plan that is handed in while its cycle is counted anew is counted once, as it ends up', async () => {
  const { cycleId } = await openSemester(server, agency, 'counts', 'planning');
  const figures = () =>
    run('select draft, submitted from cycle_unit_count where cycle_id = $1 and unit_id = $2', [cycleId, agency.unitIds.SD1]);
  expect(await figures()).toEqual([{ draft: 4, submitted: 0 }]);
  const [counted, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const submission = server.db.transaction(async (tx) => {
    await tx.query({ name: '', text: "update plan set state = 'submitted' where cycle_id = $1 and employee_id = $2" }, [
      cycleId,
      agency.employeeIds.teacher,
    ]);
    await changeCounts(tx, cycleId, agency.unitIds.SD1, { draft: -1, submitted: 1 });
    counted.resolve();
    await seen.promise;
  });
  await counted.promise;
  const recount = server.db.transaction((tx) => recountCycle(tx, cycleId));
  await untilSomebodyWaits();
  seen.resolve();
  await Promise.all([submission, recount]);
  expect(await figures()).toEqual([{ draft: 3, submitted: 1 }]);
});

test('a plan that is made while its assignment ends gets the days that are left', async () => {
  const { cycleId } = await openSemester(server, agency, 'ends', 'planning');
  const assignmentId = newId();
  await run('insert into assignment (id, employee_id, position_id, unit_id, kind, starts_on) values ($1, $2, $3, $4, $5, $6)', [
    assignmentId,
    agency.employeeIds.teacher,
    agency.positionIds.clerk,
    agency.unitIds.SD1,
    'plt',
    '2026-07-01',
  ]);
  const hr = await as('hr');
  const [ended, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const end = server.db.transaction(async (tx) => {
    await lockEmployee(tx, agency.employeeIds.teacher);
    await tx.query({ name: '', text: 'update assignment set ends_on = $2 where id = $1' }, [assignmentId, '2026-09-30']);
    ended.resolve();
    await seen.promise;
  });
  await ended.promise;
  const made = hr(createPlan, { body: { cycleId, assignmentId } });
  await untilSomebodyWaits();
  seen.resolve();
  await end;
  expect(valueOf(await made)).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-09-30' });
});
