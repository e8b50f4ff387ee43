import type { ProposalState } from '@pauh/domain';
import type { Db, Tx } from '../../db/client.ts';
import { onDay } from '../../db/days.ts';
import { employeeJson } from '../../db/named.ts';
import { statement } from '../../db/statement.ts';
import { grantorJson } from './plan-facts.repo.ts';

interface Person {
  employeeId: string;
  name: string;
}
export interface ProposalRow {
  id: string;
  planId: string;
  supportedResultId: string;
  supportedTitle: string;
  title: string;
  note: string | null;
  state: ProposalState;
  by: Person;
  onBehalfOf: Person | null;
  createdAt: Date;
  answeredAt: Date | null;
  reason: string | null;
}
interface NewProposal {
  id: string;
  planId: string;
  supportedResultId: string;
  supportedTitle: string;
  title: string;
  note: string | null;
  byEmployeeId: string | null;
  forEmployeeId: string | null;
  createdAt: Date;
}

const row = `
  o.id, o.plan_id as "planId", o.supported_result_id as "supportedResultId", o.supported_title as "supportedTitle",
  o.title, o.note, o.state,
  (select ${employeeJson('e')} from employee e where e.id = o.by_employee_id) as by,
  ${grantorJson('o')} as "onBehalfOf", o.created_at as "createdAt", o.answered_at as "answeredAt", o.reason`;
const page = statement(
  'plan_proposals',
  `
  select ${row}
  from plan_proposal o
  where o.plan_id = $1
    and ($2::timestamptz is null or (o.created_at, o.id) < ($2::timestamptz, $3::uuid))
  order by o.created_at desc, o.id desc limit $4`,
);
const count = statement('plan_proposals_count', 'select count(*) as total from plan_proposal where plan_id = $1');
const one = statement('plan_proposal', `select ${row} from plan_proposal o where o.plan_id = $1 and o.id = $2`);
const lock = statement('plan_proposal_lock', 'select 1 from plan_proposal where id = $1 for update');
const insert = statement(
  'plan_proposal_insert',
  `
  insert into plan_proposal (
    id, plan_id, supported_result_id, supported_title, title, note, state, by_employee_id, for_employee_id, created_at
  )
  values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9)
  on conflict (plan_id, supported_result_id) where state = 'open' do nothing
  returning id`,
);
const answer = statement('plan_proposal_answer', 'update plan_proposal set state = $2, reason = $3, answered_at = $4 where id = $1');
/** A result of a plan of the cycle, made for the position from which this plan is supervised today. */
const ledResult = statement(
  'plan_proposal_result',
  `
  select r.title
  from plan p
  join supervision l on l.assignment_id = p.assignment_id and ${onDay('l', '$3::date')}
  join plan led on led.assignment_id = l.supervisor_assignment_id and led.cycle_id = p.cycle_id
  join plan_result r on r.plan_id = led.id
  where p.id = $1
    and r.id = $2`,
);

export const listProposals = (db: Db, planId: string, after: readonly string[] | null, limit: number): Promise<ProposalRow[]> =>
  db.query<ProposalRow>(page, [planId, after?.[0] ?? null, after?.[1] ?? null, limit]);

export async function countProposals(db: Db, planId: string): Promise<number> {
  return (await db.query<{ total: number }>(count, [planId]))[0]?.total ?? 0;
}

export async function findProposal(db: Db, planId: string, proposalId: string): Promise<ProposalRow | null> {
  return (await db.query<ProposalRow>(one, [planId, proposalId]))[0] ?? null;
}

export async function findProposalForUpdate(tx: Tx, planId: string, proposalId: string): Promise<ProposalRow | null> {
  await tx.query(lock, [proposalId]);
  return findProposal(tx, planId, proposalId);
}

/** The title of the leader's result; null when the supervisor's plan of this cycle has no such result. */
export async function findLedResult(db: Db, planId: string, resultId: string, today: string): Promise<string | null> {
  return (await db.query<{ title: string }>(ledResult, [planId, resultId, today]))[0]?.title ?? null;
}

/** @returns false when this result is proposed already and waits. */
export async function insertProposal(
  tx: Tx,
  { id, planId, supportedResultId, supportedTitle, title, note, byEmployeeId, forEmployeeId, createdAt }: NewProposal,
): Promise<boolean> {
  return (
    (await tx.query(insert, [id, planId, supportedResultId, supportedTitle, title, note, byEmployeeId, forEmployeeId, createdAt])).length >
    0
  );
}

export async function saveAnswer(tx: Tx, proposalId: string, state: ProposalState, reason: string | null, at: Date): Promise<void> {
  await tx.query(answer, [proposalId, state, reason, at]);
}
