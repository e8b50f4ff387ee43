import type {
  BodyOf,
  Colleague,
  FeedbackRequest,
  QueryOf,
  answerFeedbackRequest as answerContract,
  createFeedbackRequest as askContract,
  listColleagues as colleaguesContract,
  listFeedbackRequests as listContract,
} from '@pauh/contracts';
import { type FeedbackCapacity, canAskFeedback, checkFeedbackRequest, feedbackCapacity, feedbackKindsFor, standsInFor } from '@pauh/domain';
import type { Db } from '../../db/client.ts';
import type { Acting, Read, Work } from '../../db/work.ts';
import { AppError, errorCodeOf } from '../../lib/app-error.ts';
import { expectVersion } from '../../lib/etag.ts';
import { newId } from '../../lib/ids.ts';
import { type Page, cursorKey, pageOf } from '../../lib/paging.ts';
import { type PlanSheet, expectAllowed, findPlanSheet, findPlanSheetForUpdate, isStageOpen } from '../plans/plans.module.ts';
import { writeNote } from './feedback.service.ts';
import {
  type RequestRow,
  closeRequest,
  countColleagues,
  countRequests,
  findAround,
  findRequest,
  findRequestForUpdate,
  insertRequest,
  listColleagueRows,
  listRequestRows,
} from './requests.repo.ts';

/** Neither side is told the plan: who was asked reads the title of the thing and the question, no more. */
function toDto({ planId: _, stage, ...row }: RequestRow, { actor }: Acting): FeedbackRequest {
  const acts = row.asked.employeeId === actor.employeeId ? ['answer', 'decline'] : ['withdraw'];
  return {
    ...row,
    askedAt: row.askedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    actions: row.state === 'open' && isStageOpen('give_feedback', stage) ? acts : [],
  };
}

