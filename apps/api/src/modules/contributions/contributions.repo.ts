import { type ContributedBehaviour, type ContributionState, type ContributorRelation, type CycleStage } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { employeeAsThenJson, employeeJson, unitAsThenJson } from '../../db/named.ts';
import { releasedPlan } from '../../db/released-plan.ts';
import { statement } from '../../db/statement.ts';
import { formOrder } from '../plans/plans.module.ts';

interface Person {
  employeeId: string;
  name: string;
}
interface Said {
  behaviours: ContributedBehaviour[];
  advice: string | null;
}
/** As who was invited sees it, with what the rules ask of its plan. */
export interface ContributionRow extends Said {
  id: string;
  planId: string;
  employee: Person;
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
  cycleName: string;
  invitedBy: Person;
  relation: ContributorRelation;
  state: ContributionState;
  invitedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  declineReason: string | null;
  version: number;
  stage: CycleStage;
  released: boolean;
}
/** As who assesses sees it. */
export interface PlanContributionRow extends Said {
  id: string;
  contributor: Person;
  relation: ContributorRelation;
  state: ContributionState;
  invitedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  declineReason: string | null;
}

const saidColumns = `
  coalesce((
    select json_agg(json_build_object(
      'behaviour', b.behaviour, 'rating', b.rating, 'text', b.text
    ) order by ${formOrder('b.behaviour')})
    from contribution_behaviour b
    where b.contribution_id = k.id
  ), '[]') as behaviours,
  k.advice`;
const lifeColumns = `
  k.id, k.relation, k.state, k.invited_at as "invitedAt", k.due_at as "dueAt", k.closed_at as "closedAt",
  k.decline_reason as "declineReason"`;
const columns = `
  ${lifeColumns}, ${saidColumns}, k.plan_id as "planId",
  ${employeeAsThenJson('p')} as employee, ${unitAsThenJson('p')} as unit, p.position_title as "positionTitle",
  c.name as "cycleName", ${employeeJson('i')} as "invitedBy", k.version, c.stage, ${releasedPlan('p')} as released`;
const ofContributor = `
  from contribution k
  join plan p on p.id = k.plan_id
  join cycle c on c.id = p.cycle_id
  join employee i on i.id = coalesce(k.for_employee_id, k.invited_by_id)
  where k.contributor_id = $1::uuid`;
const inState = `${ofContributor} and ($2::text is null or k.state = $2)`;
const minePage = statement(
  'contribution_mine_page',
  `
  select ${columns}
  ${inState}
    and ($3::timestamptz is null or (k.invited_at, k.id) < ($3::timestamptz, $4::uuid))
  order by k.invited_at desc, k.id desc limit $5`,
);
const mineCount = statement('contribution_mine_count', `select count(*) as total ${inState}`);
const one = statement('contribution_get', `select ${columns} ${ofContributor} and k.id = $2`);
const lock = statement('contribution_lock', 'select 1 from contribution where id = $1 for update');
const ofPlan = statement(
  'contribution_of_plan',
  `
  select ${lifeColumns}, ${saidColumns}, ${employeeJson('e')} as contributor
  from contribution k
  join employee e on e.id = k.contributor_id
  where k.plan_id = $1
  order by k.state = 'answered' desc, e.name, k.id`,
);
const received = statement(
  'contribution_received',
  `select k.id, ${saidColumns} from contribution k where k.plan_id = $1 and k.state = 'answered'`,
);
const insert = statement(
  'contribution_insert',
  `
  insert into contribution (
    id, plan_id, contributor_id, relation, invited_by_id, for_employee_id, state, invited_at, due_at, updated_at
  )
  select
    n.id, $1::uuid, n.contributor_id, n.relation, $2::uuid, $3::uuid, 'invited', $4::timestamptz, $5::timestamptz,
    $4::timestamptz
  from unnest($6::uuid[], $7::uuid[], $8::text[]) as n(id, contributor_id, relation)`,
);
const close = statement(
  'contribution_close',
  `
  update contribution
  set state = $2, closed_at = $3, decline_reason = $4, advice = $5, version = version + 1, updated_at = $3
  where id = $1`,
);
const insertSaid = statement(
  'contribution_said',
  `
  insert into contribution_behaviour (contribution_id, behaviour, rating, text)
  select $1::uuid, s.behaviour, s.rating, s.text
  from unnest($2::text[], $3::text[], $4::text[]) as s(behaviour, rating, text)`,
);

