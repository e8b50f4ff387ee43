import type {
  BodyOf,
  Contribution,
  QueryOf,
  answerContribution as answerContract,
  listMyContributions as listContract,
} from '@pauh/contracts';
import { type ContributedBehaviour, actionsFrom, checkContribution, contributionMachine, isInTime, transition } from '@pauh/domain';
import type { Occasion, Read, Work } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { findPlanSheetForUpdate } from '../plans/plans.module.ts';
import { type ContributionRow, closeContribution, countMine, findMine, listMine, lockContribution } from './contributions.repo.ts';

const isOpen = ({ stage, released }: ContributionRow): boolean => stage === 'assessment' && !released;

function toDto(contribution: ContributionRow, { now }: Pick<Occasion, 'now'>): Contribution {
  const { planId: _, invitedAt: __, stage: ___, released: ____, dueAt, closedAt, ...row } = contribution;
  const actions = actionsFrom(contributionMachine, row.state, { inTime: isInTime(now, dueAt) && isOpen(contribution) });
  return { ...row, dueAt: dueAt.toISOString(), closedAt: closedAt?.toISOString() ?? null, actions };
}

export async function listOwn(read: Read, { limit, cursor, count, ...query }: QueryOf<typeof listContract>): Promise<Page<Contribution>> {
  const { employeeId } = read.actor;
  const state = query.state ?? null;
  const rows = await listMine(read.db, employeeId, state, cursorKey('contributions', [state], cursor), limit + 1);
  const page = pageOf('contributions', [state], rows, limit, (row) => [row.invitedAt.toISOString(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => toDto(row, read)),
    ...(count ? { total: await countMine(read.db, employeeId, state) } : {}),
  };
}

export async function getOwn(read: Read, contributionId: string): Promise<Contribution> {
  const row = await findMine(read.db, read.actor.employeeId, contributionId);
  if (!row) throw new AppError('contribution.not_found');
  return toDto(row, read);
}

/** The plan is held before the contribution: an answer and a release at once come one after the other. */
async function held(work: Work, contributionId: string, ifMatch: number): Promise<ContributionRow> {
  const { tx, actor, today } = work;
  const found = await findMine(tx, actor.employeeId, contributionId);
  if (!found) throw new AppError('contribution.not_found');
  await findPlanSheetForUpdate(tx, found.planId, today);
  await lockContribution(tx, found.id);
  const row = (await findMine(tx, actor.employeeId, found.id)) as ContributionRow;
  if (row.state !== 'invited') throw new AppError('contribution.closed');
  expectVersion(row.version, ifMatch);
  return row;
}

export async function answer(
  work: Work,
  contributionId: string,
  { behaviours, advice }: BodyOf<typeof answerContract>,
  ifMatch: number,
): Promise<Contribution> {
  const row = await held(work, contributionId, ifMatch);
  if (row.released) throw new AppError('assessment.released');
  if (!isOpen(row)) throw new AppError('assessment.stage_closed');
  const next = transition(contributionMachine, row.state, 'answer', { inTime: isInTime(work.now, row.dueAt) });
  if (!next.ok) throw new AppError(errorCodeOf(next.code), [{ pointer: '', code: next.code, params: { dueAt: row.dueAt.toISOString() } }]);
  const [first, ...others] = checkContribution(behaviours);
  if (first) throw new AppError(errorCodeOf(first.code), [first, ...others]);
  return closed(work, row, next.to, { behaviours, advice, declineReason: null });
}

export async function decline(work: Work, contributionId: string, reason: string, ifMatch: number): Promise<Contribution> {
  const row = await held(work, contributionId, ifMatch);
  if (row.stage === 'closed') throw new AppError('assessment.stage_closed');
  const next = transition(contributionMachine, row.state, 'decline');
  if (!next.ok) throw new AppError(errorCodeOf(next.code));
  return closed(work, row, next.to, { behaviours: [], advice: null, declineReason: reason });
}

/** The words stay in their table: neither the audit nor the events hold a second copy of them. */
async function closed(
  work: Work,
  { id, planId, state: before }: ContributionRow,
  state: ContributionRow['state'],
  said: { behaviours: readonly ContributedBehaviour[]; advice: string | null; declineReason: string | null },
): Promise<Contribution> {
  await closeContribution(work.tx, id, { state, at: work.now, ...said });
  work.audit({
    action: `contribution.${state}`,
    subjectType: 'contribution',
    subjectId: planId,
    before: { contributionId: id, state: before },
    after: { contributionId: id, state, behaviours: said.behaviours.map(({ behaviour }) => behaviour) },
  });
  work.publish({ kind: `contribution.${state}`, payload: { contributionId: id } });
  return toDto((await findMine(work.tx, work.actor.employeeId, id)) as ContributionRow, work);
}
