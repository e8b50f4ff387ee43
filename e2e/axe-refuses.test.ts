import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Examination, faults, none, openExamination, refuse } from './support/examination.ts';
import { visits } from './support/visits.ts';

let examination: Examination;
beforeAll(async () => {
  examination = await openExamination();
});
afterAll(() => examination?.close());

test.each(Object.entries(visits).filter(([, { refuses }]) => refuses))('%s, when it refuses', (_, shown) =>
  examination.visit(
    shown,
    async (page) => {
      await refuse(page, shown, examination.scene);
      expect(await faults(page)).toEqual(none);
    },
    true,
  ),
);