const current = (row: string) => onDay(row, '$2::date');
/** Peers (of the unit, or of the same supervisor) and subordinates of the owner of plan $1 on day $2; who is both is a subordinate. */
const near = `(
  select n.employee_id, max(n.relation) as relation
  from plan p
  cross join lateral (
    select a.employee_id, 'peer' as relation
    from assignment a
    where a.unit_id = p.unit_id
      and ${current('a')}
    union all
    select a.employee_id, 'peer'
    from supervision o
    join supervision s on s.supervisor_employee_id = o.supervisor_employee_id
    join assignment a on a.id = s.assignment_id
    where o.assignment_id = p.assignment_id
      and ${current('o')}
      and ${current('s')}
      and ${current('a')}
    union all
    select a.employee_id, 'subordinate'
    from supervision s
    join assignment a on a.id = s.assignment_id
    where s.supervisor_employee_id = p.employee_id
      and ${current('s')}
      and ${current('a')}
  ) n
  where p.id = $1::uuid
  group by n.employee_id
) near`;
const relations = statement(
  'contribution_relations',
  `
  select near.employee_id as "employeeId", near.relation
  from ${near}
  where near.employee_id = any($3::uuid[])`,
);
const candidates = `
  from ${near}
  join employee e on e.id = near.employee_id
  join lateral (
    select u.id as unit_id, u.code, u.name, t.title
    from assignment a
    join unit u on u.id = a.unit_id
    join position t on t.id = a.position_id
    where a.employee_id = e.id
      and ${current('a')}
    order by a.kind = 'definitive' desc, a.starts_on desc limit 1
  ) at on true
  where near.employee_id <> all($3::uuid[])
    and not exists (select 1 from contribution k where k.plan_id = $1 and k.contributor_id = near.employee_id)
    and ($4::text is null or position(lower($4) in lower(e.name)) > 0)`;
const candidatePage = statement(
  'contribution_candidates',
  `
  select
    e.id, e.name, json_build_object('unitId', at.unit_id, 'code', at.code, 'name', at.name) as unit,
    at.title as "positionTitle", near.relation
  ${candidates}
    and ($5::text is null or (e.name, e.id) > ($5, $6::uuid))
  order by e.name, e.id limit $7`,
);
const candidateCount = statement('contribution_candidates_count', `select count(*) as total ${candidates}`);

export const listMine = (
  db: Db,
  contributorId: string | null,
  state: ContributionState | null,
  after: readonly string[] | null,
  limit: number,
): Promise<ContributionRow[]> => db.query<ContributionRow>(minePage, [contributorId, state, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countMine(db: Db, contributorId: string | null, state: ContributionState | null): Promise<number> {
  return (await db.query<{ total: number }>(mineCount, [contributorId, state]))[0]?.total ?? 0;
}

/** Null when this person was not invited to it. */
export async function findMine(db: Db, contributorId: string | null, contributionId: string): Promise<ContributionRow | null> {
  return (await db.query<ContributionRow>(one, [contributorId, contributionId]))[0] ?? null;
}

export async function lockContribution(tx: Tx, contributionId: string): Promise<void> {
  await tx.query(lock, [contributionId]);
}

/** Everybody who was invited, who answered first, by name. */
export const listOfPlan = (db: Db, planId: string): Promise<PlanContributionRow[]> => db.query<PlanContributionRow>(ofPlan, [planId]);

/** What was answered about a plan, in no order. */
export const listAnswered = (db: Db, planId: string): Promise<(Said & { id: string })[]> =>
  db.query<Said & { id: string }>(received, [planId]);

export interface Invitation {
  planId: string;
  byEmployeeId: string;
  forEmployeeId: string | null;
  at: Date;
  dueAt: Date;
  people: readonly { id: string; contributorId: string; relation: ContributorRelation }[];
}
export async function insertInvitations(tx: Tx, { planId, byEmployeeId, forEmployeeId, at, dueAt, people }: Invitation): Promise<void> {
  await tx.query(insert, [
    planId,
    byEmployeeId,
    forEmployeeId,
    at,
    dueAt,
    people.map(({ id }) => id),
    people.map(({ contributorId }) => contributorId),
    people.map(({ relation }) => relation),
  ]);
}

export async function closeContribution(
  tx: Tx,
  contributionId: string,
  to: {
    state: ContributionState;
    at: Date;
    declineReason: string | null;
    advice: string | null;
    behaviours: readonly ContributedBehaviour[];
  },
): Promise<void> {
  await tx.query(close, [contributionId, to.state, to.at, to.declineReason, to.advice]);
  if (to.behaviours.length > 0)
    await tx.query(insertSaid, [
      contributionId,
      to.behaviours.map(({ behaviour }) => behaviour),
      to.behaviours.map(({ rating }) => rating),
      to.behaviours.map(({ text }) => text),
    ]);
}

/** How these people stand to the owner of the plan today; who stands in no relation is missing. */
export async function findRelations(
  db: Db,
  planId: string,
  today: string,
  employeeIds: readonly string[],
): Promise<Map<string, ContributorRelation>> {
  const rows = await db.query<{ employeeId: string; relation: ContributorRelation }>(relations, [planId, today, employeeIds]);
  return new Map(rows.map(({ employeeId, relation }) => [employeeId, relation]));
}

export interface CandidateRow {
  id: string;
  name: string;
  unit: { unitId: string; code: string; name: string };
  positionTitle: string;
  relation: ContributorRelation;
}
export interface CandidateFilter {
  planId: string;
  today: string;
  without: readonly string[];
  search: string | null;
}
const filterValues = ({ planId, today, without, search }: CandidateFilter) => [planId, today, without, search];
export const listCandidateRows = (
  db: Db,
  filter: CandidateFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<CandidateRow[]> =>
  db.query<CandidateRow>(candidatePage, [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countCandidates(db: Db, filter: CandidateFilter): Promise<number> {
  return (await db.query<{ total: number }>(candidateCount, filterValues(filter)))[0]?.total ?? 0;
}
