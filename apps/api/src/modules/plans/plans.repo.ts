import type { Days, PlanState, StandingPeriod } from '@pauh/domain';
import type { Tx } from '../../db/client.ts';
import { statement } from '../../db/statement.ts';
import { standingsOf } from '../cycles/cycles.module.ts';

const changeState = statement(
  'plan_change_state',
  `
  update plan
  set
    state = $2, note = $3, remarks = $4::jsonb, submitted_at = $5,
    handed_in_at = case when state = 'draft' then $5 else handed_in_at end, agreed_at = $6, agreed_by = $7,
    agreed_for = $8, returned_by = $9, returned_for = $10, version = version + 1, updated_at = $11
  where id = $1`,
);
const touch = statement('plan_touch', 'update plan set remarks = $2::jsonb, version = version + 1, updated_at = $3 where id = $1');
const rowsInUse = statement(
  'plan_rows_in_use',
  `
  select i.id, i.title
  from plan_indicator i
  where i.plan_id = any($1::uuid[])
    and i.id = any($2::uuid[])
    and (
      exists (select 1 from progress_entry e where e.indicator_id = i.id)
      or exists (
        select 1
        from assessment_indicator x
        join assessment a on a.id = x.assessment_id
        where a.plan_id = any($1::uuid[])
          and x.indicator_id = i.id
      )
      or exists (select 1 from feedback_note f where f.plan_id = any($1::uuid[]) and f.subject_id = i.id::text)
      or exists (
        select 1
        from feedback_request q
        where q.plan_id = any($1::uuid[])
          and q.subject_id = i.id::text
          and q.state = 'open'
      )
    )
  union all
  select r.id, r.title
  from plan_result r
  where r.plan_id = any($1::uuid[])
    and r.id = any($2::uuid[])
    and (
      exists (
        select 1
        from assessment_result x
        join assessment a on a.id = x.assessment_id
        where a.plan_id = any($1::uuid[])
          and x.result_id = r.id
      )
      or exists (select 1 from feedback_note f where f.plan_id = any($1::uuid[]) and f.subject_id = r.id::text)
      or exists (
        select 1
        from feedback_request q
        where q.plan_id = any($1::uuid[])
          and q.subject_id = r.id::text
          and q.state = 'open'
      )
    )`,
);
const lockHolder = statement(
  'plan_holder_lock',
  `
  select 1
  from employee e
  join assignment a on a.employee_id = e.id
  where a.id = $1
  for no key update of e`,
);
const knownVersions = statement(
  'plan_known_versions',
  `
  select d.code, d.definition_version as "codeVersion"
  from unnest($1::text[], $2::int[]) as named(code, version)
  join indicator_definition d on d.code = named.code and d.definition_version = named.version`,
);
const assignmentFor = statement(
  'plan_assignment',
  `
  select
    u.path as "unitPath",
    (select p.id from plan p where p.cycle_id = $2 and p.assignment_id = a.id limit 1) as "planId",
    json_build_object('startsOn', greatest(a.starts_on, c.starts_on), 'endsOn', least(a.ends_on, c.ends_on)) as held,
    ${standingsOf('a.employee_id')} as standings
  from assignment a
  join unit u on u.id = a.unit_id
  join cycle c on c.id = $2
  where a.id = $1`,
);

export interface PlanChange {
  state: PlanState;
  note: string | null;
  remarks: { pointer: string; text: string }[];
  submittedAt: Date | null;
  agreedAt: Date | null;
  agreedBy: string | null;
  agreedFor: string | null;
  returnedBy: string | null;
  returnedFor: string | null;
}
export async function updatePlanState(tx: Tx, planId: string, to: PlanChange, now: Date): Promise<void> {
  await tx.query(changeState, [
    planId,
    to.state,
    to.note,
    JSON.stringify(to.remarks),
    to.submittedAt,
    to.agreedAt,
    to.agreedBy,
    to.agreedFor,
    to.returnedBy,
    to.returnedFor,
    now,
  ]);
}

/** The next version of a plan whose content was written, with its remarks where their rows stand now. */
export async function touchPlan(tx: Tx, planId: string, remarks: PlanChange['remarks'], now: Date): Promise<void> {
  await tx.query(touch, [planId, JSON.stringify(remarks), now]);
}

/** Which of these rows of these plans somebody has already recorded, assessed or written about. */
export const findRowsInUse = (tx: Tx, planIds: readonly string[], ids: readonly string[]): Promise<{ id: string; title: string }[]> =>
  tx.query(rowsInUse, [planIds, ids]);

interface TakenVersion {
  readonly code: string | null;
  readonly codeVersion: number | null;
}
/** Which of these versions the library has. */
export const findKnownVersions = (tx: Tx, taken: readonly TakenVersion[]): Promise<TakenVersion[]> =>
  tx.query(knownVersions, [taken.map(({ code }) => code), taken.map(({ codeVersion }) => codeVersion)]);

export interface PlannedAssignment {
  unitPath: string;
  planId: string | null;
  held: Days;
  standings: StandingPeriod[];
}

/**
 * Where an assignment is, its days in that cycle, the standings of its person, and its plan, if there is one. Its
 * person is locked first, as by all that changes these.
 */
export async function findAssignmentForUpdate(tx: Tx, assignmentId: string, cycleId: string): Promise<PlannedAssignment | null> {
  await tx.query(lockHolder, [assignmentId]);
  return (await tx.query<PlannedAssignment>(assignmentFor, [assignmentId, cycleId]))[0] ?? null;
}
