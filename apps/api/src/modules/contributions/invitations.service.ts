import type {
  BodyOf,
  ContributionCandidate,
  PlanContributions,
  QueryOf,
  ReceivedContributions,
  inviteContributors as inviteContract,
  listContributionCandidates as candidatesContract,
} from '@pauh/contracts';
import {
  type Actor,
  type Zone,
  areContributionsShown,
  canInviteContributors,
  canReadContributions,
  canReadReceivedContributions,
  checkInvitation,
  contributionMachine,
  dateIn,
  endOfDay,
  fewestContributionsShown,
  mostContributors,
  standsInFor,
} from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import { type Read, type Work, recordAccess } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { newId, sha256 } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { type PlanSheet, expectAllowed, findPlanFacts, findPlanSheet, findPlanSheetForUpdate } from '../plans/plans.module.ts';
import { countCandidates, findRelations, insertInvitations, listAnswered, listCandidateRows, listOfPlan } from './contributions.repo.ts';

/** Until when somebody may be asked: the end of the assessment stage for this unit. */
const lastDayOf = ({ stage, stageClosesAt }: PlanSheet, zone: Zone): string | null =>
  stage === 'assessment' && stageClosesAt ? dateIn(zone, stageClosesAt) : null;
const isOpen = (plan: PlanSheet): boolean => plan.stage === 'assessment' && plan.agreed && !plan.released;
/** Who assesses the plan or decides above it, and whoever acts for them now. */
const lineOf = (plan: PlanSheet, actor: Actor): string[] =>
  [...plan.supervisorIds, ...plan.reviewerIds, actor.employeeId ?? ''].filter(Boolean);

async function present(db: Db, plan: PlanSheet, actor: Actor, zone: Zone): Promise<PlanContributions> {
  const rows = await listOfPlan(db, plan.id);
  const answered = rows.filter(({ state }) => state === 'answered').length;
  const mayInvite =
    canInviteContributors(actor, plan) === 'allowed' &&
    isOpen(plan) &&
    plan.supervisorState !== 'submitted' &&
    rows.length < mostContributors;
  return {
    planId: plan.id,
    employee: { employeeId: plan.employeeId, name: plan.employeeName },
    answered,
    shownFrom: fewestContributionsShown,
    shown: areContributionsShown(answered),
    mostContributors,
    items: rows.map((row) => ({
      ...row,
      invitedAt: row.invitedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
    })),
    lastDayOn: lastDayOf(plan, zone),
    actions: mayInvite ? ['invite'] : [],
  };
}

/** The person's own log names this reading as one of the assessment: it must not tell them that somebody was asked. */
export async function readOfPlan(read: Read, planId: string): Promise<PlanContributions> {
  const plan = await findPlanSheet(read.db, planId, read.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canReadContributions(read.actor, plan), 'plan.not_found');
  await recordAccess(read, plan.id, plan, 'assessment.supervisor');
  return present(read.db, plan, read.actor, read.zone);
}

export async function listCandidates(
  read: Read,
  planId: string,
  { search, limit, cursor, count }: QueryOf<typeof candidatesContract>,
): Promise<Page<ContributionCandidate>> {
  const plan = await findPlanSheet(read.db, planId, read.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canInviteContributors(read.actor, plan), 'plan.not_found');
  const filter = { planId: plan.id, today: read.today, without: [plan.employeeId, ...lineOf(plan, read.actor)], search: search ?? null };
  const rows = await listCandidateRows(read.db, filter, cursorKey('contribution_candidates', [plan.id, filter.search], cursor), limit + 1);
  return {
    ...pageOf('contribution_candidates', [plan.id, filter.search], rows, limit, (row) => [row.name, row.id]),
    ...(count ? { total: await countCandidates(read.db, filter) } : {}),
  };
}

/** Two who invite at once wait for one another at the plan. Nothing of the plan changes: its version would tell. */
export async function inviteContributors(
  work: Work,
  planId: string,
  { contributorIds, dueOn }: BodyOf<typeof inviteContract>,
): Promise<PlanContributions> {
  const { actor, tx, today, zone, now } = work;
  const plan = await findPlanSheetForUpdate(tx, planId, today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canInviteContributors(actor, plan), 'plan.not_found');
  if (!isOpen(plan)) throw new AppError('assessment.stage_closed');
  if (plan.supervisorState === 'submitted') throw new AppError('assessment.already_submitted');
  const people = await peopleToAsk(
    work,
    plan,
    contributorIds.map((id) => id.toLowerCase()),
    dueOn,
  );
  const dueAt = new Date(Math.min(endOfDay(dueOn, zone).getTime(), plan.stageClosesAt?.getTime() ?? Infinity));
  const onBehalfOf = standsInFor(actor, plan);
  await insertInvitations(tx, {
    planId: plan.id,
    byEmployeeId: actor.employeeId as string,
    forEmployeeId: onBehalfOf?.employeeId ?? null,
    at: now,
    dueAt,
    people,
  });
  work.audit({
    action: 'contribution.invited',
    subjectType: 'contribution',
    subjectId: plan.id,
    after: { people, dueAt, state: contributionMachine.initial },
    onBehalfOf,
  });
  work.publish({
    kind: 'contribution.invited',
    payload: { contributions: people.map(({ id, contributorId }) => ({ id, contributorId })), dueAt: dueAt.toISOString() },
  });
  return present(tx, plan, actor, zone);
}

/** Each with how they stand to the person of the plan. Throws where one of them may not be asked, or not until this day. */
async function peopleToAsk({ actor, tx, today, zone }: Work, plan: PlanSheet, contributorIds: string[], dueOn: string) {
  const relations = await findRelations(tx, plan.id, today, contributorIds);
  const invitedIds = (await listOfPlan(tx, plan.id)).map(({ contributor }) => contributor.employeeId);
  const [first, ...others] = checkInvitation(
    { contributorIds, dueOn },
    { employeeId: plan.employeeId, lineIds: lineOf(plan, actor), relations, invitedIds, today, lastDayOn: lastDayOf(plan, zone) },
  );
  if (first) throw new AppError(errorCodeOf(first.code), [first, ...others]);
  return contributorIds.map((contributorId) => ({ id: newId(), contributorId, relation: relations.get(contributorId) ?? 'peer' }));
}

/** The same for everybody with fewer answers than are shown, and for those about whom nobody was asked. */
export async function readReceived(read: Read, planId: string): Promise<ReceivedContributions> {
  const facts = await findPlanFacts(read.db, planId, read.today);
  if (!facts) throw new AppError('plan.not_found');
  expectAllowed(canReadReceivedContributions(read.actor, facts), 'plan.not_found');
  const rows = await listAnswered(read.db, planId);
  if (!areContributionsShown(rows.length)) return { items: [] };
  // an order that stays for this reader, and that neither names nor times have a part in: the ids have random bits enough
  const place = (id: string) => sha256(`${read.actor.accountId} ${id}`);
  return { items: rows.toSorted((a, b) => (place(a.id) < place(b.id) ? -1 : 1)).map(({ behaviours, advice }) => ({ behaviours, advice })) };
}
