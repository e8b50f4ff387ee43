import { expect, test } from 'vitest';
import { changeCounts, recountCycle } from '../src/modules/cycles/cycles.module.ts';
import { agency, run, server } from './support/fresh-agency.ts';
import { openSemester } from './support/planning.ts';

/** Waits until a statement waits for another one's lock. The embedded engine serves transactions in turn: there the second has not begun. */
async function untilSomebodyWaits(): Promise<void> {
  if (server.db.engine === 'embedded') return;
  await expect.poll(async () => (await run("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")).length).toBeGreaterThan(0);
}

test('a plan that is handed in while its cycle is counted anew is counted once, as it ends up', async () => {
  const { cycleId } = await openSemester(server, agency, 'counts', 'planning');
  const figures = () => run('select draft, submitted from cycle_unit_count where cycle_id = $1 and unit_id = $2', [cycleId, agency.unitIds.SD1]);
  expect(await figures()).toEqual([{ draft: 4, submitted: 0 }]);
  const [counted, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const submission = server.db.transaction(async (tx) => {
    await tx.query({ name: '', text: "update plan set state = 'submitted' where cycle_id = $1 and employee_id = $2" }, [cycleId, agency.employeeIds.teacher]);
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
