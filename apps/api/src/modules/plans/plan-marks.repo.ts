import type { ChangedResult, SupportedSubstance } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface MarkRow {
  id: string;
  resultId: string;
  resultTitle: string;
  before: string;
  after: string | null;
  substanceBefore: SupportedSubstance | null;
  substanceAfter: SupportedSubstance | null;
  markedAt: string;
}

/** Over `plan p`: something waits to be looked at in it. */
export const markedPlan = 'exists (select 1 from cascade_mark m where m.plan_id = p.id and m.cleared_at is null)';

/** What waits to be looked at in `plan p`, as one JSON column. */
export const openMarksColumn = `coalesce((
  select json_agg(json_build_object(
    'id', m.id, 'resultId', m.result_id, 'resultTitle', r.title, 'before', m.title_before, 'after', m.title_after,
    'substanceBefore', m.substance_before, 'substanceAfter', m.substance_after, 'markedAt', m.marked_at
  ) order by r.ord)
  from cascade_mark m
  join plan_result r on r.id = m.result_id
  where m.plan_id = p.id
    and m.cleared_at is null
), '[]')`;

// a draft is not marked: its writer sees the change at once, and submission refuses what is gone
const mark = statement(
  'cascade_mark',
  `
  insert into cascade_mark (
    id, plan_id, result_id, superior_plan_id, title_before, title_after, substance_before, substance_after, marked_at
  )
  select
    gen_random_uuid(), p.id, r.id, $1, coalesce(r.supported_title, c.before ->> 'title'), c.after ->> 'title',
    c.before, c.after, $3
  from json_to_recordset($2::json) as c(id uuid, before jsonb, after jsonb)
  join plan_result r on r.supported_result_id = c.id
  join plan p on p.id = r.plan_id
  where p.state in ('submitted', 'agreed', 'revising')
  on conflict (plan_id, result_id) where cleared_at is null do update
  set title_after = excluded.title_after, substance_after = excluded.substance_after, marked_at = excluded.marked_at
  returning plan_id as "planId"`,
);
const restore = statement(
  'cascade_restore',
  `
  update cascade_mark set cleared_at = $2, cleared_by = $3, cleared_how = 'restored'
  where superior_plan_id = $1
    and cleared_at is null
    and title_after = title_before
    and substance_after is not distinct from substance_before`,
);
const clear = statement(
  'cascade_clear',
  `
  update cascade_mark set cleared_at = $2, cleared_by = $3, cleared_how = 'revised'
  where plan_id = $1
    and cleared_at is null
  returning id`,
);
const confirm = statement(
  'cascade_confirm',
  `
  with confirmed as (
    update cascade_mark set cleared_at = $3, cleared_by = $4, cleared_how = 'confirmed'
    where plan_id = $1
      and id = any($2::uuid[])
      and cleared_at is null
    returning result_id, title_before, title_after
  ), renamed as (
    update plan_result r set supported_title = c.title_after
    from confirmed c
    where r.id = c.result_id
      and c.title_after is not null
  )
  select result_id as "resultId", title_before as before, title_after as after
  from confirmed`,
);

/**
 * Marks the plans that support what changed in the superior's; what is as it was before needs no look any more.
 * Set-based, however many.
 */
export async function markDependents(
  tx: Tx,
  superiorPlanId: string,
  changed: readonly ChangedResult[],
  by: string,
  now: Date,
): Promise<string[]> {
  const rows = await tx.query<{ planId: string }>(mark, [superiorPlanId, JSON.stringify(changed), now]);
  await tx.query(restore, [superiorPlanId, now, by]);
  return [...new Set(rows.map(({ planId }) => planId))];
}

/** A plan that is agreed anew was looked at. @returns how many marks that cleared */
export async function clearMarks(tx: Tx, planId: string, by: string, now: Date): Promise<number> {
  return (await tx.query(clear, [planId, now, by])).length;
}

export interface Confirmed {
  resultId: string;
  before: string;
  after: string | null;
}
/** Clears these marks, and has the plan call the superior's result as it is called now. */
export const confirmMarks = (tx: Tx, planId: string, markIds: readonly string[], by: string, now: Date): Promise<Confirmed[]> =>
  tx.query<Confirmed>(confirm, [planId, markIds, now, by]);