export async function listRequests(
  read: Read,
  { view, limit, cursor, count, ...query }: QueryOf<typeof listContract>,
): Promise<Page<FeedbackRequest>> {
  const employeeId = read.actor.employeeId ?? '';
  const state = query.state ?? null;
  const filter = [view, state];
  const rows = await listRequestRows(read.db, view, employeeId, state, cursorKey('feedback_requests', filter, cursor), limit + 1);
  const page = pageOf('feedback_requests', filter, rows, limit, (row) => [row.askedAt.toISOString(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => toDto(row, read)),
    ...(count ? { total: await countRequests(read.db, view, employeeId, state) } : {}),
  };
}

export async function getRequest(read: Read, requestId: string): Promise<FeedbackRequest> {
  return toDto(await present(read.db, requestId, read), read);
}

async function present(db: Db, requestId: string, { actor }: Acting): Promise<RequestRow> {
  const row = await findRequest(db, requestId, actor.employeeId);
  if (!row) throw new AppError('feedback_request.not_found');
  return row;
}

/** Where the line itself is asked, it is asked as the line and reads its own answer. */
function askedAs(plan: PlanSheet, askedId: string, named: FeedbackCapacity): FeedbackCapacity {
  if (plan.supervisorIds.includes(askedId)) return 'supervisor';
  return plan.reviewerIds.includes(askedId) ? 'reviewing_supervisor' : named;
}

/** Two requests at once wait for one another at the plan. */
export async function askForFeedback(
  work: Work,
  planId: string,
  { askedId: named, ...body }: BodyOf<typeof askContract>,
): Promise<FeedbackRequest> {
  const { actor, tx } = work;
  const plan = await findPlanSheetForUpdate(tx, planId, work.today);
  if (!plan) throw new AppError('plan.not_found');
  expectAllowed(canAskFeedback(actor, plan), 'plan.not_found');
  if (!isStageOpen('give_feedback', plan.stage)) throw new AppError('plan.stage_closed');
  const request = { ...body, askedId: named.toLowerCase() };
  const around = await findAround(tx, { ...request, planId: plan.id, askerId: plan.employeeId }, work.today);
  const [first, ...others] = checkFeedbackRequest(request, { ...around, content: plan.content, employeeId: plan.employeeId });
  if (first) throw new AppError(errorCodeOf(first.code), [first, ...others]);
  const capacity = askedAs(plan, request.askedId, request.askedAs);
  const shared = request.shared || capacity === 'supervisor' || capacity === 'reviewing_supervisor';
  const row = { ...request, id: newId(), planId: plan.id, askerId: plan.employeeId, askedAs: capacity, shared };
  await insertRequest(tx, { ...row, at: work.now });
  work.audit({ action: 'feedback.asked', subjectType: 'plan', subjectId: plan.id, after: row });
  work.publish({ kind: 'feedback.asked', payload: { requestId: row.id, askedId: row.askedId } });
  return toDto(await present(tx, row.id, work), work);
}

/** The open request in the hands of who may close it, at the version that was read. */
async function openRequest(work: Work, requestId: string, side: 'asker' | 'asked', ifMatch: number): Promise<RequestRow> {
  const row = await findRequestForUpdate(work.tx, requestId, work.actor.employeeId);
  if (!row) throw new AppError('feedback_request.not_found');
  if (row[side].employeeId !== work.actor.employeeId) throw new AppError('access.denied');
  if (row.state !== 'open') throw new AppError('feedback_request.closed');
  expectVersion(row.version, ifMatch);
  if (!isStageOpen('give_feedback', row.stage)) throw new AppError('plan.stage_closed');
  return row;
}

export async function answerRequest(
  work: Work,
  requestId: string,
  { kind, text }: BodyOf<typeof answerContract>,
  ifMatch: number,
): Promise<FeedbackRequest> {
  const request = await openRequest(work, requestId, 'asked', ifMatch);
  const plan = (await findPlanSheet(work.tx, request.planId, work.today)) as PlanSheet;
  const capacity = feedbackCapacity(work.actor, plan) ?? (request.askedAs === 'team_leader' ? 'team_leader' : 'colleague');
  if (!feedbackKindsFor(capacity).includes(kind))
    throw new AppError('feedback.kind_reserved', [{ pointer: '/kind', code: 'feedback.kind_reserved' }]);
  const { planId, subject, subjectId, shared } = request;
  const onBehalfOf = capacity === 'supervisor' ? standsInFor(work.actor, plan) : null;
  await writeNote(work, plan, {
    planId,
    kind,
    subject,
    subjectId,
    text,
    capacity,
    shared,
    onBehalfOf,
    requestId: request.id,
    correctsId: null,
  });
  return closed(work, request, 'answered', null);
}

export async function declineRequest(work: Work, requestId: string, reason: string, ifMatch: number): Promise<FeedbackRequest> {
  return closed(work, await openRequest(work, requestId, 'asked', ifMatch), 'declined', reason);
}

export async function withdrawRequest(work: Work, requestId: string, ifMatch: number): Promise<FeedbackRequest> {
  return closed(work, await openRequest(work, requestId, 'asker', ifMatch), 'withdrawn', null);
}

async function closed(
  work: Work,
  { id, planId }: RequestRow,
  state: 'answered' | 'declined' | 'withdrawn',
  declineReason: string | null,
): Promise<FeedbackRequest> {
  await closeRequest(work.tx, id, { state, at: work.now, declineReason });
  work.audit({
    action: `feedback.request_${state}`,
    subjectType: 'plan',
    subjectId: planId,
    after: { requestId: id, ...(declineReason ? { declineReason } : {}) },
  });
  work.publish({ kind: `feedback.request_${state}`, payload: { requestId: id } });
  return toDto(await present(work.tx, id, work), work);
}

/** Name, unit and position of staff are public; nothing else is told. */
export async function listColleagues(
  read: Read,
  { search, limit, cursor, count }: QueryOf<typeof colleaguesContract>,
): Promise<Page<Colleague>> {
  const { employeeId } = read.actor;
  const rows = await listColleagueRows(read.db, read.today, employeeId, search, cursorKey('colleagues', search, cursor), limit + 1);
  return {
    ...pageOf('colleagues', search, rows, limit, (row) => [row.name, row.id]),
    ...(count ? { total: await countColleagues(read.db, read.today, employeeId, search) } : {}),
  };
}
