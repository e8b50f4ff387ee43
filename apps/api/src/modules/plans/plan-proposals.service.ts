import type {
  BodyOf,
  Plan,
  PlanProposal,
  answerPlanProposal as answerContract,
  createPlanProposal as createContract,
} from '@pauh/contracts';
import {
  type Actor,
  type PlanFacts,
  canReadPlan,
  canReviewPlan,
  canWritePlan,
  isPlanEditable,
  isReason,
  plansByPerspective,
  standsInFor,
} from '@pauh/domain';
import { type Read, type Work, recordAccess } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, type PageRequest, cursorKey, pageOf } from '../../lib/paging.ts';
import { isStageOpen } from './plan-actions.ts';
import { writePlanContent } from './plan-content.repo.ts';
import { findPlanFacts } from './plan-facts.repo.ts';
import {
  type ProposalRow,
  countProposals,
  findLedResult,
  findProposal,
  findProposalForUpdate,
  insertProposal,
  listProposals,
  saveAnswer,
} from './plan-proposals.repo.ts';
import { type PlanSheet, findPlanSheet } from './plan-sheet.repo.ts';
import { touchPlan } from './plans.repo.ts';
import { openPlan, rereadPlan } from './plans.service.ts';
import { expectAllowed } from './verdict.ts';

/** As many as the contract of a plan's content takes. */
const mostResults = 20;

const toDto = ({ createdAt, answeredAt, ...row }: ProposalRow, actor: Actor, facts: PlanFacts): PlanProposal => ({
  ...row,
  createdAt: createdAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
  actions: row.state === 'open' && canWritePlan(actor, facts) === 'allowed' ? ['answer'] : [],
});

export async function listPlanProposals(read: Read, planId: string, { limit, cursor, count }: PageRequest): Promise<Page<PlanProposal>> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canReadPlan(read.actor, facts), 'plan.not_found');
  await recordAccess(read, planId, facts, 'plan_proposals');
  const rows = await listProposals(read.db, planId, cursorKey('plan_proposals', planId, cursor), limit + 1);
  const page = pageOf('plan_proposals', planId, rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => toDto(row, read.actor, facts)),
    ...(count ? { total: await countProposals(read.db, planId) } : {}),
  };
}

/** The leader offers a result of the own plan; the member's draft is not touched. */
export async function createPlanProposal(
  work: Work,
  planId: string,
  { supportedResultId, title, note }: BodyOf<typeof createContract>,
): Promise<PlanProposal> {
  const plan = await findPlanSheet(work.tx, planId, work.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canReviewPlan(work.actor, plan), 'plan.not_found');
  if (!isPlanEditable(plan.state)) throw new AppError('plan.not_editable');
  if (!isStageOpen('write', plan.stage)) throw new AppError('plan.stage_closed');
  // who plans by perspective supports no result of a superior [L]
  const supportedTitle = plansByPerspective(plan.position) ? null : await findLedResult(work.tx, planId, supportedResultId, work.today);
  if (supportedTitle === null)
    throw new AppError('proposal.result_unknown', [{ pointer: '/supportedResultId', code: 'proposal.result_unknown' }]);
  const grantor = standsInFor(work.actor, plan);
  const proposal = {
    id: newId(),
    planId,
    supportedResultId,
    supportedTitle,
    title,
    note,
    byEmployeeId: work.actor.employeeId,
    forEmployeeId: grantor?.employeeId ?? null,
    createdAt: work.now,
  };
  if (!(await insertProposal(work.tx, proposal))) throw new AppError('proposal.exists');
  work.audit({
    action: 'plan.result_proposed',
    subjectType: 'plan',
    subjectId: planId,
    after: { proposalId: proposal.id, supportedResultId, title, note },
    onBehalfOf: grantor,
  });
  work.publish({ kind: 'plan.result_proposed', payload: { planId, proposalId: proposal.id } });
  return reread(work, plan, planId, proposal.id);
}

/** Whoever writes the plan takes the result into the draft, as its last row, or says why not. */
export async function answerPlanProposal(
  work: Work,
  planId: string,
  proposalId: string,
  ifMatch: number,
  { taken, reason }: BodyOf<typeof answerContract>,
): Promise<Plan> {
  const plan = await openPlan(work, planId, ifMatch, canWritePlan);
  const proposal = await findProposalForUpdate(work.tx, planId, proposalId);
  if (!proposal) throw new AppError('proposal.not_found');
  if (proposal.state !== 'open') throw new AppError('proposal.answered');
  if (!taken && !isReason(reason)) throw new AppError('request.refused', [{ pointer: '/reason', code: 'proposal.reason_required' }]);
  if (taken) await takeIntoDraft(work, plan, proposal);
  await saveAnswer(work.tx, proposalId, taken ? 'taken' : 'declined', reason, work.now);
  const action = taken ? 'plan.proposal_taken' : 'plan.proposal_declined';
  work.audit({ action, subjectType: 'plan', subjectId: planId, before: { state: proposal.state }, after: { proposalId, reason } });
  work.publish({ kind: action, payload: { planId, proposalId } });
  return rereadPlan(work, planId);
}

async function takeIntoDraft(work: Work, plan: PlanSheet, { title, supportedResultId, supportedTitle }: ProposalRow): Promise<void> {
  if (!isPlanEditable(plan.state)) throw new AppError('plan.not_editable');
  if (!isStageOpen('write', plan.stage)) throw new AppError('plan.stage_closed');
  if (plan.content.results.length >= mostResults) throw new AppError('proposal.no_room');
  const taken = { id: newId(), kind: 'main' as const, title, supportedResultId, supportedTitle, indicators: [] };
  await writePlanContent(work.tx, plan.id, { ...plan.content, results: [...plan.content.results, taken] });
  await touchPlan(work.tx, plan.id, plan.remarks, work.now);
}

async function reread(work: Work, facts: PlanFacts, planId: string, proposalId: string): Promise<PlanProposal> {
  const row = await findProposal(work.tx, planId, proposalId);
  if (!row) throw new Error('a proposal that was just written is gone');
  return toDto(row, work.actor, facts);
}
