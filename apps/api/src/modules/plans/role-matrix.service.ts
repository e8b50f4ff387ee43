import type { RoleMatrix } from '@pauh/contracts';
import {
  type Actor,
  type PlanResult,
  canReadPlan,
  canReviewPlan,
  fromHundredths,
  isPlanEditable,
  leadsFor,
  matrixGaps,
  plansByPerspective,
} from '@pauh/domain';
import { type Read, recordAccesses } from '../../db/work.ts';
import { AppError } from '../../lib/app-error.ts';
import { isStageOpen } from './plan-actions.ts';
import { type PlanSheet, findPlanSheet } from './plan-sheet.repo.ts';
import { type MemberRow, listMembers } from './role-matrix.repo.ts';
import { expectAllowed } from './verdict.ts';

const percent = (hundredths: number | null): number | null => (hundredths === null ? null : fromHundredths(hundredths));
const weightOf = ({ indicators }: PlanResult): number | null => {
  const weights = indicators.flatMap(({ weightHundredths }) => (weightHundredths === null ? [] : [weightHundredths]));
  return weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0);
};

/** Who supports which result of this plan. A fixed number of statements; each person whose plan is shown finds it in the access log. */
export async function getRoleMatrix(read: Read, planId: string): Promise<RoleMatrix> {
  const leader = await findPlanSheet(read.db, planId, read.today);
  if (!leader) throw new AppError('plan.not_found');
  const reads = canReadPlan(read.actor, leader);
  const onBehalfOf = reads === 'allowed' ? null : leadsFor(read.actor, leader);
  if (!onBehalfOf) expectAllowed(reads, 'plan.not_found');
  const members = (await listMembers(read.db, leader.assignmentId, leader.cycleId, read.today)).filter(
    (member) => canReadPlan(read.actor, member) === 'allowed',
  );
  // who stands in needs the leader's results for the people below, and for nothing else
  if (onBehalfOf && members.length === 0) throw new AppError('plan.not_found');
  await recordAccesses(read, [{ ...leader, planId, onBehalfOf }, ...members], 'role_matrix');
  return { ...matrixToDto(leader, members, read.actor), onBehalfOf };
}

function matrixToDto(leader: PlanSheet, members: readonly MemberRow[], actor: Actor): Omit<RoleMatrix, 'onBehalfOf'> {
  const results = leader.content.results.map((result) => ({
    id: result.id,
    kind: result.kind,
    title: result.title,
    weightHundredths: weightOf(result),
  }));
  const own = new Set(results.map(({ id }) => id));
  return {
    planId: leader.id,
    cycle: { cycleId: leader.cycleId, name: leader.cycleName },
    employee: { employeeId: leader.employeeId, name: leader.employeeName },
    positionTitle: leader.positionTitle,
    state: leader.state,
    weighted: leader.rules.weighted,
    results: results.map(({ id, kind, title, weightHundredths }) => ({ resultId: id, kind, title, weight: percent(weightHundredths) })),
    members: members.map((member) => memberToDto(member, own, isStageOpen('write', leader.stage), actor)),
    // who plans by perspective supports no result of a superior, and is no gap
    gaps: matrixGaps(
      results,
      members.filter(({ position }) => !plansByPerspective(position)),
      leader.rules,
    ).map(({ leaderShare, memberShare, ...gap }) => ({ ...gap, leaderShare: percent(leaderShare), memberShare: percent(memberShare) })),
  };
}

/** `own` are the leader's results: what somebody supports elsewhere is no matter of this leader. */
function memberToDto(member: MemberRow, own: ReadonlySet<string>, writable: boolean, actor: Actor): RoleMatrix['members'][number] {
  const { planId, employeeName, positionTitle, state, rows, proposals, position, ...facts } = member;
  const proposable = !plansByPerspective(position) && isPlanEditable(state) && writable && canReviewPlan(actor, facts) === 'allowed';
  return {
    planId,
    employee: { employeeId: facts.employeeId, name: employeeName },
    positionTitle,
    state,
    proposals,
    actions: proposable ? ['propose'] : [],
    rows: rows.map(({ weightHundredths, supportedResultId, ...row }) => ({
      ...row,
      supportedResultId: supportedResultId !== null && own.has(supportedResultId) ? supportedResultId : null,
      weight: percent(weightHundredths),
    })),
  };
}
