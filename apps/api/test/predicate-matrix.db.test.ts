import { predicateOf, predicates, ratings } from '@pauh/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../src/lib/ids.ts';
import { violates } from '../src/db/pg-errors.ts';
import { agreeSemester, rowsOf } from './support/agreed-semester.ts';
import { type Agency, createAgency } from './support/agency.ts';
import { type TestApp, startTestApp } from './support/app.ts';
import { assessAs } from './support/semester.ts';

// The matrix of PermenPANRB 6/2022 stands in the table too: no row can say another predicate than its two ratings do.
let server: TestApp;
let agency: Agency;
let planId: string;
beforeAll(async () => {
  server = await startTestApp();
  agency = await createAgency(server.db);
  planId = (await agreeSemester(server, agency)).planIds.teacher;
  await assessAs(server, agency, 'principal', planId, 'supervisor', [75, 95, 20]);
});
afterAll(() => server.close());

let no = 1;
/** Whether the table takes a copy of a real result that says this. */
async function takes(resultRating: string, behaviourRating: string | null, predicate: string | null): Promise<boolean> {
  const changed = { id: newId(), no: ++no, is_current: false, result_rating: resultRating, behaviour_rating: behaviourRating, predicate };
  try {
    await rowsOf(
      server,
      'insert into result select (jsonb_populate_record(r, $2::jsonb)).* from result r where r.plan_id = $1 and r.is_current',
      [planId, JSON.stringify(changed)],
    );
    return true;
  } catch (error) {
    if (!violates(error, 'result_predicate_matrix')) throw error;
    return false;
  }
}

const cells = ratings.flatMap((result) => [...ratings, null].map((behaviour) => [result, behaviour] as const));
test.each(cells)('%s and %s', async (result, behaviour) => {
  const taken: (string | null)[] = [];
  for (const predicate of [...predicates, null]) if (await takes(result, behaviour, predicate)) taken.push(predicate);
  expect(taken).toEqual([behaviour === null ? null : predicateOf(result, behaviour)]);
});
