import type { CoachingKind, CoachingStatement, CoachingView, CycleStage, Grantor, PlanFacts } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { employeeAsThenJson } from '../../db/named.ts';
import { withinPaths } from '../../db/paths.ts';
import { statement } from '../../db/statement.ts';
import { planFactsColumns, signatureColumns, wordsOf } from '../plans/plans.module.ts';

export interface SessionRow {
  id: string;
  planId: string;
  employee: { employeeId: string; name: string };
  unit: { unitId: string; code: string; name: string };
  kind: CoachingKind;
  heldOn: string;
  by: { employeeId: string; name: string };
  onBehalfOf: Grantor | null;
  confirmed: boolean;
}
export interface RecordRow extends SessionRow, PlanFacts {
  formVersion: string;
  statements: { statement: CoachingStatement; met: boolean; note: string | null }[];
  nextStep: string;
  nextStepOn: string;
  recordedAt: Date;
  seenAt: Date | null;
  view: CoachingView | null;
  viewText: string | null;
  confirmedAt: Date | null;
  version: number;
  stage: CycleStage;
}

const sessionColumns = `
  k.id, k.plan_id as "planId", ${employeeAsThenJson('p')} as employee,
  json_build_object('unitId', p.unit_id, 'code', k.unit_code, 'name', k.unit_name) as unit, k.kind,
  k.held_on as "heldOn", ${signatureColumns('k', 'e')}, k.confirmed_at is not null as confirmed`;
const joined = 'join plan p on p.id = k.plan_id join employee e on e.id = k.by_employee_id';
const onPlan = `
  from coaching_record k
  ${joined}
  where k.plan_id = $1
    and ($2::uuid is null or ${wordsOf('k')} = $2::uuid)`;
const inUnits = `
  from coaching_record k
  ${joined}
  where ($1::uuid is null or p.cycle_id = $1::uuid)
    and p.employee_id is distinct from $2::uuid
    and ${withinPaths('p.unit_path', '$3')}`;
const paged = (source: string, next: number) => `
  select ${sessionColumns}
  ${source}
    and ($${next}::date is null or (k.held_on, k.id) < ($${next}::date, $${next + 1}::uuid))
  order by k.held_on desc, k.id desc limit $${next + 2}`;
const planPage = statement('coaching_plan_page', paged(onPlan, 3));
const planCount = statement('coaching_plan_count', `select count(*) as total ${onPlan}`);
const unitPage = statement('coaching_unit_page', paged(inUnits, 4));
const unitCount = statement('coaching_unit_count', `select count(*) as total ${inUnits}`);
const one = statement(
  'coaching_get',
  `
  select
    ${sessionColumns}, k.form_version as "formVersion", k.statements, k.next_step as "nextStep",
    k.next_step_on as "nextStepOn", k.recorded_at as "recordedAt", k.seen_at as "seenAt", k.view,
    k.view_text as "viewText", k.confirmed_at as "confirmedAt", k.version, c.stage, ${planFactsColumns('$2')}
  from coaching_record k
  ${joined}
  join cycle c on c.id = p.cycle_id
  where k.id = $1`,
);
const lock = statement('coaching_lock', 'select 1 from coaching_record where id = $1 for update');
const insert = statement(
  'coaching_insert',
  `
  insert into coaching_record (
    id, plan_id, unit_code, unit_name, kind, held_on, form_version, statements, next_step, next_step_on,
    by_employee_id, for_employee_id, recorded_at, updated_at, acting_title
  )
  select
    $1::uuid, p.id, p.unit_code, p.unit_name, $3::text, $4::date, $5::text, $6::jsonb, $7::text, $8::date, $9::uuid,
    $10::uuid, $11::timestamptz, $11::timestamptz, $12::text
  from plan p
  where p.id = $2::uuid`,
);
const markSeen = statement('coaching_mark_seen', 'update coaching_record set seen_at = $2 where id = $1 and seen_at is null returning id');
const confirm = statement(
  'coaching_confirm',
  `
  update coaching_record
  set
    view = $2, view_text = $3, confirmed_at = $4, seen_at = coalesce(seen_at, $4), version = version + 1,
    updated_at = $4
  where id = $1`,
);

const keyed = (after: readonly string[] | null) => [after?.[0] ?? null, after?.[1] ?? null];

/** Records of a plan, newest first; in the words of one person where `wordsOf` is given. */
export const listPlanSessions = (
  db: Db,
  planId: string,
  author: string | null,
  after: readonly string[] | null,
  limit: number,
): Promise<SessionRow[]> => db.query<SessionRow>(planPage, [planId, author, ...keyed(after), limit]);

export async function countPlanSessions(db: Db, planId: string, author: string | null): Promise<number> {
  return (await db.query<{ total: number }>(planCount, [planId, author]))[0]?.total ?? 0;
}

/** Which units' talks are told, of which cycle, and whose own are not. */
export interface SessionSight {
  cycleId: string | null;
  notOf: string | null;
  paths: readonly string[];
}
const sightValues = ({ cycleId, notOf, paths }: SessionSight) => [cycleId, notOf, paths];
export const listUnitSessions = (db: Db, sight: SessionSight, after: readonly string[] | null, limit: number): Promise<SessionRow[]> =>
  db.query<SessionRow>(unitPage, [...sightValues(sight), ...keyed(after), limit]);

export async function countUnitSessions(db: Db, sight: SessionSight): Promise<number> {
  return (await db.query<{ total: number }>(unitCount, sightValues(sight)))[0]?.total ?? 0;
}

export async function findRecord(db: Db, recordId: string, today: string): Promise<RecordRow | null> {
  return (await db.query<RecordRow>(one, [recordId, today]))[0] ?? null;
}

export async function findRecordForUpdate(tx: Tx, recordId: string, today: string): Promise<RecordRow | null> {
  await tx.query(lock, [recordId]);
  return findRecord(tx, recordId, today);
}

export interface NewRecord extends Pick<
  RecordRow,
  'id' | 'planId' | 'kind' | 'heldOn' | 'formVersion' | 'statements' | 'nextStep' | 'nextStepOn'
> {
  byEmployeeId: string;
  onBehalfOf: Grantor | null;
  actingTitle: string | null;
  at: Date;
}
export async function insertRecord(tx: Tx, row: NewRecord): Promise<void> {
  await tx.query(insert, [
    row.id,
    row.planId,
    row.kind,
    row.heldOn,
    row.formVersion,
    JSON.stringify(row.statements),
    row.nextStep,
    row.nextStepOn,
    row.byEmployeeId,
    row.onBehalfOf?.employeeId ?? null,
    row.at,
    row.actingTitle,
  ]);
}

/** Whether this was the first time. */
export async function markRecordSeen(tx: Tx, recordId: string, now: Date): Promise<boolean> {
  return (await tx.query(markSeen, [recordId, now])).length > 0;
}

export async function saveView(tx: Tx, recordId: string, view: CoachingView, text: string | null, now: Date): Promise<void> {
  await tx.query(confirm, [recordId, view, text, now]);
}
