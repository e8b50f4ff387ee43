import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../src/db/client.ts';
import { openTestDatabase } from './support/db.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

// An index begins with the columns of the key, in any order.
const unindexed = `
  select c.conrelid::regclass::text || '.' || string_agg(a.attname, '+' order by k.ord) as key
  from pg_constraint c cross join lateral unnest(c.conkey) with ordinality k(attnum, ord) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
  where c.contype = 'f' and c.connamespace = 'public'::regnamespace
  group by c.oid, c.conrelid, c.conkey
  having not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null
    and (select array_agg(n order by n) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) n) = (select array_agg(n order by n) from unnest(c.conkey) n))
  order by 1`;

// Nothing that these name is ever deleted, nor its key changed: the database looks none of them up by itself.
const signature = 'who did it or in whose name: asked by a merge alone, which reads each table once';
const place = 'a unit: people are found by its path';
const within = 'asked together with what the primary or the unique key begins with';
const withoutIndex: Record<string, string> = {
  'api_token.created_by': signature,
  'evidence.by_account_id': signature,
  ...Object.fromEntries(
    ['assessment', 'calibration_answer', 'coaching_record', 'contribution', 'feedback_note', 'feedback_reply', 'plan_proposal'].map(
      (table) => [`${table}.for_employee_id`, signature],
    ),
  ),
  ...Object.fromEntries(
    ['calibration_answer', 'calibration_move', 'coaching_record', 'feedback_reply', 'plan_proposal', 'progress_entry'].map((table) => [
      `${table}.by_employee_id`,
      signature,
    ]),
  ),
  'contribution.invited_by_id': signature,
  ...Object.fromEntries(
    ['api_token', 'closing_entry', 'cycle', 'cycle_extension', 'plan', 'reopening', 'result', 'role_grant'].map((table) => [
      `${table}.unit_id`,
      place,
    ]),
  ),
  'calibration_unit.unit_id': within,
  'cycle_unit_count.unit_id': within,
  'organisation_predicate.unit_id': within,
  'assessment_take_over.supervisor_id': within,
  'calibration_answer.employee_id': within,
  'calibration_mark.employee_id': within,
  'calibration_mark.member_id': within,
  'calibration_move.employee_id': within,
  'calibration_move.result_id': within,
  'calibration_person.cycle_id': 'asked with `held`, by a partial index of its own',
  'cascade_mark.plan_id': 'the open ones are asked, by a partial index of their own',
  'cascade_waiver.cycle_id': 'the valid ones are asked, by a partial index of their own',
  'cascade_waiver.superior_assignment_id': 'asked with the cycle, by the same index',
  'cycle.scheme_id': 'a table of a few rows',
  'plan_indicator.code+code_version': 'the index of the code leaves a few versions',
  'private_note.plan_id': 'asked with its author alone',
  'supervision_report.assignment_id': 'asked with its employee or state alone',
};

test('every foreign key has an index that begins with it, or a reason', async () => {
  const keys = (await db.query<{ key: string }>({ name: '', text: unindexed }, [])).map(({ key }) => key);
  expect(keys).toEqual(Object.keys(withoutIndex).sort());
});
