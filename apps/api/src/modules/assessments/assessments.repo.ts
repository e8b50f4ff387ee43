import type { AssessmentContent, AssessmentKind, AssessmentSuggestion, Grantor, SurpriseOverride, TakeOver } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';

export interface Draft {
  id: string;
  planId: string;
  kind: AssessmentKind;
  no: number;
  authorId: string;
  onBehalfOf: Grantor | null;
  fromOn: string;
  toOn: string;
  content: AssessmentContent;
  sheet: AssessmentSuggestion['sheet'];
  correctionReason: string | null;
  version: number;
  at: Date;
}

/** What an assessment does though a rule speaks against it, each with its reason. */
export interface Exceptions {
  readonly overrides: readonly SurpriseOverride[];
  readonly takenOver: readonly TakeOver[];
}

/** Replaces the rows of one child table by what is given: those that are not named go, the others are set. */
const children = (
  name: string,
  key: { column: string; given: string; type: string },
  columns: { column: string; given: string; type: string }[],
  parameter: string,
) => {
  const rows = `json_to_recordset(${parameter}::json) as x(${[key, ...columns].map(({ given, type }) => `"${given}" ${type}`).join(', ')})`;
  return `
    ${name}_gone as (
      delete from ${name}
      where assessment_id = $1::uuid
        and ${key.column} not in (select x."${key.given}" from ${rows})
    ),
    ${name}_set as (
      insert into ${name} (assessment_id, ${[key, ...columns].map(({ column }) => column).join(', ')})
      select $1::uuid, ${[key, ...columns].map(({ given }) => `x."${given}"`).join(', ')}
      from ${rows}
      on conflict (assessment_id, ${key.column}) do update
      set ${columns.map(({ column }) => `${column} = excluded.${column}`).join(', ')}
    )`;
};
const same = (column: string, type = 'text') => ({ column, given: column, type });
const ratedWithReason = [same('rating'), same('reason')];

const indicatorRows = (parameter: string) =>
  children(
    'assessment_indicator',
    { column: 'indicator_id', given: 'indicatorId', type: 'uuid' },
    [
      same('actual', 'bigint'),
      { column: 'achievement_hundredths', given: 'achievementHundredths', type: 'integer' },
      { column: 'excused_reason', given: 'excusedReason', type: 'text' },
      same('note'),
    ],
    parameter,
  );
const resultRows = (parameter: string) =>
  children('assessment_result', { column: 'result_id', given: 'resultId', type: 'uuid' }, ratedWithReason, parameter);
const behaviourRows = (parameter: string) => children('assessment_behaviour', same('behaviour'), ratedWithReason, parameter);

/** Replaces the overrides of an assessment by what is given; one of a whole has no id, and an empty one here. */
const overrides = (assessment: string, parameter: string) => {
  const rows = `(
    select subject, coalesce("subjectId", '') as subject_id, kind, reason
    from json_to_recordset(${parameter}::json) as x(subject text, "subjectId" text, kind text, reason text)
  ) x`;
  return `
    override_gone as (
      delete from surprise_override o
      where assessment_id = ${assessment}::uuid
        and not exists (select 1 from ${rows} where x.subject = o.subject and x.subject_id = o.subject_id)
    ),
    override_set as (
      insert into surprise_override (assessment_id, subject, subject_id, kind, reason)
      select ${assessment}::uuid, x.subject, x.subject_id, x.kind, x.reason
      from ${rows}
      on conflict (assessment_id, subject, subject_id) do update
      set kind = excluded.kind, reason = excluded.reason
    )`;
};

/** Replaces what was taken over by what is given. */
const takeOvers = (parameter: string) =>
  children('assessment_take_over', { column: 'supervisor_id', given: 'supervisorId', type: 'uuid' }, [same('reason')], parameter);

/** A whole draft in one statement: the assessment, its rows, and its state on the plan (which is no part of the plan's version). */
const putDraft = statement(
  'assessment_put',
  `
  with saved as (
    insert into assessment (
      id, plan_id, kind, no, by_employee_id, from_on, to_on, state, result_rating, result_reason, behaviour_rating,
      behaviour_reason, next_step, correction_reason, version, updated_at, for_employee_id
    )
    values (
      $1::uuid, $2::uuid, $3::text, $4, $5::uuid, $6, $7, 'draft', $8, $9, $10, $11, $12, $13, $14, $15, $19::uuid
    )
    on conflict (id) do update
    set
      result_rating = excluded.result_rating, result_reason = excluded.result_reason,
      behaviour_rating = excluded.behaviour_rating, behaviour_reason = excluded.behaviour_reason,
      next_step = excluded.next_step, version = excluded.version, updated_at = excluded.updated_at
  ), planned as (
    update plan
    set
      self_state = case $3::text when 'self' then 'draft' else self_state end,
      supervisor_state = case $3::text when 'supervisor' then 'draft' else supervisor_state end
    where id = $2::uuid
      and $3::text <> 'part'
      and case $3::text when 'self' then self_state else supervisor_state end is distinct from 'draft'
  ), ${indicatorRows('$16')}, ${resultRows('$17')}, ${behaviourRows('$18')}, ${overrides('$1', '$20')}, ${takeOvers('$21')}
  select 1`,
);

/** Writes a draft as it shall be from now on; the plan must be locked. */
export async function saveDraft(tx: Tx, draft: Draft): Promise<void> {
  const { content, sheet } = draft;
  const reached = new Map(sheet.rows.map((row) => [row.code, row.achievementHundredths]));
  const indicators = content.indicators.map((row) => ({ ...row, achievementHundredths: reached.get(row.indicatorId) ?? null }));
  await tx.query(putDraft, [
    draft.id,
    draft.planId,
    draft.kind,
    draft.no,
    draft.authorId,
    draft.fromOn,
    draft.toOn,
    content.resultRating,
    content.resultReason,
    content.behaviourRating,
    content.behaviourReason,
    content.nextStep,
    draft.correctionReason,
    draft.version,
    draft.at,
    JSON.stringify(indicators),
    JSON.stringify(content.results),
    JSON.stringify(content.behaviours),
    draft.onBehalfOf?.employeeId ?? null,
    JSON.stringify(content.overrides ?? []),
    JSON.stringify(content.takenOver ?? []),
  ]);
}

const putExceptions = statement('assessment_put_exceptions', `with ${overrides('$1', '$2')}, ${takeOvers('$3')} select 1`);

/** Keeps these overrides and take-overs and no others; the plan must be locked. */
export async function saveExceptions(tx: Tx, assessmentId: string, { overrides: kept, takenOver }: Exceptions): Promise<void> {
  await tx.query(putExceptions, [assessmentId, JSON.stringify(kept), JSON.stringify(takenOver)]);
}

const submitSheet = statement(
  'assessment_submit',
  `
  with submitted as (
    update assessment set state = 'submitted', submitted_at = $3, updated_at = $3, version = version + 1
    where id = $1
  )
  update plan
  set
    self_state = case $4::text when 'self' then 'submitted' else self_state end,
    supervisor_state = case $4::text when 'supervisor' then 'submitted' else supervisor_state end
  where id = $2
    and $4::text <> 'part'`,
);

/**
 * Hands in what decides nothing by itself: a self-assessment, or a part of a period. The plan must be locked; it keeps
 * no state of parts.
 */
export async function submitUndecided(tx: Tx, assessmentId: string, planId: string, kind: AssessmentKind, at: Date): Promise<void> {
  await tx.query(submitSheet, [assessmentId, planId, at, kind]);
}
