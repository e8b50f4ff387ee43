import { getCycle, getResult, listClosingEntries, listMyAccessEntries, mergeEmployee } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { rowsOf } from './support/agreed-semester.ts';
import { agency, as, semester, server, useAssessmentTime } from './support/assessment-time.ts';
import { closeSemester, releasedResult } from './support/release.ts';
import { valueOf } from './support/semester.ts';

// What an agency runs has fewer rights than what tests have: it adds to the log of acts, the log of readings and the
// entries of a closing, and changes nothing in them.
useAssessmentTime({ installed: true });

test('an installation assesses, releases, delivers, closes, and makes two records of one person one', async () => {
  for (const table of ['audit_entry', 'access_entry', 'closing_entry']) {
    for (const change of [`delete from ${table}`, `update ${table} set ${table === 'audit_entry' ? 'action' : 'employee_id'} = null`])
      await expect(rowsOf(server, change), change).rejects.toThrow('permission denied');
  }
  const { id: resultId } = await releasedResult();
  expect(valueOf(await (await as('principal'))(getResult, { params: { resultId } })).state).toBe('released');
  expect(valueOf(await (await as('teacher'))(getResult, { params: { resultId } })).state).toBe('delivered');
  await closeSemester();
  const hr = await as('hr');
  const params = { cycleId: semester.cycleId };
  expect(valueOf(await hr(getCycle, { params })).stage).toBe('closed');

  // the teacher was entered twice: the second record begins where the first one ends
  const [merged, kept] = [agency.employeeIds.teacher, agency.employeeIds.otherTeacher];
  for (const table of ['supervision', 'assignment']) {
    const id = table === 'assignment' ? 'id' : 'assignment_id';
    await rowsOf(server, `update ${table} set ends_on = '2026-12-31' where ${id} = $1`, [agency.assignmentIds.teacher]);
    await rowsOf(server, `update ${table} set starts_on = '2027-01-01' where ${id} = $1`, [agency.assignmentIds.otherTeacher]);
  }
  valueOf(
    await hr(mergeEmployee, { params: { employeeId: merged }, ifMatch: 1, body: { intoEmployeeId: kept, reason: 'Diimpor dua kali' } }),
  );
  expect(
    await rowsOf(server, 'select employee_id as id from closing_entry where plan_id = $1', [semester.planIds.teacher]),
    'what was closed stays as it was',
  ).toEqual([{ id: merged }]);
  const { items } = valueOf(await hr(listClosingEntries, { params }));
  expect(items.find(({ planId }) => planId === semester.planIds.teacher)?.employee, 'and leads to the record that was kept').toEqual({
    employeeId: kept,
    name: 'Sari Wulandari',
  });
  expect(
    valueOf(await (await as('otherTeacher'))(listMyAccessEntries, {})).items.map(({ actorName, what }) => [actorName, what]),
  ).toContainEqual(['Ratna Dewi', 'result']);
});
