import { listPlans } from '@pauh/contracts';
import { expect, test } from 'vitest';
import { rowsOf } from '../support/agreed-semester.ts';
import { anotherSemester, as, semester, server, useAssessmentTime } from '../support/assessment-time.ts';
import { valueOf } from '../support/semester.ts';

useAssessmentTime();

test("one's own plans come newest first, from page to page; two of one day one after the other", async () => {
  const idOf: Record<string, string> = {};
  for (const [name, startsOn] of [
    ['older', '2026-01-01'],
    ['newest', '2026-11-01'],
    ['first of a day', '2026-07-01'],
    ['second of a day', '2026-07-01'],
  ] as const) {
    await anotherSemester();
    idOf[name] = semester.planIds.teacher;
    await rowsOf(server, 'update plan set starts_on = $2 where id = $1', [semester.planIds.teacher, startsOn]);
  }
  const teacher = await as('teacher');
  const listed: string[] = [];
  const readFrom = async (cursor?: string): Promise<void> => {
    const page = valueOf(await teacher(listPlans, { query: { view: 'own', limit: 2, ...(cursor === undefined ? {} : { cursor }) } }));
    listed.push(...page.items.map(({ id }) => id));
    if (page.nextCursor !== null) await readFrom(page.nextCursor);
  };
  await readFrom();
  expect(new Set(listed).size).toBe(listed.length);
  const named = listed.flatMap((id) => Object.keys(idOf).filter((name) => idOf[name] === id));
  expect(named).toEqual(['newest', 'second of a day', 'first of a day', 'older']);
  expect(listed.at(-1)).toBe(idOf.older);
});
